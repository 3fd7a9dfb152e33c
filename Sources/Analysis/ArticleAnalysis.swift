import Articles
import Claims
import Dates
import Events
import Language

/// Everything that one article version says, in the form that leaves the program: a pure function of the version's
/// bytes, its file name and ``Analyzer/version``.
///
/// Its JSON is what `dossier annotate --format json` prints, and what the later layers work on; they never need the
/// text again. Offsets are code points.
public struct ArticleAnalysis: Codable, Hashable, Sendable {
  public var article: ArticleRecord
  public var temporal: [TemporalRecord]
  public var names: [NameRecord]
  public var claims: [ClaimRecord]
  public var events: [EventRecord]
  /// Words that tell of something without a time, or name it, and that no event is made of: they can confirm what other
  /// articles tell. Their dates are open.
  public var references: [EventRecord]
  /// Sentences of the prose, in text order, for comparing the wording of articles and versions.
  public var sentences: [SentenceRecord]
  public var diagnostics: [DiagnosticRecord]

  public init(
    article: ArticleRecord, temporal: [TemporalRecord] = [], names: [NameRecord] = [], claims: [ClaimRecord] = [],
    events: [EventRecord] = [], references: [EventRecord] = [], sentences: [SentenceRecord] = [],
    diagnostics: [DiagnosticRecord] = []
  ) {
    self.article = article
    self.temporal = temporal
    self.names = names
    self.claims = claims
    self.events = events
    self.references = references
    self.sentences = sentences
    self.diagnostics = diagnostics
  }
}

public struct ArticleRecord: Codable, Hashable, Sendable {
  /// Derived from the canonical URL where the article states one, else from its path: the same for all versions.
  public var id: String
  public var path: String
  public var sha256: String
  public var format: Article.Format
  public var title: String?
  public var outlet: String?
  public var bylines: [String]
  public var language: String?
  public var url: String?
  public var published: DateRecord?
  public var updated: DateRecord?
  /// When an article that states no date can have been published, as far as its own words tell; nil where it states
  /// one, and where they tell nothing.
  public var publishedBounds: DateRecord?
  public var posts: [PostRecord]
  public var blocks: [BlockRecord]
  /// 64-bit hashes that near-duplicates share (see ``Fingerprint``).
  public var fingerprint: Fingerprint

  public init(
    id: String, path: String, sha256: String, format: Article.Format, title: String? = nil, outlet: String? = nil,
    bylines: [String] = [], language: String? = nil, url: String? = nil, published: DateRecord? = nil,
    updated: DateRecord? = nil, publishedBounds: DateRecord? = nil, posts: [PostRecord] = [],
    blocks: [BlockRecord] = [], fingerprint: Fingerprint = Fingerprint()
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.title = title
    self.outlet = outlet
    self.bylines = bylines
    self.language = language
    self.url = url
    self.published = published
    self.updated = updated
    self.publishedBounds = publishedBounds
    self.posts = posts
    self.blocks = blocks
    self.fingerprint = fingerprint
  }
}

/// A date for a reader, with the exact words it rests on.
public struct DateRecord: Codable, Hashable, Sendable {
  public var edtf: String
  public var basis: DateBasis
  public var evidence: [Evidence]
  /// The time of day where one is stated, as `2023-05-04T16:30:00-04:00`; without an offset where the text gives no zone
  /// or one that is not known. Only for dates of publication.
  public var time: String?
  /// The TIMEX3 value of the words, where EDTF can say less: a weekday of an unknown week (`XXXX-WXX-2`).
  public var timex: String?

  public init(
    edtf: String, basis: DateBasis, evidence: [Evidence] = [], time: String? = nil, timex: String? = nil
  ) {
    self.edtf = edtf
    self.basis = basis
    self.evidence = evidence
    self.time = time
    self.timex = timex
  }
}

public struct PostRecord: Codable, Hashable, Sendable {
  public var published: DateRecord
  public var start: Int
  public var end: Int

  public init(published: DateRecord, start: Int, end: Int) {
    self.published = published
    self.start = start
    self.end = end
  }
}

public struct BlockRecord: Codable, Hashable, Sendable {
  public var kind: Block.Kind
  public var start: Int
  public var end: Int

