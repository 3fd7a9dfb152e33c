import Articles

extension Resolver {
  /// The year that the fields name or relate to.
  func year(of fields: DateFields) -> (year: Int, basis: DateBasis)? {
    if let year = fields.year { return (year, .explicit) }
    if let short = fields.shortYear {
      let near = documentDay?.year ?? toldYear ?? 2000
      let century = near / 100 * 100
      let candidates = [century - 100 + short, century + short]
      return (candidates.last { $0 <= near + 10 } ?? century + short, .inferred)
    }
    let speechYear = speech?.year
    switch fields.yearRelation {
    case .none: return nil
    case .last, .past: return speechYear.map { ($0 - 1, speechBasis) }
    case .this, .latest: return speechYear.map { ($0, speechBasis) }
    case .next, .coming: return speechYear.map { ($0 + 1, speechBasis) }
    case .previous: return (toldYear ?? speechYear).map { ($0 - 1, .anchored) }
    case .following: return (toldYear ?? speechYear).map { ($0 + 1, .anchored) }
    case .same, .definite: return (toldYear ?? speechYear).map { ($0, .anchored) }
    }
  }

  private var speechBasis: DateBasis { isNarrative ? .anchored : .documentTime }

  // MARK: Seasons

  func season(_ fields: DateFields, _ tense: Tense) -> Resolved {
    let season = fields.season
    if let year = year(of: fields) { return Resolved(.season(year.year, season), year.basis) }
    guard let now = isNarrative ? (told ?? nil) : speech, let day = now.firstDay, let year = now.year else {
      return Resolved(.date, "XXXX-" + season.code)
    }
    func first(_ year: Int) -> CivilDate { CalendarPeriod.season(year, season).firstDay ?? day }
    func last(_ year: Int) -> CivilDate { CalendarPeriod.season(year, season).lastDay ?? day }
    let candidates = [year - 1, year, year + 1]
    let chosen: Int?
    switch fields.relation {
    case .last, .past, .previous: chosen = candidates.last { last($0) < day }
    case .next, .coming, .following: chosen = candidates.first { first($0) > day }
    default:
      if isNarrative {
        chosen = year
      } else if fields.relation == .this, tense != .future {
        chosen = last(year - 1) >= day ? year - 1 : year
      } else if tense == .future {
        chosen = candidates.first { last($0) >= day }
      } else {
        chosen = candidates.last { first($0) <= day }
      }
    }
    return Resolved(.season(chosen ?? year, season), speechBasis)
  }

  // MARK: Quarters

  func quarter(_ fields: DateFields, _ tense: Tense) -> Resolved {
    let shift = fields.isYearBefore ? -1 : 0
    if let half = fields.half {
      guard let year = year(of: fields) ?? speech?.year.map({ ($0, speechBasis) }) else { return open(.year) }
      return Resolved(.half(year.year + shift, half), year.basis)
    }
    if let year = year(of: fields) {
      if let quarter = fields.quarter { return Resolved(.quarter(year.year + shift, quarter), year.basis) }
      if case .quarter(_, let quarter)? = compared { return Resolved(.quarter(year.year + shift, quarter), year.basis) }
      if fields.unit == .quarter { return Resolved(.year(year.year + shift), year.basis) }
    }
    if let quarter = fields.quarter {
      guard let year = yearOfQuarter(quarter, fields.relation, tense) else {
        return Resolved(.date, "XXXX-Q\(quarter)")
      }
      return Resolved(.quarter(year + shift, quarter), speechBasis)
    }
    return bareQuarter(fields, tense, shift)
  }

  /// The quarter nearest to the document's day that its tense allows.
  private func yearOfQuarter(_ quarter: Int, _ relation: Relation, _ tense: Tense) -> Int? {
    guard let year = speech?.year, let day = speech?.firstDay else { return nil }
    if isNarrative { return year }
    let current = (day.month - 1) / 3 + 1
    switch (relation, tense) {
    case (.last, _), (.past, _): return quarter < current ? year : year - 1
    case (.next, _), (.coming, _): return quarter > current ? year : year + 1
    case (_, .future): return quarter >= current - 1 ? year : year + 1
    case (_, .past): return quarter <= current ? year : year - 1
    default: return quarter <= current + 1 ? year : year - 1
    }
  }

