/// Where a history stands: it mostly moves forward, month by month, and names a year when it leaps.
struct Chronology {
  /// Month and year told last.
  private var cursor: (year: Int, month: Int)?
  /// The year named last.
  private var namedYear: Int?

  /// How many months nearer a date counts in the year that was named last.
  private static let bonus = 10

  /// - Parameters:
  ///   - namesYear: whether the words name the year.
  ///   - opensSentence: whether the sentence begins with the words ("In 1777 …").
  mutating func tell(_ period: CalendarPeriod, namesYear: Bool, opensSentence: Bool = false) {
    guard let year = period.year else { return }
    switch period {
    case .day, .month, .week, .weekend, .quarter, .season:
      if let month = period.firstDay?.month { cursor = (period.firstDay?.year ?? year, month) }
    case .year:
      // A year that opens a sentence sets the scene, and the next year goes on; others may be glances ahead or back.
      guard let current = cursor else {
        cursor = (year, 1)
        break
      }
      if namesYear, year != current.year, opensSentence || year == current.year + 1 { cursor = (year, 1) }
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
  func year(ofMonth month: Int, _ relation: Relation = .none) -> Int? {
    guard let cursor else { return namedYear }
    switch relation {
    case .previous, .last, .past: return month < cursor.month ? cursor.year : cursor.year - 1
    case .following, .next, .coming: return month > cursor.month ? cursor.year : cursor.year + 1
    case .same, .this: return cursor.year
    default: break
    }
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
