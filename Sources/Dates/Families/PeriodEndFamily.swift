/// The end of the year, month or week as one word: "year-end", "year's end", "month end".
enum PeriodEndFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    (sense.unit == .year || sense.unit == .month || sense.unit == .week) && !sense.isPlural
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var next = start + 1
    if text.isGluedMark(next, Mark.apostrophe), text.keyword(next + 1) == .s {
      next += 2
    } else {
      next = text.skippingHyphen(next)
    }
    guard text.keyword(next) == .end else { return nil }
    var fields = DateFields()
    fields.unit = text.sense(start).unit
    fields.relation = .this
    if let year = text.year(at: next + 1), fields.unit == .year {
      fields.year = year.year
      next = year.next - 1
    }
    if fields.unit == .year, text.isGluedMark(start + 1, Mark.hyphen) {
      // "year-end" is a day in the books.
      (fields.unit, fields.month, fields.day, fields.relation) = (.none, 12, 31, .none)
      return Reading(start..<(next + 1), fields)
    }
    return Reading(start..<(next + 1), .date(fields), modifier: .end, part: .end)
  }
}
