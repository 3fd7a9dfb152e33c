/// Contractions that are two words in one orthographic token.
enum Clitics {
  /// Where the second word begins, if the token is a contraction: "do|n't", "John|'s", "they|'ll", "can|not".
  static func split(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count >= 2 else { return nil }
    let last = bytes[range.upperBound - 1]
    guard last | 0x20 >= 0x61 || last == UInt8(ascii: "'") || last >= 0x80 else { return nil }
    if let mark = apostrophe(bytes, range) {
      return splitAtApostrophe(bytes, range, mark)
    }
    guard range.count <= 8, let key = ASCIIText.key(bytes, range), let length = fused[key] else { return nil }
    return range.lowerBound + length
  }

  /// "'em", "'til": an apostrophe that begins a word.
  static func isElided(_ bytes: [UInt8], _ letters: Range<Int>) -> Bool { elided.contains(bytes, letters) }

  /// The last apostrophe within four characters of the end.
  private static func apostrophe(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.upperBound - 1
    let first = max(range.lowerBound + 1, range.upperBound - 5)
    while index >= first {
      let byte = bytes[index]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { return index..<index + 1 }
      if byte == 0xE2, index + 3 <= range.upperBound, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
      {
        return index..<index + 3
      }
      index -= 1
    }
    return nil
  }

  private static func splitAtApostrophe(_ bytes: [UInt8], _ range: Range<Int>, _ mark: Range<Int>) -> Int? {
    let before = bytes[mark.lowerBound - 1]
    if mark.upperBound == range.upperBound { return before | 0x20 == UInt8(ascii: "s") ? mark.lowerBound : nil }
    guard let key = ASCIIText.key(bytes, mark.upperBound..<range.upperBound) else { return nil }
    if key == UInt64(UInt8(ascii: "t")), before | 0x20 == UInt8(ascii: "n") {
      return mark.lowerBound - 1 > range.lowerBound ? mark.lowerBound - 1 : nil
    }
    if key == UInt64(UInt8(ascii: "s")), isDecade(bytes, range.lowerBound..<mark.lowerBound) { return nil }
    return afterApostrophe.contains(key) ? mark.lowerBound : nil
  }

  /// "70's", "1930's": a plural, not a possessive.
  private static func isDecade(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count == 2 || (range.count == 4 && bytes[range.upperBound - 1] == UInt8(ascii: "0")) else {
      return false
    }
    return range.allSatisfy { ASCIIText.isDigit(bytes[$0]) }
  }

  private static let afterApostrophe = Set(["s", "m", "d", "re", "ve", "ll"].map { ASCIIText.key($0) })
  private static let elided = ShortWordSet("em til cause bout round cos n tis twas")

  /// Contractions written in one, and the length of their first word.
  private static let fused: [UInt64: Int] = {
    let pairs = """
      can not|gon na|wan na|got ta|out ta|do nt|does nt|did nt|wo nt|ca nt|is nt|was nt|are nt|were nt|would nt|could nt|\
      should nt|have nt|has nt|had nt|ai nt|i m|i ve|that s|what s|there s|here s|he s|you re|they re|else s|you ll|\
      they ll|it ll|they ve|we ve
      """
    return Dictionary(
      uniqueKeysWithValues: pairs.split(separator: "|").map { pair in
        let words = pair.split(separator: " ")
        return (ASCIIText.key(words.joined()), words[0].utf8.count)
      })
  }()
}
