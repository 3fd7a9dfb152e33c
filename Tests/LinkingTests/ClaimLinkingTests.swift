import Linking
import TestSupport
import Testing

@Suite struct ClaimLinkingTests {
  private func relay(_ id: String, _ content: String, speaker: String = "Norland's harbour ministry") -> InventedArticle
  {
    var article = InventedArticle(id, published: "2031-05-06")
    article.claim(
      "\(speaker) said \(content).", speaker: speaker, kind: .organisation, content: content, predicate: "carry",
      ["agent ferry", "patient car"])
    return article
  }

  @Test func fiveArticlesThatRelayOneMinistryAreOneOrigin() throws {
    var run = StoryRun()
    for number in 1...5 { try run.drop(relay("a\(number)", "ferries carry all cars over the strait")) }
    let story = try run.story
    #expect(story.claims.count == 1)
    #expect(story.claims.first?.support == Support(articles: 5, origins: 1, parties: 1))
  }

  @Test func opposedPartiesThatSayTheSameAreMarkedAsTwoParties() throws {
    var run = StoryRun()
    try run.drop(
      relay("a", "ferries carry all cars over the strait", speaker: "The Canadian government"),
      relay("b", "ferries carry all cars over the strait", speaker: "The Mexican government"))
    #expect(try run.story.agreements.map(\.support) == [Support(articles: 2, origins: 2, parties: 2)])
    #expect(try run.story.conflicts.isEmpty)
  }

  @Test func aDenialBySomebodyElseIsAConflict() throws {
    var first = InventedArticle("a", published: "2031-05-06")
    first.claim(
      "Ada Brandt said the harbour board knew about the cracks in April.", speaker: "Ada Brandt",
      content: "the harbour board knew about the cracks in April", predicate: "know", ["agent harbour board"])
    var second = InventedArticle("b", published: "2031-05-07")
    second.claim(
      "Tomas Lind denied that the harbour board knew about the cracks.", speaker: "Tomas Lind",
      content: "the harbour board knew about the cracks", predicate: "know", ["agent harbour board"], stance: .denies)
    var run = StoryRun()
    try run.drop(first, second)
    #expect(try run.story.conflicts.map(\.kind) == [.denial])
    #expect(try run.story.shifts.isEmpty)
  }

  @Test func oneSpeakerWhoSaysTheOppositeLaterHasShifted() throws {
    var first = InventedArticle("a", published: "2031-05-06")
    first.claim(
      "Ada Brandt said the harbour board knew about the cracks.", speaker: "Ada Brandt",
      content: "the harbour board knew about the cracks", predicate: "know", ["agent harbour board"])
    var second = InventedArticle("b", published: "2031-05-09")
    second.claim(
      "Ada Brandt denied that the harbour board knew about the cracks.", speaker: "Ada Brandt",
      content: "the harbour board knew about the cracks", predicate: "know", ["agent harbour board"], stance: .denies)
    var run = StoryRun()
    try run.drop(first, second)
    #expect(try run.story.conflicts.isEmpty)
    #expect(try run.story.shifts.map(\.kind) == [.stance])
  }

  /// - Parameter told: the words between the marks with their surroundings.
  private func quotation(_ id: String, _ speaker: String, told: (String) -> String) -> InventedArticle {
    let words = "nobody measured those rusted girders after the spring flood"
    var article = InventedArticle(id, published: "2031-05-06")
    article.claim(
      told(words), speaker: speaker, content: words, predicate: "measure", ["agent nobody", "patient girder"],
      quotation: .direct)
    return article
  }

  @Test func theSameWordsFromTwoSpeakersAreAConflict() throws {
    var run = StoryRun()
    try run.drop(
      quotation("a", "Ada Brandt") {
        "Ada Brandt, who had read every survey of that decade, said: \u{201C}\($0).\u{201D}"
      },
      quotation("b", "Tomas Lind") { "\u{201C}\($0),\u{201D} Tomas Lind told a crowded room in the town hall later." })
    #expect(try run.story.conflicts.map(\.kind) == [.speaker])
  }

  @Test func aQuotationInAParagraphOfItsOwnIsNotSetAgainstAnotherSpeaker() throws {
    var run = StoryRun()
    try run.drop(
      quotation("a", "Ada Brandt") { "Ada Brandt spoke on Monday of the old bridge.\n\n\u{201C}\($0).\u{201D}" },
      quotation("b", "Tomas Lind") { "\u{201C}\($0),\u{201D} Tomas Lind told a crowded room in the town hall later." })
    #expect(try run.story.conflicts.isEmpty)
  }

  @Test func anExplanationTellsWhichArticlesRelayWhichOrigin() throws {
    var run = StoryRun()
    for number in 1...3 { try run.drop(relay("a\(number)", "ferries carry all cars over the strait")) }
    let claim = try #require(try run.story.claims.first)
    let derivation = try #require(try StoryLinker(store: run.store).explain(claim.id))
    #expect(derivation.members.count == 3)
    #expect(derivation.lines.contains { $0.hasPrefix("1 origin: ") && $0.hasSuffix("in a1.txt, a2.txt, a3.txt.") })
    #expect(try StoryLinker(store: run.store).explain("c-unknown") == nil)
  }

  private func nature(_ id: String, _ speaker: String, _ content: String) -> InventedArticle {
    var article = InventedArticle(id, published: "2031-05-06")
    article.claim(
      "\(speaker) said it was \(content) near \(id).", speaker: speaker, kind: .organisation, content: content)
    return article
  }

  @Test func twoPartiesThatCallAThingByRivalNaturesAreInConflict() throws {
    var run = StoryRun()
    try run.drop(
      nature("a", "The Canadian government", "a weather buoy adrift"),
      nature("b", "The Mexican government", "a military buoy adrift"))
    #expect(try run.story.conflicts.map(\.kind) == [.denial])
    #expect(try run.story.conflicts.first?.sides.count == 2)
  }

  @Test func whatATellerCallsSuspectedIsNoWordOfTheSpeaker() throws {
    var run = StoryRun()
    try run.drop(
      nature("a", "The Canadian government", "a weather buoy adrift"),
      nature("b", "The Mexican government", "no news that the suspected military buoy went adrift"))
    #expect(try run.story.conflicts.isEmpty)
  }

  @Test func oneClaimAmongManyDoesNotMakeAPartyTorn() throws {
    var run = StoryRun()
    for number in 1...5 {
      try run.drop(nature("a\(number)", "The Canadian government", "a weather buoy adrift, report \(number) told"))
    }
    try run.drop(nature("c", "The Canadian government", "a buoy that gave military crews a long search"))
    try run.drop(nature("b", "The Mexican government", "a military buoy adrift"))
    let sides = try #require(try run.story.conflicts.first { $0.kind == .denial }).sides
    #expect(!sides.flatMap(\.evidence).contains { $0.article == "c" })
  }
}
