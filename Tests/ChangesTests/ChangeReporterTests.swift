import Analysis
import Changes
import Foundation
import TestSupport
import Testing

@Suite struct ChangeReporterTests {
  private func closing(_ id: String, day: String = "4", date: String = "2031-05-04") -> InventedArticle {
    var article = InventedArticle(id, published: "2031-05-06")
    article.event(
      "Engineers closed the Vesper bridge on \(day) May", "close", date: date,
      ["agent engineer", "patient vesper bridge"])
    return article
  }

  private func warning(_ id: String, _ content: String, speaker: String = "Ada Brandt") -> InventedArticle {
    var article = InventedArticle(id, published: "2031-05-06")
    article.claim(
      "\(speaker) said \(content).", speaker: speaker, content: content, predicate: "hold", ["agent pier"])
    return article
  }

  @Test func whatIsNewIsAdded() throws {
    var run = ReportRun()
    let report = try run.drop(closing("north"))
    #expect(report.told == ["added event"])
    #expect(report.changes.first?.summary.contains("(May 4, 2031)") == true)
    #expect(report.headline.hasPrefix("Added: "))
  }

  @Test func whatEarlierArticlesToldIsNotAddedAgainWhereItsBlockComesApart() throws {
    var run = ReportRun(mostMentions: 2)
    var south = InventedArticle("south", published: "2031-05-06")
    south.event(
      "Engineers closed the Vesper bridge, on 4 May", "close", date: "2031-05-04", ["agent engineer"])
    let first = try run.drop(closing("north"), south)
    #expect(first.told == ["added event"])
    #expect(first.changes.first?.support.articles == 2)
    // North's and south's mention have different heads: with a third they no longer stand in one block.
    var other = InventedArticle("other", published: "2031-08-06")
    other.event("Foresters closed a quarry path", "close", date: "2031-08-05", ["agent forester", "patient path"])
    let second = try run.drop(other)
    #expect(second.told == ["added event"])
    #expect(second.changes.flatMap(\.evidence).map(\.article) == ["other"])
  }

  @Test func anotherArticleCorroborates() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    var other = InventedArticle("south", published: "2031-05-07")
    other.event(
      "The Vesper bridge was shut by engineers in May", "shut", date: "2031-05",
      ["agent engineer", "patient vesper bridge"])
    let report = try run.drop(other)
    #expect(report.told == ["corroborated event"])
    #expect(report.changes.first?.summary.contains("now in 2 articles, 2 origins") == true)
  }

  @Test func datesThatExcludeEachOtherAreContradicted() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    let report = try run.drop(closing("south", day: "2", date: "2031-05-02"))
    #expect(report.changes.first?.verb == .contradicted)
    #expect(report.changes.first?.subject == .conflict)
    #expect(Set(report.changes.first?.evidence.map(\.article) ?? []) == ["north", "south"])
  }

  @Test func anUpdateThatMovesADateIsRevisedAndNotRetracted() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    let report = try run.drop(closing("north", day: "2", date: "2031-05-02"))
    let revised = report.changes.first { $0.subject == .event }
    #expect(revised?.verb == .revised)
    #expect(revised?.before == "May 4, 2031")
    #expect(revised?.after == "May 2, 2031")
    #expect(!report.changes.contains { $0.verb == .retracted || $0.verb == .added })
  }

  @Test func anotherNumberInTheSameSentenceIsRevised() throws {
    var run = ReportRun()
    _ = try run.drop(warning("north", "the old pier would hold for another 12 winters"))
    let report = try run.drop(warning("north", "the old pier would hold for another 30 winters"))
    let revised = report.changes.first { $0.subject == .claim }
    #expect(revised?.verb == .revised)
    #expect(revised?.before == "12")
    #expect(revised?.after == "30")
  }

  @Test(arguments: [
    ("the old pier would hold for another 12 winters", "the old pier would hold for another twelve winters"),
    ("the old pier would keep for another 12 winters", "the old pier would last for another 12 winters"),
  ])
  func otherSpellingAndSynonymsAreNoRevision(before: String, after: String) throws {
    var run = ReportRun()
    _ = try run.drop(warning("north", before))
    let report = try run.drop(warning("north", after))
    #expect(report.changes.allSatisfy { $0.subject == .article })
  }

  @Test func anotherSpeakerOfTheSameWordsIsRevised() throws {
    var run = ReportRun()
    _ = try run.drop(warning("north", "the old pier would hold for another 12 winters"))
    let report = try run.drop(warning("north", "the old pier would hold for another 12 winters", speaker: "Tomas Lind"))
    #expect(report.changes.contains { $0.verb == .revised && $0.subject == .claim })
    #expect(!report.changes.contains { $0.verb == .retracted })
  }

  @Test func whatAnUpdateDropsIsRetracted() throws {
    var run = ReportRun()
    var article = closing("north")
    article.claim(
      "Ada Brandt said divers had found nothing below the waterline.", speaker: "Ada Brandt",
      content: "divers had found nothing below the waterline", predicate: "find", ["agent diver"])
    _ = try run.drop(article)
    let report = try run.drop(closing("north"))
    let retracted = report.changes.filter { $0.verb == .retracted }
    #expect(retracted.map(\.subject) == [.claim])
    #expect(retracted.first?.after == nil)
  }

  @Test func wordsThatStillStandInTheTextAreNotRetracted() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    var update = InventedArticle("north", published: "2031-05-06")
    update.filler("Engineers closed the Vesper bridge on 4 May")
    let report = try run.drop(update)
    #expect(!report.changes.contains { $0.verb == .retracted })
  }

  @Test func aWithdrawnArticleRetractsWhatOnlyItTold() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    let report = try run.withdraw("north")
    #expect(Set(report.told) == ["retracted event", "retracted article"])
  }

  @Test func aReturnToAnEarlierVersionIsToldAsSuch() throws {
    var run = ReportRun()
    let first = closing("north")
    _ = try run.drop(first)
    _ = try run.drop(closing("north", day: "2", date: "2031-05-02"))
    let report = try run.drop(first)
    let article = report.changes.first { $0.subject == .article }
    #expect(article?.summary.contains("went back to an earlier version") == true)
  }

  @Test func nothingChangedIsSaidInOneSentence() throws {
    var run = ReportRun()
    let first = closing("north")
    _ = try run.drop(first)
    let report = try run.withdraw("unknown")
    #expect(report.changes.isEmpty)
    #expect(report.headline == "Nothing in the story changed.")
  }

  @Test func severalReportsMergeIntoOne() throws {
    var run = ReportRun()
    let first = try run.drop(closing("north"))
    var other = InventedArticle("south", published: "2031-05-07")
    other.event("A ferry sank off Tarn Head", "sink", date: "2031-05-05", ["patient ferry"])
    let second = try run.drop(other)
    let third = try run.withdraw("south")
    let merged = ChangeReport.merged([first, second, third])
    #expect(merged.number == 3)
    #expect(merged.changes.filter { $0.subject == .event }.map(\.id) == first.changes.map(\.id))
  }

  @Test func theOutlineOfAReportReadsItsJSON() throws {
    var run = ReportRun()
    _ = try run.drop(closing("north"))
    let report = try run.drop(closing("south", day: "5", date: "2031-05-05"), warning("guards", "the pier will hold"))
    #expect(report.changes.count > 1)
    let json = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(ReportOutline.self, from: json) == ReportOutline(report))
  }
}
