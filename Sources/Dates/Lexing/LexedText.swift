import Language

/// The lexemes of one section with the senses of their words; what every family reads.
///
/// Positions are indices of lexemes. Asking beyond either end gives a sentinel, so families can look ahead freely.
struct LexedText {
  /// Sentinels at either end.
  static let margin = 4

  var lexemes: [Lexeme]
  let senses: [Sense]
  let bytes: [UInt8]
  /// The tokens of the whole text; empty where nobody tagged it.
  let tokens: [Token]

  @inline(__always)
  func at(_ index: Int) -> Lexeme { index < lexemes.count ? lexemes[index] : .sentinel }

  @inline(__always)
  func sense(_ index: Int) -> Sense { senses[Int(at(index).sense)] }

  @inline(__always)
  func keyword(_ index: Int) -> Keyword { sense(index).keyword }

  func isWord(_ index: Int) -> Bool { at(index).kind == .word }

  func isDigits(_ index: Int) -> Bool { at(index).kind == .digits }

  func isCapitalised(_ index: Int) -> Bool { at(index).flags.contains(.capitalised) }

  func isMark(_ index: Int, _ code: Int32) -> Bool {
    let lexeme = at(index)
    return lexeme.kind == .mark && lexeme.number == code
  }

  /// Whether the token that begins with the lexeme bears a tag. False where there is none.
  func isTagged(_ index: Int, _ tag: UniversalTag) -> Bool {
    guard !tokens.isEmpty else { return false }
    let start = at(index).start
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low].start == start && tokens[low].tag == tag
  }

  /// Whether no white space stands before the lexeme.
  func isGlued(_ index: Int) -> Bool { at(index).flags.contains(.glued) }

  func isGluedMark(_ index: Int, _ code: Int32) -> Bool { isMark(index, code) && isGlued(index) }

  /// The number of bytes of a lexeme.
  func width(_ index: Int) -> Int {
    let lexeme = at(index)
    return Int(lexeme.end - lexeme.start)
  }

  /// The position after a hyphen that joins two words ("third-quarter"); the position itself where there is none.
  func skippingHyphen(_ index: Int) -> Int {
    isGluedMark(index, Mark.hyphen) && isGlued(index + 1) ? index + 1 : index
  }

  /// The position after the full stop that belongs to an abbreviation before `index`.
  func skippingStop(_ index: Int) -> Int {
    sense(index - 1).isAbbreviation && isGluedMark(index, Mark.stop) ? index + 1 : index
  }

  func skippingComma(_ index: Int) -> Int { isMark(index, Mark.comma) ? index + 1 : index }

  func skipping(_ keyword: Keyword, _ index: Int) -> Int { self.keyword(index) == keyword ? index + 1 : index }

  /// Whether a capital stands where no sentence begins, as in titles ("This Week").
  func isTitled(_ index: Int) -> Bool {
    guard isCapitalised(index) else { return false }
    let before = at(index - 1)
    return before.kind == .word || before.kind == .digits || (before.kind == .mark && before.number == Mark.comma)
  }

  /// Whether digits stand for themselves: not part of a sum, a decimal, a score or a code.
  func isPlainNumber(_ index: Int) -> Bool {
    guard isDigits(index) else { return false }
    if isGlued(index), at(index - 1).kind == .mark {
      switch at(index - 1).number {
      case Mark.open, Mark.quote, Mark.longDash, Mark.apostrophe, 0x5B, 0x60: break
      case Mark.hyphen where !isDigits(index - 2) || !isGlued(index - 1): break
      case Mark.hyphen where width(index) == 4 && width(index - 2) == 4: break
      case Mark.hyphen where keyword(index + 1) == .bc || keyword(index + 1) == .bce: break
      case Mark.hyphen where width(index) <= 2 && width(index - 2) <= 2 && sense(index + 1).month > 0: break
      default: return false
      }
    } else if isGlued(index), isWord(index - 1) {
      return false
    }
    if at(index - 1).kind == .mark, at(index - 1).number == Mark.dollar || at(index - 1).number == Mark.sign {
      return false
    }
    if isGlued(index + 1), at(index + 1).kind == .mark {
      switch at(index + 1).number {
      case Mark.stop, Mark.comma, Mark.slash, Mark.colon: return !(isDigits(index + 2) && isGlued(index + 2))
      case 0x25: return false
      default: return true
      }
    }
    return true
  }
}
