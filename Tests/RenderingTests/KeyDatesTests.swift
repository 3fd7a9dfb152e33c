import Analysis
import Linking
import Rendering
import Testing

@Suite struct KeyDatesTests {
  private func event(_ id: String, _ edtf: String, _ salience: Double) -> StoryEvent {
    StoryEvent(
      id: id, description: id, predicate: "close", date: DateRecord(edtf: edtf, basis: .explicit), status: .happened,
      participants: [], place: nil, salience: salience, support: Support(articles: 1, origins: 1, parties: 1),
      evidence: [])
  }

  @Test func `Days weigh what their events weigh together, and are told by the heaviest`() {
    let days = KeyDates.find(
      in: [
        event("a", "2031-05-04", 2), event("b", "2031-05-04?", 3), event("c", "2031-05-02", 4),
        event("d", "2031-05-09T10:00", 1),
      ], count: 2)
    #expect(days.map(\.day) == ["2031-05-02", "2031-05-04"])
    #expect(days.map(\.event.id) == ["c", "b"])
    #expect(days.map(\.weight) == [4, 5])
  }

  @Test func `What has no day is no key date`() {
    let open = ["2031-05", "XXXX-05-04", "2031-05-04/2031-05-06", "../2031-05-04", "2031", "XXXX"]
    #expect(KeyDates.find(in: open.map { event($0, $0, 9) }, count: 10).isEmpty)
  }
}
