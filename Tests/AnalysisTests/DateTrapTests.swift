import Analysis
import Articles
import Testing

/// Dates that stand in a text and date nothing that happened.
@Suite struct DateTrapTests {
  /// `predicate date` of every event.
  private func events(_ line: String) -> [String] {
    Analyzer().analyze(SampleArticles.plain([line])).events.map { "\($0.predicate) \($0.date.edtf)" }
  }

  @Test(
    "A name that holds a date dates nothing",
    arguments: [
      "The 4 May Committee met the mayor.", "He left the 4 May Foundation.", "The film 1987 won a prize.",
      "Crews cleared Highway 1 after the storm.", "Flight 1987 left Port Ellery.",
    ])
  func names(line: String) {
    #expect(events(line).allSatisfy { !$0.contains("05-04") && !$0.contains("1987") })
  }

  @Test func `A date beside a happening or a verb still dates it`() {
    #expect(events("The 4 May vote failed.").contains("vote 2031-05-04"))
    #expect(events("Divers searched the pier on 4 May.").contains("search 2031-05-04"))
    #expect(events("In 1987 the mill closed.").contains("close 1987"))
  }

  @Test func `A caption with an old date gives no event, one of these days does`() {
    func events(_ caption: String) -> [String] {
      var article = SampleArticles.plain(["The mayor resigned.", caption])
      article.blocks[1].kind = .caption
      return Analyzer().analyze(article).events.map { "\($0.predicate) \($0.date.edtf)" }
    }
    #expect(events("The mayor meets sailors in Port Ellery on 4 June 2027.") == ["resign 2031-05-08"])
    #expect(events("A crane lifts the ferry on 7 May 2031.").contains("lift 2031-05-07"))
  }
}
