/// What a code point is to the tokeniser.
enum CharacterClass: UInt8 {
  case space, newline, letter, digit, apostrophe, quote, open, close, period, comma, colon, terminal, hyphen, dash
  case slash, currency, ellipsis, underscore, symbol

  /// The class of an ASCII byte, at its index.
  private static let ascii: [CharacterClass] = {
    var table = [CharacterClass](repeating: .symbol, count: 128)
    for byte in 0...0x20 { table[byte] = .space }
    table[0x7F] = .space
    for byte: UInt8 in [0x0A, 0x0B, 0x0C, 0x0D] { table[Int(byte)] = .newline }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = .digit }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = .letter }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = .letter }
    let others: [(StaticString, CharacterClass)] = [
      ("'`", .apostrophe), ("\"", .quote), ("([{", .open), (")]}", .close), (".", .period), (",", .comma),
      (":;", .colon), ("!?", .terminal), ("-", .hyphen), ("/\\", .slash), ("$", .currency), ("_", .underscore),
    ]
    for (characters, characterClass) in others {
      characters.withUTF8Buffer { for byte in $0 { table[Int(byte)] = characterClass } }
    }
    return table
  }()

  /// The same table for every first byte; bytes outside ASCII are ``symbol`` until decoded.
  static let table: [CharacterClass] = ascii + [CharacterClass](repeating: .symbol, count: 128)

  /// The class of a code point outside ASCII. Anything that is no punctuation, space or sign is a letter.
  static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: .space
    case 0x2028, 0x2029: .newline
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0xB4: .apostrophe
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: .quote
    case 0x3008, 0x300A, 0x3010, 0xFF08: .open
    case 0x3009, 0x300B, 0x3011, 0xFF09: .close
    case 0xFF0C, 0x3001: .comma
    case 0xFF1A, 0xFF1B: .colon
    case 0x3002, 0xFF01, 0xFF1F, 0x203C, 0x2047...0x2049: .terminal
    case 0x2010, 0x2011, 0xAD: .hyphen
    case 0x2012...0x2015, 0x2212: .dash
    case 0xA2...0xA5, 0x20A0...0x20CF: .currency
    case 0x2026: .ellipsis
    case 0xA1, 0xA6...0xA9, 0xAC, 0xAE...0xB1, 0xB6, 0xB7, 0xBF, 0xD7, 0xF7, 0x2016, 0x2017, 0x2020...0x2025,
      0x2030...0x2038, 0x203B...0x2046, 0x204A...0x205E, 0x2100...0x2BFF, 0x1F000...0x1FAFF, 0xFE0F:
      .symbol
    default: .letter
    }
  }
}

/// Decodes the code point at an index; a byte that begins none counts as one of its own.
/// - Returns: the code point (U+FFFD for a bad one) and its length in bytes, at least 1.
@inline(__always)
func decodeScalar(_ bytes: [UInt8], at index: Int, end: Int) -> (scalar: UInt32, length: Int) {
  let first = bytes[index]
  if first < 0x80 { return (UInt32(first), 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
  guard length > 1, index + length <= end else { return (0xFFFD, 1) }
  var scalar = UInt32(first) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  return (scalar, length)
}
