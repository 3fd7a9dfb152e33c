import Articles

/// The order of two dates, as far as they tell.
///
/// Dates with bounds have an interval order: one comes before another only where its last day lies before the other's
/// first. What is open at an end, overlaps or has no bounds stays without an order. Lists are sorted by one linear
/// extension of it, so that they never tell a later thing first.
public enum TimelineOrder: Equatable, Sendable {
  case before, after
  /// The same single day.
  case sameDay
  /// "By", "between", "about" and the like leave it open.
  case open

  /// - Parameters:
  ///   - left: EDTF.
  ///   - right: EDTF.
  public static func compare(_ left: String, _ right: String) -> TimelineOrder {
    let (first, second) = (DateBounds(left), DateBounds(right))
    if first.isDay, first == second { return .sameDay }
    if isBefore(first, second) { return .before }
    return isBefore(second, first) ? .after : .open
  }

  /// The first and the last day that a date allows, as `YYYY-MM-DD`; nil where it is open.
  public static func bounds(_ edtf: String) -> (earliest: String?, latest: String?) {
    let bounds = DateBounds(edtf)
    return (bounds.low.map(day), bounds.high.map(day))
  }

  private static func isBefore(_ left: DateBounds, _ right: DateBounds) -> Bool {
    guard let high = left.high, let low = right.low else { return false }
    return high < low
  }

  private static func day(_ number: Int) -> String { CivilDate(dayNumber: number).description }
}
