import Articles

/// A stretch of the calendar that an expression names, and its forms in TIMEX3 and EDTF.
enum CalendarPeriod: Hashable {
  /// Years are astronomical. A century is named by its leading digits: 19 for the 1900s, -3 for the 4th century BC.
  case century(Int)
  /// 198 for the 1980s; -48 for the 480s BC.
  case decade(Int)
  case year(Int)
  case half(Int, Int)
  case quarter(Int, Int)
  case season(Int, Season)
  case month(Int, Int)
  /// The Monday it begins with.
  case week(CivilDate)
  /// The Saturday it begins with.
  case weekend(CivilDate)
  case day(CivilDate)

  var unit: Unit {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day: .day
    }
  }

  /// The first day; nil only for years that no calendar reaches.
  var firstDay: CivilDate? {
    switch self {
    case .century, .decade, .year, .half, .quarter, .season, .month: edtf?.bounds.earliest
    case .week(let day), .weekend(let day), .day(let day): day
    }
  }

  var lastDay: CivilDate? {
    switch self {
    case .century, .decade, .year, .half, .quarter, .season, .month: edtf?.bounds.latest
    case .week(let day): day.adding(days: 6)
    case .weekend(let day): day.adding(days: 1)
    case .day(let day): day
    }
  }

  /// The year that it lies in, or begins in.
  var year: Int? {
    switch self {
    case .century(let century): century >= 0 ? century * 100 : nil
    case .decade(let decade): decade >= 0 ? decade * 10 : nil
    case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _), .month(let year, _): year
    case .week(let day): day.adding(days: 3).year
    case .weekend(let day), .day(let day): day.year
    }
  }

  /// The month that it lies in; nil for what is longer.
  var month: Int? {
    switch self {
    case .month(_, let month): month
    case .day(let day), .weekend(let day), .week(let day): day.month
    default: nil
    }
  }

  // MARK: TIMEX3

  var timex: String {
    switch self {
    case .century(let century): century < 0 ? "BC" + EDTFDate.padded(-century, 2) : EDTFDate.padded(century, 2)
    case .decade(let decade): decade < 0 ? "BC" + EDTFDate.padded(-decade, 3) : EDTFDate.padded(decade, 3)
    case .year(let year): Self.timexYear(year)
    case .half(let year, let half): "\(Self.timexYear(year))-H\(half)"
    case .quarter(let year, let quarter): "\(Self.timexYear(year))-Q\(quarter)"
    case .season(let year, let season): "\(Self.timexYear(year))-\(season.code)"
    case .month(let year, let month): "\(Self.timexYear(year))-\(EDTFDate.padded(month, 2))"
    case .week(let monday): Self.timexWeek(monday)
    case .weekend(let saturday): Self.timexWeek(saturday) + "-WE"
    case .day(let day):
      "\(Self.timexYear(day.year))-\(EDTFDate.padded(day.month, 2))-\(EDTFDate.padded(day.day, 2))"
    }
  }

  static func timexYear(_ year: Int) -> String {
    year > 0 ? EDTFDate.padded(year, 4) : "BC" + EDTFDate.padded(1 - year, 4)
  }

  private static func timexWeek(_ day: CivilDate) -> String {
    let week = isoWeek(day)
    return "\(timexYear(week.year))-W\(EDTFDate.padded(week.week, 2))"
  }

  /// ISO 8601 week: the year of its Thursday, and its number.
  static func isoWeek(_ day: CivilDate) -> (year: Int, week: Int) {
    let thursday = day.adding(days: 4 - day.weekday)
    let newYear = CivilDate(validating: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }

  // MARK: EDTF

  var edtf: EDTF? {
    switch self {
    case .century(let century):
      // The 4th century BC is -0399 to -0300; EDTF counts its digits from 0 BC, one year off.
      if century < 0 { return Self.years(century * 100 - 99, century * 100) }
      return EDTFDate(year: century * 100, unknownYearDigits: 2).map { .date($0) }
    case .decade(let decade):
      if decade < 0 { return Self.years(decade * 10 - 8, decade * 10 + 1) }
      return EDTFDate(year: decade * 10, unknownYearDigits: 1).map { .date($0) }
    case .year(let year): return EDTFDate(year: year).map { .date($0) }
    case .half(let year, let half): return EDTFDate(year: year, month: 39 + half).map { .date($0) }
    case .quarter(let year, let quarter): return EDTFDate(year: year, month: 32 + quarter).map { .date($0) }
    case .season(let year, let season): return EDTFDate(year: year, month: 20 + Int(season.rawValue)).map { .date($0) }
    case .month(let year, let month): return EDTFDate(year: year, month: month).map { .date($0) }
    case .week(let monday): return EDTF(from: monday, through: monday.adding(days: 6))
    case .weekend(let saturday): return EDTF(from: saturday, through: saturday.adding(days: 1))
    case .day(let day): return EDTF(day)
    }
  }

  private static func years(_ first: Int, _ last: Int) -> EDTF? {
    guard let start = EDTFDate(year: first), let end = EDTFDate(year: last) else { return nil }
    return .interval(.date(start), .date(end))
  }
}
