import Analysis
import Linking
import TestSupport
import Testing

/// A disagreement that the articles themselves settle is told as explained, with what settles it.
@Suite struct ExplanationTests {
  private func article(_ id: String, injured: Int, published: String = "2031-05-06") -> InventedArticle {
    var article = InventedArticle(id, published: published)
    article.event(
      "The flood injured \(injured) people in Lower Vale on Sunday night, the harbour office found", "injure",
      date: "2031-05-04", ["agent flood", "patient people", "place lower vale"],
      quantities: [.plain(Double(injured), "people")])
    return article
  }

  @Test func aCorrectionThatNamesBothNumbersExplains() throws {
    var corrected = article("a", injured: 12)
    corrected.filler("Correction: An earlier version gave the number of people injured in the flood as 31; it is 12.")
    var run = StoryRun()
    try run.drop(corrected, article("b", injured: 31))
    let conflicts = try run.story.conflicts
    #expect(conflicts.map(\.status) == [.explained])
    #expect(conflicts.first?.summary.contains("Explained by a correction") == true)
  }

  @Test func aCorrectionOfSomethingElseExplainsNothing() throws {
    var corrected = article("a", injured: 12)
    corrected.filler("Correction: An earlier version misspelled the name of the lock keeper, Ubbe Tarn.")
    var run = StoryRun()
    try run.drop(corrected, article("b", injured: 31))
    #expect(try run.story.conflicts.map(\.status) == [.open])
  }

  @Test func aWithdrawnCorrectionOpensTheConflictAgain() throws {
    var corrected = article("a", injured: 12)
    corrected.filler("Correction: An earlier version gave the number of people injured in the flood as 31; it is 12.")
    var run = StoryRun()
    try run.drop(corrected, article("b", injured: 31))
    try run.drop(article("a", injured: 12))
    #expect(try run.story.conflicts.map(\.status) == [.open])
  }

  @Test func anOfficeThatChangedHandsMonthsApartIsExplainedByTheDates() throws {
    func article(_ id: String, _ office: String, _ published: String) -> InventedArticle {
      var article = InventedArticle(id, published: published)
      article.filler("Ada Brisk, the \(office) of Norland, opened the new lock at Tarn Ferry with a speech")
      return article
    }
    var run = StoryRun()
    try run.drop(article("a", "governor", "2031-01-06"), article("b", "senator", "2031-05-06"))
    let conflicts = try run.story.conflicts
    #expect(conflicts.map(\.kind) == [.role])
    #expect(conflicts.map(\.status) == [.explained])
    #expect(conflicts.first?.summary.contains("120 days apart") == true)
    try run.drop(article("a", "governor", "2031-05-05"))
    #expect(try run.story.conflicts.map(\.status) == [.open])
  }

  @Test func aFirmAndItsOwnManagerAreExplainedByTheTitle() throws {
    var first = InventedArticle("a", published: "2031-05-06")
    first.claim(
      "“The valves of the great lock are working extremely well tonight,” Quill Shipping said.",
      speaker: "Quill Shipping",
      kind: .organisation, content: "“The valves of the great lock are working extremely well tonight,”",
      quotation: .direct)
    var second = InventedArticle("b", published: "2031-05-06")
    second.claim(
      "In the evening Quill Shipping manager Ida Moss told us: “The valves of the great lock are working extremely well "
        + "tonight, and no ship waits”.", speaker: "Ida Moss",
      content: "“The valves of the great lock are working extremely well tonight, and no ship waits”",
      quotation: .direct)
    var run = StoryRun()
    try run.drop(first, second)
    let conflicts = try run.story.conflicts.filter { $0.kind == .speaker }
    #expect(conflicts.map(\.status) == [.explained])
    #expect(conflicts.first?.summary.contains("Explained by a title") == true)
  }
}
