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
    let clauses = ClauseTable(text: article.text, annotated: annotated, temporal: temporal)
    return find(in: article, annotated, temporal, clauses: clauses, reported: reported)
  }

  /// The same, with clauses that were read before.
  public func find(
    in article: Article, _ annotated: AnnotatedText, _ temporal: [TemporalExpression], clauses: ClauseTable,
    reported: [Range<Int>]
  ) -> [EventMention] {
    var known = [EventMention]()
    // Dates that are counted from other events need those first; an article without a date learns its bounds from them.
    let most = DocumentBounds.isUndated(article) ? Self.mostReadings : clauses.countsFromEvents ? 2 : 1
    for _ in 0..<most {
      var search = EventSearch(
        article: article, annotated: annotated, temporal: temporal, table: clauses, reported: reported, known: known)
      let found = search.run()
      if found == known { break }
      known = found
    }
    return known
  }

  /// Enough for a count from an event, bounds from the count, and a span from the bounds.
  private static let mostReadings = 4
}
