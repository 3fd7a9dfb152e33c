import Articles

/// The days that an EDTF date allows, as day numbers since 1970-01-01.
///
/// Reads ISO 8601-2 level 1 as the `Dates` layer writes it: days, months, years, seasons, weeks, times, intervals with
/// open ends, `~`, `?`, `%`, and `X` for digits that are not known.
struct DateBounds: Hashable {
  /// Nil where the date is open to the past.
  var low: Int?
  /// Nil where the date is open to the future.
  var high: Int?
  /// Marked as approximate or uncertain.
  var isApproximate = false

  static let unknown = DateBounds(low: nil, high: nil)

  var isUnknown: Bool { low == nil && high == nil }
  /// How many days it spans; nil where it is open.
  var length: Int? {
    guard let low, let high else { return nil }
    return high - low + 1
  }
  var isDay: Bool { low != nil && low == high && !isApproximate }

  init(low: Int?, high: Int?, isApproximate: Bool = false) {
    self.low = low
    self.high = high
    self.isApproximate = isApproximate
  }

  init(_ edtf: String) {
    let bytes = Array(edtf.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      self = Self.point(bytes[...]) ?? .unknown
      return
    }
    let start = Self.point(bytes[..<slash])
    let end = Self.point(bytes[(slash + 1)...])
    low = start?.low
    high = end?.high
    isApproximate = start?.isApproximate == true || end?.isApproximate == true
    if let first = low, let last = high, first > last { self = .unknown }
  }

  /// Whether one day can be meant by both. Approximate dates reach `slack` days further.
  func overlaps(_ other: DateBounds, slack: Int = 0) -> Bool {
    let reach = slack + (isApproximate ? Self.approximateReach(length) : 0)
    let otherReach = other.isApproximate ? Self.approximateReach(other.length) : 0
    if let low, let otherHigh = other.high, otherHigh + otherReach < low - reach { return false }
    if let high, let otherLow = other.low, high + reach < otherLow - otherReach { return false }
    return true
  }

  /// "About the 4th" may be a day or two off, "about March" some weeks, "about 1990" some years.
  private static func approximateReach(_ length: Int?) -> Int {
    guard let length else { return 0 }
    return length == 1 ? 2 : length
  }

  private static func point(_ text: ArraySlice<UInt8>) -> DateBounds? {
    var digits: [UInt8] = []
    var approximate = false
    for byte in text {
      if byte == UInt8(ascii: "T") { break }
      if byte == UInt8(ascii: "~") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "%") {
        approximate = true
      } else {
        digits.append(byte)
      }
    }
    var parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4 else { return nil }
    parts.removeFirst()
    guard let span = span(year: year, rest: parts) else { return nil }
    return DateBounds(low: span.0, high: span.1, isApproximate: approximate)
  }

  private static func span(year: ArraySlice<UInt8>, rest: [ArraySlice<UInt8>]) -> (Int, Int)? {
    // A date without its first digits is open: nothing bounds it.
    guard let firstYear = number(year, unknown: 0), let lastYear = number(year, unknown: 9),
      year.first != UInt8(ascii: "X")
    else { return nil }
    guard let second = rest.first, firstYear == lastYear else { return years(firstYear, lastYear) }
    if second.first == UInt8(ascii: "W") { return week(firstYear, second, rest.dropFirst().first) }
    guard let month = number(second, unknown: nil) else { return years(firstYear, firstYear) }
    if month > 12 { return season(firstYear, month) }
    guard let start = CivilDate(validating: firstYear, month: month, day: 1) else { return nil }
    let days = CivilDate.daysInMonth(year: firstYear, month: month)
    guard rest.count > 1, let day = number(rest[1], unknown: nil) else {
      return (start.dayNumber, start.dayNumber + days - 1)
    }
    guard (1...days).contains(day) else { return nil }
    return (start.dayNumber + day - 1, start.dayNumber + day - 1)
  }

  private static func years(_ first: Int, _ last: Int) -> (Int, Int)? {
    guard let start = CivilDate(validating: first, month: 1, day: 1),
      let end = CivilDate(validating: last, month: 12, day: 31)
    else { return nil }
    return (start.dayNumber, end.dayNumber)
  }

  /// ISO 8601: week 1 holds the year's first Thursday.
  private static func week(_ year: Int, _ text: ArraySlice<UInt8>, _ weekday: ArraySlice<UInt8>?) -> (Int, Int)? {
    guard let week = number(text.dropFirst(), unknown: nil), (1...53).contains(week),
      let fourth = CivilDate(validating: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.dayNumber - (fourth.weekday - 1) + (week - 1) * 7
    if let weekday, let day = number(weekday, unknown: nil), (1...7).contains(day) {
      return (monday + day - 1, monday + day - 1)
    }
    return (monday, monday + 6)
  }

  /// EDTF level 2 season codes: 21–24 seasons, 25–32 those of one hemisphere, 33–36 quarters, 37–39 thirds, 40–41 halves.
  private static func season(_ year: Int, _ code: Int) -> (Int, Int)? {
    let startMonths = [
      21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3), 29: (9, 3),
      30: (12, 3), 31: (3, 3), 32: (6, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 37: (1, 4), 38: (5, 4),
      39: (9, 4), 40: (1, 6), 41: (7, 6),
    ]
    guard let (month, count) = startMonths[code], let start = CivilDate(validating: year, month: month, day: 1) else {
      return nil
    }
    let last = month + count - 1
    let lastYear = last > 12 ? year + 1 : year
    let lastMonth = last > 12 ? last - 12 : last
    let lastDay = CivilDate.daysInMonth(year: lastYear, month: lastMonth)
    guard let end = CivilDate(validating: lastYear, month: lastMonth, day: lastDay) else { return nil }
    return (start.dayNumber, end.dayNumber)
  }

  /// The number, with `unknown` for each `X`; nil where a digit is not known and no replacement is given.
  private static func number(_ text: ArraySlice<UInt8>, unknown: Int?) -> Int? {
    guard !text.isEmpty, text.count <= 4 else { return nil }
    var value = 0
    for byte in text {
      if byte == UInt8(ascii: "X") {
        guard let unknown else { return nil }
        value = value * 10 + unknown
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    return value
  }
}

/// A date that waits for its year: `XXXX-02-04`, `XXXX-02`, or an interval with such ends.
enum OpenYear {
  /// The months (1 to 12) whose year is not known, ascending.
  static func months(_ edtf: String) -> [Int] {
    var months = Set<Int>()
    for part in edtf.utf8.split(separator: UInt8(ascii: "/")) {
      let bytes = Array(part)
      guard bytes.count >= 7, bytes[..<5].elementsEqual("XXXX-".utf8),
        let month = Int(String(decoding: bytes[5..<7], as: UTF8.self)), (1...12).contains(month)
      else { continue }
      months.insert(month)
    }
    return months.sorted()
  }

  /// `edtf` with the years that are known put in; nil where a year stays open or gives no real day.
  static func close(_ edtf: String, years: [Int: Int]) -> String? {
    guard !months(edtf).isEmpty else { return nil }
    var parts: [String] = []
    for part in edtf.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let text = String(decoding: part, as: UTF8.self)
      guard let month = months(text).first else {
        parts.append(text)
        continue
      }
      guard let year = years[month] else { return nil }
      let digits = String(year)
      let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      parts.append(padded + String(decoding: part.dropFirst(4), as: UTF8.self))
    }
    let closed = parts.joined(separator: "/")
    return DateBounds(closed).isUnknown ? nil : closed
  }
}
