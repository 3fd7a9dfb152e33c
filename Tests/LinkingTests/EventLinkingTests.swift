import Analysis
import Linking
import TestSupport
import Testing

@Suite struct EventLinkingTests {
  @Test func theSameEventInOtherWordsIsOneEntryWithTwoArticles() throws {
    var run = StoryRun()
    var first = InventedArticle("north", published: "2031-05-06")
    first.event(
      "Engineers closed the Vesper bridge on 4 May", "close", date: "2031-05-04",
      ["agent engineer", "patient vesper bridge"])
    var second = InventedArticle("south", published: "2031-05-07")
    second.event(
      "The bridge was shut in May by engineers", "shut", date: "2031-05", ["agent engineer", "patient bridge"])
    try run.drop(first)
    try run.drop(second)
    let story = try run.story
    #expect(story.events.count == 1)
    #expect(story.events.first?.support == Support(articles: 2, origins: 2, parties: 1))
    #expect(story.events.first?.date.edtf == "2031-05-04")
    #expect(story.conflicts.isEmpty)
  }

  @Test func datesThatExcludeEachOtherStayApartAndAreADateConflict() throws {
    var run = StoryRun()
    var first = InventedArticle("north", published: "2031-05-06")
    first.event(
      "Engineers closed the Vesper bridge on 4 May", "close", date: "2031-05-04",
      ["agent engineer", "patient vesper bridge"])
    var second = InventedArticle("south", published: "2031-05-07")
    second.event(
      "Engineers closed the Vesper bridge on 2 May", "close", date: "2031-05-02",
      ["agent engineer", "patient vesper bridge"])
    try run.drop(first, second)
    let story = try run.story
    #expect(story.events.count == 2)
    #expect(story.conflicts.map(\.kind) == [.date])
    #expect(story.conflicts.first?.sides.count == 2)
    #expect(Set(story.conflicts.flatMap(\.sides).flatMap(\.evidence).map(\.article)) == ["north", "south"])
  }

  @Test func anotherThingThatTheSameHappenedToIsAnotherEvent() throws {
    var run = StoryRun()
    var first = InventedArticle("north", published: "2031-05-06")
    first.event("Engineers closed the bridge", "close", date: "2031-05-04", ["agent engineer", "patient bridge"])
    var second = InventedArticle("south", published: "2031-05-06")
    second.event("Engineers closed the tunnel", "close", date: "2031-05-04", ["agent engineer", "patient tunnel"])
    try run.drop(first, second)
    #expect(try run.story.events.count == 2)
    #expect(try run.story.conflicts.isEmpty)
  }

  @Test func numbersThatExcludeEachOtherAreANumberConflictAndARangeAgrees() throws {
    func article(_ id: String, _ words: String, _ quantity: Quantity) -> InventedArticle {
      var article = InventedArticle(id, published: "2031-05-06")
      article.event(
        "The flood injured \(words) people in Lower Vale on Monday", "injure", date: "2031-05-04",
        ["agent flood", "patient people", "place lower vale"], quantities: [quantity])
      return article
    }
    var run = StoryRun()
    try run.drop(article("a", "at least three", .atLeast(3, "people")), article("b", "four", .plain(4, "people")))
    #expect(try run.story.conflicts.isEmpty)
    try run.drop(article("c", "nine", .plain(9, "people")))
    #expect(try run.story.conflicts.map(\.kind) == [.number])
  }

  @Test func lengthsOfTimeInOtherUnitsAgreeOrAreANumberConflict() throws {
    func article(_ id: String, _ number: Double, _ unit: String) -> InventedArticle {
      var article = InventedArticle(id, published: "2031-05-06")
      let quantity = Quantity(
        low: number, high: number, unit: unit, counted: nil, start: 0, end: 0, text: "\(Int(number)) \(unit)s")
      article.event(
        "The flood blocked the ferry at Lower Vale for \(Int(number)) \(unit)s", "block", date: "2031-05-04",
        ["agent flood", "patient ferry", "place lower vale"], quantities: [quantity])
      return article
    }
    var run = StoryRun()
    try run.drop(article("a", 36, "hour"), article("b", 2, "day"))
    #expect(try run.story.conflicts.isEmpty)
    try run.drop(article("c", 40, "minute"))
    #expect(try run.story.conflicts.contains { $0.kind == .number })
  }

  @Test func aCopyCountsAsAnArticleButNotAsAnOrigin() throws {
    func article(_ id: String, _ published: String) -> InventedArticle {
      var article = InventedArticle(id, published: published)
      article.event(
        "Engineers closed the old bridge at Tarn Ferry on Sunday after divers found cracks", "close",
        date: "2031-05-04",
        ["agent engineer", "patient bridge"])
      article.filler("Ferries will carry cars from both banks until the repairs are done, the harbour office wrote")
      return article
    }
    var run = StoryRun()
    try run.drop(article("wire", "2031-05-05"))
    try run.drop(article("paper", "2031-05-06"))
    let story = try run.story
    #expect(story.articles.map(\.copyOf) == [nil, "wire"])
    #expect(story.events.first?.support == Support(articles: 2, origins: 1, parties: 1))
  }

  @Test func aMonthWithoutYearIsClosedByTheStoryAndOpensAgain() throws {
    var dated = InventedArticle("dated", published: "2031-05-06")
    dated.event("Engineers closed the bridge", "close", date: "2031-05-04", ["patient bridge"])
    var open = InventedArticle("open")
    open.event("Divers found cracks", "find", date: "XXXX-05-03", ["agent diver", "patient crack"])
    var run = StoryRun()
    try run.drop(open)
    #expect(try run.story.events.map(\.date.edtf) == ["XXXX-05-03"])
    try run.drop(dated)
    let closed = try run.story.events.first { $0.predicate == "find" }
    #expect(closed?.date.edtf == "2031-05-03")
    #expect(closed?.date.basis == .otherArticle)
    try run.drop([], withdrawn: ["dated"])
    #expect(try run.story.events.map(\.date.edtf) == ["XXXX-05-03"])
  }

  @Test func postponedAndCancelledAreRivalLabelsOfOnePlan() throws {
    var first = InventedArticle("north", published: "2031-05-06")
    first.event(
      "Mayor Ilse Okoro postponed her visit to Tarn Ferry", "postpone", date: "2031-05-04",
      ["agent ilse okoro", "patient visit"])
    var second = InventedArticle("south", published: "2031-05-06")
    second.event(
      "Okoro has cancelled the trip to Tarn Ferry", "cancel", date: "2031-05-04", ["agent ilse okoro", "patient trip"])
    var run = StoryRun()
    try run.drop(first, second)
    #expect(try run.story.conflicts.map(\.kind) == [.label])
    #expect(Set(try run.story.conflicts.flatMap(\.sides).map(\.position)) == ["postpone", "cancel"])
  }
}
