/// Units of time, from fine to coarse.
enum Unit: UInt8, Comparable, Sendable {
  case none, second, minute, hour, day, weekend, week, fortnight, month, quarter, half, season, year, decade, century
  case millennium

  static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }

  /// The letter of an ISO 8601 duration.
  var letter: String {
    switch self {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day: "D"
    case .weekend: "WE"
    case .week: "W"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .millennium: "ML"
    default: "X"
    }
  }

  var isClock: Bool { self >= .second && self <= .hour }
}

/// The names of units.
enum UnitNames {
  static let names: [(String, String, Unit)] = [
    ("second", "seconds", .second), ("minute", "minutes", .minute), ("hour", "hours", .hour), ("day", "days", .day),
    ("weekend", "weekends", .weekend), ("week", "weeks", .week), ("fortnight", "fortnights", .fortnight),
    ("month", "months", .month), ("quarter", "quarters", .quarter), ("year", "years", .year),
    ("decade", "decades", .decade), ("century", "centuries", .century), ("millennium", "millennia", .millennium),
    ("min", "mins", .minute), ("hr", "hrs", .hour), ("yr", "yrs", .year),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (singular, plural, unit) in names {
      builder.sense(singular) { $0.unit = unit }
      builder.sense(plural) {
        $0.unit = unit
        $0.isPlural = true
      }
    }
  }
}
