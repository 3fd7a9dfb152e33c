import Analysis
import Linking

/// Finds which entry that came is the new form of which that went: an update seldom leaves identifiers alone.
enum EntryMatcher {
  /// Share of words in the same order, in percent, that a new form keeps of the old one.
  static let leastSimilarity = 50

  struct Pair {
    var before: EntryText
    var after: EntryText
  }

  /// - Returns: pairs in the order of `gone`, and what has no partner.
  static func match(gone: [EntryText], come: [EntryText]) -> (pairs: [Pair], gone: [EntryText], come: [EntryText]) {
    var candidates: [(score: Int, before: Int, after: Int)] = []
    for (i, before) in gone.enumerated() {
      for (j, after) in come.enumerated() where before.subject == after.subject {
        let score = score(before, after)
        if score >= leastSimilarity { candidates.append((score, i, j)) }
      }
    }
    candidates.sort { ($1.score, $0.before, $0.after) < ($0.score, $1.before, $1.after) }
    var partner: [Int: Int] = [:]
    var taken = Set<Int>()
    for candidate in candidates where partner[candidate.before] == nil && !taken.contains(candidate.after) {
      partner[candidate.before] = candidate.after
      taken.insert(candidate.after)
    }
    return (
      gone.indices.compactMap { i in partner[i].map { Pair(before: gone[i], after: come[$0]) } },
      gone.indices.filter { partner[$0] == nil }.map { gone[$0] },
      come.indices.filter { !taken.contains($0) }.map { come[$0] }
    )
  }

  /// How alike two entries are that rest on one article; 0 where they share none.
  private static func score(_ before: EntryText, _ after: EntryText) -> Int {
    guard !before.articles.isDisjoint(with: after.articles) else { return 0 }
    var best = TextDifference.similarity(before.words, after.words)
    // The sentence around may be the same while the clause was cut otherwise.
    for old in before.evidence {
      for new in after.evidence where new.article == old.article {
        best = max(best, TextDifference.similarity(old.exact, new.exact))
      }
    }
    return best
  }
}
