/// Words of a text by bytes: runs of letters and digits, in lower case (ASCII), with inner apostrophes, points and hyphens.
package struct Words {
  package struct Word: Hashable, Sendable {
    package var text: String
    /// Bytes of the text.
    package var range: Range<Int>
    package var isCapitalised: Bool
    package var isNumber: Bool
  }

  package static func lowered(_ text: String) -> [String] { list(text).map(\.text) }

  package static func list(_ text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var position = 0
    while position < bytes.count {
      guard isWordByte(bytes, position) else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isWordByte(bytes, position) || joins(bytes, position) { position += 1 }
      words.append(word(bytes, start..<position))
    }
    return words
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    let lower = bytes[range].map { isUpper($0) ? $0 + 32 : $0 }
    return Word(
      text: String(decoding: lower, as: UTF8.self), range: range, isCapitalised: isUpper(bytes[range.lowerBound]),
      isNumber: isDigit(bytes[range.lowerBound]))
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// ASCII letters and digits, and all other letters; of what lies beyond ASCII, general punctuation (U+2000 to U+206F)
  /// and Latin-1 signs (U+0080 to U+00BF) are no letters.
  private static func isWordByte(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return isDigit(byte) || (byte >= 97 && byte <= 122) || isUpper(byte) }
    if byte == 0xC2 { return false }
    if byte == 0xE2, at + 1 < bytes.count, bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81 { return false }
    if byte < 0xC0 {
      // A continuation byte belongs to what its lead byte is.
      var lead = at
      while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      return lead != at && bytes[lead] >= 0xC0 && isWordByte(bytes, lead)
    }
    return true
  }

  /// A point, comma, apostrophe or hyphen between two letters or digits is part of the word ("u.s", "1,000", "don't").
  private static func joins(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at > 0, at + 1 < bytes.count, isWordByte(bytes, at + 1), isWordByte(bytes, at - 1) else { return false }
    switch bytes[at] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): return true
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return (isDigit(bytes[at - 1]) && isDigit(bytes[at + 1]))
        || (bytes[at] == UInt8(ascii: ".") && isUpper(bytes[at - 1]) && isUpper(bytes[at + 1]))
    default: return false
    }
  }
}
