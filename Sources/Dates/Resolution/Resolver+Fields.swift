import Articles

extension Resolver {
  /// Resolves calendar fields, from the finest named part to the coarsest.
  func date(_ fields: DateFields, tense: Tense) -> Resolved {
    var resolved = day(fields, tense: tense)
    if let nth = fields.weekOfMonth, let weekday = fields.weekday, case .month(let year, let month)? = resolved.period {
      if let day = Self.nth(nth, weekday, year, month) { resolved = Resolved(.day(day), resolved.basis) }
    } else if let nth = fields.weekOfMonth, let period = resolved.period, case .month(let year, let month) = period {
      let length = CivilDate.daysInMonth(year: year, month: month)
      // The week that most of the nth seven days lie in.
      if let day = CivilDate(validating: year, month: month, day: nth > 4 ? length - 3 : nth * 7 - 3) {
        resolved = Resolved(CalendarPeriod.containing(day, .week) ?? period, resolved.basis)
      }
    }
    guard fields.hasTime else { return resolved }
    resolved.type = .time
    if let period = resolved.period, period.unit != .day { return resolved }
    resolved.value += timeSuffix(fields)
    return resolved
  }

  /// The nth of a weekday in a month; 5 for the last.
  private static func nth(_ nth: Int, _ weekday: Int, _ year: Int, _ month: Int) -> CivilDate? {
    guard let first = CivilDate(validating: year, month: month, day: 1) else { return nil }
    let offset = (weekday - first.weekday + 7) % 7
    let length = CivilDate.daysInMonth(year: year, month: month)
    let weeks = nth > 4 ? (length - 1 - offset) / 7 : nth - 1
    return first.adding(days: offset + weeks * 7)
  }

  private func timeSuffix(_ fields: DateFields) -> String {
    if let clock = fields.clock {
      var suffix = "T\(EDTFDate.padded(clock.hour, 2)):\(EDTFDate.padded(clock.minute ?? 0, 2))"
      if let second = clock.second { suffix += ":" + EDTFDate.padded(second, 2) }
      return suffix
    }
    return "T" + fields.part.code
  }

  private func day(_ fields: DateFields, tense: Tense) -> Resolved {
    if let offset = fields.dayOffset { return deictic(offset) }
    if let holiday = fields.holiday { return self.holiday(holiday, fields, tense) }
    if fields.month != nil { return monthOrDay(fields, tense) }
    if let day = fields.day { return dayAlone(day) }
    if let weekday = fields.weekday { return self.weekday(weekday, fields.relation, tense) }
    if fields.season != .none { return season(fields, tense) }
    if fields.quarter != nil || fields.half != nil || fields.isYearBefore || (fields.unit == .quarter) {
      return quarter(fields, tense)
    }
    if let decade = fields.decade { return self.decade(decade, isShort: fields.isShortDecade) }
    if let century = fields.century {
      return Resolved(.century(century > 0 ? century - 1 : century + 1), .explicit)
    }
    if let year = year(of: fields) { return Resolved(.year(year.year), year.basis) }
    if fields.unit != .none { return unit(fields.unit, fields.relation, tense) }
    return timeOnly(fields)
  }

  // MARK: Days

  private func deictic(_ offset: Int) -> Resolved {
    if isNarrative, offset == 0 { return Resolved(.date, VagueReference.present.rawValue) }
    guard case .day(let day)? = speech ?? nil else { return openDay(basis: .documentTime) }
    return Resolved(.day(day.adding(days: offset)), isNarrative ? .anchored : .documentTime)
  }

  /// A day of which nothing is known.
  private func openDay(basis: DateBasis) -> Resolved {
    var resolved = open(.day)
    resolved.openDate = .date(.someDay)
    resolved.basis = basis
    return resolved
  }

  /// A time of day without a day: the day told last, or that of the document.
  private func timeOnly(_ fields: DateFields) -> Resolved {
    switch fields.relation {
    case .following, .next:
      guard case .day(let day)? = reference else { return openDay(basis: .anchored) }
      return Resolved(.day(day.adding(days: 1)), .anchored)
    case .previous:
      guard case .day(let day)? = reference else { return openDay(basis: .anchored) }
      return Resolved(.day(day.adding(days: -1)), .anchored)
    default:
      if case .day(let day)? = told { return Resolved(.day(day), .anchored) }
      if !isNarrative, let documentDay { return Resolved(.day(documentDay), .documentTime) }
      return openDay(basis: .anchored)
    }
  }

  private func holiday(_ holiday: Holiday, _ fields: DateFields, _ tense: Tense) -> Resolved {
    if let year = year(of: fields), let day = holiday.date(in: year.year) { return finish(day, fields, year.basis) }
    guard let speech = speech, let year = speech.year, let reference = speech.firstDay else { return open(.day) }
    let days = (-1...1).compactMap { holiday.date(in: year + $0) }
    guard let day = choose(days, reference, fields.relation, tense) else { return open(.day) }
    return finish(day, fields, isNarrative ? .inferred : .documentTime)
  }

  private func finish(_ day: CivilDate, _ fields: DateFields, _ basis: DateBasis) -> Resolved {
    if fields.unit == .week || fields.unit == .weekend || fields.isWeekOfDay {
      return Resolved(CalendarPeriod.containing(day, fields.isWeekOfDay ? .week : fields.unit) ?? .day(day), basis)
    }
    return Resolved(.day(day), basis)
  }

