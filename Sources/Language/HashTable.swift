/// A read-only open hash table in a model file: key in the upper, value in the lower 32 bits of each entry; 0 is empty.
/// Its length is a power of two and it is never full.
package struct HashTable: Sendable {
  private let entries: ModelSection<UInt64>

  package init(_ entries: ModelSection<UInt64>) { self.entries = entries }

  /// - Parameter key: its lowest bit does not count.
  @inline(__always)
  package subscript(key: UInt32) -> UInt32? {
    guard !entries.isEmpty else { return nil }
    let key = key | 1
    let mask = entries.count - 1
    var slot = Int(key >> 1) & mask
    while true {
      let entry = entries[slot]
      if entry == 0 { return nil }
      if UInt32(truncatingIfNeeded: entry >> 32) == key { return UInt32(truncatingIfNeeded: entry) }
      slot = (slot + 1) & mask
    }
  }

  /// The entries of a table; of two keys that differ only in the lowest bit the greater one's value is kept.
  package static func entries(of values: [UInt32: UInt32]) -> [UInt64] {
    var capacity = 1024
    while capacity < values.count * 2 { capacity *= 2 }
    var table = [UInt64](repeating: 0, count: capacity)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var slot = Int(key >> 1) & (capacity - 1)
      while table[slot] != 0, table[slot] >> 32 != UInt64(key | 1) { slot = (slot + 1) & (capacity - 1) }
      table[slot] = UInt64(key | 1) << 32 | UInt64(value)
    }
    return table
  }
}
