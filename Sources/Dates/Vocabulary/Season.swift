/// The four seasons, in the order of EDTF (21 to 24).
enum Season: UInt8, Sendable {
  case none, spring, summer, autumn, winter

  /// The code of TIMEX3.
  var code: String {
    switch self {
    case .none: ""
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}

enum SeasonNames {
  static let names: [(String, Season)] = [
    ("spring", .spring), ("springtime", .spring), ("summer", .summer), ("summertime", .summer), ("autumn", .autumn),
    ("fall", .autumn), ("winter", .winter), ("wintertime", .winter),
  ]

  static let plurals: [(String, Season)] = [
    ("springs", .spring), ("summers", .summer), ("autumns", .autumn), ("winters", .winter),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (name, season) in names { builder.sense(name) { $0.season = season } }
    for (name, season) in plurals {
      builder.sense(name) {
        $0.season = season
        $0.isPlural = true
      }
    }
  }
}
