import Analysis
import Linking

/// Turns a story's change into a report. A pure function.
public struct ChangeReporter: Sendable {
  public init() {}

  /// - Parameters:
  ///   - change: what the batch did to the story.
  ///   - articles: the files of the batch, in the order of their paths.
  ///   - warnings: diagnostics of the batch's articles and rejected files.
  public func report(
    number: Int, created: String, articles: [ChangeReport.ArticleEntry], change: StoryChange,
    warnings: [ChangeReport.Warning]
  ) -> ChangeReport {
    ChangeReport(number: number, created: created, articles: articles, headline: "", changes: [], warnings: warnings)
  }
}
