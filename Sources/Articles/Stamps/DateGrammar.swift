/// A date as a stamp writes it: perhaps without a year.
struct StampDate: Equatable {
  var year: Int?
  var month: Int
  var day: Int

  /// The day, in `year` where the stamp gives none.
  func date(inYear fallback: Int?) -> CivilDate? {
    guard let year = year ?? fallback else { return nil }
    return CivilDate(validating: year, month: month, day: day)
  }
}

/// Dates: `2031-05-04`, `2031/05/04`, `May 4, 2031`, `4th of May 2031`, `04.05.2031`, `13/05/2031`, `May 4`.
///
/// Two numbers with slashes that could each be the month are no date: which is which can't be known.
enum DateGrammar {
  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var table = ["sept": 9]
    for (index, name) in names.enumerated() {
      table[name] = index + 1
      table[String(name.prefix(3))] = index + 1
    }
    return table
  }()

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur",
    "thurs", "fri", "sat", "sun",
  ]

  static func isMonth(_ word: String) -> Bool { months[word] != nil }

  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// The date at the cursor, which then stands behind it.
  static func date(_ cursor: inout StampCursor) -> StampDate? {
    if let found = numeric(&cursor) { return found }
    if let found = monthFirst(&cursor) { return found }
    return dayFirst(&cursor)
  }

  private static func numeric(_ cursor: inout StampCursor) -> StampDate? {
    guard let first = cursor.current, let separator = cursor.tight(1), let second = cursor.tight(2)?.number,
      cursor.tight(3)?.kind == separator.kind, let last = cursor.tight(4), let third = last.number,
      let date = order(first, second, third, last.digits, separator)
    else { return nil }
    cursor.index += 5
    return date
  }

  private static func order(
    _ first: StampToken, _ second: Int, _ third: Int, _ lastDigits: Int, _ separator: StampToken
  ) -> StampDate? {
    guard let value = first.number else { return nil }
    if first.digits == 4, lastDigits <= 2, separator.isMark("-") || separator.isMark("/") || separator.isMark(".") {
      return valid(value, second, third)
    }
    guard first.digits <= 2, lastDigits == 4 else { return nil }
    if separator.isMark(".") { return valid(third, second, value) }
    guard separator.isMark("/") || separator.isMark("-") else { return nil }
    if value == second { return valid(third, second, value) }
    if value > 12 { return valid(third, second, value) }
    return second > 12 ? valid(third, value, second) : nil
  }

  private static func monthFirst(_ cursor: inout StampCursor) -> StampDate? {
    guard let word = cursor.current?.word, let month = months[word] else { return nil }
    var ahead = cursor
    ahead.index += 1
    ahead.skip(".")
    guard let token = ahead.current, let day = token.number, token.digits <= 2 else { return nil }
    ahead.index += 1
    skipOrdinal(&ahead)
    let end = ahead
    ahead.skip(",")
    let year = year(&ahead)
    guard let date = valid(year, month, day) else { return nil }
    cursor = year == nil ? end : ahead
    return date
  }

  private static func dayFirst(_ cursor: inout StampCursor) -> StampDate? {
    guard let token = cursor.current, let day = token.number, token.digits <= 2 else { return nil }
    var ahead = cursor
    ahead.index += 1
    skipOrdinal(&ahead)
    ahead.skip(word: "of")
    ahead.skip("-")
    guard let word = ahead.current?.word, let month = months[word] else { return nil }
    ahead.index += 1
    ahead.skip(".")
    let end = ahead
    if !ahead.skip(",") { ahead.skip("-") }
    let year = year(&ahead)
    guard let date = valid(year, month, day) else { return nil }
    cursor = year == nil ? end : ahead
    return date
  }

  private static func skipOrdinal(_ cursor: inout StampCursor) {
    if let suffix = cursor.tight(0)?.word, ["st", "nd", "rd", "th"].contains(suffix) { cursor.index += 1 }
  }

  private static func year(_ cursor: inout StampCursor) -> Int? {
    guard let token = cursor.current, token.digits == 4, let value = token.number, (1500...2999).contains(value) else {
      return nil
    }
    cursor.index += 1
    return value
  }

  private static func valid(_ year: Int?, _ month: Int, _ day: Int) -> StampDate? {
    guard CivilDate(validating: year ?? 2000, month: month, day: day) != nil else { return nil }
    return StampDate(year: year, month: month, day: day)
  }
}
