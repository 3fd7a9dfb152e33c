/// Expressions with words before them that bound, soften or place them: "about two years", "late last year",
/// "the end of March", "earlier this week", "mid-1996", "more than four hours".
enum QualifiedFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    switch sense.keyword {
    case .about, .around, .nearly, .almost, .approximately, .roughly, .more, .less, .fewer, .at, .up, .over, .no, .only,
      .just, .under, .some,
      .early, .late, .mid, .earlier, .later, .the, .circa, .ca, .barely, .exactly, .beginning, .end, .middle, .start:
      true
    default: false
    }
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if let measured = measured(text, at: start) { return measured }
    return placed(text, at: start)
  }

  /// "about", "more than": before spans and clock times, and "about two years ago".
  private static func measured(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard let (modifier, next) = measure(text, at: start) else { return nil }
    // "over the past week", "about the year": a preposition.
    if text.keyword(next) == .the, next == start + 1, modifier != .lessThan { return nil }
    guard var reading = Grammar.english.read(text, at: next) else { return nil }
    switch reading.meaning {
    case .span, .shifted: break
    case .date(let fields):
      guard modifier == .approximately, text.keyword(start) != .some, text.keyword(start) != .just,
        fields.clock != nil || fields.year != nil || fields.day != nil
      else { return nil }
      // "about 2000 sheep"
      let following = text.at(reading.range.upperBound)
      if fields.clock == nil, fields.month == nil, following.kind == .word, following.sense == 0 { return nil }
    case .recurring, .vague: return nil
    }
    reading.range = start..<reading.range.upperBound
    reading.modifier = modifier
    return reading
  }

  private static func measure(_ text: borrowing LexedText, at index: Int) -> (TimexModifier, Int)? {
    switch text.keyword(index) {
    case .about, .around, .approximately, .roughly, .circa, .some:
      return (.approximately, index + 1)
    case .ca:
      return (.approximately, text.isGluedMark(index + 1, Mark.stop) ? index + 2 : index + 1)
    case .nearly, .almost, .under: return (.lessThan, index + 1)
    case .over: return (.moreThan, index + 1)
    case .more where text.keyword(index + 1) == .than: return (.moreThan, index + 2)
    case .less where text.keyword(index + 1) == .than, .fewer where text.keyword(index + 1) == .than:
      return (.lessThan, index + 2)
    case .at where text.keyword(index + 1) == .least: return (.equalOrMore, index + 2)
    case .at where text.keyword(index + 1) == .most: return (.equalOrLess, index + 2)
    case .up where text.keyword(index + 1) == .to: return (.equalOrLess, index + 2)
    case .no where text.keyword(index + 1) == .more && text.keyword(index + 2) == .than:
      return (.equalOrLess, index + 3)
    default: return nil
    }
  }

  /// "late", "the end of": before dates.
  private static func placed(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard let (part, next, takesUnits) = place(text, at: start) else { return nil }
    guard var reading = Grammar.english.read(text, at: next), case .date(let fields) = reading.meaning,
      fields.clock == nil
    else {
      return nil
    }
    guard
      takesUnits || fields.relation != .definite || fields.season != .none || fields.decade != nil
        || fields.century != nil
    else {
      return nil
    }
    reading.range = start..<reading.range.upperBound
    reading.part = part ?? reading.part
    reading.modifier = reading.modifier ?? part.map { $0 == .start ? .start : $0 == .middle ? .middle : .end }
    return reading
  }

  /// The part of the period; whether "the year" and the like may follow.
  private static func place(_ text: borrowing LexedText, at index: Int) -> (PeriodPart?, Int, Bool)? {
    switch text.keyword(index) {
    case .early: return (.start, skippingIn(text, text.skippingHyphen(index + 1)), true)
    case .late: return (.end, skippingIn(text, text.skippingHyphen(index + 1)), true)
    case .mid: return (.middle, text.skippingHyphen(index + 1), false)
    case .earlier, .later: return (nil, skippingIn(text, index + 1), true)
    case .the:
      switch text.keyword(index + 1) {
      case .beginning, .start, .outset: return ofNext(text, index + 2, .start)
      case .middle, .midst, .height: return ofNext(text, index + 2, .middle)
      case .end, .close: return ofNext(text, index + 2, .end)
      case .rest, .remainder: return text.keyword(index + 2) == .of ? (nil, index + 3, true) : nil
      case .early where text.keyword(index + 2) == .part: return ofNext(text, index + 3, .start)
      case .latter where text.keyword(index + 2) == .part, .later where text.keyword(index + 2) == .part:
        return ofNext(text, index + 3, .end)
      case .early where !text.isGluedMark(index + 2, Mark.hyphen): return (.start, index + 2, false)
      case .late where !text.isGluedMark(index + 2, Mark.hyphen): return (.end, index + 2, false)
      case .mid where !text.isGluedMark(index + 2, Mark.hyphen): return (.middle, index + 2, false)
      case .mid where text.sense(index + 3).month == 0: return (.middle, index + 3, false)
      default: return nil
      }
    case .beginning, .start: return ofNext(text, index + 1, .start)
    case .middle: return ofNext(text, index + 1, .middle)
    case .end: return ofNext(text, index + 1, .end)
    default: return nil
    }
  }

  private static func ofNext(_ text: borrowing LexedText, _ index: Int, _ part: PeriodPart) -> (PeriodPart?, Int, Bool)?
  {
    text.keyword(index) == .of ? (part, index + 1, true) : nil
  }

  private static func skippingIn(_ text: borrowing LexedText, _ index: Int) -> Int {
    text.keyword(index) == .in ? index + 1 : text.keyword(index) == .on ? index + 1 : index
  }
}
