import Analysis
import Linking
import TestSupport
import Testing

/// What articles say alike though they use other words for it.
@Suite struct GroupAgreementTests {
  @Test func aPostponedAndACancelledVisitBothDidNotGoAhead() throws {
    var first = InventedArticle("a", published: "2031-05-06")
    first.event(
      "Ada Brisk postponed her visit to Norland", "postpone", date: "2031-05-05",
      ["agent ada brisk", "patient visit", "other norland"])
    var second = InventedArticle("b", published: "2031-05-06")
    second.event(
      "A trip to Norland that Ada Brisk had planned for a long time was cancelled", "cancel", date: "2031-05-05",
      ["agent ada brisk", "patient visit", "other norland"])
    var run = StoryRun()
    try run.drop(first, second)
    #expect(try run.story.conflicts.map(\.kind) == [.label])
    #expect(try run.story.agreements.map(\.members.count) == [2])
  }

  @Test func onePartyThatCallsOneThingByOneNatureInTwoArticlesAgreesWithItself() throws {
    func article(_ id: String, _ speaker: String, _ content: String) -> InventedArticle {
      var article = InventedArticle(id, published: "2031-05-06")
      article.claim(
        "\(speaker) said \(content).", speaker: speaker, kind: .organisation, content: content, predicate: "be",
        ["agent barge"])
      return article
    }
    var run = StoryRun()
    try run.drop(
      article("a", "The Canadian ministry", "the barge is a civilian clinic"),
      article("b", "The Canadian navy", "the barge was a peaceful laboratory"),
      article("c", "The Mexican navy", "the barge is a military depot"))
    let agreements = try run.story.agreements
    #expect(agreements.map(\.support.articles) == [2])
    #expect(Set(agreements.flatMap(\.evidence).map(\.article)) == ["a", "b"])
  }

  @Test func whatPutsAThingAtOnePlaceOnOneDayAgrees() throws {
    func article(_ id: String, _ text: String, _ predicate: String, _ date: String, _ place: String) -> InventedArticle
    {
      var article = InventedArticle(id, published: "2031-05-06")
      article.name(place, .location)
      article.event(
        text, predicate, date: date, words: text, ["agent airship", "place \(place.lowercased())"])
      return article
    }
    var run = StoryRun()
    try run.drop(
      article("a", "The airship hovered over Quarrel", "hover", "2031-05-04", "Quarrel"),
      article("b", "An airship approached Quarrel", "approach", "2031-05-04~", "Quarrel"),
      article("c", "An airship approached Tarn", "approach", "2031-05-04", "Tarn"),
      article("d", "The airship crossed Quarrel", "cross", "2031-04-20", "Quarrel"))
    let agreements = try run.story.agreements
    #expect(agreements.map { Set($0.evidence.map(\.article)) } == [["a", "b"]])
  }
}
