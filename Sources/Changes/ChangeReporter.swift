import Analysis
import Linking

/// Turns a story's change into a report. A pure function.
public struct ChangeReporter: Sendable {
  public init() {}

  /// - Parameters:
  ///   - change: what the batch did to the story.
  ///   - articles: the files of the batch, in the order of their paths.
  ///   - warnings: diagnostics of the batch's articles and rejected files.
  ///   - texts: the current text of updated articles by identifier. What went from the story is told as retracted only
  ///     where its words are gone from the text too; without a text, where no entry of the article has them any more.
  public func report(
    number: Int, created: String, articles: [ChangeReport.ArticleEntry], change: StoryChange,
    warnings: [ChangeReport.Warning], texts: [String: String] = [:]
  ) -> ChangeReport {
    var changes = ArticleChanges.find(change.articles, entries: articles)
    changes += EntryChanges(change, texts: texts).changes
    changes.sort(by: ChangeOrder.precedes)
    return ChangeReport(
      number: number, created: created, articles: articles,
      headline: Headline.make(articles: articles, changes: changes), changes: changes, warnings: warnings)
  }
}
