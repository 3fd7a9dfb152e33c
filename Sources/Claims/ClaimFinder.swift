import Articles
import Dates
import Language

/// Finds who said what. A pure function.
public struct ClaimFinder: Sendable {
  /// Metonyms and short forms, with the user's own.
  public var entities: EntityTable

  public init(entities: EntityTable = .standard) { self.entities = entities }

  /// - Parameters:
  ///   - article: gives the text, its blocks and its posts.
  ///   - annotated: made from the article's prose blocks.
  ///   - temporal: the expressions of the same text, in text order.
  /// - Returns: claims in text order of their cues.
  public func find(in article: Article, _ annotated: AnnotatedText, _ temporal: [TemporalExpression]) -> [Claim] {
    let sequence = WordSequence(article, annotated)
    var finder = AttributionFinder(sequence)
    let attributions = finder.run()
    return ClaimAssembler(
      article: article, sequence: sequence, annotated: annotated, temporal: temporal, entities: entities
    ).claims(from: attributions)
  }
}
