import Analysis
import Changes
import Linking
import Testing

@testable import Storage

/// What a report keeps of evidence that the story had long before.
struct ReportTrimmingTests {
  private func evidence(_ article: String) -> Evidence {
    Evidence(
      article: article, path: "\(article).txt", sha256: "", line: 1, start: 0, end: 1, exact: "x", prefix: "",
      suffix: "")
  }

  private func report(_ articles: [String]) -> ChangeReport {
    ChangeReport(
      number: 1, created: "", articles: [], headline: "",
      changes: [
        .init(
          verb: .corroborated, subject: .event, id: "e1", summary: "", before: nil, after: nil, date: nil,
          support: Support(articles: articles.count, origins: 1, parties: 1), evidence: articles.map(evidence))
      ], warnings: [])
  }

  @Test func `of many pieces of evidence the batch's own stay, and the first of the others, in their order`() {
    let names = (10..<60).map { "a\($0)" }
    let trimmed = ReportTrimming.report(report(names), articles: ["a58", "a40"])
    #expect(
      trimmed.changes[0].evidence.map(\.article) == ["a10", "a11", "a12", "a13", "a14", "a15", "a40", "a58"])
    #expect(trimmed.changes[0].support.articles == 50, "the counts are those of the story")
  }

  @Test func `few pieces of evidence stay as they are`() {
    let report = report(["a1", "a2", "a3"])
    #expect(ReportTrimming.report(report, articles: []) == report)
  }
}
