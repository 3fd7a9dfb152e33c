import Analysis
import Linking

/// What a newer form of an entry changed in substance. Other spelling, order or synonyms are no revision.
enum RevisionRule {
  struct Revision: Equatable {
    /// "date", "number", "status", "speaker", "words" …
    var what: String
    var before: String
    var after: String
  }

  static func find(_ before: EntryText, _ after: EntryText) -> Revision? {
    // The same words read otherwise, because of what stands around them, are no revision of the article.
    guard Set(before.evidence.map(\.exact)) != Set(after.evidence.map(\.exact)) else { return nil }
    if let dates = dates(before, after) { return dates }
    // Where all that was told is told as before, and more besides, nobody revised anything.
    guard !Set(before.evidence.map(Told.init)).isSubset(of: after.evidence.map(Told.init)) else { return nil }
    let difference = TextDifference(before.words, after.words)
    if difference.similarity >= EntryMatcher.leastSimilarity, let found = TwinDifference.find(difference) {
      return Revision(what: name(found.kind), before: found.left, after: found.right)
    }
    if let old = before.speaker, let new = after.speaker, isOtherSpeaker(old, new) {
      return Revision(what: "speaker", before: old, after: new)
    }
    if let hedge = hedge(difference) { return hedge }
    if before.state != after.state, before.isOfOneArticle, after.isOfOneArticle {
      return Revision(what: before.subject == .event ? "status" : "stance", before: before.state, after: after.state)
    }
    return reworded(before, after, difference)
  }

  private struct Told: Hashable {
    let article: String
    let words: String

    init(_ evidence: Evidence) {
      article = evidence.article
      words = evidence.exact
    }
  }

  /// What two forms of one sentence change.
  static func find(_ before: String, _ after: String) -> Revision? {
    let difference = TextDifference(before, after)
    if let found = TwinDifference.find(difference) {
      return Revision(what: name(found.kind), before: found.left, after: found.right)
    }
    return hedge(difference)
  }

  private static func dates(_ before: EntryText, _ after: EntryText) -> Revision? {
    guard let old = before.date, let new = after.date, old.edtf != new.edtf,
      !old.edtf.utf8.contains(UInt8(ascii: "X")), !new.edtf.utf8.contains(UInt8(ascii: "X"))
    else { return nil }
    return Revision(what: "date", before: DateWords.english(old.edtf), after: DateWords.english(new.edtf))
  }

  private static func name(_ kind: Conflict.Kind) -> String {
    switch kind {
    case .denial: "negation"
    case .label, .quotation: "words"
    case .role: "office"
    default: kind.rawValue
    }
  }

  private static func isOtherSpeaker(_ old: String, _ new: String) -> Bool {
    let first = Set(Words.lowered(old))
    let second = Set(Words.lowered(new))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  private static let hedges: Set<String> = [
    "reportedly", "allegedly", "apparently", "supposedly", "possibly", "probably", "perhaps", "likely", "may", "might",
    "could", "suspected", "purportedly", "seemingly",
  ]

  /// A word of doubt that came or went.
  private static func hedge(_ difference: TextDifference) -> Revision? {
    for segment in difference.segments {
      let old = segment.left.first { hedges.contains($0.text) }
      let new = segment.right.first { hedges.contains($0.text) }
      guard (old == nil) != (new == nil) else { continue }
      return Revision(what: "certainty", before: old?.text ?? "stated plainly", after: new?.text ?? "stated plainly")
    }
    return nil
  }

  /// Words replaced beyond what a synonym or a spelling explains.
  static let leastWordsReplaced = 4
  static let mostWordsKept = 70

  private static func reworded(_ before: EntryText, _ after: EntryText, _ difference: TextDifference) -> Revision? {
    let replaced = difference.segments.filter {
      $0.left.count >= leastWordsReplaced || $0.right.count >= leastWordsReplaced
    }
    guard difference.similarity < 90, !replaced.isEmpty else { return nil }
    // The same words in another order, or cut elsewhere, say the same.
    let old = Set(Words.lowered(before.words))
    let new = Set(Words.lowered(after.words))
    guard old.intersection(new).count * 100 < mostWordsKept * min(old.count, new.count) else { return nil }
    return Revision(what: "words", before: before.words, after: after.words)
  }
}
