/// What a dictionary says of words by themselves: which parts of speech and inflections a form can be, and what kind of
/// thing it names. Computed from WordNet (Fellbaum 1998) by the training command.
package struct Lexicon: Sendable {
  /// What is known of one form: bits, and two small numbers.
  package struct Entry: Sendable, Hashable {
    package var rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let none = Entry(rawValue: 0)

    /// Inflections, one bit each.
    package enum Inflection: UInt32, CaseIterable, Sendable {
      case noun, plural, verb, thirdPerson, past, gerund, adjective, comparative, superlative, adverb
      /// A noun that is always, or can be, written with a capital.
      case proper, properOnly
    }

    package func contains(_ inflection: Inflection) -> Bool { rawValue >> inflection.rawValue & 1 != 0 }
    package mutating func insert(_ inflection: Inflection) { rawValue |= 1 << inflection.rawValue }

    /// The inflections, and which part of speech is the most frequent.
    package var grammar: UInt32 { rawValue & 0x7FFF }
    /// The lexicographers' class of the first noun sense, 0 for none.
    package var nounClass: UInt32 { rawValue >> 15 & 31 }
    /// The same for verbs.
    package var verbClass: UInt32 { rawValue >> 20 & 15 }

    /// The most frequent part of speech in running text: 0 not known, then noun, verb, adjective, adverb.
    package var dominant: UInt32 {
      get { rawValue >> 12 & 7 }
      set { rawValue = rawValue & ~(7 << 12) | newValue << 12 }
    }

    package mutating func set(nounClass: UInt32) { rawValue |= nounClass << 15 }
    package mutating func set(verbClass: UInt32) { rawValue |= verbClass << 20 }
  }

  /// Open addressing: the low half of a form's hash in the upper, the number of its entry plus one in the lower 16 bits.
  private let table: ModelSection<UInt32>
  private let entries: ModelSection<UInt32>

  package init(_ file: ModelFile) {
    table = file.section("lexicon.table", as: UInt32.self)
    entries = file.section("lexicon.entries", as: UInt32.self)
  }

  /// - Parameter hash: ``WordForm/lower``.
  @inline(__always)
  package subscript(hash: UInt32) -> Entry {
    guard !table.isEmpty else { return .none }
    let mask = table.count - 1
    var slot = Self.slot(hash, count: table.count)
    while true {
      let value = table[slot]
      if value == 0 { return .none }
      if value >> 16 == hash & 0xFFFF { return Entry(rawValue: entries[Int(value & 0xFFFF) - 1]) }
      slot = (slot + 1) & mask
    }
  }

  private static func slot(_ hash: UInt32, count: Int) -> Int { Int(hash >> UInt32(32 - count.trailingZeroBitCount)) }

  /// The sections of a model file.
  package static func sections(_ values: [UInt32: Entry]) -> (table: [UInt32], entries: [UInt32]) {
    let entries = Set(values.values.map { $0.rawValue }).sorted().prefix(65535)
    let numbers = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, UInt32($0) + 1) })
    var capacity = 1024
    while capacity * 4 < values.count * 5 { capacity *= 2 }
    var table = [UInt32](repeating: 0, count: capacity)
    for (hash, entry) in values.sorted(by: { $0.key < $1.key }) {
      guard let number = numbers[entry.rawValue] else { continue }
      var slot = slot(hash, count: capacity)
      while table[slot] != 0, table[slot] >> 16 != hash & 0xFFFF { slot = (slot + 1) & (capacity - 1) }
      if table[slot] == 0 { table[slot] = (hash & 0xFFFF) << 16 | number }
    }
    return (table, Array(entries))
  }
}
