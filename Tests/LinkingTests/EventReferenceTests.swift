import Linking
import TestSupport
import Testing

/// Words that refer to an event confirm it and never make one.
@Suite struct EventReferenceTests {
  private func telling(_ id: String, published: String = "2031-05-06") -> InventedArticle {
    var article = InventedArticle(id, published: published)
    for name in ["Vesper bridge", "Tarn Ferry", "Ada Brisk", "Lower Vale"] { article.name(name, .location) }
    article.event(
      "Engineers closed the Vesper bridge at Tarn Ferry on 4 May", "close", date: "2031-05-04",
      ["agent engineer", "patient vesper bridge", "place tarn ferry"])
    return article
  }

  private func referring(
    _ id: String, _ text: String = "the closure of the Vesper bridge", published: String = "2031-05-07",
    _ arguments: [String] = ["patient vesper bridge"]
  ) -> InventedArticle {
    var article = InventedArticle(id, published: published)
    for name in ["Vesper bridge", "Tarn Ferry", "Ada Brisk", "Lower Vale"] { article.name(name, .location) }
    article.reference(text, "closure", arguments)
    return article
  }

  @Test func aReferenceAddsItsArticleToTheEvent() throws {
    var run = StoryRun()
    try run.drop(telling("north"))
    try run.drop(referring("south"))
    let events = try run.story.events
    #expect(events.map(\.support.articles) == [2])
    #expect(events.first?.evidence.map(\.article) == ["north", "south"])
    #expect(events.first?.date.edtf == "2031-05-04")
    #expect(events.first?.description == "Engineers closed the Vesper bridge at Tarn Ferry on 4 May")
  }

  @Test func referencesAloneMakeNoEvent() throws {
    var run = StoryRun()
    try run.drop(referring("north"), referring("south"))
    #expect(try run.story.events.isEmpty)
  }

  @Test func whatRefersToAnotherThingDoesNotJoin() throws {
    var run = StoryRun()
    try run.drop(telling("north"))
    try run.drop(referring("south", "the closure of the Mill lock", ["patient mill lock"]))
    #expect(try run.story.events.map(\.support.articles) == [1])
  }

  @Test func whatWasWrittenBeforeTheEventDoesNotReferToIt() throws {
    var run = StoryRun()
    try run.drop(telling("north"))
    try run.drop(referring("south", published: "2031-05-02"))
    #expect(try run.story.events.map(\.support.articles) == [1])
  }

  @Test func whatIsLongPastIsNotMeantWithoutATime() throws {
    var run = StoryRun()
    try run.drop(telling("north"))
    try run.drop(referring("south", published: "2031-09-02"))
    #expect(try run.story.events.map(\.support.articles) == [1])
  }

  @Test func aWithdrawnReferenceLeavesTheEventAsItWas() throws {
    var run = StoryRun()
    try run.drop(telling("north"))
    let before = try run.story.events
    try run.drop(referring("south"))
    try run.drop([], withdrawn: ["south"])
    #expect(try run.story.events == before)
  }

  @Test func explainTellsWhichMentionsOnlyReferToIt() throws {
    var run = StoryRun()
    try run.drop(telling("north"), referring("south"))
    let id = try #require(try run.story.events.first?.id)
    let derivation = try #require(try StoryLinker(store: run.store).explain(id))
    #expect(derivation.members.map(\.joined) == ["told first", "refers to it"])
  }

  @Test func aTellingWithoutATimeJoinsTheEventThatItFitsBest() throws {
    var run = StoryRun()
    try run.drop(telling("north"), telling("east"))
    var vague = InventedArticle("south", published: "2031-05-06")
    for name in ["Vesper bridge", "Tarn Ferry", "Ada Brisk", "Lower Vale"] { vague.name(name, .location) }
    vague.event(
      "the bridge, which had cracks for years, has been shut by engineers", "shut",
      ["patient bridge", "agent engineer"])
    try run.drop(vague)
    #expect(try run.story.events.map(\.support.articles) == [3])
  }
}
