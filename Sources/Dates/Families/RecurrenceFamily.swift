/// Frequencies: "daily", "every two weeks", "each July", "per month", "every day", "a year" after a rate.
enum RecurrenceFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.recurrence != .none || sense.keyword == .every || sense.keyword == .each || sense.keyword == .per
      || sense.keyword == .once || sense.keyword == .twice
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let sense = text.sense(start)
    if sense.recurrence != .none {
      // "the Daily Ledger" is a name.
      guard !text.isCapitalised(start + 1) else { return nil }
      return Reading(start..<(start + 1), .recurring(sense.recurrence.value))
    }
    switch sense.keyword {
    case .per:
      let unit = text.sense(start + 1)
      guard unit.unit != .none, !unit.isPlural, unit.unit != .quarter else { return nil }
      return Reading(start..<(start + 2), .recurring(Span(count: 1, unit: unit.unit).value))
    case .once, .twice:
      guard text.keyword(start + 1) == .a, text.sense(start + 2).unit != .none, !text.sense(start + 2).isPlural else {
        return nil
      }
      return Reading(start..<(start + 3), .recurring(Span(count: 1, unit: text.sense(start + 2).unit).value))
    default: return every(text, at: start)
    }
  }

  private static func every(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var next = start + 1
    var count = 1
    if text.keyword(next) == .other {
      count = 2
      next += 1
    } else if let number = text.cardinal(at: next), text.sense(text.skippingHyphen(number.next)).unit != .none {
      count = number.value
      next = number.next
    } else if text.keyword(next) == .few {
      next += 1
      guard text.sense(next).isPlural, text.sense(next).unit != .none else { return nil }
      return Reading(start..<(next + 1), .recurring(Span(count: nil, unit: text.sense(next).unit).value))
    }
    let sense = text.sense(next)
    if sense.unit != .none, sense.unit != .second || sense.isPlural {
      return Reading(start..<(next + 1), .recurring(Span(count: count, unit: sense.unit).value))
    }
    guard count == 1 else { return nil }
    if let weekday = WeekdayFamily.weekday(text, at: next) {
      if text.sense(weekday.next).part != .none {
        return Reading(
          start..<(weekday.next + 1), .recurring("XXXX-WXX-\(weekday.weekday)T\(text.sense(weekday.next).part.code)"))
      }
      return Reading(start..<weekday.next, .recurring("XXXX-WXX-\(weekday.weekday)"))
    }
    if let (month, end) = text.month(at: next) {
      return Reading(start..<end, .recurring("XXXX-" + EDTFDate.padded(month, 2)))
    }
    if sense.season != .none { return Reading(start..<(next + 1), .recurring("XXXX-" + sense.season.code)) }
    if sense.part != .none { return Reading(start..<(next + 1), .recurring("XXXX-XX-XXT" + sense.part.code)) }
    return nil
  }
}
