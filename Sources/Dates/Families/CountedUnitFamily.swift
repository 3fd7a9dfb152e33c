/// Counted units and what is made of them: "two months", "the past several days", "a year ago", "52 years old",
/// "weeks later", "a minute and a half", "the first nine months", "recent months".
///
/// "52-year-old" is no time expression: as an attribute it tells persons apart. Things keep theirs ("8-month-old").
enum CountedUnitFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    if sense.cardinal >= 0 || sense.unit != .none { return true }
    switch sense.keyword {
    case .a, .an, .the, .several, .few, .couple, .many, .dozens, .half, .past, .last, .next, .some, .another, .coming,
      .recent, .these, .those, .first, .final, .previous, .following, .numerous, .various, .countless, .upcoming, .one:
      return true
    default: return false
    }
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if text.sense(start).unit != .none { return bareUnit(text, at: start) }
    if text.keyword(start) == .a, let period = QuantityReader.read(text, at: start + 1, takesBareUnit: false),
      period.isHyphenated, text.keyword(period.next) == .period
    {
      return Reading(start..<(period.next + 1), .span(period.span))
    }
    var frame = Frame()
    let next = determiner(text, at: start, &frame)
    let takesBareUnit = frame.relation != .none || frame.isRecent || frame.isDefinite || frame.isEnd
    guard let quantity = QuantityReader.read(text, at: next, takesBareUnit: takesBareUnit) else { return nil }
    if quantity.isHyphenated, text.keyword(quantity.next) == .period, frame.isDefinite {
      return Reading(start..<(quantity.next + 1), .span(quantity.span))
    }
    if quantity.isHyphenated, frame.isDefinite, frame.relation == .none, !frame.isEnd {
      // "the two-year plan": the article belongs to the noun.
      return finish(text, next, Frame(), quantity)
    }
    return finish(text, start, frame, quantity)
  }

  /// What stands before the number.
  private struct Frame {
    var relation = Relation.none
    /// "the", "these"
    var isDefinite = false
    /// "recent"
    var isRecent = false
    /// "coming"
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
    case .next: frame.relation = .coming
    case .coming, .upcoming:
      frame.relation = .coming
      frame.isComing = true
    case .previous, .preceding, .prior: frame.relation = .previous
    case .following, .subsequent, .ensuing, .intervening: frame.relation = .following
    case .recent: frame.isRecent = true
    case .first, .final, .latest:
      guard frame.isDefinite || text.keyword(next) == .first else { return next }
      frame.isEnd = true
    default: return next
    }
    return next + 1
  }

  private static func finish(_ text: borrowing LexedText, _ start: Int, _ frame: Frame, _ quantity: Quantity)
    -> Reading?
  {
    let span = quantity.span
    var end = quantity.next
    if let age = age(text, at: end, quantity) { return age == 0 ? nil : Reading(start..<age, .span(span)) }
    if let long = text.hyphenated(.long, at: end) { end = long }
    if text.keyword(end) == .long, quantity.isHyphenated || !quantity.isPlural, !text.isGlued(end) { end += 1 }
    if frame.isDefinite, frame.relation == .none, !frame.isEnd, !frame.isRecent, span.count == nil {
      // "the weeks ahead"
      return text.keyword(end) == .ahead ? Reading(start..<(end + 1), .span(span)) : nil
    }
    if span.unit == .quarter, frame.relation == .none, !frame.isRecent, !frame.isEnd, !quantity.hasAdjective {
      // Quarters that nothing sets in time are shares or lodgings.
      guard quantity.isPlural, suffix(text, at: end, span) != nil else { return nil }
    }
    if frame.isDefinite, text.keyword(end) == .ahead { end += 1 }
    if frame.relation == .none, !frame.isDefinite, !frame.isRecent, !quantity.isHyphenated,
      !span.unit.isClock || text.keyword(end) == .ago, let shift = suffix(text, at: end, span)
    {
      return Reading(start..<shift.next, .shifted(shift.shift))
    }
    if text.keyword(end) == .or, text.keyword(end + 1) == .so {
      end += 2
      if let shift = suffix(text, at: end, span) { return Reading(start..<shift.next, .shifted(shift.shift)) }
    } else if text.keyword(end) == .or, !quantity.isPlural, text.sense(end + 1).cardinal == 2, text.isWord(end + 1) {
      end += 2
    }
    if span.unit == .hour, quantity.isPlural, span.count == 24 || span.count == 12, text.keyword(end) == .a,
      text.sense(end + 1).unit == .day
    {
      // "24 hours a day": without pause.
      return .noise(start..<(end + 2))
    }
    // "weeks or months": the first counts.
    if quantity.isPlural, span.count == nil { end = skippingSecondUnit(text, end) }
    if isName(text, start, quantity) { return .noise(start..<end) }
    if text.keyword(start) == .a || text.keyword(start) == .an, isRate(text, start - 1), span.count == 1, !span.half {
      return Reading(start..<end, .recurring(span.value))
    }
    return Reading(start..<end, .span(span))
  }

  /// The position after "old" or "of age"; 0 for an attribute of a person; nil where no age is meant.
  private static func age(_ text: borrowing LexedText, at end: Int, _ quantity: Quantity) -> Int? {
    if let old = text.hyphenated(.old, at: end) ?? text.hyphenated(.olds, at: end) {
      return quantity.span.unit == .year ? 0 : old
    }
    guard quantity.isPlural else { return nil }
    if text.keyword(end) == .old { return end + 1 }
    return text.keyword(end) == .of && text.keyword(end + 1) == .age ? end + 2 : nil
  }

  /// "$3 million a year", "four times a day": something is counted by the unit.
  private static func isRate(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .million, .billion, .percent, .cents, .dollars, .pounds, .times, .people: true
    default: text.isDigits(index) || text.isMark(index, 0x25)
    }
  }

  /// "60 Minutes": a title.
  private static func isName(_ text: borrowing LexedText, _ start: Int, _ quantity: Quantity) -> Bool {
    text.isDigits(start) && text.isCapitalised(quantity.next - 1) && quantity.isPlural
  }

  /// "days", "decades-long", "day-long", "weeks ago", "months earlier", "year-earlier".
  private static func bareUnit(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let sense = text.sense(start)
    guard sense.unit != .weekend, sense.unit != .second || sense.isPlural, !sense.isAbbreviation else { return nil }
    let next = start + 1
    if text.isGlued(start), text.isMark(start - 1, Mark.hyphen) { return nil }
    let span = Span(count: sense.isPlural ? nil : 1, unit: sense.unit)
    if let suffix = text.hyphenated(.long, at: next) { return Reading(start..<suffix, .span(span)) }
    if QuarterFamily.yearAgo(text, at: start) != nil, text.isGluedMark(next, Mark.hyphen) {
      let origin: Shift.Origin = text.keyword(next + 1) == .ago ? .speech : .told
      return Reading(start..<(start + 3), .shifted(Shift(span: span, direction: -1, origin: origin)))
    }
    guard sense.isPlural, sense.unit != .quarter else { return nil }
    if let shift = suffix(text, at: next, span) { return Reading(start..<shift.next, .shifted(shift.shift)) }
    if sense.unit < .hour { return nil }
    return Reading(start..<skippingSecondUnit(text, next), .span(span))
  }

  private static func skippingSecondUnit(_ text: borrowing LexedText, _ index: Int) -> Int {
    guard text.keyword(index) == .or || text.keyword(index) == .and, text.sense(index + 1).isPlural,
      text.sense(index + 1).unit > .hour
    else { return index }
    return index + 2
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
