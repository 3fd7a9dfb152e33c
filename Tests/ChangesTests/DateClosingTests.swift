import TestSupport
import Testing

/// How a report tells that another article fixed a date.
@Suite struct DateClosingTests {
  @Test func `A date that another article fixes is told as revised, with its words`() throws {
    var run = ReportRun()
    var early = InventedArticle("early")
    early.event(
      "The harbour office confirmed the closure this weekend", "confirm", date: "XXXX", basis: .inferred,
      words: "this weekend", ["agent harbour office", "patient closure"])
    _ = try run.drop(early)
    var late = InventedArticle("late", published: "2031-05-20")
    late.event(
      "The harbour office confirmed the closure in May 2031", "confirm", date: "2031-05", words: "in May 2031",
      ["agent harbour office", "patient closure"])
    let report = try run.drop(late)
    let change = try #require(report.changes.first { $0.verb == .revised })
    #expect(change.before == "undated")
    #expect(change.after == "May 2031, from another article: \u{201C}in May 2031\u{201D}")
    #expect(Set(change.evidence.map(\.article)) == ["early", "late"])
  }

  @Test func `An open weekday is told as one`() throws {
    var run = ReportRun()
    var early = InventedArticle("early")
    early.event(
      "The council approved the quay on Tuesday", "approve", date: "XXXX-XX-XX", basis: .weekday, words: "Tuesday",
      timex: "XXXX-WXX-2", ["agent council", "patient quay"])
    #expect(try run.drop(early).changes.first?.summary.contains("(a Tuesday, week unknown)") == true)
    var late = InventedArticle("late", published: "2031-05-20")
    late.event(
      "The council approved the quay on 6 May", "approve", date: "2031-05-06", words: "6 May",
      ["agent council", "patient quay"])
    #expect(try run.drop(late).changes.first { $0.verb == .revised }?.before == "a Tuesday, week unknown")
  }

  @Test func `Many years that one article gives to another are one change`() throws {
    func drop(_ count: Int) throws -> [String] {
      var run = ReportRun()
      var open = InventedArticle("open")
      for day in 1...count {
        open.event(
          "Crew \(day) left pier \(day) on \(day) May", "leave", date: "XXXX-05-0\(day)", words: "\(day) May",
          ["agent crew \(day)", "patient pier \(day)"])
      }
      _ = try run.drop(open)
      var dated = InventedArticle("dated", published: "2031-05-20")
      dated.event("A storm hit Port Ellery on 18 May 2031", "hit", date: "2031-05-18", words: "18 May 2031")
      return try run.drop(dated).changes.filter { $0.verb == .revised }.map(\.summary)
    }
    #expect(try drop(2).count == 2)
    let told = try drop(5)
    #expect(told.count == 1)
    #expect(told.first?.contains("and 4 more of this article") == true)
    #expect(told.first?.contains(", 2031, from another article: \u{201C}18 May 2031\u{201D}") == true)
  }

  @Test func `A date that stays open is no change`() throws {
    var run = ReportRun()
    var early = InventedArticle("early")
    early.event("Engineers closed the bridge on 4 May", "close", date: "XXXX-05-04", words: "4 May", ["patient bridge"])
    _ = try run.drop(early)
    var other = InventedArticle("other")
    other.event("A storm hit Port Ellery on 9 May", "hit", date: "XXXX-05-09", words: "9 May")
    #expect(try run.drop(other).changes.allSatisfy { $0.verb != .revised })
  }
}