  private func bareQuarter(_ fields: DateFields, _ tense: Tense, _ shift: Int) -> Resolved {
    if fields.isYearBefore {
      if let compared { return Resolved(compared.advanced(by: shift, .year) ?? compared, .anchored) }
      guard let year = speech?.year else { return open(.year) }
      return Resolved(.year(year + shift), .documentTime)
    }
    guard let speech, let current = speech.widened(to: .quarter), current.unit == .quarter else {
      return open(.quarter)
    }
    switch fields.relation {
    case .last, .past: return Resolved(current.advanced(by: -1), speechBasis)
    case .next, .coming: return Resolved(current.advanced(by: 1), speechBasis)
    case .this: return Resolved(current, speechBasis)
    case .latest: return Resolved(compared ?? current.advanced(by: -1), .anchored)
    case .previous: return Resolved((compared ?? current).advanced(by: -1), .anchored)
    case .following: return Resolved((compared ?? current).advanced(by: 1), .anchored)
    default: return Resolved(compared ?? (tense == .past ? current.advanced(by: -1) : current), .anchored)
    }
  }

  // MARK: Decades and units

  func decade(_ decade: Int, isShort: Bool) -> Resolved {
    guard isShort else { return Resolved(.decade(decade), .explicit) }
    let near = (speech?.year ?? 2000) / 10
    let century = near / 10 * 10
    let chosen = century + decade <= near ? century + decade : century - 10 + decade
    return Resolved(.decade(chosen), .inferred)
  }

  /// A unit by itself, set against the time of speech or the date told last.
  func unit(_ unit: Unit, _ relation: Relation, _ tense: Tense) -> Resolved {
    if unit.isClock { return clockUnit(relation) }
    switch relation {
    case .last, .past: return spoken(unit, -1)
    case .this, .latest: return unit == .weekend ? spoken(unit, 0) : spoken(unit, 0)
    case .next, .coming: return spoken(unit, unit == .weekend ? 1 : 1)
    case .previous: return told(unit, -1)
    case .following: return told(unit, 1)
    case .same: return told(unit, 0)
    case .definite, .none:
      if unit == .weekend { return spoken(unit, tense == .past && (documentDay?.weekday ?? 7) < 6 ? -1 : 0) }
      return isNarrative ? told(unit, 0) : unit == .day ? told(unit, 0) : spoken(unit, 0)
    }
  }

  private func clockUnit(_ relation: Relation) -> Resolved {
    guard let day = reference, day.unit == .day else { return Resolved(.time, "XXXX-XX-XXTXX") }
    var resolved = Resolved(day, .anchored, type: .time)
    resolved.value += "TXX"
    return resolved
  }

  private func spoken(_ unit: Unit, _ count: Int) -> Resolved {
    guard let speech else { return open(unit) }
    return moved(speech, unit, count, speechBasis)
  }

  private func told(_ unit: Unit, _ count: Int) -> Resolved {
    if unit == .year, let toldYear { return Resolved(.year(toldYear + count), .anchored) }
    guard let reference else { return open(unit) }
    return moved(reference, unit, count, .anchored)
  }

  private func moved(_ origin: CalendarPeriod, _ unit: Unit, _ count: Int, _ basis: DateBasis) -> Resolved {
    guard origin.unit <= unit || (unit == .weekend && origin.unit <= .week), let period = origin.widened(to: unit)
    else {
      var resolved = open(unit)
      if let year = origin.year, unit == .day {
        resolved.value = origin.unit == .month ? "\(origin.timex)-XX" : "\(CalendarPeriod.timexYear(year))-XX-XX"
      } else if let year = origin.year, unit == .month {
        resolved.value = "\(CalendarPeriod.timexYear(year))-XX"
      }
      resolved.openDate = origin.edtf
      resolved.basis = basis
      return resolved
    }
    if unit == .weekend, case .day(let day) = origin, day.weekday == 7 {
      return Resolved(CalendarPeriod.weekend(day.adding(days: -1)).advanced(by: count), basis)
    }
    return Resolved(period.advanced(by: count), basis)
  }
}
