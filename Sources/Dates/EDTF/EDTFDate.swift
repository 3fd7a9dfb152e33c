import Articles

/// One date of EDTF: a year, and as much below it as is known.
public struct EDTFDate: Hashable, Sendable {
  /// Astronomical: 0 is 1 BC, -479 is 480 BC. Digits that are not known count as 0.
  public var year: Int
  /// Trailing digits of the year that are `X`: 1 for a decade, 2 for a century, 4 where the year is not known.
  public var unknownYearDigits: Int
  /// 1 to 12, a season (21 to 24, spring first), a quarter (33 to 36) or a half (40, 41); 0 for `XX`; nil where not given.
  public var month: Int?
  /// 1 to 31; 0 for `XX`; nil where not given. Only with a month of 0 to 12.
  public var day: Int?
  public var time: Clock?
  public var qualifier: Qualifier?

  /// A time of day.
  public struct Clock: Hashable, Sendable {
    public var hour: Int
    public var minute: Int
    public var second: Int
    /// Minutes east of UTC; nil for local time.
    public var utcOffset: Int?

    public init(hour: Int, minute: Int, second: Int, utcOffset: Int? = nil) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.utcOffset = utcOffset
    }
  }

  public enum Qualifier: Character, Hashable, Sendable, CaseIterable {
    case uncertain = "?"
    case approximate = "~"
    case both = "%"

    var isUncertain: Bool { self != .approximate }
    var isApproximate: Bool { self != .uncertain }
  }

  /// - Returns: nil where the calendar has no such date.
  public init?(
    year: Int, unknownYearDigits: Int = 0, month: Int? = nil, day: Int? = nil, time: Clock? = nil,
    qualifier: Qualifier? = nil
  ) {
    self.year = year
    self.unknownYearDigits = unknownYearDigits
    self.month = month
    self.day = day
    self.time = time
    self.qualifier = qualifier
    guard isReal else { return nil }
  }

  public init(_ day: CivilDate) {
    year = day.year
    unknownYearDigits = 0
    month = day.month
    self.day = day.day
  }

  /// A day or a month whose year is not known: `XXXX-02-04`.
  public init?(month: Int, day: Int? = nil) {
    self.init(year: 0, unknownYearDigits: 4, month: month, day: day)
  }

  /// A day of which nothing is known: `XXXX-XX-XX`.
  public static let someDay: EDTFDate = {
    var date = EDTFDate(CivilDate(dayNumber: 0))
    (date.year, date.unknownYearDigits, date.month, date.day) = (0, 4, 0, 0)
    return date
  }()

  public func approximated() -> EDTFDate {
    var date = self
    date.qualifier = qualifier == nil || qualifier == .approximate ? .approximate : .both
    return date
  }

  public var precision: EDTF.Precision {
    if time != nil { return .time }
    if day != nil { return .day }
    switch month {
    case nil:
      switch unknownYearDigits {
      case 0: return .year
      case 1: return .decade
      case 2, 3: return .century
      default: return .unknown
      }
    case .some(21...24): return .season
    case .some(33...36): return .quarter
    case .some(40...41): return .half
    default: return .month
    }
  }

  /// Years beyond this are no dates; it keeps the arithmetic of days away from overflow.
  static let farthestYear = 999_999_999

  private var isReal: Bool {
    guard abs(year) <= Self.farthestYear, (0...4).contains(unknownYearDigits) else { return false }
    guard unknownYearDigits == 0 || (abs(year) <= 9999 && year % Self.power(unknownYearDigits) == 0) else {
      return false
    }
    guard let month else { return day == nil && time == nil }
    guard let day else {
      return time == nil && (0...12).contains(month)
        || time == nil && [21, 22, 23, 24, 33, 34, 35, 36, 40, 41].contains(month)
    }
    guard (0...12).contains(month), (0...31).contains(day) else { return false }
    if month == 0 && day != 0 { return false }
    if month > 0 && day > 0 {
      // A year with unknown digits may be a leap year.
      let longest =
        unknownYearDigits > 0 && month == 2 ? 29 : CivilDate.daysInMonth(year: year, month: month)
      guard day <= longest else { return false }
    }
    guard let time else { return true }
    return month > 0 && day > 0 && (0...23).contains(time.hour) && (0...59).contains(time.minute)
      && (0...59).contains(time.second) && abs(time.utcOffset ?? 0) <= 14 * 60
  }

  static func power(_ digits: Int) -> Int {
    var power = 1
    for _ in 0..<digits { power *= 10 }
    return power
  }
}
