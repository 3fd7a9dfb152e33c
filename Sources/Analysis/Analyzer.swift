import Articles
import Claims
import Dates
import Events
import Language

/// Turns an article into its analysis: the pure composition of the language, date, claim and event layers.
public struct Analyzer: Sendable {
  /// Grows with every change that can change an analysis; stored analyses of another version are made anew.
  public static let version = 4

  private let language: LanguageAnalyzer
  private let dates = TemporalTagger()
  private let claims: ClaimFinder
  private let events = EventFinder()

  /// - Parameter speakers: what the reader says about who is who.
  public init(speakers: SpeakerRules = .standard) {
    language = LanguageAnalyzer()
    claims = ClaimFinder(rules: speakers)
  }

  /// Gives the memory of the language models back until the next analysis.
  public static func rest() { LanguageModel.rest() }

  /// - Parameter published: the day of publication, in place of what the article states or does not state.
  public func analyze(_ article: Article, published: CivilDate? = nil) -> ArticleAnalysis {
    var article = article
    if let published { article.metadata.published = Stamp(date: published, origin: .sidecar) }
    let regions = article.blocks.filter(\.kind.isProse).map(\.range)
    let annotated = language.annotate(article.text.bytes, regions: regions)
    let sections = ArticleSections.sections(of: article)
    let temporal = dates.tag(article.text, annotated, sections: sections)
    let claims = claims.find(in: article, annotated, temporal)
    let reported = claims.map(\.content).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    let clauses = ClauseTable(text: article.text, annotated: annotated, temporal: temporal)
    let found = events.find(in: article, annotated, temporal, clauses: clauses, reported: reported)
    let events = DeniedEvents.removed(from: found, claims)
    let references = ReferenceFinder(article, annotated).find(clauses, events: found, reported: reported)

    var records = RecordMaker(article, annotated, temporal, clauses: clauses)
    return ArticleAnalysis(
      article: records.article(regions: regions, bounds: DocumentBounds(article, found)?.date),
      temporal: temporal.map { records.temporal($0) },
      names: annotated.names.map { records.name($0) },
      claims: records.claims(claims),
      events: records.events(events),
      references: records.references(DeniedEvents.removed(from: references, claims)),
      sentences: annotated.sentences.filter { $0.tokens.count >= RecordMaker.fewestTokens }.map {
        records.sentence($0)
      },
      diagnostics: article.diagnostics.map { records.diagnostic($0) })
  }
}
