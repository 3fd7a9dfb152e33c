/// Words that name a frequency by themselves.
enum Recurrence: UInt8, Sendable {
  case none, hourly, daily, nightly, weekly, fortnightly, monthly, quarterly, yearly

  /// The TIMEX3 value of the set.
  var value: String {
    switch self {
    case .none: ""
    case .hourly: "PT1H"
    case .daily: "P1D"
    case .nightly: "XXXX-XX-XXTNI"
    case .weekly: "P1W"
    case .fortnightly: "P2W"
    case .monthly: "P1M"
    case .quarterly: "P1Q"
    case .yearly: "P1Y"
    }
  }
}

enum RecurrenceWords {
  static let words: [(String, Recurrence)] = [
    ("hourly", .hourly), ("daily", .daily), ("everyday", .daily), ("nightly", .nightly), ("weekly", .weekly),
    ("biweekly", .fortnightly), ("fortnightly", .fortnightly), ("monthly", .monthly), ("yearly", .yearly),
    ("annually", .yearly),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (word, recurrence) in words { builder.sense(word) { $0.recurrence = recurrence } }
  }
}
