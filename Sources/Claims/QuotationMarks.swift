/// Pairs quotation marks: `“ ”`, `" "`, `'' ''`, ``` `` '' ```, `« »`, `„ “`, and, where a block holds no double
/// marks, `‘ ’` and `' '`.
///
/// Straight marks take their direction from the white space around them, and where that leaves it open from the state.
/// An opening mark without its partner is a quotation only where the next block opens again, which is how a quotation of
/// several paragraphs is set; any other mark without its partner is ignored.
struct QuotationMarks: Sendable {
  enum Side { case opening, closing, either }

  struct Mark {
    var range: Range<Int>
    var side: Side
  }

  /// - Parameter blocks: ascending ranges, not overlapping.
  /// - Returns: passages in text order, not overlapping.
  static func passages(in bytes: UnsafeBufferPointer<UInt8>, blocks: [Range<Int>]) -> [QuotedPassage] {
    var passages = [QuotedPassage]()
    var resumes = false
    var marks = [Mark]()
    var next = blocks.isEmpty ? [] : doubleMarks(in: bytes, blocks[0])
    for (index, block) in blocks.enumerated() {
      marks = next
      next = index + 1 < blocks.count ? doubleMarks(in: bytes, blocks[index + 1]) : []
      let nextOpens =
        next.first.map { $0.side != .closing && $0.range.lowerBound == blocks[index + 1].lowerBound } ?? false
      if marks.isEmpty { marks = singleMarks(in: bytes, block) }
      let found = pair(marks, in: block, nextOpens: nextOpens, resumes: resumes)
      passages += found
      resumes = found.last?.continues ?? false
    }
    return passages
  }

  private static func pair(_ marks: [Mark], in block: Range<Int>, nextOpens: Bool, resumes: Bool) -> [QuotedPassage] {
    var passages = [QuotedPassage]()
    var open: Mark?
    func close(_ opening: Mark, _ inner: Int, _ outer: Int, continues: Bool) {
      let resumed = resumes && passages.isEmpty && opening.range.lowerBound == block.lowerBound
      passages.append(
        QuotedPassage(
          outer: opening.range.lowerBound..<outer,
          inner: opening.range.upperBound..<max(inner, opening.range.upperBound),
          continues: continues, resumes: resumed))
    }
    for mark in marks {
      switch (mark.side, open) {
      case (.opening, _), (.either, nil): open = mark
      case (.closing, nil): continue
      case (.closing, let opening?), (.either, let opening?):
        close(opening, mark.range.lowerBound, mark.range.upperBound, continues: false)
        open = nil
      }
    }
    if let open, nextOpens { close(open, block.upperBound, block.upperBound, continues: true) }
    return passages
  }

  private static func doubleMarks(in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) -> [Mark] {
    var marks = [Mark]()
    var index = block.lowerBound
    while index < block.upperBound {
      let byte = bytes[index]
      var length = 0
      var side: Side?
      switch byte {
      case 0x22:
        length = 1
      case 0x27, 0x60:
        if index + 1 < block.upperBound, bytes[index + 1] == byte { length = 2 }
        if byte == 0x60 { side = .opening }
      case 0xE2:
        if index + 2 < block.upperBound, bytes[index + 1] == 0x80 {
          switch bytes[index + 2] {
          case 0x9C, 0x9E, 0x9F: (length, side) = (3, .opening)
          case 0x9D: (length, side) = (3, .closing)
          default: break
          }
        }
      case 0xC2:
        if index + 1 < block.upperBound {
          if bytes[index + 1] == 0xAB { (length, side) = (2, .opening) }
          if bytes[index + 1] == 0xBB { (length, side) = (2, .closing) }
        }
      default: break
      }
      if length == 0 {
        index += 1
        continue
      }
      let range = index..<(index + length)
      let seen = direction(of: range, in: bytes, block)
      // A curly mark that points the wrong way is a common slip of editing systems; its surroundings decide.
      if byte == 0xE2 || byte == 0xC2 {
        if side == .closing, seen == .opening { side = .opening }
        if side == .opening, seen == .closing { side = .closing }
      }
      marks.append(Mark(range: range, side: side ?? seen))
      index += length
    }
    return marks
  }

  /// Single marks around whole phrases, as headlines and British papers use them; apostrophes are left alone.
  private static func singleMarks(in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) -> [Mark] {
    var marks = [Mark]()
    var index = block.lowerBound
    while index < block.upperBound {
      var length = 0
      var curly: Side?
      if bytes[index] == 0x27 { length = 1 }
      if bytes[index] == 0xE2, index + 2 < block.upperBound, bytes[index + 1] == 0x80 {
        if bytes[index + 2] == 0x98 { (length, curly) = (3, .opening) }
        if bytes[index + 2] == 0x99 { (length, curly) = (3, .closing) }
      }
      if length > 0 {
        let range = index..<(index + length)
        let before = range.lowerBound > block.lowerBound ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < block.upperBound ? bytes[range.upperBound] : 0x20
        if isGap(before), isWordByte(after), curly != .closing, !(0x30...0x39).contains(after) {
          marks.append(Mark(range: range, side: .opening))
        } else if isWordByte(before) || isPunctuation(before), !isWordByte(after) {
          // The genitive of a plural ("the workers' demand") looks the same: only a mark that an opening one waits for counts.
          if marks.last?.side == .opening { marks.append(Mark(range: range, side: .closing)) }
        }
        index += length
      } else {
        index += 1
      }
    }
    return marks
  }

  private static func direction(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) -> Side
  {
    let before = range.lowerBound > block.lowerBound ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < block.upperBound ? bytes[range.upperBound] : 0x20
    let gapBefore = isGap(before) || isNoBreakSpace(bytes, endingAt: range.lowerBound, block)
    let gapAfter = isGap(after) || isPunctuation(after)
    if gapBefore, !isGap(after) { return .opening }
    if !gapBefore, gapAfter { return .closing }
    return .either
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x2F
  }

  private static func isNoBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ block: Range<Int>)
    -> Bool
  {
    if end - 2 >= block.lowerBound, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { return true }
    // A dash (U+2013, U+2014) opens as well as a space.
    return end - 3 >= block.lowerBound && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
      && (bytes[end - 1] == 0x93 || bytes[end - 1] == 0x94)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x29, 0x5D: true
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
