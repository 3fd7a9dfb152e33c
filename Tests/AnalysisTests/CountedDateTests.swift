import Analysis
import Articles
import Testing

/// Dates that are counted from another event of the text, and what an article without a date tells of its own.
@Suite struct CountedDateTests {
  private let day = CivilDate(validating: 2031, month: 5, day: 20)

  /// `predicate date basis` of every event.
  private func events(_ lines: String..., published: CivilDate?) -> [String] {
    Analyzer().analyze(SampleArticles.plain(lines, published: published)).events.map {
      "\($0.predicate) \($0.date.edtf) \($0.date.basis.rawValue)"
    }
  }

  private func bounds(_ lines: String...) -> String? {
    Analyzer().analyze(SampleArticles.plain(lines, published: nil)).article.publishedBounds?.edtf
  }

  @Test func `Days after an event that a noun names count from the day that the event has elsewhere`() {
    let found = events(
      "The ferry Marlow sank off Tarn Head on 4 May.", "Three days after the sinking, divers found the recorder.",
      published: day)
    #expect(found.contains("find 2031-05-07 anchored"))
  }

  @Test func `Days after what a clause tells count from the day that it has elsewhere`() {
    let found = events(
      "Two days after Odell closed the port, the minister resigned.", "Odell closed the port on 8 May.",
      published: day)
    #expect(found.contains("resign 2031-05-10 anchored"))
  }

  @Test func `Days before an event count back`() {
    let found = events(
      "The vote took place on 10 May.", "Three days before the vote, the mayor closed the port.", published: day)
    #expect(found.contains("close 2031-05-07 anchored"))
  }

  @Test func `A count from an event without a day gives no day`() {
    let found = events(
      "Engineers closed the bridge on 4 May.", "Three days after the concert, the mayor resigned.", published: day)
    #expect(!found.contains { $0.hasPrefix("resign") && $0.hasSuffix("anchored") })
    #expect(!found.contains { $0.hasPrefix("resign 2031-05-07") })
  }

  @Test func `A count from an event with two days gives no day`() {
    let found = events(
      "Engineers closed the bridge on 4 May.", "Engineers closed the bridge on 9 May.",
      "Three days after the closing, the mayor resigned.", published: day)
    #expect(!found.contains { $0.hasPrefix("resign") && $0.hasSuffix("anchored") })
  }

  @Test func `Without a document time, days later count from the day told last`() {
    let found = events(
      "Engineers closed the bridge on 4 May. Two days later, divers found a crack. On the same day, the mayor resigned.",
      published: nil)
    #expect(found == ["close XXXX-05-04 explicit", "find XXXX-05-06 anchored", "resign XXXX-05-06 anchored"])
  }

  @Test func `Almost and about make a counted day approximate`() {
    let found = events(
      "The ferry Marlow sank off Tarn Head on 4 May.", "Almost ten days after the sinking, divers found the recorder.",
      published: day)
    #expect(found.contains("find 2031-05-14~ anchored"))
  }

  @Test func `A count rests on its words and on those that date the event`() throws {
    let analysis = Analyzer().analyze(
      SampleArticles.plain(
        ["The ferry Marlow sank off Tarn Head on 4 May.", "Three days after the sinking, divers found the recorder."],
        published: day))
    let found = try #require(analysis.events.first { $0.predicate == "find" })
    #expect(found.date.evidence.map(\.exact) == ["Three days", "4 May"])
  }

  @Test func `A bare weekday that the text elsewhere dates bounds an article without a date to a week`() {
    #expect(
      bounds("The ferry sank on Sunday.", "On Sunday, 4 May, the crew left the pier.") == "XXXX-05-04/XXXX-05-10")
  }

  @Test func `The latest day told as past is a lower bound`() {
    #expect(bounds("The ferry sank on 4 May 2031.", "Divers found it on 9 May 2031.") == "2031-05-09/..")
    #expect(bounds("The ferry sank on 4 May 2031.", "The inquiry will open on 9 June 2031.") == "2031-05-04/..")
  }

  @Test func `A weekday alone bounds nothing, nor does an article that states its date`() {
    #expect(bounds("The ferry sank on Sunday.", "Divers found it in May.") == nil)
    let dated = Analyzer().analyze(SampleArticles.plain(["The ferry sank on 4 May."]))
    #expect(dated.article.publishedBounds == nil)
  }

  @Test func `News that is counted from an earlier day tells about when an article without a date appeared`() {
    #expect(
      bounds("Ten days after the sinking, divers found the recorder.", "The ferry Marlow sank off Tarn Head on 4 May.")
        == "XXXX-05-14~")
  }
}
