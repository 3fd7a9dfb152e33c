import Linking
import TestSupport
import Testing

/// What is said to have been after an event that other dates put later.
@Suite struct SequenceConflictTests {
  private func article(
    _ id: String, _ text: String, _ predicate: String, _ date: String, _ arguments: [String]
  ) -> InventedArticle {
    var article = InventedArticle(id, published: "2031-05-09")
    for name in ["Tarn Ferry", "Vesper bridge", "Ada Brisk"] { article.name(name, .location) }
    article.event(text, predicate, date: date, arguments)
    return article
  }

  private func calledOff(_ words: String, on date: String) -> InventedArticle {
    article(
      "north", "The march over the bridge was called off \(words)", "call off", date, ["patient march", "other bridge"])
  }

  private func vote(on date: String) -> InventedArticle {
    article("south", "The council was elected on the bridge", "elect", date, ["patient council"])
  }

  @Test func afterAnElectionThatOthersDateLaterIsASequenceConflict() throws {
    var run = StoryRun()
    try run.drop(calledOff("after the election", on: "2031-05-03"), vote(on: "2031-05-05"))
    let conflicts = try run.story.conflicts
    #expect(conflicts.map(\.kind) == [.sequence])
    #expect(conflicts.first?.sides.map(\.position) == ["after the election", "May 5, 2031, after May 3, 2031"])
    #expect(conflicts.first?.sides.flatMap(\.evidence).map(\.article) == ["north", "south"])
  }

  @Test func datesThatFitTheWordsAreNone() throws {
    var run = StoryRun()
    try run.drop(calledOff("after the election", on: "2031-05-06"), vote(on: "2031-05-05"))
    #expect(try run.story.conflicts.isEmpty)
    try run.drop(calledOff("before the election", on: "2031-05-03"))
    #expect(try run.story.conflicts.isEmpty)
    try run.drop(calledOff("before the election", on: "2031-05-07"))
    #expect(try run.story.conflicts.map(\.kind) == [.sequence])
  }

  @Test func anEarlierEventOfTheKindMayBeMeant() throws {
    var run = StoryRun()
    try run.drop(calledOff("after the election", on: "2031-05-03"), vote(on: "2031-05-05"))
    try run.drop(
      article("east", "The mayor was elected at the bridge", "elect", "2031-05-01", ["patient mayor"]))
    #expect(try run.story.conflicts.isEmpty)
  }
}
