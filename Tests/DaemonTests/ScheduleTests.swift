import Inbox
import Storage
import Testing

@testable import Daemon

struct PageScheduleTests {
  private let start = ContinuousClock.now

  private func at(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }

  @Test func `Pages are due one interval after the first change, however many follow`() {
    var schedule = PageSchedule(interval: .seconds(2))
    #expect(schedule.due == nil)
    schedule.storyChanged(at: at(0))
    schedule.storyChanged(at: at(1))
    #expect(schedule.due == at(2))
  }

  @Test func `Dear pages are made more seldom`() {
    var schedule = PageSchedule(interval: .seconds(2))
    schedule.storyChanged(at: at(0))
    schedule.began()
    #expect(!schedule.isDirty)
    // A change while they are made asks for another run.
    schedule.storyChanged(at: at(3))
    schedule.ended(at: at(4), cost: .seconds(1))
    #expect(schedule.due == at(24))
    schedule.began()
    schedule.ended(at: at(25), cost: .milliseconds(1))
    schedule.storyChanged(at: at(25))
    #expect(schedule.due == at(27))
  }
}

struct StatusLineTests {
  @Test func `The status says how much there is and when the last report was made`() {
    var line = StatusLine()
    #expect(line.text == "0 articles, 0 events")
    line.counts = StoryCounts(articles: 1, events: 118, claims: 3, conflicts: 2, reports: 12, rejected: 1)
    line.lastReport = "14:03"
    #expect(line.text == "1 article, 118 events, 2 open conflicts, report 12 at 14:03, 1 file set aside")
  }

  @Test func `Trouble comes first, and polling with its reason`() {
    var line = StatusLine()
    line.trouble = "no space left; trying again"
    line.condition = InboxCondition(source: .polling("on NFS"), pending: 0, identity: nil)
    #expect(line.text == "no space left; trying again, 0 articles, 0 events, polling: on NFS")
    line.condition?.source = .missing
    #expect(line.text.hasSuffix("the inbox is missing"))
  }

  @Test func `Instants are written as RFC 3339`() {
    let text = WallClock.timestamp()
    #expect(text.utf8.count == 20)
    #expect(text.hasSuffix("Z"))
    #expect(WallClock.minute().utf8.count == 5)
  }
}
