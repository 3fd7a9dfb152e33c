/// Comparisons of byte ranges with short ASCII words, without regard to case.
enum ASCIIText {
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// - Parameter text: in lower case.
  static func equals(_ bytes: [UInt8], _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where lowered(bytes[range.lowerBound + offset]) != buffer[offset] { return false }
      return true
    }
  }

  /// The bytes in lower case packed into one number (8 bits each), or nil if there are more than eight or any is
  /// outside ASCII.
  @inline(__always)
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard range.count <= 8, !range.isEmpty else { return nil }
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      guard byte < 0x80 else { return nil }
      key = key << 8 | UInt64(lowered(byte))
    }
    return key
  }

  static func key(_ text: String) -> UInt64 {
    text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// A set of short lower-case ASCII words (at most eight letters) that byte ranges are looked up in.
struct ShortWordSet: Sendable {
  private let keys: Set<UInt64>

  init(_ words: String) {
    keys = Set(words.split(separator: " ").map { ASCIIText.key(String($0)) })
  }

  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let key = ASCIIText.key(bytes, range) else { return false }
    return keys.contains(key)
  }
}

/// Prefixes after which the English Web Treebank keeps a hyphen inside the word.
enum Prefixes {
  private static let words = ShortWordSet(
    """
    non e mid re pre anti co cross post over pro multi ex sub semi counter mini neo socio psycho inter intra micro un \
    ultra trans extra super hyper arch pan bi tri under macro mega meta pseudo infra geo bio electro
    """)

  static func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { words.contains(bytes, range) }
}

/// Letters that the English Web Treebank cuts from a number before them.
enum Units {
  private static let words = ShortWordSet(
    "am pm km kg cm mm mg ml kb mb gb tb khz mhz ghz hz mph kph lb lbs ft hrs hr mins min yrs yr bn mn mw kw kwh")

  static func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { words.contains(bytes, range) }
}
