/// A word of at most sixteen bytes in lower case, packed into two integers; longer words equal no word.
struct WordKey: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ word: some Sequence<UInt8>) {
    for byte in word { append(byte) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(count * 8)
    } else if count < 16 {
      high |= UInt64(byte) << UInt64(count * 8 - 64)
    }
    count += 1
  }

  /// Spreads the key over 64 bits; the same on every machine and in every run.
  @inline(__always)
  var mixed: UInt64 {
    var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 31
    return hash &* 0x94D0_49BB_1331_11EB
  }
}
