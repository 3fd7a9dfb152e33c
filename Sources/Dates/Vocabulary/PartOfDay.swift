/// Parts of the day, with the codes of TIMEX3.
enum PartOfDay: UInt8, Sendable {
  case none, morning, midday, afternoon, evening, night, daytime

  var code: String {
    switch self {
    case .none: ""
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }
}

enum PartOfDayNames {
  static let names: [(String, PartOfDay)] = [
    ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening), ("night", .night),
    ("nighttime", .night), ("daytime", .daytime), ("dawn", .morning), ("daybreak", .morning), ("sunrise", .morning),
    ("dusk", .evening), ("sunset", .evening), ("nightfall", .night), ("lunchtime", .midday),
  ]

  static let plurals: [(String, PartOfDay)] = [
    ("mornings", .morning), ("afternoons", .afternoon), ("evenings", .evening), ("nights", .night),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (name, part) in names { builder.sense(name) { $0.part = part } }
    for (name, part) in plurals {
      builder.sense(name) {
        $0.part = part
        $0.isPlural = true
      }
    }
  }
}
