/// Dates that name a month: "February 4, 2023", "4 Feb. 2023", "the 4th of February", "February 2023", "July last year".
enum CalendarDateFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.month > 0 || sense.ordinal > 0 || sense.cardinal >= 20 || sense.keyword == .the || sense.keyword == .last
      || sense.keyword == .this || sense.keyword == .next || sense.keyword == .that
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if let fields = date(text, at: start) { return Reading(start..<fields.next, fields.fields) }
    if let first = firstOfDays(text, at: start) { return first }
    if let day = dayAlone(text, at: start) { return day }
    return relativeMonth(text, at: start)
  }

  /// Any date with a month, in any order.
  static func date(_ text: borrowing LexedText, at start: Int) -> (fields: DateFields, next: Int)? {
    if text.sense(start).month > 0 { return monthFirst(text, at: start) }
    return dayFirst(text, at: start)
  }

  private static func monthFirst(_ text: borrowing LexedText, at start: Int) -> (fields: DateFields, next: Int)? {
    guard let (month, afterMonth) = text.month(at: start) else { return nil }
    var fields = DateFields()
    fields.month = month
    var next = afterMonth
    let dayStart = text.keyword(next) == .the ? next + 1 : next
    if let day = text.dayOfMonth(at: dayStart), isDay(text, day, month, after: start) {
      fields.day = day.day
      next = day.next
      let yearStart = text.skippingComma(next)
      if let year = yearPart(text, at: yearStart) {
        year.set(&fields)
        next = year.next
      } else if text.keyword(yearStart) == .of, let year = yearPart(text, at: yearStart + 1) {
        year.set(&fields)
        next = year.next
      } else if month == 9, day.day == 11,
        [.attack, .attacks, .terrorist, .terror, .hijackings].contains(text.keyword(next))
      {
        // The day has become the name of what happened on it.
        fields.year = 2001
      }
      return (fields, next)
    }
    let yearStart = text.skipping(.of, text.skippingComma(next))
    if let year = yearPart(text, at: yearStart) {
      year.set(&fields)
      return (fields, year.next)
    }
    return isName(text, start, month) ? (fields, next) : nil
  }

  /// A day of the month is no day where it counts something ("March 10 people").
  private static func isDay(
    _ text: borrowing LexedText, _ day: (day: Int, next: Int, isOrdinal: Bool), _ month: Int, after start: Int
  ) -> Bool {
    if text.isMark(day.next, 0x25) { return false }
    if text.keyword(day.next) == .percent || text.keyword(day.next) == .million { return false }
    return true
  }

  private static func dayFirst(_ text: borrowing LexedText, at start: Int) -> (fields: DateFields, next: Int)? {
    let dayStart = text.skipping(.the, start)
    guard let day = text.dayOfMonth(at: dayStart) else { return nil }
    var next = day.next
    if text.keyword(next) == .of || text.keyword(next) == .day {
      if text.keyword(next) == .day { next += 1 }
      guard day.isOrdinal, text.keyword(next) == .of else { return nil }
      next += 1
    } else if dayStart != start, !day.isOrdinal, !text.isDigits(dayStart) {
      return nil
    }
    guard let (month, afterMonth) = text.month(at: text.skippingHyphen(next)) else { return nil }
    if text.isWord(dayStart), !day.isOrdinal { return nil }
    var fields = DateFields()
    fields.month = month
    fields.day = day.day
    next = afterMonth
    let yearStart = text.skippingHyphen(text.skipping(.of, text.skippingComma(next)))
    if let year = yearPart(text, at: yearStart) {
      year.set(&fields)
      next = year.next
    }
    return (fields, next)
  }

  /// "on the 15th": a day of the month that is spoken of.
  private static func dayAlone(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard text.keyword(start) == .the, text.isDigits(start + 1), let day = text.dayOfMonth(at: start + 1),
      day.isOrdinal,
      [.on, .by, .until, .till, .from, .since].contains(text.keyword(start - 1))
    else { return nil }
    let next = text.at(day.next)
    guard next.kind != .word || (next.sense != 0 && text.sense(day.next).unit == .none) else { return nil }
    var fields = DateFields()
    fields.day = day.day
    return Reading(start..<day.next, fields)
  }

  /// The "6" of "6-7 February" and "6 and 7 February".
  private static func firstOfDays(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard text.isDigits(start), let day = text.dayOfMonth(at: start) else { return nil }
    guard text.isMark(day.next, Mark.hyphen) || text.keyword(day.next) == .and || text.keyword(day.next) == .to,
      let last = dayFirst(text, at: day.next + 1), let lastDay = last.fields.day, lastDay > day.day
    else { return nil }
    var fields = last.fields
    fields.day = day.day
    return Reading(start..<day.next, fields)
  }

  /// "last November", "this September", "the previous June".
  private static func relativeMonth(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard let (relation, next) = text.relation(at: start), let (month, end) = text.month(at: next) else { return nil }
    guard relation != .definite else { return nil }
    var fields = DateFields()
    fields.month = month
    fields.relation = relation
    if let day = text.dayOfMonth(at: end) {
      fields.day = day.day
      return Reading(start..<day.next, fields)
    }
    return Reading(start..<end, fields)
  }

  /// "May", "March" and "August" are words too; alone they need a word before them that takes a time.
  private static func isName(_ text: borrowing LexedText, _ index: Int, _ month: Int) -> Bool {
    if text.isGlued(index + 1), text.isMark(index + 1, Mark.apostrophe) == false, text.isWord(index + 1) {
      return false
    }
    switch month {
    case 5: return followsTimeWord(text, index) || (isConnector(text, index + 1) && text.month(at: index + 2) != nil)
    case 3:
      // "the Long March", "the March for Life", "March to the Sea"
      if followsTimeWord(text, index) { return true }
      let before = text.at(index - 1)
      if before.kind == .word, before.flags.contains(.capitalised), text.keyword(index - 1) != .the { return false }
      return !startsSentence(text, index) && ![.for, .to, .on].contains(text.keyword(index + 1))
        && !text.isMark(index - 1, Mark.quote)
    case 8, 4, 6, 1:
      // A name before or after it makes it part of a person's or a firm's name.
      return followsTimeWord(text, index)
        || !(text.isCapitalised(index + 1) && text.sense(index + 1).weekday == 0 && text.isWord(index + 1)
          && !text.isGlued(index + 1))
    default: return true
    }
  }

  private static func isConnector(_ text: borrowing LexedText, _ index: Int) -> Bool {
    [.and, .or, .to, .through, .until].contains(text.keyword(index)) || text.isMark(index, Mark.hyphen)
  }

  private static func startsSentence(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let before = text.at(index - 1)
    return before.kind == .end || (before.kind == .mark && before.number == Mark.stop)
  }

  static func followsTimeWord(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index - 1) {
    case .in, .since, .by, .until, .till, .from, .to, .through, .between, .and, .or, .during, .before, .after, .early,
      .late,
      .mid, .last, .this, .next, .of, .previous, .following, .for, .on, .throughout, .each, .every, .around, .about,
      .end:
      return true
    default:
      return text.isMark(index - 1, Mark.hyphen) && text.keyword(index - 2) == .mid
    }
  }

  /// A year after a month: "1998", "'98", "last year", "of that year".
  struct YearPart {
    var year: Int?
    var shortYear: Int?
    var relation = Relation.none
    var next: Int

    func set(_ fields: inout DateFields) {
      fields.year = year
      fields.shortYear = shortYear
      fields.yearRelation = relation
    }
  }

  static func yearPart(_ text: borrowing LexedText, at index: Int) -> YearPart? {
    if let year = text.year(at: index) {
      if text.isDigits(index), countsSomething(text, after: year.next) { return nil }
      return YearPart(year: year.year, next: year.next)
    }
    if let short = text.shortYear(at: index) { return YearPart(shortYear: short.year, next: short.next) }
    if let (relation, next) = text.relation(at: index), text.sense(next).unit == .year, !text.sense(next).isPlural,
      relation != .definite
    {
      if text.isGluedMark(next + 1, Mark.apostrophe) { return nil }
      return YearPart(relation: relation, next: next + 1)
    }
    return nil
  }

  /// "May 2000 people": a count, not a year.
  private static func countsSomething(_ text: borrowing LexedText, after index: Int) -> Bool {
    switch text.keyword(index) {
    case .people, .dollars, .pounds, .percent, .million: true
    default: false
    }
  }
}
