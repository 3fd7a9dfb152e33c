import Linking
import TestSupport
import Testing

@Suite struct TimelineOrderTests {
  @Test(
    "Dates are in order where no day of one can be on or after a day of the other",
    arguments: [
      ("2031-05-04", "2031-05-05", TimelineOrder.before), ("2031-05-04", "2031-05-04", .sameDay),
      ("2031-05-04", "2031-05", .open), ("../2031-05-04", "2031-05-05", .before),
      ("../2031-05-04", "2031-05-04", .open), ("../2031-05-04", "2031-04-01", .open),
      ("2031-05-04/2031-05-06", "2031-05-06/2031-05-09", .open),
      ("2031-05-04/2031-05-06", "2031-05-07/..", .before), ("2031-05-09/..", "2031-05-08", .after),
      ("XXXX-05-04", "2031-05-05", .open), ("XXXX", "2031", .open), ("2031-05-04~", "2031-05-04", .open),
    ])
  func order(left: String, right: String, expected: TimelineOrder) {
    #expect(TimelineOrder.compare(left, right) == expected)
  }

  /// A list may be read from above.
  @Test(arguments: 0..<20) func `A story's list tells nothing before what certainly came earlier`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    func day() -> String { "2031-05-\(Int.random(in: 10...29, using: &generator))" }
    var article = InventedArticle("a", published: "2031-05-30")
    for number in 0..<12 {
      let (first, last) = (day(), day())
      let date = [
        first, "\(first)~", "../\(first)", "\(first)/..", "\(min(first, last))/\(max(first, last))", "2031-05",
      ]
      .randomElement(using: &generator)!
      article.event("Crew \(number) left pier \(number)", "leave", date: date, ["agent crew \(number)"])
    }
    var run = StoryRun()
    try run.drop(article)
    let dates = try run.story.events.map(\.date.edtf)
    for (index, date) in dates.enumerated() {
      for later in dates.dropFirst(index + 1) { #expect(TimelineOrder.compare(date, later) != .after) }
    }
  }

  @Test func `Bounds are the first and last days`() {
    #expect(TimelineOrder.bounds("2031-05") == ("2031-05-01", "2031-05-31"))
    #expect(TimelineOrder.bounds("../2031-05-04") == (nil, "2031-05-04"))
    #expect(TimelineOrder.bounds("XXXX-05-04") == (nil, nil))
  }
}
