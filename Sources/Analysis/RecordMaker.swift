import Articles
import Claims
import Dates
import Events
import Language

/// Turns what the layers found in one article, in bytes, into records, in code points with exact slices.
struct RecordMaker {
  private let source: Article
  private let temporal: [TemporalExpression]
  private let maker: EvidenceMaker
  private var identifiers: ContentIdentifier
  private let propositions: PropositionBuilder

  init(
    _ article: Article, _ annotated: AnnotatedText, _ temporal: [TemporalExpression], clauses: ClauseTable
  ) {
    source = article
    self.temporal = temporal
    let id = ContentIdentifier.article(url: article.metadata.url, path: article.path)
    maker = EvidenceMaker(article: id, path: article.path, sha256: article.sha256, text: article.text)
    identifiers = ContentIdentifier(article: id)
    propositions = PropositionBuilder(
      text: article.text, annotated: annotated, temporal: temporal, clauses: clauses)
  }

  /// - Parameter bounds: when an article without a date can have been published.
  func article(regions: [Range<Int>], bounds: DateValue?) -> ArticleRecord {
    let metadata = source.metadata
    return ArticleRecord(
      id: maker.article, path: source.path, sha256: source.sha256, format: source.format, title: metadata.title,
      outlet: metadata.outlet, bylines: metadata.bylines, language: metadata.language, url: metadata.url,
      published: metadata.published?.record(maker), updated: metadata.updated?.record(maker),
      publishedBounds: bounds.map { date($0) },
      posts: source.posts.map { post in
        let points = source.text.codePoints(post.range)
        return PostRecord(published: post.published.record(maker), start: points.lowerBound, end: points.upperBound)
      },
      blocks: source.blocks.map { block in
        let points = source.text.codePoints(block.range)
        return BlockRecord(kind: block.kind, start: points.lowerBound, end: points.upperBound)
      },
      fingerprint: ShingleSketch.fingerprint(source.text.bytes, regions: regions))
  }

  func temporal(_ expression: TemporalExpression) -> TemporalRecord {
    let span = span(expression.range)
    return TemporalRecord(
      start: span.start, end: span.end, text: span.text, type: expression.type, value: expression.value,
      mod: expression.modifier, edtf: expression.date?.edtf, basis: expression.date?.basis)
  }

  func name(_ mention: NameMention) -> NameRecord {
    let span = span(mention.range)
    return NameRecord(
      start: span.start, end: span.end, text: span.text, type: mention.type, entity: mention.canonical)
  }

  mutating func claims(_ claims: [Claim]) -> [ClaimRecord] {
    let spans = claims.map { claim in
      let parts = [claim.content, claim.cue.range] + (claim.speaker.map { [$0.range] } ?? [])
      return parts.map(\.lowerBound).min()!..<parts.map(\.upperBound).max()!
    }
    let ids = zip(claims, spans).map { claim, span in
      identifiers.next("c", source.text.string(span) + "\u{0}" + source.text.string(claim.cue.range))
    }
    return claims.indices.map { index in
      let claim = claims[index]
      let cue = self.span(claim.cue.range)
      return ClaimRecord(
        id: ids[index],
        speaker: claim.speaker.map { speaker in
          let span = self.span(speaker.range)
          return SpeakerRecord(
            text: span.text, start: span.start, end: span.end, entity: speaker.entity, kind: speaker.kind)
        },
        cue: CueRecord(text: cue.text, start: cue.start, end: cue.end, lemma: claim.cue.lemma),
        content: self.span(claim.content), quotation: claim.quotation, stance: claim.stance,
        certainty: claim.certainty, said: claim.said.map { date($0) },
        within: claim.within.flatMap { ids.indices.contains($0) && $0 != index ? ids[$0] : nil },
        evidence: maker.evidence(spans[index]),
        proposition: propositions.proposition(of: claim.content),
        negation: claim.negation.map {
          NegationRecord(place: $0.place, trigger: self.span($0.trigger), scope: self.span($0.scope))
        },
        resolution: claim.speaker.map { $0.steps.map { resolutionStep($0) } })
    }
  }

  private func resolutionStep(_ step: Speaker.Step) -> ResolutionStep {
    ResolutionStep(
      rule: step.rule, words: step.range.map { span($0) },
      line: step.range.map { source.text.line(at: $0.lowerBound) })
  }

  mutating func events(_ events: [EventMention]) -> [EventRecord] {
    var records = [EventRecord]()
    records.reserveCapacity(events.count)
    for mention in events { records.append(event(mention, "e")) }
    return records
  }

  mutating func references(_ references: [EventMention]) -> [EventRecord] { references.map { event($0, "r") } }

  private mutating func event(_ event: EventMention, _ prefix: Character) -> EventRecord {
    let clause = span(event.range)
    return EventRecord(
      id: identifiers.next(prefix, clause.text + "\u{0}" + source.text.string(event.predicate)), text: clause.text,
      start: clause.start, end: clause.end, predicate: event.lemma, date: date(event.date), status: event.status,
      participants: event.participants.map { source.text.string($0.range) },
      place: event.place.map { source.text.string($0) }, reported: event.isReported, background: event.isBackground,
      evidence: maker.evidence(event.range, predicate: event.predicate),
      proposition: propositions.proposition(of: event))
  }

  /// Shorter sentences say too little to be compared.
  static let fewestTokens = 5

  func sentence(_ sentence: Sentence) -> SentenceRecord {
    let span = span(sentence.range)
    return SentenceRecord(
      text: span.text, line: source.text.line(at: sentence.range.lowerBound), start: span.start, end: span.end)
  }

  func diagnostic(_ diagnostic: Diagnostic) -> DiagnosticRecord {
    let points = diagnostic.range.map { source.text.codePoints($0) }
    return DiagnosticRecord(
      code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message, start: points?.lowerBound,
      end: points?.upperBound)
  }

  private func date(_ value: DateValue) -> DateRecord {
    DateRecord(
      edtf: value.edtf, basis: value.basis, evidence: value.evidence.map { maker.evidence($0) },
      timex: openWeekday(value))
  }

  /// The TIMEX3 value of a weekday that no document time fixes: EDTF has no weekdays of an unknown week.
  private func openWeekday(_ value: DateValue) -> String? {
    guard value.basis == .weekday, value.edtf.utf8.contains(0x58) else { return nil }
    return temporal.first { value.evidence.contains($0.range) }?.value
  }

  private func span(_ range: Range<Int>) -> SpanRecord {
    let points = source.text.codePoints(range)
    return SpanRecord(text: source.text.string(range), start: points.lowerBound, end: points.upperBound)
  }
}
