/// Under which keys events and claims meet those that they can agree or disagree with.
///
/// The first letters of a key name its family:
/// `d` same predicate and head · `l` fate of the same plan · `q` the same quoted words ·
/// `o` one kind of event, named by another or dated · `p` one thing at one place · `s` one speaker on one thing · `w` two telling words
/// shared · `y` rival natures of a thing.
/// (`m` is the family of ``StatementPairs``.)
enum PositionKeys {
  static let tellingWords = 6

  static func event(_ item: PositionItem) -> [String] {
    var keys = common(item)
    if !item.head.isEmpty { keys.insert("d|\(item.kind)|\(item.head)") }
    keys.formUnion(Whereabouts.keys(item))
    keys.formUnion(SequenceConflicts.keys(item))
    return keys.sorted { $0.isBefore($1) }
  }

  static func claim(_ item: PositionItem) -> [String] {
    var keys = common(item)
    keys.formUnion(QuotationConflicts.keys(item))
    for index in NatureConflicts.pairs(item) { keys.insert("y|\(index)") }
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
    for pair in tellingPairs(item) { keys.insert("w|\(pair)") }
    return keys
  }

  /// The words that say most: names first, then uncommon words, in a fixed order.
  private static func telling(_ item: PositionItem) -> [String] {
    let names = Set(item.arguments.filter { !$0.type.isEmpty }.flatMap { Words.lowered($0.form) })
    return item.content.filter { ContentOverlap.weight($0) > 1 && $0.utf8.count > 2 }.map {
      (word: $0, isName: names.contains($0), order: ContentHash.of([$0]))
    }.sorted { $0.isName != $1.isName ? $0.isName : $0.order < $1.order }.map(\.word)
  }

  private static func tellingPairs(_ item: PositionItem) -> [String] {
    let words = telling(item).prefix(tellingWords).sorted { $0.isBefore($1) }
    var pairs: [String] = []
    for (index, first) in words.enumerated() {
      for second in words[(index + 1)...] { pairs.append("\(first)+\(second)") }
    }
    return pairs
  }
}
