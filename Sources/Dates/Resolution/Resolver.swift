import Articles

/// Gives the expressions of one section their values, in text order: each can hang on the ones before it.
struct Resolver {
  /// The day of the article or post; nil where it has none.
  let documentDay: CivilDate?
  /// Whether the section tells a history after the fact: its dates then hang on its own earlier dates.
  let isNarrative: Bool

  /// The date told last.
  var told: CalendarPeriod?
  /// The quarter or month that the section compares with others; kept over comparisons ("a year earlier").
  var compared: CalendarPeriod?
  /// Where a history stands.
  var chronology = Chronology()
  /// The year told last.
  var toldYear: Int?

  init(documentDay: CivilDate?, isNarrative: Bool) {
    self.documentDay = documentDay
    self.isNarrative = isNarrative
  }

  /// What "last", "this" and "ago" count from.
  var speech: CalendarPeriod? {
    if isNarrative, let told { return told }
    return documentDay.map { .day($0) }
  }

  /// What "the next day" and "later" count from.
  var reference: CalendarPeriod? { told ?? documentDay.map { .day($0) } }

  /// Whether the expression that is being resolved opens its sentence.
  private var opensSentence = false

  mutating func resolve(_ reading: Reading, opensSentence: Bool, tense: Tense) -> Resolved {
    self.opensSentence = opensSentence
    switch reading.meaning {
    case .date(let fields):
      let resolved = date(fields, tense: tense)
      remember(resolved, fields)
      return resolved
    case .shifted(let shift):
      let resolved = shifted(shift)
      if let period = resolved.period, shift.origin == .told || isNarrative, !isComparison(shift) {
        told = period
        if isNarrative { chronology.tell(period, namesYear: false) }
      }
      return resolved
    case .span(let span): return Resolved(.duration, span.value)
    case .recurring(let value): return Resolved(.set, value)
    case .vague(let reference): return Resolved(.date, reference.rawValue)
    }
  }

  private mutating func remember(_ resolved: Resolved, _ fields: DateFields) {
    guard let period = resolved.period, !fields.isYearBefore else { return }
    told = period
    if isNarrative { chronology.tell(period, namesYear: fields.year != nil, opensSentence: opensSentence) }
    if period.unit == .quarter, isNarrative || documentDay.map({ (period.lastDay ?? $0) < $0 }) ?? true {
      compared = period
    }
    if period.unit <= .year, let year = period.year { toldYear = year }
  }

  // MARK: Shifts

  private func isComparison(_ shift: Shift) -> Bool {
    shift.span.unit == .year && shift.span.count == 1 && shift.direction < 0
  }

  private func shifted(_ shift: Shift) -> Resolved {
    guard let count = shift.span.wholeCount else {
      return Resolved(.date, (shift.direction < 0 ? VagueReference.past : .future).rawValue)
    }
    if isComparison(shift), !isNarrative, let compared {
      return Resolved(compared.advanced(by: -1, .year) ?? compared, .anchored)
    }
    let origin = shift.origin == .speech ? speech : reference
    let basis: DateBasis = shift.origin == .speech && !isNarrative ? .documentTime : .anchored
    let unit = shift.span.unit
    if unit.isClock {
      guard let day = origin, day.unit == .day else { return Resolved(.time, "XXXX-XX-XXTXX") }
      var resolved = Resolved(day, basis, type: .time)
      resolved.value += "TXX"
      return resolved
    }
    guard let origin else { return open(unit) }
    guard origin.unit <= unit || unit == .weekend else { return coarse(origin, unit, basis) }
    let distance = shift.direction * count
    guard let period = Self.distanced(origin, distance, unit) else { return open(unit) }
    return Resolved(period, basis)
  }

  /// The period so many units away, as fine as the unit says: "two days ago" is a day, "two years ago" a year.
  static func distanced(_ origin: CalendarPeriod, _ distance: Int, _ unit: Unit) -> CalendarPeriod? {
    switch unit {
    case .decade:
      return origin.widened(to: .year)?.advanced(by: distance * 10)
    case .century: return origin.widened(to: .year)?.advanced(by: distance * 100)
    case .fortnight: return origin.advanced(by: distance, .fortnight)?.widened(to: .week)
    default: return origin.widened(to: unit)?.advanced(by: distance)
    }
  }

  /// "two days later" where only the month or the year is known.
  private func coarse(_ origin: CalendarPeriod, _ unit: Unit, _ basis: DateBasis) -> Resolved {
    var resolved = Resolved(.date, openValue(unit))
    guard let year = origin.year else { return resolved }
    let yearText = CalendarPeriod.timexYear(year)
    switch unit {
    case .day: resolved.value = origin.unit == .month ? "\(origin.timex)-XX" : "\(yearText)-XX-XX"
    case .week: resolved.value = "\(yearText)-WXX"
    default: resolved.value = "\(yearText)-XX"
    }
    resolved.openDate = origin.edtf
    resolved.basis = basis
    return resolved
  }

  func open(_ unit: Unit) -> Resolved { Resolved(.date, openValue(unit)) }

  private func openValue(_ unit: Unit) -> String {
    switch unit {
    case .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    default: "XXXX"
    }
  }
}
