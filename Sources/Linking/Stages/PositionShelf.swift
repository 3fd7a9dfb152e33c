/// The positions that a batch compares, each read and prepared once however many blocks it stands in.
///
/// - Precondition: it is used only while no profile changes.
final class PositionShelf {
  private let store: any BlockStore
  private var known: [String: ComparedPosition] = [:]
  private var symbols = Symbols()
  /// Bounds the memory of a cold run, which compares every position of the story.
  private static let largestCount = 4_096

  init(_ store: any BlockStore) { self.store = store }

  /// - Parameter id: of an event or claim that has a profile.
  func position(_ id: String) throws -> ComparedPosition {
    if let known = known[id] { return known }
    guard let item = try store.items(stage: .profiles, key: id).first else { throw CorruptItem(type: "reference") }
    if known.count >= Self.largestCount { known.removeAll() }
    let position = ComparedPosition(try PositionItem(decoding: item.payload), &symbols)
    known[id] = position
    return position
  }
}

/// A position with what its comparisons need. A class, because it is handed on for every comparison.
final class ComparedPosition: Sendable {
  let item: PositionItem
  let text: LazyWordBag
  let content: SymbolSet
  /// Without the names of parties, which tell who and not what.
  let matter: SymbolSet
  let context: SymbolSet
  let articles: Set<String>
  /// Hashes of the keys, ascending.
  private let keys: [UInt64]

  init(_ item: PositionItem, _ symbols: inout Symbols) {
    self.item = item
    text = LazyWordBag(item.text)
    content = symbols.set(item.content)
    matter = symbols.set(item.content.filter { !Parties.isNormal($0) })
    context = symbols.set(item.context)
    articles = Set(item.articles)
    keys = item.keys.filter { !SequenceConflicts.isKey($0) }.map { ContentHash.of([$0]) }.sorted()
  }

  /// The hash of one of the keys that both have, always the same one: two positions that meet in several blocks are
  /// compared in that block only.
  func meetingKey(with other: ComparedPosition) -> UInt64? {
    var i = 0
    var j = 0
    while i < keys.count, j < other.keys.count {
      if keys[i] == other.keys[j] { return keys[i] }
      if keys[i] < other.keys[j] { i += 1 } else { j += 1 }
    }
    return nil
  }
}
