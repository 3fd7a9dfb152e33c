/// A word of at most 16 bytes in lower case, packed into two integers: compared and hashed without allocating.
struct WordKey: Hashable, Sendable {
  var low: UInt64
  var high: UInt64

  /// Nil for words of more than 16 bytes. Upper-case ASCII letters are lowered and a curly apostrophe counts as a straight one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: UInt64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = bytes[index]
      if byte &- 0x41 < 26 { byte |= 0x20 }
      if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 0x27
        index += 2
      }
      if count >= 16 { return nil }
      if count < 8 { low |= UInt64(byte) << (count * 8) } else { high |= UInt64(byte) << ((count - 8) * 8) }
      count += 1
      index += 1
    }
    self.low = low
    self.high = high
  }

  static let none = WordKey(low: 0, high: 0)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init?(_ text: String) {
    var bytes = Array(text.utf8)
    let key = bytes.withUnsafeMutableBufferPointer { WordKey(UnsafeBufferPointer($0), 0..<$0.count) }
    guard let key else { return nil }
    self = key
  }

  /// A mixing of both halves (the finaliser of MurmurHash3).
  var hash: UInt64 {
    var value = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
    value ^= value >> 33
    value &*= 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    return value
  }
}

/// An open-addressing table from words to values: built once, read often.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [WordKey]
  /// Index into ``values`` of the key in the same slot.
  private var slots: [Int32]
  private let values: [Value]
  private let mask: Int

  init(_ entries: [WordKey: Value]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    keys = Array(repeating: .none, count: size)
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    var values = [Value]()
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while keys[slot] != .none { slot = (slot + 1) & mask }
      keys[slot] = key
      slots[slot] = Int32(values.count)
      values.append(value)
    }
    self.values = values
  }

  subscript(key: WordKey) -> Value? {
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while keys[slot] != .none {
      if keys[slot] == key { return values[Int(slots[slot])] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
