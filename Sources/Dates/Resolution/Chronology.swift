/// Where a history stands: it mostly moves forward, month by month, and names a year when it leaps.
struct Chronology {
  /// Month and year told last.
  private var cursor: (year: Int, month: Int)?
  /// The year named last.
  private var namedYear: Int?

  /// How many months nearer a date counts in the year that was named last.
  private static let bonus = 10

  mutating func tell(_ period: CalendarPeriod, namesYear: Bool) {
    guard let year = period.year else { return }
    switch period {
    case .day, .month, .week, .weekend, .quarter, .season:
      if let month = period.firstDay?.month { cursor = (period.firstDay?.year ?? year, month) }
    case .year:
      // A history that goes on to a year stands at its beginning; a glance back leaves it where it is.
      if namesYear, let current = cursor, year == current.year + 1 { cursor = (year, 1) }
      if cursor == nil { cursor = (year, 1) }
    default: return
    }
    if namesYear, period.unit <= .year { namedYear = year }
  }

  /// A heading that names a year sets the scene.
  mutating func turn(to year: Int) {
    cursor = (year, 1)
    namedYear = year
  }

  /// The year that a month without one most likely lies in; nil before any year was told.
  ///
  /// A month ahead of the cursor counts its distance, one behind it twice that.
  func year(ofMonth month: Int) -> Int? {
    guard let cursor else { return namedYear }
    var candidates = [cursor.year, cursor.year + 1, cursor.year - 1]
    if let namedYear, !candidates.contains(namedYear) { candidates.append(namedYear) }
    var best = cursor.year
    var least = Int.max
    for year in candidates {
      let distance = (year - cursor.year) * 12 + month - cursor.month
      var cost = distance >= 0 ? distance : -2 * distance + 1
      if year == namedYear { cost -= Self.bonus }
      if cost < least { (best, least) = (year, cost) }
    }
    return best
  }
}
