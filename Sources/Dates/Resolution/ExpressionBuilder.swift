import Articles

/// Puts together what leaves the module: bytes, TIMEX3 and EDTF.
enum ExpressionBuilder {
  static func expression(_ reading: Reading, _ resolved: Resolved, _ text: borrowing LexedText) -> TemporalExpression {
    let range = bytes(reading.range, text)
    let edtf = date(reading, resolved, text)
    return TemporalExpression(
      range: range, type: reading.type ?? resolved.type, value: resolved.value, modifier: reading.modifier,
      date: edtf.map { DateValue(edtf: $0.description, basis: resolved.basis, evidence: [range]) },
      count: reading.count)
  }

  private static func bytes(_ range: Range<Int>, _ text: borrowing LexedText) -> Range<Int> {
    Int(text.at(range.lowerBound).start)..<Int(text.at(range.upperBound - 1).end)
  }

  /// The date for a reader: narrowed to the part that is named, bounded by the preposition before it.
  private static func date(_ reading: Reading, _ resolved: Resolved, _ text: borrowing LexedText) -> EDTF? {
    guard var date = resolved.period?.edtf ?? resolved.openDate else { return nil }
    if let part = reading.part, let period = resolved.period, let narrowed = narrowed(period, part) { date = narrowed }
    if reading.modifier == .approximately || reading.modifier == .lessThan { date = date.approximated() }
    return bounded(date, by: text.keyword(reading.range.lowerBound - 1), resolved.period)
  }

  /// "by January 30" is an upper bound, "since Tuesday" a lower one; "before" and "after" leave the period itself out.
  private static func bounded(_ date: EDTF, by preposition: Keyword, _ period: CalendarPeriod?) -> EDTF {
    switch preposition {
    case .before:
      if let first = period?.firstDay { return .interval(.open, .date(EDTFDate(first.adding(days: -1)))) }
    case .after:
      if let last = period?.lastDay { return .interval(.date(EDTFDate(last.adding(days: 1))), .open) }
    default: break
    }
    guard case .date(let day) = date, day != .someDay else { return date }
    switch preposition {
    case .by, .until, .till: return .interval(.open, .date(day))
    case .since: return .interval(.date(day), .open)
    default: return date
    }
  }

  /// The first, middle or last third of a month, year, decade or century, its inner ends approximate.
  private static func narrowed(_ period: CalendarPeriod, _ part: PeriodPart) -> EDTF? {
    switch period {
    case .month(let year, let month):
      let length = CivilDate.daysInMonth(year: year, month: month)
      let (first, last) = part == .start ? (1, 10) : part == .middle ? (11, 20) : (21, length)
      return interval(
        EDTFDate(year: year, month: month, day: first), EDTFDate(year: year, month: month, day: last), part)
    case .year(let year):
      let (first, last) = part == .start ? (1, 4) : part == .middle ? (5, 8) : (9, 12)
      return interval(EDTFDate(year: year, month: first), EDTFDate(year: year, month: last), part)
    case .week(let monday):
      let (first, last) = part == .start ? (0, 1) : part == .middle ? (2, 3) : (4, 6)
      return interval(EDTFDate(monday.adding(days: first)), EDTFDate(monday.adding(days: last)), part)
    case .decade(let decade) where decade > 0:
      let (first, last) = part == .start ? (0, 3) : part == .middle ? (4, 6) : (7, 9)
      return interval(EDTFDate(year: decade * 10 + first), EDTFDate(year: decade * 10 + last), part)
    default: return period.edtf?.approximated()
    }
  }

  private static func interval(_ first: EDTFDate?, _ last: EDTFDate?, _ part: PeriodPart) -> EDTF? {
    guard let first, let last else { return nil }
    return .interval(
      .date(part == .start ? first : first.approximated()), .date(part == .end ? last : last.approximated()))
  }
}
