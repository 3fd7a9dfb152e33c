import Analysis
import Articles
import Dates

/// Closes what the dates of one article leave open: years by the story's calendar, weekdays by the bounds of an article
/// that states no date.
///
/// A weekday closes only where the article's own words bound its publication on both sides; no month or day that merely
/// happens to be mentioned closes it.
struct DateCloser {
  private let years: [Int: KnownYear]
  /// When the article can have been published, with its year where that is known; nil where it states a date.
  let bounds: DateRecord?

  init(years: [Int: KnownYear], bounds: DateRecord?) {
    self.years = years
    self.bounds = bounds.map { Self.withYears($0, years) }
  }

  /// - Parameter looksAhead: the date is told as one to come.
  func closed(_ date: DateRecord, looksAhead: Bool = false) -> DateRecord {
    weekday(date, looksAhead: looksAhead) ?? Self.withYears(date, years)
  }

  private static func withYears(_ date: DateRecord, _ years: [Int: KnownYear]) -> DateRecord {
    guard let edtf = OpenYear.close(date.edtf, years: years.mapValues(\.year)) else { return date }
    var closed = date
    closed.edtf = edtf
    closed.basis = .otherArticle
    for month in OpenYear.months(date.edtf) {
      if let words = years[month]?.evidence, !closed.evidence.contains(words) { closed.evidence.append(words) }
    }
    return closed
  }

  private func weekday(_ date: DateRecord, looksAhead: Bool) -> DateRecord? {
    guard let number = OpenWeekday.number(date), let bounds, let day = day(number, bounds.edtf, looksAhead) else {
      return nil
    }
    return DateRecord(
      edtf: day, basis: bounds.basis == .otherArticle ? .otherArticle : .inferred,
      evidence: date.evidence + bounds.evidence.filter { !date.evidence.contains($0) })
  }

  /// The day of a weekday that is told from within bounds: the last one before, or the next one.
  private func day(_ weekday: Int, _ bounds: String, _ looksAhead: Bool) -> String? {
    let span = DateBounds(bounds)
    guard let low = span.low, let high = span.high, high - low < 7 else { return nil }
    let reach = span.isApproximate ? Self.roughReach : 0
    let near = Self.near(weekday, (low - reach)...(high + reach), looksAhead)
    if near.count == 1, !bounds.utf8.contains(UInt8(ascii: "%")) { return CivilDate(dayNumber: near[0]).description }
    // Some days hence it may be another; from the middle of what is likely it is this one.
    guard span.isApproximate, let likely = Self.near(weekday, low...high, looksAhead).first else { return nil }
    return CivilDate(dayNumber: likely).description + "?"
  }

  /// "About" a day may be the day before or after.
  private static let roughReach = 1

  /// Every day that the weekday means from one of the days.
  private static func near(_ weekday: Int, _ days: ClosedRange<Int>, _ looksAhead: Bool) -> [Int] {
    var found: [Int] = []
    for day in days {
      let distance = (CivilDate(dayNumber: day).weekday - weekday + 7) % 7
      let meant = looksAhead ? day + (7 - distance) % 7 : day - distance
      if !found.contains(meant) { found.append(meant) }
    }
    return found
  }
}

/// A weekday of an unknown week.
enum OpenWeekday {
  /// 1 (Monday) to 7; nil for any other date.
  static func number(_ date: DateRecord) -> Int? {
    guard date.basis == .weekday, let timex = date.timex else { return nil }
    let bytes = Array(timex.utf8)
    guard bytes.count >= 10, bytes[..<9].elementsEqual("XXXX-WXX-".utf8), (0x31...0x37).contains(bytes[9]) else {
      return nil
    }
    return Int(bytes[9] - 0x30)
  }
}
