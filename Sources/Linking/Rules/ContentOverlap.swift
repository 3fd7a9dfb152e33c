/// How much of what two statements say is the same, in content words.
struct ContentOverlap {
  private(set) var shared = 0
  private(set) var left = 0
  private(set) var right = 0
  /// How many different words are shared.
  private(set) var sharedWords = 0

  /// - Parameters: sets of normal forms, sorted, without repetition.
  init(_ first: [String], _ second: [String], weight: (String) -> Int = ContentOverlap.weight) {
    var i = 0
    var j = 0
    while i < first.count || j < second.count {
      if j == second.count || (i < first.count && first[i].isBefore(second[j])) {
        left += weight(first[i])
        i += 1
      } else if i == first.count || second[j].isBefore(first[i]) {
        right += weight(second[j])
        j += 1
      } else {
        let value = weight(first[i])
        shared += value
        left += value
        right += value
        sharedWords += 1
        i += 1
        j += 1
      }
    }
  }

  /// The same from sets of one block.
  init(_ first: SymbolSet, _ second: SymbolSet) {
    (sharedWords, shared) = first.shared(second)
    left = first.weight
    right = second.weight
  }

  /// How many of the shared words are no ``CommonWords``.
  var tellingWords: Int { (shared - sharedWords) / 2 }
  /// Shared weight against the mean of both, in percent (Dice).
  var dice: Int { left + right == 0 ? 0 : 200 * shared / (left + right) }
  /// Shared weight against the shorter statement, in percent.
  var containment: Int { min(left, right) == 0 ? 0 : 100 * shared / min(left, right) }

  /// Words that stand in any news text say less than others.
  static func weight(_ word: String) -> Int { CommonWords.contains(word) || Parties.isNormal(word) ? 1 : 3 }

  /// Normal forms of content words as a sorted set.
  static func set(_ words: [String]) -> [String] {
    var unique = Set<String>()
    for word in words {
      let parts = Words.lowered(word)
      if let party = Parties.normal(parts.joined(separator: " ")) {
        unique.insert(party)
        continue
      }
      for part in parts where !CommonWords.isFunctionWord(part) {
        unique.insert(NounClasses.normal(part))
      }
    }
    return unique.sorted { $0.isBefore($1) }
  }
}
