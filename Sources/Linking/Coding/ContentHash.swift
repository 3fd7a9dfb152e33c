/// 64-bit FNV-1a: a hash that is the same on every machine and in every run.
///
/// Source: G. Fowler, L. C. Noll, P. Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    // A byte that UTF-8 never holds keeps ("ab", "c") apart from ("a", "bc").
    combine(0xFF)
  }

  private mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func of(_ parts: [String]) -> UInt64 {
    var hash = ContentHash()
    for part in parts { hash.combine(part) }
    return hash.finished
  }

  /// The `count` smallest hashes of neighbouring words, ascending: texts with most words in common share one.
  static func smallestPairs(of words: [String], _ count: Int) -> [UInt64] {
    Array(Set(zip(words, words.dropFirst()).map { of([$0, $1]) }).sorted().prefix(count))
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    for byte in bytes { hash.combine(byte) }
    return hash.finished
  }

  /// The value with its bits mixed well, so that the smallest of several hashes is a fair sample (MurmurHash3's finalizer).
  var finished: UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }

  /// An identifier: `prefix` and 16 hexadecimal digits.
  static func identifier(_ prefix: String, _ parts: [String]) -> String {
    let digits = String(of([prefix] + parts), radix: 16)
    return "\(prefix)-\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)"
  }
}
