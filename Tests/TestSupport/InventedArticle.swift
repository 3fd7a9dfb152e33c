import Analysis
import Articles
import Claims
import Dates
import Events
import Language

/// Builds the analysis of an invented article sentence by sentence, without reading any text: for tests of what stands
/// behind the analysis.
public struct InventedArticle {
  public var id: String
  public var published: String?
  public var title: String?
  public var outlet: String?
  /// When the article can have been published, where it states no date; EDTF.
  public var publishedBounds: String?
  private var sentences: [String] = []
  private var length = 0
  private var records: [SentenceRecord] = []
  private var events: [EventRecord] = []
  private var references: [EventRecord] = []
  private var claims: [ClaimRecord] = []
  private var names: [NameRecord] = []

  public init(_ id: String, published: String? = nil, title: String? = nil, outlet: String? = nil) {
    self.id = id
    self.published = published
    self.title = title
    self.outlet = outlet
  }

  /// A sentence that tells an event.
  ///
  /// - Parameters:
  ///   - words: the date's evidence; part of `text`.
  ///   - timex: the TIMEX3 value of a weekday of an unknown week.
  ///   - arguments: participants as `role form` ("patient bridge"), in lower case.
  public mutating func event(
    _ text: String, _ predicate: String, date: String? = nil, basis: DateBasis = .explicit, words: String? = nil,
    timex: String? = nil, status: EventMention.Status = .happened, negated: Bool = false, _ arguments: [String] = [],
    quantities: [Quantity] = []
  ) {
    let range = add(text)
    let evidence = evidence(text, range)
    let record = date.map {
      DateRecord(edtf: $0, basis: basis, evidence: words.map { [self.evidence($0, range)] } ?? [], timex: timex)
    }
    events.append(
      EventRecord(
        id: "e/\(id)/\(text)/\(predicate)", text: text, start: range.lowerBound, end: range.upperBound,
        predicate: predicate, date: record ?? DateRecord(edtf: published ?? "XXXX", basis: .documentTime),
        status: status, participants: arguments.map { String($0.drop { $0 != " " }.dropFirst()) }, place: nil,
        reported: false, background: false, evidence: evidence,
        proposition: proposition(text, predicate, negated, arguments, quantities)))
  }

  /// A sentence with words that only refer to an event.
  public mutating func reference(_ text: String, _ predicate: String, _ arguments: [String] = []) {
    event(text, predicate, date: "XXXX", basis: .inferred, arguments)
    references.append(events.removeLast())
  }

  /// A sentence that reports what somebody said; `content` is part of `text`.
  public mutating func claim(
    _ text: String, speaker: String, kind: Speaker.Kind = .named, content: String, predicate: String? = nil,
    _ arguments: [String] = [], stance: Stance = .asserts, quotation: Quotation = .indirect, negated: Bool = false,
    said: String? = nil, quantities: [Quantity] = []
  ) {
    let range = add(text)
    let evidence = evidence(text, range)
    claims.append(
      ClaimRecord(
        id: "c/\(id)/\(text)",
        speaker: SpeakerRecord(
          text: speaker, start: range.lowerBound, end: range.upperBound, entity: speaker, kind: kind),
        cue: CueRecord(text: "said", start: range.lowerBound, end: range.upperBound, lemma: "say"),
        content: SpanRecord(text: content, start: range.lowerBound, end: range.upperBound), quotation: quotation,
        stance: stance, certainty: .certain, said: said.map { DateRecord(edtf: $0, basis: .explicit) }, within: nil,
        evidence: evidence, proposition: proposition(content, predicate, negated, arguments, quantities)))
  }

  /// A sentence that tells neither.
  public mutating func filler(_ text: String) { _ = add(text) }

  public mutating func name(_ text: String, _ type: NameType) {
    names.append(NameRecord(start: 0, end: 0, text: text, type: type, entity: text))
  }

  public var text: String { sentences.joined(separator: "\n") }

  public var analysis: ArticleAnalysis {
    ArticleAnalysis(
      article: ArticleRecord(
        id: id, path: "\(id).txt", sha256: sha256, format: .text, title: title, outlet: outlet,
        published: published.map { DateRecord(edtf: $0, basis: .explicit) },
        publishedBounds: publishedBounds.map { DateRecord(edtf: $0, basis: .inferred) }, fingerprint: fingerprint),
      names: names, claims: claims, events: events, references: references, sentences: records)
  }

  /// Stands for the hash of the article's bytes: equal for equal texts.
  public var sha256: String {
    let digits = String(Self.hash(text + (published ?? "") + (title ?? "")), radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  private mutating func add(_ text: String) -> Range<Int> {
    let start = length
    let count = text.unicodeScalars.count
    sentences.append(text)
    records.append(SentenceRecord(text: text, line: sentences.count, start: start, end: start + count))
    length += count + 1
    return start..<(start + count)
  }

  private func evidence(_ text: String, _ range: Range<Int>) -> Evidence {
    Evidence(
      article: id, path: "\(id).txt", sha256: "", line: sentences.count, start: range.lowerBound, end: range.upperBound,
      exact: text, prefix: "", suffix: "")
  }

  private func proposition(
    _ text: String, _ predicate: String?, _ negated: Bool, _ arguments: [String], _ quantities: [Quantity]
  ) -> Proposition {
    let content = Self.words(text).filter { !Self.functionWords.contains($0) }
    return Proposition(
      predicate: predicate, negated: negated,
      arguments: arguments.map { argument in
        let role = String(argument.prefix { $0 != " " })
        return Proposition.Argument(
          role: Proposition.Argument.Role(rawValue: role) ?? .other, form: String(argument.dropFirst(role.count + 1)))
      }, content: content, quantities: quantities)
  }

  private static let functionWords: Set<String> = [
    "the", "a", "an", "of", "in", "on", "at", "to", "and", "was", "were", "is", "are", "by", "for", "from", "had",
    "has",
  ]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private var fingerprint: Fingerprint {
    let words = Self.words(text)
    guard words.count >= 3 else { return Fingerprint() }
    let shingles = Set((0...(words.count - 3)).map { Self.hash(words[$0..<($0 + 3)].joined(separator: " ")) })
    return Fingerprint(hashes: Array(shingles.sorted().prefix(Fingerprint.size)), shingles: shingles.count)
  }

  private static func hash(_ text: String) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return value ^ (value >> 33)
  }
}

extension Quantity {
  /// A plain number of things.
  public static func plain(_ value: Double, _ counted: String) -> Quantity {
    Quantity(low: value, high: value, unit: nil, counted: counted, start: 0, end: 0, text: "\(Int(value)) \(counted)s")
  }

  public static func atLeast(_ value: Double, _ counted: String) -> Quantity {
    Quantity(
      low: value, high: Quantity.unbounded, unit: nil, counted: counted, start: 0, end: 0,
      text: "at least \(Int(value)) \(counted)s")
  }
}

/// A small generator of numbers that gives the same sequence on every machine.
///
/// Source: S. Vigna, SplitMix64.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