  public init(kind: Block.Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

public struct TemporalRecord: Codable, Hashable, Sendable {
  public var start: Int
  public var end: Int
  public var text: String
  public var type: TimexType
  public var value: String
  public var mod: TimexModifier?
  public var edtf: String?
  public var basis: DateBasis?

  public init(
    start: Int, end: Int, text: String, type: TimexType, value: String, mod: TimexModifier? = nil, edtf: String? = nil,
    basis: DateBasis? = nil
  ) {
    self.start = start
    self.end = end
    self.text = text
    self.type = type
    self.value = value
    self.mod = mod
    self.edtf = edtf
    self.basis = basis
  }
}

public struct NameRecord: Codable, Hashable, Sendable {
  public var start: Int
  public var end: Int
  public var text: String
  public var type: NameType
  /// The fullest form of the name in this article.
  public var entity: String

  public init(start: Int, end: Int, text: String, type: NameType, entity: String) {
    self.start = start
    self.end = end
    self.text = text
    self.type = type
    self.entity = entity
  }
}

public struct ClaimRecord: Codable, Hashable, Sendable {
  /// Derived from the article's identifier and the claim's words; the same in every version that has them.
  public var id: String
  public var speaker: SpeakerRecord?
  public var cue: CueRecord
  public var content: SpanRecord
  public var quotation: Quotation
  public var stance: Stance
  public var certainty: Certainty
  public var said: DateRecord?
  public var within: String?
  /// Cue, speaker and content in one exact slice.
  public var evidence: Evidence
  /// What the claim is about, for comparing it with others.
  public var proposition: Proposition
  /// Nil where neither the cue nor what is attributed is negated.
  public var negation: NegationRecord?
  /// How the speaker was found, first step first. Stands in the article's analysis alone, not in the story.
  public var resolution: [ResolutionStep]?

  public init(
    id: String, speaker: SpeakerRecord?, cue: CueRecord, content: SpanRecord, quotation: Quotation, stance: Stance,
    certainty: Certainty, said: DateRecord?, within: String?, evidence: Evidence, proposition: Proposition,
    negation: NegationRecord? = nil, resolution: [ResolutionStep]? = nil
  ) {
    self.id = id
    self.speaker = speaker
    self.cue = cue
    self.content = content
    self.quotation = quotation
    self.stance = stance
    self.certainty = certainty
    self.said = said
    self.within = within
    self.evidence = evidence
    self.proposition = proposition
    self.negation = negation
    self.resolution = resolution
  }
}

/// What is negated, and how far.
public struct NegationRecord: Codable, Hashable, Sendable {
  public var place: Negation.Place
  /// The negating word.
  public var trigger: SpanRecord
  public var scope: SpanRecord

  public init(place: Negation.Place, trigger: SpanRecord, scope: SpanRecord) {
    self.place = place
    self.trigger = trigger
    self.scope = scope
  }
}

/// One step from the words of a source to its speaker.
public struct ResolutionStep: Codable, Hashable, Sendable {
  public var rule: Speaker.Rule
  /// The words elsewhere in the article that the step rests on.
  public var words: SpanRecord?
  /// The line of those words, from 1.
  public var line: Int?

  public init(rule: Speaker.Rule, words: SpanRecord?, line: Int?) {
    self.rule = rule
    self.words = words
    self.line = line
  }
}

public struct SpanRecord: Codable, Hashable, Sendable {
  public var text: String
  public var start: Int
  public var end: Int

  public init(text: String, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }
}

public struct SpeakerRecord: Codable, Hashable, Sendable {
  public var text: String
  public var start: Int
  public var end: Int
  public var entity: String
  public var kind: Speaker.Kind

  /// What a reader is shown: a name, or the words of the article where these say more than "it".
  public var shown: String {
    let isPronoun = Self.pronouns.contains(text.lowercased())
    return kind == .named || isPronoun ? entity : text
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "who", "which", "one", "this", "these", "those", "both",
  ]

  public init(text: String, start: Int, end: Int, entity: String, kind: Speaker.Kind) {
    self.text = text
    self.start = start
    self.end = end
    self.entity = entity
    self.kind = kind
  }
}

public struct CueRecord: Codable, Hashable, Sendable {
  public var text: String
  public var start: Int
  public var end: Int
  public var lemma: String

  public init(text: String, start: Int, end: Int, lemma: String) {
    self.text = text
    self.start = start
    self.end = end
    self.lemma = lemma
  }
}

public struct EventRecord: Codable, Hashable, Sendable {
  /// Derived from the article's identifier and the event's words; the same in every version that has them.
  public var id: String
  /// The clause.
  public var text: String
  public var start: Int
  public var end: Int
  /// The predicate's dictionary form.
  public var predicate: String
  public var date: DateRecord
  public var status: EventMention.Status
  /// In the words of the text.
  public var participants: [String]
  public var place: String?
  public var reported: Bool
  public var background: Bool
  /// The clause as an exact slice, with its predicate.
  public var evidence: Evidence
  /// What the event is about, for comparing it with others.
  public var proposition: Proposition

  public init(
    id: String, text: String, start: Int, end: Int, predicate: String, date: DateRecord, status: EventMention.Status,
    participants: [String], place: String?, reported: Bool, background: Bool, evidence: Evidence,
    proposition: Proposition
  ) {
    self.id = id
    self.text = text
    self.start = start
    self.end = end
    self.predicate = predicate
    self.date = date
    self.status = status
    self.participants = participants
    self.place = place
    self.reported = reported
    self.background = background
    self.evidence = evidence
    self.proposition = proposition
  }
}

public struct SentenceRecord: Codable, Hashable, Sendable {
  public var text: String
  /// Counted from 1.
  public var line: Int
  public var start: Int
  public var end: Int

  public init(text: String, line: Int, start: Int, end: Int) {
    self.text = text
    self.line = line
    self.start = start
    self.end = end
  }
}

public struct DiagnosticRecord: Codable, Hashable, Sendable {
  public var code: String
  public var severity: Diagnostic.Severity
  public var message: String
  public var start: Int?
  public var end: Int?

  public init(code: String, severity: Diagnostic.Severity, message: String, start: Int? = nil, end: Int? = nil) {
    self.code = code
    self.severity = severity
    self.message = message
    self.start = start
    self.end = end
  }
}
