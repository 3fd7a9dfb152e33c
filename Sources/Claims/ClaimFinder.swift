import Articles
import Dates
import Language

/// Finds who said what. A pure function.
public struct ClaimFinder: Sendable {
  /// Metonyms and short forms, and what the reader says about who is who.
  public var rules: SpeakerRules

  public init(rules: SpeakerRules = .standard) { self.rules = rules }

  public init(entities: EntityTable) { rules = SpeakerRules(table: entities) }

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
      article: article, sequence: sequence, annotated: annotated, temporal: temporal, rules: rules
    ).claims(from: attributions)
  }
}
