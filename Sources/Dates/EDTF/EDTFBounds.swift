import Articles

/// The first and the last day that a date can mean.
public struct EDTFBounds: Hashable, Sendable {
  /// Nil where there is no first day: an open or unknown start, or a year that is not known.
  public var earliest: CivilDate?
  /// Nil where there is no last day. Never before `earliest`.
  public var latest: CivilDate?
  /// Whether the start is `..`.
  public var openStart: Bool
  /// Whether the end is `..`.
  public var openEnd: Bool

  public init(earliest: CivilDate?, latest: CivilDate?, openStart: Bool = false, openEnd: Bool = false) {
    self.earliest = earliest
    self.latest = latest
    self.openStart = openStart
    self.openEnd = openEnd
  }

  /// The days between the bounds, both counted; nil where a bound is missing.
  public var days: Int? {
    guard let earliest, let latest else { return nil }
    return latest.dayNumber - earliest.dayNumber + 1
  }
}

extension EDTF {
  public var bounds: EDTFBounds {
    switch self {
    case .date(let date): return date.bounds
    case .interval(let start, let end):
      var earliest = start.date?.bounds.earliest
      var latest = end.date?.bounds.latest
      // Ends with unknown digits can cross; the reading that does not is meant.
      if let first = earliest, let last = latest, last < first { (earliest, latest) = (last, first) }
      return EDTFBounds(
        earliest: earliest, latest: latest, openStart: start == .open, openEnd: end == .open)
    }
  }
}

extension EDTFDate {
  public var bounds: EDTFBounds {
    guard unknownYearDigits < 4 else { return EDTFBounds(earliest: nil, latest: nil) }
    // Before year 0 the unknown digits count away from it.
    let span = Self.power(unknownYearDigits) - 1
    let (firstYear, lastYear) = year < 0 ? (year - span, year) : (year, year + span)
    let (firstMonth, lastMonth) = months
    // Winter (24) is the one that begins in December of its year.
    let endYear = lastMonth > 12 ? lastYear + 1 : lastYear
    let endMonth = lastMonth > 12 ? lastMonth - 12 : lastMonth
    let first = day ?? 0 > 0 ? day! : 1
    let lastLength = CivilDate.daysInMonth(year: endYear, month: endMonth)
    let last = day ?? 0 > 0 ? min(day!, lastLength) : lastLength
    let firstLength = CivilDate.daysInMonth(year: firstYear, month: firstMonth)
    return EDTFBounds(
      earliest: CivilDate(validating: firstYear, month: firstMonth, day: min(first, firstLength)),
      latest: CivilDate(validating: endYear, month: endMonth, day: last))
  }

  /// First and last month; the last may be 13 or 14 (January, February of the next year).
  private var months: (Int, Int) {
    switch month {
    case .some(let month) where (1...12).contains(month): (month, month)
    case .some(let season) where (21...24).contains(season): (3 * (season - 20), 3 * (season - 20) + 2)
    case .some(let quarter) where (33...36).contains(quarter): (3 * (quarter - 33) + 1, 3 * (quarter - 33) + 3)
    case .some(40): (1, 6)
    case .some(41): (7, 12)
    default: (1, 12)
    }
  }
}
