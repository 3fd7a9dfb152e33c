import Articles

/// A named day that the calendar fixes in every year.
struct Holiday: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month; -1 is the last.
    case weekday(Int, nth: Int, month: Int)
    /// Days from Easter Sunday (western).
    case easter(Int)
    /// The Tuesday after the first Monday of November.
    case electionDay
  }

  var words: [String]
  var day: Day

  static let all: [Holiday] = [
    Holiday(words: ["christmas", "eve"], day: .fixed(month: 12, day: 24)),
    Holiday(words: ["christmas", "day"], day: .fixed(month: 12, day: 25)),
    Holiday(words: ["christmas"], day: .fixed(month: 12, day: 25)),
    Holiday(words: ["boxing", "day"], day: .fixed(month: 12, day: 26)),
    Holiday(words: ["new", "year", "s", "eve"], day: .fixed(month: 12, day: 31)),
    Holiday(words: ["new", "year", "s", "day"], day: .fixed(month: 1, day: 1)),
    Holiday(words: ["epiphany"], day: .fixed(month: 1, day: 6)),
    Holiday(words: ["valentine", "s", "day"], day: .fixed(month: 2, day: 14)),
    Holiday(words: ["valentines", "day"], day: .fixed(month: 2, day: 14)),
    Holiday(words: ["st", "patrick", "s", "day"], day: .fixed(month: 3, day: 17)),
    Holiday(words: ["april", "fools", "day"], day: .fixed(month: 4, day: 1)),
    Holiday(words: ["april", "fool", "s", "day"], day: .fixed(month: 4, day: 1)),
    Holiday(words: ["earth", "day"], day: .fixed(month: 4, day: 22)),
    Holiday(words: ["anzac", "day"], day: .fixed(month: 4, day: 25)),
    Holiday(words: ["may", "day"], day: .fixed(month: 5, day: 1)),
    Holiday(words: ["bastille", "day"], day: .fixed(month: 7, day: 14)),
    Holiday(words: ["independence", "day"], day: .fixed(month: 7, day: 4)),
    Holiday(words: ["halloween"], day: .fixed(month: 10, day: 31)),
    Holiday(words: ["armistice", "day"], day: .fixed(month: 11, day: 11)),
    Holiday(words: ["veterans", "day"], day: .fixed(month: 11, day: 11)),
    Holiday(words: ["martin", "luther", "king", "day"], day: .weekday(1, nth: 3, month: 1)),
    Holiday(words: ["presidents", "day"], day: .weekday(1, nth: 3, month: 2)),
    Holiday(words: ["memorial", "day"], day: .weekday(1, nth: -1, month: 5)),
    Holiday(words: ["labor", "day"], day: .weekday(1, nth: 1, month: 9)),
    Holiday(words: ["columbus", "day"], day: .weekday(1, nth: 2, month: 10)),
    Holiday(words: ["thanksgiving", "day"], day: .weekday(4, nth: 4, month: 11)),
    Holiday(words: ["thanksgiving"], day: .weekday(4, nth: 4, month: 11)),
    Holiday(words: ["election", "day"], day: .electionDay),
    Holiday(words: ["ash", "wednesday"], day: .easter(-46)),
    Holiday(words: ["palm", "sunday"], day: .easter(-7)),
    Holiday(words: ["good", "friday"], day: .easter(-2)),
    Holiday(words: ["easter", "sunday"], day: .easter(0)),
    Holiday(words: ["easter", "monday"], day: .easter(1)),
    Holiday(words: ["easter"], day: .easter(0)),
    Holiday(words: ["pentecost"], day: .easter(49)),
  ]

  /// The day in a year.
  func date(in year: Int) -> CivilDate? {
    switch day {
    case .fixed(let month, let day): return CivilDate(validating: year, month: month, day: day)
    case .weekday(let weekday, let nth, let month): return Self.nth(nth, weekday: weekday, month: month, year: year)
    case .easter(let offset): return Self.easter(year)?.adding(days: offset)
    case .electionDay: return Self.nth(1, weekday: 1, month: 11, year: year)?.adding(days: 1)
    }
  }

  private static func nth(_ nth: Int, weekday: Int, month: Int, year: Int) -> CivilDate? {
    if nth > 0 {
      guard let first = CivilDate(validating: year, month: month, day: 1) else { return nil }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    }
    let length = CivilDate.daysInMonth(year: year, month: month)
    guard let last = CivilDate(validating: year, month: month, day: length) else { return nil }
    return last.adding(days: -((last.weekday - weekday + 7) % 7))
  }

  /// Easter Sunday by the Gregorian rule. Source: J. Meeus, "Astronomical Algorithms", chapter 8.
  static func easter(_ year: Int) -> CivilDate? {
    guard year > 0 else { return nil }
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * month + 19) % 32
    return CivilDate(validating: year, month: month, day: day)
  }
}
