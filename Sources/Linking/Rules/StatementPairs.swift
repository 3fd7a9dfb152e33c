import Analysis

/// Sets sentences of different articles in nearly the same words against each other: where they differ in one fact, that
/// is a disagreement, however the rest of the articles is worded.
enum StatementPairs {
  static let fewestWords = 5
  static let sampleSize = 4
  /// A figure or day that is told again this many days later may have moved on.
  static let daysUntilSuperseded = 3

  /// What sentences with most words in common share: their smallest hashes of neighbouring words, ascending.
  static func samples(_ words: [String]) -> [UInt64] {
    words.count >= fewestWords ? ContentHash.smallestPairs(of: words, sampleSize) : []
  }

  /// The key under which the sentences of one sample meet.
  static func key(_ sample: UInt64) -> String { "m|\(String(sample, radix: 16))" }

  /// - Parameter items: those of one block.
  static func conflicts(key: String, _ items: [BlockItem]) throws -> [Conflict] {
    let statements = try group(items)
    var conflicts: [Conflict] = []
    for (index, left) in statements.enumerated() {
      for right in statements[(index + 1)...] where firstShared(left.samples, right.samples).map(Self.key) == key {
        if let conflict = compare(left, right) { conflicts.append(conflict) }
      }
    }
    return conflicts
  }

  /// A sentence with all articles that have it word for word.
  private struct Statement {
    var id: String
    var text: String
    var mentions: [StatementItem]
    var samples: [UInt64]
    var words: LazyWordBag
  }

  private static func group(_ items: [BlockItem]) throws -> [Statement] {
    var statements: [Statement] = []
    for item in items {
      let mention = try StatementItem(decoding: item.payload)
      let id = mention.id
      if let last = statements.indices.last, statements[last].id == id {
        statements[last].mentions.append(mention)
      } else {
        let text = mention.evidence.exact
        statements.append(
          Statement(id: id, text: text, mentions: [mention], samples: mention.samples, words: LazyWordBag(text)))
      }
    }
    for index in statements.indices {
      statements[index].mentions.sort {
        $0.article == $1.article
          ? $0.evidence.start < $1.evidence.start
          : PublicationOrder.precedes($0.published, $0.article, $1.published, $1.article)
      }
    }
    return statements
  }

  private static func firstShared(_ left: [UInt64], _ right: [UInt64]) -> UInt64? { left.first { right.contains($0) } }

  private static func compare(_ left: Statement, _ right: Statement) -> Conflict? {
    guard Set(left.mentions.map(\.article)).isDisjoint(with: right.mentions.map(\.article)) else { return nil }
    guard let difference = left.words.twinDifference(right.words, fewestWords: 1),
      let found = TwinDifference.find(difference)
    else {
      return nil
    }
    let gap = days(left, right)
    if let gap, gap > daysUntilSuperseded, found.kind == .date { return nil }
    let sides = [(left, found.left), (right, found.right)].sorted {
      let first = $0.0.mentions[0]
      let second = $1.0.mentions[0]
      return PublicationOrder.precedes(first.published, $0.0.id, second.published, $1.0.id)
    }
    let status: Conflict.Status = (gap ?? 0) > daysUntilSuperseded ? .superseded : .open
    let corrections = Set((left.mentions + right.mentions).flatMap(\.corrections)).sorted { $0.isBefore($1) }
    let explanation =
      Explanation.byCorrection(corrections, found.left, found.right, subject: sides[0].0.text)
      ?? Explanation.byDates(found.kind, days: gap)
    return ConflictEntry.make(
      found.kind, status, explanation: explanation, sides.map { side($0.0, $0.1) }, subject: sides[0].0.text)
  }

  private static func side(_ statement: Statement, _ words: String) -> ConflictEntry.SideParts {
    ConflictEntry.SideParts(
      id: statement.id, members: [], words: words.isEmpty ? "not said" : words,
      support: Support(
        articles: Set(statement.mentions.map(\.article)).count, origins: Set(statement.mentions.map(\.group)).count,
        parties: 1), evidence: statement.mentions.map(\.evidence))
  }

  /// Days between the first publications of both; nil where one is not known.
  private static func days(_ left: Statement, _ right: Statement) -> Int? {
    guard let first = DateBounds(left.mentions[0].published).low,
      let second = DateBounds(right.mentions[0].published).low
    else { return nil }
    return abs(first - second)
  }
}
