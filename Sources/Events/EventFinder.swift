import Articles
import Dates
import Language

/// Finds what happened when. A pure function.
public struct EventFinder: Sendable {
  public init() {}

  /// - Parameters:
  ///   - article: gives the text, its blocks and its posts.
  ///   - annotated: made from the article's prose blocks.
  ///   - temporal: the expressions of the same text, in text order.
  ///   - reported: the content spans of the text's claims, ascending.
  /// - Returns: mentions in text order of their predicates.
  public func find(
    in article: Article, _ annotated: AnnotatedText, _ temporal: [TemporalExpression], reported: [Range<Int>]
  ) -> [EventMention] {
    var search = EventSearch(article: article, annotated: annotated, temporal: temporal, reported: reported)
    return search.run()
  }
}
