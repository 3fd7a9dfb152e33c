import Articles

/// Closing dates that a text leaves open, once something else bounds them.
extension EDTF {
  /// The day or month that a date without a year means within bounds; nil where none lies there, or more than one.
  ///
  /// `XXXX-02-04` within May 2022 and March 2023 is `2023-02-04`.
  public func closed(within bounds: EDTFBounds) -> EDTF? {
    guard case .date(let date) = self, date.unknownYearDigits == 4, let month = date.month, month > 0,
      let earliest = bounds.earliest, let latest = bounds.latest, latest.year - earliest.year < 100
    else { return nil }
    var found: EDTF?
    for year in earliest.year...max(earliest.year, latest.year) {
      var candidate = date
      (candidate.year, candidate.unknownYearDigits) = (year, 0)
      guard let candidate = EDTF(candidate.description), let first = candidate.bounds.earliest,
        let last = candidate.bounds.latest, first <= latest, last >= earliest
      else { continue }
      guard found == nil else { return nil }
      found = candidate
    }
    return found
  }

  /// The day that a weekday means within bounds; nil where none lies there, or more than one.
  ///
  /// - Parameter weekday: 1 (Monday) to 7.
  public static func day(weekday: Int, within bounds: EDTFBounds) -> EDTF? {
    guard (1...7).contains(weekday), let earliest = bounds.earliest, let latest = bounds.latest else { return nil }
    let first = earliest.adding(days: (weekday - earliest.weekday + 7) % 7)
    guard first <= latest, first.adding(days: 7) > latest else { return nil }
    return EDTF(first)
  }
}
