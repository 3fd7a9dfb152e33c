/// Under which keys events and claims meet those that they can agree or disagree with.
///
/// The first letters of a key name its family:
/// `d` same predicate and head · `l` fate of the same plan · `m` nearly the same words · `s` one speaker on one thing ·
/// `w` two telling words shared.
enum PositionKeys {
  static let sampleSize = 4
  static let tellingWords = 5

  static func event(_ item: PositionItem) -> [String] {
    var keys = common(item)
    if !item.head.isEmpty { keys.insert("d|\(item.kind)|\(item.head)") }
    return keys.sorted { $0.isBefore($1) }
  }

  static func claim(_ item: PositionItem) -> [String] {
    var keys = common(item)
    if !item.head.isEmpty {
      for origin in item.origins where !origin.hasPrefix("g:") && !origin.hasPrefix("a:") {
        keys.insert("s|\(origin)|\(item.head)")
      }
    }
    return keys.sorted { $0.isBefore($1) }
  }

  private static func common(_ item: PositionItem) -> Set<String> {
    var keys = Set<String>()
    if PredicateClasses.schedule.contains(item.kind), !item.head.isEmpty { keys.insert("l|\(item.head)") }
    for hash in sample(of: item.text) { keys.insert("m|\(String(hash, radix: 16))") }
    for pair in tellingPairs(item) { keys.insert("w|\(pair)") }
    return keys
  }

  /// The smallest hashes of the text's pairs of neighbouring words: texts with most words in common share one.
  private static func sample(of text: String) -> [UInt64] {
    let words = Words.lowered(text)
    guard words.count >= 5 else { return [] }
    let pairs = Set(zip(words, words.dropFirst()).map { ContentHash.of([$0, $1]) })
    return Array(pairs.sorted().prefix(sampleSize))
  }

  /// Pairs of the words that say most: names first, then uncommon words, then by a fixed order.
  private static func tellingPairs(_ item: PositionItem) -> [String] {
    let names = Set(item.arguments.filter { !$0.type.isEmpty }.flatMap { Words.lowered($0.form) })
    let ranked = item.content.filter { !CommonWords.contains($0) && $0.utf8.count > 2 }.map {
      (word: $0, isName: names.contains($0), order: ContentHash.of([$0]))
    }.sorted { $0.isName != $1.isName ? $0.isName : $0.order < $1.order }
    let words = ranked.prefix(tellingWords).map(\.word).sorted { $0.isBefore($1) }
    var pairs: [String] = []
    for (index, first) in words.enumerated() {
      for second in words[(index + 1)...] { pairs.append("\(first)+\(second)") }
    }
    return pairs
  }
}
