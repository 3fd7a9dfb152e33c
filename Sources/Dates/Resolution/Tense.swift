/// When the clause around an expression plays, as far as its verbs tell.
enum Tense {
  case past, present, future, unknown
}

/// Reads the tense of the clause around an expression from the verb forms near it.
struct TenseReader {
  /// Verbs farther away, in lexemes, are not asked.
  private static let reach = 40

  /// The nearest verb before the expression decides, unless its sentence has none there; then the nearest after it.
  static func tense(_ text: borrowing LexedText, around range: Range<Int>) -> Tense {
    if let ahead = pointingAhead(text, range) { return ahead }
    if let before = backwards(text, from: range.lowerBound - 1) { return before }
    return forwards(text, from: range.upperBound) ?? .unknown
  }

  /// "extended to Nov. 20", "payable Dec. 7", "until Tuesday": such words take a date ahead also under a verb of the
  /// past.
  private static func pointingAhead(_ text: borrowing LexedText, _ range: Range<Int>) -> Tense? {
    let index = range.lowerBound - 1
    switch text.keyword(index) {
    case .until, .till: return .future
    case .by: return isPastBy(text, range) ? .past : .future
    case .to, .through, .payable, .effective, .record: return .unknown
    case .as where text.keyword(index - 1) == .soon || text.keyword(index - 1) == .early: return .future
    default: return nil
    }
  }

  /// "By 30 January, it had left": what was done by a day that is gone.
  private static func isPastBy(_ text: borrowing LexedText, _ range: Range<Int>) -> Bool {
    guard opensSentence(text, range.lowerBound - 1) else { return false }
    for index in range.upperBound..<(range.upperBound + reach) {
      if text.at(index).kind == .end || isSentenceEnd(text, index) { break }
      let verb = text.sense(index).verb
      // "It will have left" is ahead all the same.
      if verb != .none { return verb == .past }
      if text.at(index).flags.contains(.endsInEd), tense(text, at: index) == .past { return true }
    }
    return false
  }

  private static func backwards(_ text: borrowing LexedText, from start: Int) -> Tense? {
    var index = start
    while index > max(0, start - reach) {
      if text.at(index).kind == .end || isSentenceEnd(text, index) { break }
      if let tense = tense(text, at: index) { return tense }
      index -= 1
    }
    return nil
  }

  private static func forwards(_ text: borrowing LexedText, from start: Int) -> Tense? {
    var index = start
    while index < start + reach {
      if text.at(index).kind == .end || isSentenceEnd(text, index) { break }
      if let tense = tense(text, at: index) { return tense }
      index += 1
    }
    return nil
  }

  private static func tense(_ text: borrowing LexedText, at index: Int) -> Tense? {
    let lexeme = text.at(index)
    guard lexeme.kind == .word else { return nil }
    switch text.sense(index).verb {
    case .past: return isAhead(text, index) ? .future : .past
    case .present: return .present
    case .future: return modal(text, index)
    case .ability: return text.keyword(index + 1) == .not ? .past : modal(text, index)
    case .none:
      guard lexeme.flags.contains(.endsInEd), !lexeme.flags.contains(.capitalised), !text.isTagged(index, .adj) else {
        return nil
      }
      return isAhead(text, index) ? .future : .past
    }
  }

  private static func modal(_ text: borrowing LexedText, _ index: Int) -> Tense? {
    if text.isCapitalised(index), text.sense(index).month > 0 { return nil }
    // "may have met", "could not have met"
    let next = text.keyword(index + 1) == .not ? index + 2 : index + 1
    if text.keyword(next) == .have { return .past }
    // "set for Friday", but "a record set on Friday"
    if text.keyword(index) == .set { return [.for, .to].contains(text.keyword(index + 1)) ? .future : .past }
    return .future
  }

  /// Whether a form of the past stands under "will be", "to be" and the like, or in a question of what will have been.
  private static func isAhead(_ text: borrowing LexedText, _ index: Int) -> Bool {
    var position = index - 1
    while position >= index - 4 {
      let lexeme = text.at(position)
      guard lexeme.kind == .word else { return false }
      let sense = text.sense(position)
      if sense.keyword == .be { return !isFailure(text, before: position) }
      if sense.verb == .future || sense.verb == .ability, sense.keyword != .set {
        return text.keyword(position + 1) != .have
      }
      if sense.verb != .none || lexeme.flags.contains(.endsInEd) { return false }
      position -= 1
    }
    return false
  }

  /// "Could not be".
  private static func isFailure(_ text: borrowing LexedText, before be: Int) -> Bool {
    text.keyword(be - 1) == .not && text.sense(be - 2).verb == .ability
  }

  /// Whether at most two words stand between the start of the sentence and a position.
  static func opensSentence(_ text: borrowing LexedText, _ position: Int) -> Bool {
    for index in [position - 1, position - 2, position - 3] {
      if text.at(index).kind == .end || isSentenceEnd(text, index) { return true }
    }
    return false
  }

  /// A full stop that ends a sentence: not one of an abbreviation or of initials.
  static func isSentenceEnd(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let lexeme = text.at(index)
    guard lexeme.kind == .mark else { return false }
    if lexeme.number == 0x21 || lexeme.number == 0x3F { return true }
    guard lexeme.number == Mark.stop, !text.isGlued(index + 1) else { return false }
    let before = text.at(index - 1)
    if before.kind == .word, before.end - before.start == 1 { return false }
    if text.senses[Int(before.sense)].isAbbreviation {
      return text.sense(index - 1).month == 0 || !text.isDigits(index + 1)
    }
    let next = text.at(index + 1)
    return next.kind != .word || next.flags.contains(.capitalised)
  }
}
