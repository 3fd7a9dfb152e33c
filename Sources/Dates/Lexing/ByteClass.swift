/// What a byte is to the lexer.
enum ByteClass: UInt8 {
  case space, lineFeed, letter, digit, mark
  /// The first byte of a character beyond ASCII.
  case lead

  static let table: [ByteClass] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x0A: .lineFeed
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x80...: .lead
    default: .mark
    }
  }
}
