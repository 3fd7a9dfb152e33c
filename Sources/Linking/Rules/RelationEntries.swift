import Analysis
import Dates

/// Makes the story's entry of one disagreement.
enum ConflictEntry {
  static func make(_ left: PositionItem, _ right: PositionItem, _ difference: PositionDifference) -> Conflict {
    // The side that was told first stands first.
    let sides = [(left, difference.left), (right, difference.right)].sorted {
      PublicationOrder.precedes($0.0.firstPublished, $0.0.id, $1.0.firstPublished, $1.0.id)
    }
    let explanation = Explanation.byCorrection(
      left.corrections + right.corrections, difference.left, difference.right, subject: sides[0].0.text)
    return make(
      difference.kind, isSuperseded(left, right, difference.kind) ? .superseded : .open, explanation: explanation,
      sides.map {
        SideParts(
          id: $0.0.id, members: [$0.0.id], words: $0.1, support: $0.0.support, evidence: $0.0.evidence)
      }, subject: sides[0].0.text)
  }

  /// A count that is told again days later may have moved on.
  private static func isSuperseded(_ left: PositionItem, _ right: PositionItem, _ kind: Conflict.Kind) -> Bool {
    guard kind == .number, let first = DateBounds(left.lastPublished).low,
      let second = DateBounds(right.lastPublished).low
    else { return false }
    return abs(first - second) > StatementPairs.daysUntilSuperseded
  }

  struct SideParts {
    var id: String
    var members: [String]
    var words: String
    var support: Support
    var evidence: [Evidence]
  }

  /// - Parameters:
  ///   - sides: in the order in which they were told.
  ///   - subject: what the disagreement is about, in the words of the first side.
  ///   - explanation: what settles it, as a sentence without a full stop; the status is then ``Conflict/Status/explained``.
  ///   - id: what the identifier derives from; the sides' identifiers where nil.
  static func make(
    _ kind: Conflict.Kind, _ status: Conflict.Status, explanation: String? = nil, _ sides: [SideParts],
    subject: String, id: [String]? = nil
  ) -> Conflict {
    let summary = summary(kind, sides, Phrases.shortened(subject))
    return Conflict(
      id: ContentHash.identifier("x", [kind.rawValue] + (id ?? sides.map(\.id).sorted { $0.isBefore($1) })), kind: kind,
      status: explanation == nil ? status : .explained, summary: explanation.map { "\(summary) \($0)." } ?? summary,
      sides: sides.map {
        Conflict.Side(
          position: position($0.words, kind), members: $0.members, support: $0.support, evidence: $0.evidence)
      })
  }

  private static func position(_ words: String, _ kind: Conflict.Kind) -> String {
    kind == .date && DateBounds(words).isUnknown == false ? DateWords.english(words) : words
  }

  private static func summary(_ kind: Conflict.Kind, _ sides: [SideParts], _ subject: String) -> String {
    let told = sides.map { "\(quoted(position($0.words, kind))) (\(Phrases.articles($0.support.articles)))" }
      .joined(separator: " against ")
    switch kind {
    case .date: return "The date differs: \(told), for \(quoted(subject))."
    case .number: return "The number differs: \(told), in \(quoted(subject))."
    case .place: return "The place differs: \(told), in \(quoted(subject))."
    case .label: return "The word for it differs: \(told), in \(quoted(subject))."
    case .status: return "The status differs: \(told), for \(quoted(subject))."
    case .denial: return "Asserted and denied: \(told)."
    case .role: return "The office differs: \(told), in \(quoted(subject))."
    case .speaker: return "The same words from two speakers: \(told), \(quoted(subject))."
    case .quotation: return "The quotation differs: \(told), in \(quoted(subject))."
    case .sequence: return "The order of events differs: \(told), for \(quoted(subject))."
    }
  }

  private static func quoted(_ text: String) -> String { "\u{201C}\(Phrases.shortened(text))\u{201D}" }
}

/// Makes the story's entry of what two positions say alike.
enum AgreementEntry {
  static func make(_ left: PositionItem, _ right: PositionItem) -> Agreement {
    let sorted = [left, right].sorted { $0.id.isBefore($1.id) }
    let members = sorted.map(\.id)
    let parties = Set(left.parties).union(right.parties)
    let first =
      PublicationOrder.precedes(left.firstPublished, left.id, right.firstPublished, right.id) ? left : right
    return Agreement(
      id: ContentHash.identifier("g", members), kind: left.isClaim ? .claim : .event, members: members,
      summary: first.text,
      support: Support(
        articles: Set(left.articles).union(right.articles).count, origins: Set(left.origins).union(right.origins).count,
        parties: max(1, parties.count)), evidence: sorted.compactMap(\.evidence.first))
  }
}

/// Makes the story's entry of a change over time.
enum ShiftEntry {
  static func make(_ left: PositionItem, _ right: PositionItem, _ kind: Shift.Kind) -> Shift {
    let steps = [left, right].sorted {
      PublicationOrder.precedes($0.lastPublished, $0.id, $1.lastPublished, $1.id)
    }
    let ids = steps.map(\.id).sorted { $0.isBefore($1) }
    return Shift(
      id: ContentHash.identifier("s", [kind.rawValue] + ids), kind: kind, summary: summary(kind, steps),
      steps: steps.map {
        Shift.Step(date: date($0), position: position($0), evidence: $0.evidence)
      })
  }

  private static func date(_ item: PositionItem) -> DateRecord {
    let day = String(decoding: item.lastPublished.utf8.prefix { $0 != UInt8(ascii: "T") }, as: UTF8.self)
    return DateRecord(edtf: day, basis: .documentTime, time: day == item.lastPublished ? nil : item.lastPublished)
  }

  private static func position(_ item: PositionItem) -> String {
    item.isClaim ? "\(item.stance): \(item.text)" : "\(item.status): \(item.text)"
  }

  private static func summary(_ kind: Shift.Kind, _ steps: [PositionItem]) -> String {
    let words = steps.map { kind == .status ? $0.status : $0.stance }.joined(separator: ", then ")
    let who = steps.first.map { $0.speaker.isEmpty ? "" : "\($0.speaker): " } ?? ""
    return "\(who)\(words): \u{201C}\(Phrases.shortened(steps.last?.text ?? ""))\u{201D}."
  }
}

/// Small pieces of English that summaries share.
public enum Phrases {
  public static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
  public static func origins(_ count: Int) -> String { count == 1 ? "1 origin" : "\(count) origins" }

  static let longest = 140

  /// The text on one line, cut after a word where it is long.
  public static func shortened(_ text: String) -> String {
    var words: [Substring] = []
    var length = 0
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map(Substring.init) {
      length += word.unicodeScalars.count + 1
      if length > longest { return words.joined(separator: " ") + " …" }
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}
