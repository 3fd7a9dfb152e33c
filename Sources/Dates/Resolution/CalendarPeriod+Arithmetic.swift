import Articles

extension CalendarPeriod {
  /// The period of a unit that a day lies in; nil for units of the clock.
  static func containing(_ day: CivilDate, _ unit: Unit) -> CalendarPeriod? {
    switch unit {
    case .day: .day(day)
    case .weekend: .weekend(day.adding(days: 6 - day.weekday))
    case .week: .week(day.adding(days: 1 - day.weekday))
    case .month: .month(day.year, day.month)
    case .quarter: .quarter(day.year, (day.month - 1) / 3 + 1)
    case .half: .half(day.year, day.month <= 6 ? 1 : 2)
    case .season: season(of: day)
    case .year: .year(day.year)
    case .decade: .decade(decade(of: day.year))
    case .century: .century(century(of: day.year))
    default: nil
    }
  }

  private static func season(of day: CivilDate) -> CalendarPeriod {
    switch day.month {
    case 3...5: .season(day.year, .spring)
    case 6...8: .season(day.year, .summer)
    case 9...11: .season(day.year, .autumn)
    case 12: .season(day.year, .winter)
    default: .season(day.year - 1, .winter)
    }
  }

  static func decade(of year: Int) -> Int { year > 0 ? year / 10 : -((1 - year) / 10) }

  static func century(of year: Int) -> Int { year > 0 ? year / 100 : -((1 - year) / 100) }

  /// The period as many of its own units later.
  func advanced(by count: Int) -> CalendarPeriod {
    switch self {
    case .century(let century): return .century(century + count)
    case .decade(let decade): return .decade(decade + count)
    case .year(let year): return .year(year + count)
    case .half(let year, let half):
      let (years, index) = Self.split(year * 2 + half - 1 + count, 2)
      return .half(years, index + 1)
    case .quarter(let year, let quarter):
      let (years, index) = Self.split(year * 4 + quarter - 1 + count, 4)
      return .quarter(years, index + 1)
    case .season(let year, let season): return .season(year + count, season)
    case .month(let year, let month):
      let (years, index) = Self.split(year * 12 + month - 1 + count, 12)
      return .month(years, index + 1)
    case .week(let monday): return .week(monday.adding(days: 7 * count))
    case .weekend(let saturday): return .weekend(saturday.adding(days: 7 * count))
    case .day(let day): return .day(day.adding(days: count))
    }
  }

  /// The period shifted by units of another size; its own precision is kept where that unit is the coarser one.
  func advanced(by count: Int, _ unit: Unit) -> CalendarPeriod? {
    guard abs(count) < 100_000 else { return nil }
    switch unit {
    case .day:
      guard let day = firstDay else { return nil }
      return .day(day.adding(days: count))
    case .week, .fortnight, .weekend:
      guard let day = firstDay else { return nil }
      return .day(day.adding(days: (unit == .fortnight ? 14 : 7) * count))
    case .month: return addingMonths(count)
    case .quarter: return addingMonths(3 * count)
    case .half: return addingMonths(6 * count)
    case .year, .season: return addingMonths(12 * count)
    case .decade: return addingMonths(120 * count)
    case .century: return addingMonths(1200 * count)
    default: return nil
    }
  }

  private func addingMonths(_ count: Int) -> CalendarPeriod? {
    switch self {
    case .century, .decade, .year, .half, .quarter, .season:
      if count % 12 == 0 {
        switch self {
        case .year: return advanced(by: count / 12)
        case .half: return advanced(by: count / 6)
        case .quarter: return advanced(by: count / 3)
        case .season: return advanced(by: count / 12)
        default: break
        }
      }
      guard let day = firstDay else { return nil }
      return CalendarPeriod.month(day.year, day.month).advanced(by: count)
    case .month: return advanced(by: count)
    case .week(let day), .weekend(let day), .day(let day):
      guard case .month(let year, let month) = CalendarPeriod.month(day.year, day.month).advanced(by: count) else {
        return nil
      }
      let last = CivilDate.daysInMonth(year: year, month: month)
      guard let shifted = CivilDate(validating: year, month: month, day: min(day.day, last)) else { return nil }
      switch self {
      case .week: return Self.containing(shifted, .week)
      case .weekend: return Self.containing(shifted, .weekend)
      default: return .day(shifted)
      }
    }
  }

  private static func split(_ value: Int, _ base: Int) -> (Int, Int) {
    let remainder = ((value % base) + base) % base
    return ((value - remainder) / base, remainder)
  }

  /// The period that this lies in, of a coarser unit; itself where the unit is no coarser.
  func widened(to unit: Unit) -> CalendarPeriod? {
    guard unit > self.unit else { return self }
    guard let day = firstDay else { return nil }
    return Self.containing(day, unit)
  }
}
