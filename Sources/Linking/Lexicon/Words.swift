/// Words of a text by bytes: runs of letters and digits, in lower case (ASCII), with inner apostrophes, points and hyphens.
package struct Words {
  package struct Word: Hashable, Sendable {
    package var text: String
    package var isCapitalised: Bool
    package var isNumber: Bool
    /// Stands between quotation marks.
    package var isQuoted: Bool
  }

  package static func lowered(_ text: String) -> [String] { list(text).map(\.text) }

  package static func list(_ text: String) -> [Word] {
    let bytes = plain(text)
    var words: [Word] = []
    var position = 0
    var isQuoted = startsInsideQuotation(bytes)
    while position < bytes.count {
      guard isWordByte(bytes, position) else {
        switch bytes[position] {
        case openingQuote: isQuoted = true
        case closingQuote: isQuoted = false
        case UInt8(ascii: "\""): isQuoted.toggle()
        default: break
        }
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isWordByte(bytes, position) || joins(bytes, position) { position += 1 }
      words.append(word(bytes, start..<position, isQuoted))
    }
    return words
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>, _ isQuoted: Bool) -> Word {
    let lower = bytes[range].map { isUpper($0) ? $0 + 32 : $0 }
    return Word(
      text: String(decoding: lower, as: UTF8.self), isCapitalised: isUpper(bytes[range.lowerBound]),
      isNumber: isDigit(bytes[range.lowerBound]), isQuoted: isQuoted)
  }

  private static let openingQuote: UInt8 = 0x02
  private static let closingQuote: UInt8 = 0x03

  /// UTF-8 with curly apostrophes and quotation marks as one byte each.
  private static func plain(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == 0xE2, rest.count >= 3, rest[rest.startIndex + 1] == 0x80 {
        switch rest[rest.startIndex + 2] {
        case 0x98, 0x99: bytes.append(UInt8(ascii: "'"))
        case 0x9C, 0x9E: bytes.append(openingQuote)
        case 0x9D: bytes.append(closingQuote)
        case 0x90, 0x91: bytes.append(UInt8(ascii: "-"))
        default: bytes.append(UInt8(ascii: " "))
        }
        rest = rest.dropFirst(3)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  /// A quotation that began before the text shows by its end coming first.
  private static func startsInsideQuotation(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 == openingQuote || $0 == closingQuote } == closingQuote
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
