import Analysis
import Changes
import Linking

/// Keeps a report's size with what the batch did, not with how often the story had told it before.
///
/// An event that a thousand articles tell has a thousand pieces of evidence, and the next article would put them all into
/// its report. A report shows the batch's own and the first of the others; the story has them all.
enum ReportTrimming {
  /// Pieces of evidence a change or a side of a conflict.
  static let limit = 8

  /// - Parameter articles: identifiers of the batch's articles.
  static func report(_ report: ChangeReport, articles: Set<String>) -> ChangeReport {
    var report = report
    for index in report.changes.indices {
      report.changes[index].evidence = evidence(report.changes[index].evidence, articles)
    }
    return report
  }

  /// What a page on the report shows beside it: the entries that it names, as they are now or were where they are gone.
  static func context(_ change: StoryChange, of report: ChangeReport, articles: Set<String>) -> StoryChange {
    let named = Set(report.changes.map(\.id))
    let quoted = Set(report.changes.flatMap { $0.evidence.map(\.article) })
    return StoryChange(
      articles: latest(change.articles) { articles.contains($0.id) || quoted.contains($0.id) },
      events: latest(change.events) { named.contains($0.id) }.map { replaced in
        map(replaced) { $0.evidence = [] }
      },
      claims: latest(change.claims) { named.contains($0.id) }.map { replaced in
        map(replaced) { $0.evidence = [] }
      },
      conflicts: latest(change.conflicts) { named.contains($0.id) }.map { replaced in
        map(replaced) { conflict in
          for index in conflict.sides.indices {
            conflict.sides[index].evidence = evidence(conflict.sides[index].evidence, articles)
          }
        }
      })
  }

  /// In the order in which they came.
  private static func evidence(_ evidence: [Evidence], _ articles: Set<String>) -> [Evidence] {
    guard evidence.count > limit else { return evidence }
    let own = evidence.indices.filter { articles.contains(evidence[$0].article) }
    let others = evidence.indices.filter { !articles.contains(evidence[$0].article) }
    return (own + others).prefix(limit).sorted().map { evidence[$0] }
  }

  private static func latest<Entry>(
    _ entries: [Replaced<Entry>], where isWanted: (Entry) -> Bool
  ) -> [Replaced<Entry>] {
    entries.compactMap { replaced in
      guard let entry = replaced.after ?? replaced.before, isWanted(entry) else { return nil }
      return replaced.after == nil ? Replaced(before: entry, after: nil) : Replaced(before: nil, after: entry)
    }
  }

  private static func map<Entry>(_ replaced: Replaced<Entry>, _ body: (inout Entry) -> Void) -> Replaced<Entry> {
    var replaced = replaced
    if var entry = replaced.before {
      body(&entry)
      replaced.before = entry
    }
    if var entry = replaced.after {
      body(&entry)
      replaced.after = entry
    }
    return replaced
  }
}
