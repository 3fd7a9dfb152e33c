/// Counted units and what is made of them: "two months", "the past several days", "a year ago", "10-year-old",
/// "weeks later", "a minute and a half", "the first nine months".
enum CountedUnitFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    if sense.cardinal >= 0 || sense.unit != .none { return true }
    switch sense.keyword {
    case .a, .an, .the, .several, .few, .couple, .many, .dozens, .half, .past, .last, .next, .some, .another, .coming,
      .recent,
      .these, .those, .first, .final, .previous, .following, .numerous, .various, .countless, .upcoming, .one:
      return true
    default: return false
    }
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if text.sense(start).unit != .none { return bareUnit(text, at: start) }
    var frame = Frame()
    var next = determiner(text, at: start, &frame)
    guard let quantity = quantity(text, at: next, frame) else { return nil }
    next = quantity.next
    if frame.isIndefinite && quantity.span.count == nil && !quantity.isVague { return nil }
    return finish(
      text, start, frame, quantity.span, next, isHyphenated: quantity.isHyphenated, isPlural: quantity.isPlural)
  }

  /// What stands before the number.
  struct Frame {
    var relation = Relation.none
    /// "the", "these"
    var isDefinite = false
    /// "a"
    var isIndefinite = false
    /// "recent", "coming" without a number
    var isRecent = false
    var isComing = false
    /// "the first", "the final"
    var isEnd = false
  }

  private static func determiner(_ text: borrowing LexedText, at start: Int, _ frame: inout Frame) -> Int {
    var next = start
    switch text.keyword(next) {
    case .the, .these, .those:
      frame.isDefinite = true
      next += 1
    default: break
    }
    switch text.keyword(next) {
    case .past, .last: frame.relation = .past
    case .next, .coming, .upcoming: frame.relation = .coming
    case .previous, .preceding, .prior: frame.relation = .previous
    case .following, .subsequent, .ensuing: frame.relation = .following
    case .recent: frame.isRecent = true
    case .first, .final, .latest:
      guard frame.isDefinite || text.keyword(next) == .first else { return next }
      frame.isEnd = true
    default: return next
    }
    if frame.relation == .coming, text.keyword(next) != .next { frame.isComing = true }
    return next + 1
  }

  struct Quantity {
    var span: Span
    var next: Int
    var isHyphenated = false
    var isVague = false
    var isPlural = false
  }

  /// The number with its unit.
  private static func quantity(_ text: borrowing LexedText, at start: Int, _ frame: Frame) -> Quantity? {
    var next = start
    var count: Int?
    var half = false
    var isArticle = false
    if text.keyword(next) == .half, text.keyword(next + 1) == .a || text.keyword(next + 1) == .an {
      let unit = text.skippingHyphen(next + 2)
      guard text.sense(unit).unit != .none, !text.sense(unit).isPlural else { return nil }
      return Quantity(span: Span(count: 0, half: true, unit: text.sense(unit).unit), next: unit + 1)
    }
    if let vague = vagueCount(text, at: next) {
      next = vague
    } else if let number = text.cardinal(at: next),
      text.isWord(next) || text.isPlainNumber(next) || number.next > next + 1
    {
      if text.isDigits(next), text.isGlued(next), text.at(next - 1).kind == .mark,
        [Mark.dollar, Mark.sign].contains(text.at(next - 1).number)
      {
        return nil
      }
      count = number.value
      next = number.next
      if let fraction = fraction(text, at: next) {
        half = true
        next = fraction
      }
      next = alternative(text, at: next)
    } else if text.keyword(next) == .a || text.keyword(next) == .an || text.keyword(next) == .another {
      if text.keyword(next + 1) == .half || text.keyword(next + 1) == .quarter { return nil }
      count = 1
      isArticle = true
      next += 1
    } else if frame.relation != .none || frame.isRecent || frame.isDefinite || frame.isEnd {
      // "recent months", "the coming weeks"
      guard text.sense(next).isPlural else { return nil }
    } else {
      return nil
    }
    next = adjectives(text, at: next)
    let isHyphenated = text.isGluedMark(next, Mark.hyphen)
    let unitIndex = text.skippingHyphen(next)
    let sense = text.sense(unitIndex)
    guard sense.unit != .none, sense.unit != .half else { return nil }
    if sense.weekday > 0 { return nil }
    if isArticle, sense.isPlural { return nil }
    // "two second places": an ordinal.
    if sense.unit == .second, !sense.isPlural, !isHyphenated { return nil }
    var end = unitIndex + 1
    if sense.isAbbreviation { end = text.skippingStop(end) }
    if text.keyword(end) == .and, text.keyword(end + 1) == .a, text.keyword(end + 2) == .half {
      half = true
      end += 3
    } else if isHyphenated || isArticle, text.isGluedMark(end, Mark.hyphen), text.keyword(end + 1) == .and,
      text.keyword(end + 3) == .a, text.keyword(end + 5) == .half
    {
      half = true
      end += 6
    }
    return Quantity(
      span: Span(count: count, half: half, unit: sense.unit), next: end, isHyphenated: isHyphenated,
      isVague: count == nil,
      isPlural: sense.isPlural)
  }

  /// "several", "a few", "a couple of" (two), "many", "some", "dozens of"; the position after it.
  private static func vagueCount(_ text: borrowing LexedText, at index: Int) -> Int? {
    switch text.keyword(index) {
    case .several, .few, .many, .numerous, .various, .countless: return index + 1
    case .some:
      return text.sense(index + 1).isPlural ? index + 1 : nil
    case .dozens: return text.keyword(index + 1) == .of ? index + 2 : nil
    case .a:
      if text.keyword(index + 1) == .few { return index + 2 }
      return nil
    default: return nil
    }
  }

  /// "1/2", "and a half", ".5" after a whole number.
  private static func fraction(_ text: borrowing LexedText, at index: Int) -> Int? {
    if text.isDigits(index), text.at(index).number == 1, text.isGluedMark(index + 1, Mark.slash),
      text.isDigits(index + 2),
      text.at(index + 2).number == 2
    {
      return index + 3
    }
    if text.keyword(index) == .and, text.keyword(index + 1) == .a, text.keyword(index + 2) == .half { return index + 3 }
    if text.isGluedMark(index, Mark.stop), text.isDigits(index + 1), text.isGlued(index + 1),
      text.at(index + 1).number == 5
    {
      return index + 2
    }
    return nil
  }

  /// "two or three", "12 to 18": the second number is read over.
  private static func alternative(_ text: borrowing LexedText, at index: Int) -> Int {
    guard text.keyword(index) == .or || text.keyword(index) == .to || text.isMark(index, Mark.hyphen),
      let number = text.cardinal(at: index + 1)
    else { return index }
    let unit = text.skippingHyphen(adjectives(text, at: number.next))
    return text.sense(unit).unit != .none ? number.next : index
  }

  private static func adjectives(_ text: borrowing LexedText, at index: Int) -> Int {
    var next = index
    while true {
      switch text.keyword(next) {
      case .more, .additional, .consecutive, .straight, .successive, .full, .whole, .trading, .working, .business,
        .calendar, .long,
        .short, .further, .good, .bare, .mere, .final, .last, .entire, .extra:
        next += 1
      default: return next
      }
    }
  }

  /// "days", "decades-long", "day-long", "weeks ago", "months earlier".
  private static func bareUnit(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let sense = text.sense(start)
    guard sense.unit != .weekend, sense.unit != .second || sense.isPlural, !sense.isAbbreviation else { return nil }
    let next = start + 1
    if text.isGlued(start), text.isMark(start - 1, Mark.hyphen) { return nil }
    if let suffix = text.hyphenated(.long, at: next) {
      let span = Span(count: sense.isPlural ? nil : 1, unit: sense.unit)
      return Reading(start..<suffix, .span(span))
    }
    if QuarterFamily.yearAgo(text, at: start) != nil, text.isGluedMark(next, Mark.hyphen) {
      let shift = Shift(
        span: Span(count: 1, unit: .year), direction: -1, origin: text.keyword(next + 1) == .ago ? .speech : .told)
      return Reading(start..<(start + 3), .shifted(shift))
    }
    guard sense.isPlural else { return nil }
    let span = Span(count: nil, unit: sense.unit)
    if let shift = suffix(text, at: next, span) { return Reading(start..<shift.next, .shifted(shift.shift)) }
    return Reading(start..<next, .span(span))
  }

  private static func finish(
    _ text: borrowing LexedText, _ start: Int, _ frame: Frame, _ span: Span, _ end: Int, isHyphenated: Bool,
    isPlural: Bool
  ) -> Reading? {
    var end = end
    if let long = text.hyphenated(.long, at: end) { end = long }
    if let old = text.hyphenated(.old, at: end) ?? (text.keyword(end) == .old && isPlural ? end + 1 : nil) {
      return Reading(start..<old, .span(span))
    }
    if text.keyword(end) == .of, text.keyword(end + 1) == .age { return Reading(start..<(end + 2), .span(span)) }
    if frame.isDefinite, frame.relation == .none, !frame.isEnd, !frame.isRecent, span.count == nil { return nil }
    if frame.relation == .none, !frame.isDefinite, !frame.isRecent, !isHyphenated {
      if let shift = suffix(text, at: end, span) { return Reading(start..<shift.next, .shifted(shift.shift)) }
    }
    if text.keyword(end) == .or, text.keyword(end + 1) == .so {
      end += 2
      if let shift = suffix(text, at: end, span) { return Reading(start..<shift.next, .shifted(shift.shift)) }
    }
    if frame.isRecent, span.count == nil { return Reading(start..<end, .vague(.past)) }
    if frame.isComing, span.count == nil, !frame.isDefinite { return Reading(start..<end, .vague(.future)) }
    return Reading(start..<end, .span(span))
  }

  /// "ago", "earlier", "later", "before", "from now", "hence": what makes a span a distance.
  static func suffix(_ text: borrowing LexedText, at index: Int, _ span: Span) -> (shift: Shift, next: Int)? {
    switch text.keyword(index) {
    case .ago: return (Shift(span: span, direction: -1, origin: .speech), index + 1)
    case .hence: return (Shift(span: span, direction: 1, origin: .speech), index + 1)
    case .from where text.keyword(index + 1) == .now || text.keyword(index + 1) == .today:
      return (Shift(span: span, direction: 1, origin: .speech), index + 2)
    case .earlier, .previously, .beforehand: return (Shift(span: span, direction: -1, origin: .told), index + 1)
    case .later, .afterward, .afterwards: return (Shift(span: span, direction: 1, origin: .told), index + 1)
    case .before where endsClause(text, index + 1): return (Shift(span: span, direction: -1, origin: .told), index + 1)
    case .after where endsClause(text, index + 1): return (Shift(span: span, direction: 1, origin: .told), index + 1)
    default: return nil
    }
  }

  private static func endsClause(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let lexeme = text.at(index)
    return lexeme.kind == .end
      || (lexeme.kind == .mark && [Mark.comma, Mark.stop, Mark.close, 0x3B].contains(lexeme.number))
  }
}

extension LexedText {
  /// The position after a hyphen and the keyword; nil where they do not stand here.
  func hyphenated(_ keyword: Keyword, at index: Int) -> Int? {
    isGluedMark(index, Mark.hyphen) && self.keyword(index + 1) == keyword ? index + 2 : nil
  }
}