  /// One of several days a year apart (ascending), by relation and tense, else the nearest.
  private func choose(_ days: [CivilDate], _ reference: CivilDate, _ relation: Relation, _ tense: Tense) -> CivilDate? {
    switch (relation, tense) {
    case (.last, _), (.past, _): return days.last { $0 < reference }
    case (.next, _), (.coming, _): return days.first { $0 > reference }
    default:
      return days.min { (cost($0, reference, tense), $0) < (cost($1, reference, tense), $1) }
    }
  }

  /// The distance of a day; against the tense it counts fourfold.
  private func cost(_ day: CivilDate, _ reference: CivilDate, _ tense: Tense) -> Int {
    let distance = day.dayNumber - reference.dayNumber
    let isAgainst = (tense == .past && distance > 0) || (tense == .future && distance < 0)
    return abs(distance) * (isAgainst ? 4 : 1)
  }

  private func weekday(_ weekday: Int, _ relation: Relation, _ tense: Tense) -> Resolved {
    let reference: CivilDate?
    switch relation {
    case .previous, .following, .same: reference = self.reference?.firstDay
    default: reference = isNarrative ? (told?.unit == .day ? told?.firstDay : nil) : documentDay
    }
    guard let reference else {
      var resolved = openDay(basis: .weekday)
      resolved.value = "XXXX-WXX-\(weekday)"
      return resolved
    }
    let back = (reference.weekday - weekday + 7) % 7
    let day: CivilDate
    switch relation {
    case .last, .past, .previous: day = reference.adding(days: -(back == 0 ? 7 : back))
    case .next, .coming, .following: day = reference.adding(days: back == 0 ? 7 : 7 - back)
    case .this: day = tense == .past ? reference.adding(days: -back) : reference.adding(days: back == 0 ? 0 : 7 - back)
    case .same: day = reference.adding(days: back <= 3 ? -back : 7 - back)
    default:
      if isNarrative {
        day = reference.adding(days: back <= 3 ? -back : 7 - back)
      } else {
        day = tense == .future && back != 0 ? reference.adding(days: 7 - back) : reference.adding(days: -back)
      }
    }
    return Resolved(
      .day(day), relation == .previous || relation == .following || relation == .same ? .anchored : .weekday)
  }

  // MARK: Months

  /// A day of the month told last, else of the document's.
  private func dayAlone(_ number: Int) -> Resolved {
    guard let near = told?.unit ?? .year <= .month ? told : documentDay.map({ .day($0) }), let first = near.firstDay,
      let day = CivilDate(validating: first.year, month: first.month, day: number)
    else { return openDay(basis: .anchored) }
    return Resolved(.day(day), .anchored)
  }

  private func monthOrDay(_ fields: DateFields, _ tense: Tense) -> Resolved {
    let month = fields.month ?? 1
    if let year = year(of: fields) { return self.month(month, fields, in: year.year, year.basis) }
    guard let (year, basis) = inferredYear(month, fields.day, fields.relation, tense) else {
      return openMonth(month, fields.day)
    }
    return self.month(month, fields, in: year, basis)
  }

  private func month(_ month: Int, _ fields: DateFields, in year: Int, _ basis: DateBasis) -> Resolved {
    guard let dayNumber = fields.day else { return Resolved(.month(year, month), basis) }
    guard let day = CivilDate(validating: year, month: month, day: dayNumber) else {
      return openMonth(month, fields.day)
    }
    return finish(day, fields, basis)
  }

  private func openMonth(_ month: Int, _ day: Int?) -> Resolved {
    var value = "XXXX-" + EDTFDate.padded(month, 2)
    if let day { value += "-" + EDTFDate.padded(day, 2) }
    var resolved = Resolved(.date, value)
    resolved.openDate = EDTFDate(month: month, day: day).map { .date($0) }
    return resolved
  }

  /// The year that a month or a day without one lies in.
  private func inferredYear(_ month: Int, _ day: Int?, _ relation: Relation, _ tense: Tense) -> (Int, DateBasis)? {
    if isNarrative {
      return chronology.year(ofMonth: month, relation).map { year in
        let isReal = day.map { CivilDate(validating: year, month: month, day: $0) != nil } ?? true
        // 29 February: the next leap year.
        return (isReal ? year : (year...(year + 8)).first { CivilDate.isLeapYear($0) } ?? year, .inferred)
      }
    }
    guard let documentDay else { return nil }
    if let day {
      let days = (-1...1).compactMap { CivilDate(validating: documentDay.year + $0, month: month, day: day) }
      return choose(days, documentDay, relation, tense).map { ($0.year, .documentTime) }
    }
    let offset = month - documentDay.month
    let year: Int
    switch (relation, tense) {
    case (.last, _), (.past, _), (.previous, _): year = offset < 0 ? documentDay.year : documentDay.year - 1
    case (.next, _), (.coming, _): year = offset > 0 ? documentDay.year : documentDay.year + 1
    case (.this, _): year = documentDay.year
    default:
      let distances = [offset - 12, offset, offset + 12]
      let costs = distances.map { abs($0) * ((tense == .past && $0 > 0) || (tense == .future && $0 < 0) ? 4 : 1) }
      let best = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 1
      year = documentDay.year + best - 1
    }
    return (year, .documentTime)
  }
}
