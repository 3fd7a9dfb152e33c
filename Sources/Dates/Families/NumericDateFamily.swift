import Articles

/// Dates in digits: "2023-02-04", "2023-02-04T09:17Z", "2/4/2023", "4.2.2023".
enum NumericDateFamily: Family {
  static func starts(_ sense: Sense) -> Bool { false }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard text.isDigits(start), !text.isGlued(start) || !isCodeBefore(text, start) else { return nil }
    guard text.at(start + 1).kind == .mark, text.isGlued(start + 1) else { return nil }
    let separator = text.at(start + 1).number
    guard [Mark.hyphen, Mark.slash, Mark.stop].contains(separator), text.isDigits(start + 2), text.isGlued(start + 2),
      text.isGluedMark(start + 3, separator), text.isDigits(start + 4), text.isGlued(start + 4)
    else { return nil }
    guard !isCodeAfter(text, start + 5) else { return nil }
    guard let day = day(text, start, separator) else { return nil }
    var fields = DateFields()
    (fields.year, fields.month, fields.day) = (day.year, day.month, day.day)
    var next = start + 5
    if text.keyword(next) == .t, text.isGlued(next), let clock = isoClock(text, at: next + 1) {
      fields.clock = clock.clock
      next = clock.next
    }
    return Reading(start..<next, fields)
  }

  /// Year first, or the order that gives a real day: month first, then day first; with a full stop day first only.
  private static func day(_ text: borrowing LexedText, _ start: Int, _ separator: Int32) -> CivilDate? {
    let (a, b, c) = (Int(text.at(start).number), Int(text.at(start + 2).number), Int(text.at(start + 4).number))
    let widths = (text.width(start), text.width(start + 2), text.width(start + 4))
    if widths.0 == 4, widths.1 <= 2, widths.2 <= 2 {
      return (1000...2200).contains(a) ? CivilDate(validating: a, month: b, day: c) : nil
    }
    guard widths.0 <= 2, widths.1 <= 2, widths.2 == 4 || (widths.2 == 2 && separator == Mark.slash) else { return nil }
    let year = widths.2 == 4 ? c : c < 50 ? 2000 + c : 1900 + c
    guard (1000...2200).contains(year) else { return nil }
    if separator != Mark.stop, let day = CivilDate(validating: year, month: a, day: b) { return day }
    return CivilDate(validating: year, month: b, day: a)
  }

  static func isoClock(_ text: borrowing LexedText, at index: Int) -> (clock: ClockReading, next: Int)? {
    guard text.isDigits(index), text.width(index) == 2, text.isGlued(index), text.isGluedMark(index + 1, Mark.colon),
      text.isDigits(index + 2), text.width(index + 2) == 2
    else { return nil }
    var clock = ClockReading(hour: Int(text.at(index).number), minute: Int(text.at(index + 2).number))
    guard clock.hour < 24, clock.minute ?? 0 < 60 else { return nil }
    var next = index + 3
    if text.isGluedMark(next, Mark.colon), text.isDigits(next + 1) { next += 2 }
    if text.keyword(next) == .z, text.isGlued(next) {
      clock.zone = TimeZoneNames.zones.firstIndex { $0.name == "utc" }
      next += 1
    }
    return (clock, next)
  }

  private static func isCodeBefore(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let before = text.at(index - 1)
    if before.kind == .word || before.kind == .digits { return true }
    return before.kind == .mark
      && ![Mark.open, Mark.quote, Mark.longDash, Mark.apostrophe, 0x5B].contains(before.number)
  }

  private static func isCodeAfter(_ text: borrowing LexedText, _ index: Int) -> Bool {
    guard text.isGlued(index) else { return false }
    let after = text.at(index)
    if after.kind == .digits { return true }
    if after.kind == .mark, [Mark.hyphen, Mark.slash, Mark.stop].contains(after.number) {
      return text.isDigits(index + 1) && text.isGlued(index + 1)
    }
    return false
  }
}
