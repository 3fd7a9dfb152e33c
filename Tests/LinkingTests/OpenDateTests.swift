import Linking
import TestSupport
import Testing

/// Dates that one article leaves open and others close.
@Suite struct OpenDateTests {
  private func undated(
    _ text: String = "The harbour office confirmed the closure on Thursday", words: String = "Thursday",
    timex: String? = "XXXX-WXX-4", bounds: String? = nil
  ) -> InventedArticle {
    var article = InventedArticle("undated")
    article.publishedBounds = bounds
    article.event(
      text, "confirm", date: timex == nil ? "XXXX" : "XXXX-XX-XX", basis: timex == nil ? .inferred : .weekday,
      words: words, timex: timex, ["agent harbour office", "patient closure"])
    return article
  }

  private func dated(_ text: String, _ date: String, words: String, id: String = "dated") -> InventedArticle {
    var article = InventedArticle(id, published: "2031-05-20")
    article.event(text, "confirm", date: date, words: words, ["agent harbour office", "patient closure"])
    return article
  }

  private func dates(_ articles: [InventedArticle]) throws -> [String] {
    var run = StoryRun()
    try run.drop(articles)
    return try run.story.events.map { "\($0.date.edtf) \($0.date.basis.rawValue)" }
  }

  @Test func `A weekday closes where the article's own words bound its publication on both sides`() throws {
    #expect(try dates([undated(bounds: "2031-05-09/2031-05-12")]) == ["2031-05-08 inferred"])
    #expect(try dates([undated(bounds: "2031-05-13~")]) == ["2031-05-08 inferred"])
  }

  @Test func `A weekday that bounds leave between two weeks stays open`() throws {
    #expect(try dates([undated(bounds: "2031-05-07/2031-05-09")]) == ["XXXX-XX-XX weekday"])
    #expect(try dates([undated(bounds: "2031-05-04/..")]) == ["XXXX-XX-XX weekday"])
    #expect(try dates([undated()]) == ["XXXX-XX-XX weekday"])
  }

  @Test func `About a day, the likely weekday is marked as uncertain`() throws {
    #expect(try dates([undated(bounds: "2031-05-14~")]) == ["2031-05-08? inferred"])
    #expect(try dates([undated(bounds: "2031-05-13%")]) == ["2031-05-08? inferred"])
  }

  @Test func `A month that merely happens to be mentioned closes no weekday`() throws {
    var article = undated()
    article.event("Engineers closed the bridge in May 2031", "close", date: "2031-05", ["patient bridge"])
    #expect(try dates([article]).contains("XXXX-XX-XX weekday"))
  }

  @Test func `Another article that tells the same event with its day closes a weekday`() throws {
    let later = dated("The harbour office confirmed the closure on 8 May", "2031-05-08", words: "8 May")
    #expect(try dates([undated(), later]) == ["2031-05-08 otherArticle"])
  }

  @Test func `A day with another name is another event`() throws {
    let later = dated("The harbour office confirmed the closure on 7 May", "2031-05-07", words: "7 May")
    #expect(Set(try dates([undated(), later])) == ["XXXX-XX-XX weekday", "2031-05-07 explicit"])
  }

  @Test func `A later month dates what an earlier article only calls this weekend, with the words of both`() throws {
    var run = StoryRun()
    let early = undated("The harbour office confirmed the closure this weekend", words: "this weekend", timex: nil)
    try run.drop(early)
    #expect(try run.story.events.map(\.date.edtf) == ["XXXX"])
    try run.drop(dated("The harbour office confirmed the closure in May 2031", "2031-05", words: "in May 2031"))
    let date = try #require(try run.story.events.first?.date)
    #expect(try run.story.events.count == 1)
    #expect(date.edtf == "2031-05" && date.basis == .otherArticle)
    #expect(Set(date.evidence.map(\.exact)) == ["in May 2031", "this weekend"])
  }

  @Test func `What two articles state is not told as fixed by one of them`() throws {
    let first = dated("The harbour office confirmed the closure on 8 May", "2031-05-08", words: "8 May")
    let second = dated("The harbour office confirmed the closure on May 8", "2031-05-08", words: "May 8", id: "third")
    #expect(try dates([undated(), first, second]) == ["2031-05-08 explicit"])
  }

  @Test func `A year comes from the story with the words that state it`() throws {
    var run = StoryRun()
    var open = InventedArticle("open")
    open.event("Engineers closed the bridge on 4 May", "close", date: "XXXX-05-04", words: "4 May", ["patient bridge"])
    try run.drop(
      open, dated("The harbour office confirmed the closure on 8 May 2031", "2031-05-08", words: "8 May 2031"))
    let date = try #require(try run.story.events.first { $0.predicate == "close" }?.date)
    #expect(date.edtf == "2031-05-04" && date.basis == .otherArticle)
    #expect(Set(date.evidence.map(\.exact)) == ["4 May", "8 May 2031"])
  }

  @Test func `The story tells when an article without a date can have been published`() throws {
    var run = StoryRun()
    try run.drop(undated(bounds: "2031-05-09/2031-05-12"))
    #expect(try run.story.articles.first?.published?.edtf == "2031-05-09/2031-05-12")
    #expect(try run.story.articles.first?.published?.basis == .inferred)
  }

  @Test func `What was told again on another day outweighs what was told at length on one`() throws {
    func article(_ id: String, _ published: String, _ event: (inout InventedArticle) -> Void) -> InventedArticle {
      var article = InventedArticle(id, published: published)
      event(&article)
      return article
    }
    let closing: (inout InventedArticle) -> Void = {
      $0.event("Engineers closed the bridge on 4 May", "close", date: "2031-05-04", ["patient bridge"])
    }
    let opening: (inout InventedArticle) -> Void = {
      $0.event("The mayor opened the fair on 5 May", "open", date: "2031-05-05", ["agent mayor", "patient fair"])
    }
    var run = StoryRun()
    try run.drop([
      article("a", "2031-05-05", closing), article("b", "2031-05-09", closing), article("c", "2031-05-06", opening),
      article("d", "2031-05-06", opening), article("e", "2031-05-06", opening),
    ])
    let events = try run.story.events.sorted { $0.salience > $1.salience }
    #expect(events.map(\.predicate) == ["close", "open"])
    #expect(events.map { Int($0.salience) } == [1, 0])
  }
}
