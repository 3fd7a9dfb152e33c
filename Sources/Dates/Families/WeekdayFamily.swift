/// Weekdays: "Tuesday", "last Friday", "Saturday, April 25", "Monday night", "Tuesdays".
enum WeekdayFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.weekday > 0
      || [.last, .this, .next, .that, .the, .past, .coming, .previous, .following].contains(sense.keyword)
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if let nth = nthOfMonth(text, at: start) { return nth }
    var fields = DateFields()
    var next = start
    if text.sense(start).weekday == 0 {
      guard let (relation, afterRelation) = text.relation(at: start) else { return nil }
      fields.relation = relation
      next = afterRelation
    }
    guard let weekday = weekday(text, at: next) else { return nil }
    fields.weekday = weekday.weekday
    next = weekday.next
    if weekday.isPlural { return plural(text, start, fields, next) }
    let dateStart = text.skippingComma(next)
    let bareStart = text.keyword(dateStart) == .the ? dateStart : dateStart
    if fields.relation == .none || fields.relation == .next || fields.relation == .last,
      let date = CalendarDateFamily.date(text, at: bareStart), date.fields.day != nil
    {
      var full = date.fields
      full.weekday = fields.weekday
      return Reading(start..<date.next, full)
    }
    let part = text.sense(next).part
    if part != .none, !text.sense(next).isPlural {
      fields.part = part
      next += 1
    } else if part != .none {
      return Reading(start..<(next + 1), .recurring("XXXX-WXX-\(weekday.weekday)T\(part.code)"))
    } else if fields.relation == .definite {
      return nil
    }
    if text.keyword(next) == .last || text.keyword(next) == .next, text.sense(next + 1).unit == .week {
      fields.relation = text.keyword(next) == .last ? .last : .next
      return Reading(start..<(next + 2), fields)
    }
    return Reading(start..<next, fields)
  }

  /// "the last Friday in May", "the second Monday of June 2030".
  private static func nthOfMonth(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard text.keyword(start) == .the else { return nil }
    let nth: Int
    let next: Int
    if text.keyword(start + 1) == .last || text.keyword(start + 1) == .final {
      (nth, next) = (5, start + 2)
    } else if let ordinal = text.ordinal(at: start + 1), (1...4).contains(ordinal.value) {
      (nth, next) = (ordinal.value, ordinal.next)
    } else {
      return nil
    }
    guard let weekday = weekday(text, at: next), !weekday.isPlural,
      text.keyword(weekday.next) == .of || text.keyword(weekday.next) == .in,
      let date = CalendarDateFamily.date(text, at: weekday.next + 1), date.fields.month != nil, date.fields.day == nil
    else { return nil }
    var fields = date.fields
    fields.weekday = weekday.weekday
    fields.weekOfMonth = nth
    return Reading(start..<date.next, fields)
  }

  /// A weekday's name; abbreviations only before a comma and a date, or a full stop.
  static func weekday(_ text: borrowing LexedText, at index: Int) -> (weekday: Int, next: Int, isPlural: Bool)? {
    let sense = text.sense(index)
    guard sense.weekday > 0, text.isCapitalised(index) else { return nil }
    guard sense.isAbbreviation else { return (Int(sense.weekday), index + 1, sense.isPlural) }
    let next = text.skippingStop(index + 1)
    let following = text.skippingComma(next)
    guard text.month(at: following) != nil || text.dayOfMonth(at: following) != nil else { return nil }
    return (Int(sense.weekday), next, false)
  }

  private static func plural(_ text: borrowing LexedText, _ start: Int, _ fields: DateFields, _ next: Int) -> Reading? {
    guard fields.relation == .none else { return nil }
    return Reading(start..<next, .recurring("XXXX-WXX-\(fields.weekday ?? 0)"))
  }
}
