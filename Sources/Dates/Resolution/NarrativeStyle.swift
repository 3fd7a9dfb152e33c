import Articles

/// Tells a history told after the fact from news: it names its years, lies before its publication, and hardly ever
/// counts from the day of speech.
enum NarrativeStyle {
  /// Below so many explicit years nothing is a history.
  private static let leastYears = 5
  /// Explicit years of the past for each word that counts from the day of speech.
  private static let ratio = 4

  static func isNarrative(_ readings: [Reading], documentDay: CivilDate?) -> Bool {
    var pastYears = 0
    var spoken = 0
    for reading in readings {
      switch reading.meaning {
      case .date(let fields):
        if let year = fields.year {
          if documentDay.map({ year < $0.year }) ?? true { pastYears += 1 }
        } else if countsFromSpeech(fields) {
          spoken += 1
        }
      case .shifted(let shift): if shift.origin == .speech { spoken += 1 }
      case .span, .recurring, .vague: break
      }
    }
    return pastYears >= leastYears && pastYears >= ratio * spoken
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
