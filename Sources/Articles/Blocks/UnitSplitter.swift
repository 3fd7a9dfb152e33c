/// Cuts a plain text into units: one a line, or one a paragraph where paragraphs are wrapped over lines.
enum UnitSplitter {
  static func units(_ bytes: [UInt8], in range: Range<Int>) -> [TextUnit] {
    let lines = LineScanner.lines(bytes, in: range)
    let wrap = WrapDetector(bytes, lines)
    var units = [TextUnit]()
    var afterBlank = true
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank else {
        afterBlank = true
        index += 1
        continue
      }
      var last = units.count == UnitLimit.units - 1 ? lines.count - 1 : index
      while last + 1 < lines.count, !lines[last + 1].isBlank, bulletLength(bytes, lines[last + 1].content) == 0,
        wrap.continues(bytes, lines[last], lines[last + 1])
      {
        last += 1
      }
      let whole = lines[index].content.lowerBound..<lines[last].content.upperBound
      if let unit = unit(bytes, whole, afterBlank) { units.append(unit) }
      afterBlank = false
      index = last + 1
    }
    return units
  }

  private static func unit(_ bytes: [UInt8], _ whole: Range<Int>, _ afterBlank: Bool) -> TextUnit? {
    let bullet = bulletLength(bytes, whole)
    let content = ByteScan.trimmed(bytes, (whole.lowerBound + bullet)..<whole.upperBound)
    guard !content.isEmpty, !isRule(bytes, content) else { return nil }
    return TextUnit(bytes, content, marker: bullet > 0 ? .listItem : .none, afterBlank: afterBlank)
  }

  /// The length of a bullet and the space behind it: `•`, `*`, `-`, `–`, `·`, `▪`, `◦`, `●`, `‣`, `○`, `■`; 0 if there is none.
  static func bulletLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var length = 0
    switch bytes[range.lowerBound] {
    case 0x2A, 0x2D, 0x2B: length = 1
    case 0xC2 where range.count > 2 && bytes[range.lowerBound + 1] == 0xB7: length = 2
    case 0xE2 where range.count > 3:
      switch (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2]) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x80, 0x93), (0x96, 0xAA), (0x96, 0xA0), (0x97, 0xA6), (0x97, 0x8F),
        (0x97, 0x8B):
        length = 3
      default: return 0
      }
    default: return 0
    }
    let space = ByteScan.whiteSpace(bytes, at: range.lowerBound + length, before: range.upperBound)
    if space == 0, length == 1, range.count > 2, bytes[range.lowerBound] == 0x2D,
      ByteScan.isUpper(bytes[range.lowerBound + 1])
    {
      return 1
    }
    return space > 0 ? length + space : 0
  }

  /// A line of nothing but marks, such as `* * *` or `-----`.
  static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 200 else { return false }
    for index in range where bytes[index] < 0x80 && (ByteScan.isLetter(bytes[index]) || ByteScan.isDigit(bytes[index]))
    {
      return false
    }
    return StampToken.scan(bytes, range).allSatisfy { token in
      switch token.kind {
      case .word, .number: false
      // Dashes and other marks of General Punctuation; letters beyond ASCII are words.
      case .mark(let byte): byte != 0 || bytes[token.range.lowerBound] == 0xE2
      }
    }
  }
}
