import Analysis
import Linking

/// A date that was open and that another article fixed.
enum DateClosing {
  /// - Returns: nil where the date was not open, still is, or was fixed by the entry's own articles.
  static func find(_ before: EntryText, _ after: EntryText) -> RevisionRule.Revision? {
    guard let old = before.date, let new = after.date, isOpen(old), !isOpen(new) else { return nil }
    let words = new.evidence.filter { !before.articles.contains($0.article) }
    guard new.basis == .otherArticle || !words.isEmpty else { return nil }
    let source = words.first.map { ", from another article: \u{201C}\(Phrases.shortened($0.exact))\u{201D}" }
    return RevisionRule.Revision(
      what: "date", before: DateWords.english(old),
      after: DateWords.english(new.edtf) + (source ?? ", from another article"))
  }

  /// Whether only the year was open.
  static func isOfYear(_ entry: EntryText) -> Bool { entry.date.map { DateWords.lacksOnlyYear($0.edtf) } ?? false }

  /// Neither end is known: no year, or only a weekday.
  static func isOpen(_ date: DateRecord) -> Bool { DateWords.isOpen(date.edtf) }
}
