import Articles

/// Tells a history told after the fact from news: it names its years, lies before its publication, and hardly ever
/// counts from the day of speech.
struct NarrativeStyle {
  /// Below so many explicit years nothing is a history.
  private static let leastYears = 5
  /// Explicit years of the past for each word that counts from the day of speech.
  private static let ratio = 8

  let isNarrative: Bool
  /// Whether it tells of years before Christ.
  let isAncient: Bool

  init(_ readings: [Reading], documentDay: CivilDate?) {
    var pastYears = 0
    var spoken = 0
    var yearsBeforeChrist = 0
    for reading in readings where reading.scope == .any {
      switch reading.meaning {
      case .date(let fields):
        if let year = fields.year {
          if year <= 0 { yearsBeforeChrist += 1 }
          if documentDay.map({ year < $0.year }) ?? true { pastYears += 1 }
        } else if Self.countsFromSpeech(fields) {
          spoken += 1
        }
      case .shifted(let shift): if shift.origin == .speech { spoken += 1 }
      case .span, .recurring, .vague: break
      }
    }
    isNarrative = pastYears >= Self.leastYears && pastYears >= Self.ratio * spoken
    isAncient = yearsBeforeChrist >= 3
  }

  /// Whether a reading counts in a section of this style.
  func admits(_ reading: Reading) -> Bool {
    switch reading.scope {
    case .any: true
    case .narrative: isNarrative
    case .ancient: isAncient
    }
  }

  private static func countsFromSpeech(_ fields: DateFields) -> Bool {
    if fields.dayOffset != nil { return true }
    if fields.weekday != nil, fields.day == nil { return true }
    switch fields.relation {
    case .last, .this, .next, .coming, .latest: return true
    default: return [.last, .this, .next].contains(fields.yearRelation)
    }
  }
}
