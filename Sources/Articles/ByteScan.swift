/// Small helpers for UTF-8 kept as bytes. Everything is ASCII-exact and treats the white space that news text carries
/// (no-break space, thin spaces, zero-width space) as white space.
enum ByteScan {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// An ASCII letter or any byte of a longer code point.
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) || byte >= 0x80 }

  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// The length of the white space at `index`, or 0.
  static func whiteSpace(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2:
      guard index + 1 < end else { return 0 }
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < end else { return 0 }
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      if second == 0x80, (0x80...0x8B).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF { return 3 }
      return second == 0x81 && (third == 0x9F || third == 0xA0) ? 3 : 0
    case 0xE3:
      guard index + 2 < end else { return 0 }
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xEF:
      guard index + 2 < end else { return 0 }
      return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The range without white space at either end; empty at its start if there is nothing else.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = whiteSpace(bytes, at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      let length = trailingWhiteSpace(bytes, before: end, from: start)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// The length of the white space that ends at `end`, or 0.
  private static func trailingWhiteSpace(_ bytes: [UInt8], before end: Int, from start: Int) -> Int {
    let last = bytes[end - 1]
    if last < 0x80 { return whiteSpace(bytes, at: end - 1, before: end) }
    if end - 2 >= start, whiteSpace(bytes, at: end - 2, before: end) == 2, bytes[end - 2] >= 0x80 { return 2 }
    if end - 3 >= start, whiteSpace(bytes, at: end - 3, before: end) == 3 { return 3 }
    return 0
  }
}
