/// A word, a run of digits or a mark, as far as time expressions need to see it.
struct Lexeme {
  /// Bytes of the text.
  var start: Int32
  var end: Int32
  /// The value of digits (-1 beyond nine of them); the code of a mark.
  var number: Int32
  /// Index into ``Vocabulary/senses``; 0 for words without a sense.
  var sense: UInt16
  var kind: Kind
  var flags: Flags

  enum Kind: UInt8 { case word, digits, mark, end }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// No white space before it.
    static let glued = Flags(rawValue: 1)
    /// The first letter is a capital.
    static let capitalised = Flags(rawValue: 2)
    /// A line ends before it.
    static let lineStart = Flags(rawValue: 4)
    /// A paragraph, or the text, begins with it.
    static let paragraphStart = Flags(rawValue: 8)
    /// A word without a sense that ends in "ed".
    static let endsInEd = Flags(rawValue: 16)
    /// A word without a sense that ends in "s".
    static let endsInS = Flags(rawValue: 32)
  }

  static let sentinel = Lexeme(
    start: 0, end: 0, number: 0, sense: 0, kind: .end, flags: [.paragraphStart])
}

/// Codes of the marks that the lexer maps several characters to; all others are their ASCII byte.
enum Mark {
  static let hyphen: Int32 = 0x2D
  static let apostrophe: Int32 = 0x27
  static let comma: Int32 = 0x2C
  static let stop: Int32 = 0x2E
  static let slash: Int32 = 0x2F
  static let colon: Int32 = 0x3A
  static let open: Int32 = 0x28
  static let close: Int32 = 0x29
  static let plus: Int32 = 0x2B
  static let dollar: Int32 = 0x24
  static let quote: Int32 = 0x22
  static let longDash: Int32 = 0x2014
  /// Currency signs and the like.
  static let sign: Int32 = 0xA3
}
