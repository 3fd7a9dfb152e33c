import Articles
import Dates
import Language

/// Finds who said what. A pure function.
public struct ClaimFinder: Sendable {
  public init() {}

  /// - Parameters:
  ///   - article: gives the text, its blocks and its posts.
  ///   - annotated: made from the article's prose blocks.
  ///   - temporal: the expressions of the same text, in text order.
  /// - Returns: claims in text order of their cues.
  public func find(in article: Article, _ annotated: AnnotatedText, _ temporal: [TemporalExpression]) -> [Claim] {
    []
  }
}
