import Analysis

/// Finds the sentences that a newer version of an article has in other words.
enum SentenceRevisions {
  /// Share of words in the same order, in percent, that a new form keeps of the old one.
  static let leastSimilarity = 60

  static func find(_ old: ArticleItem, _ new: ArticleItem) -> [Replaced<Evidence>] {
    let gone = missing(old.sentences, from: new.sentences)
    let come = missing(new.sentences, from: old.sentences)
    var candidates: [(score: Int, before: Int, after: Int)] = []
    for (i, before) in gone.enumerated() {
      for (j, after) in come.enumerated() {
        let score = TextDifference.similarity(before.text, after.text)
        if score >= leastSimilarity { candidates.append((score, i, j)) }
      }
    }
    candidates.sort { ($1.score, $0.before, $0.after) < ($0.score, $1.before, $1.after) }
    var taken = (before: Set<Int>(), after: Set<Int>())
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !taken.before.contains(candidate.before) && !taken.after.contains(candidate.after)
    {
      taken.before.insert(candidate.before)
      taken.after.insert(candidate.after)
      pairs.append((candidate.before, candidate.after))
    }
    return pairs.sorted { $0.1 < $1.1 }.map {
      Replaced(before: gone[$0.0].evidence(in: old.entry), after: come[$0.1].evidence(in: new.entry))
    }
  }

  /// Sentences whose words stand in no sentence of the other version.
  private static func missing(_ sentences: [SentenceRecord], from others: [SentenceRecord]) -> [SentenceRecord] {
    let known = Set(others.map { Words.lowered($0.text) })
    return sentences.filter { !known.contains(Words.lowered($0.text)) }
  }
}
