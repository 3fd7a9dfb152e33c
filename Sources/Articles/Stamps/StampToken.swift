/// A word, a number or a mark of a short piece of text.
struct StampToken: Equatable {
  enum Kind: Equatable {
    /// Digits; the value of the first nine of them.
    case number(Int)
    /// Letters, in lower case.
    case word(String)
    /// Anything else: the byte, or 0x2D for each kind of dash, or 0 for another code point.
    case mark(UInt8)
  }

  var kind: Kind
  /// Bytes of the text.
  var range: Range<Int>
  var followsSpace: Bool

  var number: Int? { if case .number(let value) = kind { value } else { nil } }
  var word: String? { if case .word(let value) = kind { value } else { nil } }
  var digits: Int { number == nil ? 0 : range.count }

  func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark(UInt8(truncatingIfNeeded: character.value)) }
}

extension StampToken {
  /// - Parameter limit: tokens wanted at most.
  static func scan(_ bytes: [UInt8], _ range: Range<Int>, limit: Int = .max) -> [StampToken] {
    var tokens = [StampToken]()
    var index = range.lowerBound
    var spaced = true
    while index < range.upperBound, tokens.count < limit {
      let space = ByteScan.whiteSpace(bytes, at: index, before: range.upperBound)
      if space > 0 {
        index += space
        spaced = true
        continue
      }
      let token = token(bytes, at: index, before: range.upperBound, followsSpace: spaced)
      tokens.append(token)
      index = token.range.upperBound
      spaced = false
    }
    return tokens
  }

  private static func token(_ bytes: [UInt8], at start: Int, before end: Int, followsSpace: Bool) -> StampToken {
    var index = start
    if ByteScan.isDigit(bytes[start]) {
      var value = 0
      while index < end, ByteScan.isDigit(bytes[index]) {
        if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      return StampToken(kind: .number(value), range: start..<index, followsSpace: followsSpace)
    }
    if ByteScan.isUpper(bytes[start]) || ByteScan.isLower(bytes[start]) {
      while index < end, ByteScan.isUpper(bytes[index]) || ByteScan.isLower(bytes[index]) { index += 1 }
      let word = String(decoding: bytes[start..<index].lazy.map(ByteScan.lowered), as: UTF8.self)
      return StampToken(kind: .word(word), range: start..<index, followsSpace: followsSpace)
    }
    guard bytes[start] >= 0x80 else {
      return StampToken(kind: .mark(bytes[start]), range: start..<(start + 1), followsSpace: followsSpace)
    }
    index += 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    // U+2010 to U+2015, U+2212: dashes, hyphens and the minus sign.
    let isDash =
      index - start == 3 && bytes[start] == 0xE2
      && (bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2])
        || bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92)
    return StampToken(kind: .mark(isDash ? 0x2D : 0), range: start..<index, followsSpace: followsSpace)
  }
}
