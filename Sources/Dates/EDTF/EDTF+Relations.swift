import Articles

extension EDTF {
  /// Whether every day that this can mean lies before every day that the other can mean.
  public func isCertainlyBefore(_ other: EDTF) -> Bool {
    guard let latest = bounds.latest, let earliest = other.bounds.earliest else { return false }
    return latest < earliest
  }

  /// Whether both can mean the same day. Dates without a year are compared by month and day.
  public func overlaps(_ other: EDTF) -> Bool {
    if isCertainlyBefore(other) || other.isCertainlyBefore(self) { return false }
    guard case .date(let left) = self, case .date(let right) = other else { return true }
    guard left.unknownYearDigits == 4 || right.unknownYearDigits == 4 else { return true }
    guard let leftMonth = left.month, let rightMonth = right.month, (1...12).contains(leftMonth),
      (1...12).contains(rightMonth)
    else { return true }
    guard leftMonth == rightMonth else { return false }
    guard let leftDay = left.day, let rightDay = right.day, leftDay > 0, rightDay > 0 else { return true }
    return leftDay == rightDay
  }

  /// Whether every day that the other can mean is one that this can mean.
  public func contains(_ other: EDTF) -> Bool {
    if self == other { return true }
    let (outer, inner) = (bounds, other.bounds)
    if case .date(let date) = self, date.unknownYearDigits == 4 { return false }
    let startsBefore =
      outer.earliest.map { first in inner.earliest.map { first <= $0 } ?? false } ?? outer.openStart
    let endsAfter = outer.latest.map { last in inner.latest.map { last >= $0 } ?? false } ?? outer.openEnd
    return startsBefore && endsAfter
  }

  /// An order for lists: by earliest day, then latest, then coarser first, then text. Dates without bounds come last.
  public static func isListedBefore(_ left: EDTF, _ right: EDTF) -> Bool {
    let (a, b) = (left.bounds, right.bounds)
    let far = Int.max
    let keys = [
      (sortKey(a.earliest ?? a.latest, none: far), sortKey(b.earliest ?? b.latest, none: far)),
      (sortKey(a.latest, none: far), sortKey(b.latest, none: far)),
      (left.precision.rawValue, right.precision.rawValue),
    ]
    for (first, second) in keys where first != second { return first < second }
    return left.description < right.description
  }

  private static func sortKey(_ date: CivilDate?, none: Int) -> Int { date?.dayNumber ?? none }
}
