/// One unit set against a time: "last week", "this year", "the next day", "that month", "the weekend", "the year".
enum RelativeUnitFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    switch sense.keyword {
    case .last, .this, .next, .past, .coming, .upcoming, .previous, .preceding, .following, .same, .current, .latest,
      .that, .the,
      .prior, .subsequent:
      true
    default: false
    }
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if let week = weekOfMonth(text, at: start) { return week }
    guard let (relation, next) = text.relation(at: start) else { return nil }
    var unitIndex = next
    if text.keyword(unitIndex) == .full || text.keyword(unitIndex) == .calendar { unitIndex += 1 }
    let sense = text.sense(unitIndex)
    if text.isTitled(start) || text.isMark(start - 1, Mark.quote), text.isCapitalised(start),
      text.isCapitalised(unitIndex)
    {
      return nil
    }
    guard sense.unit != .none, !sense.isPlural, !sense.unit.isClock || relation != .definite else { return nil }
    var end = unitIndex + 1
    if text.isGluedMark(end, Mark.hyphen), text.isGlued(end + 1) { return nil }
    if text.keyword(start) == .past || text.keyword(start) == .previous { return nil }
    if sense.unit == .second || sense.unit == .minute { return nil }
    var fields = DateFields()
    fields.unit = sense.unit
    fields.relation = relation
    switch relation {
    case .definite:
      return definite(text, start, sense.unit, end)
    case .past where [.decade, .century, .quarter].contains(sense.unit) || sense.unit < .week:
      return Reading(start..<end, .span(Span(count: 1, unit: sense.unit)))
    case .following where sense.unit == .hour, .last where sense.unit == .hour && text.keyword(start) == .the:
      return Reading(start..<end, .span(Span(count: 1, unit: sense.unit)))
    default: break
    }
    if sense.unit == .day, relation == .last || relation == .past || relation == .latest { return nil }
    if sense.unit == .day, relation == .this, text.keyword(end) == .of { return nil }
    if text.keyword(end) == .or, text.keyword(end + 1) == .so { end += 2 }
    return Reading(start..<end, fields)
  }

  /// "the second week of March", "the last week of next month".
  static func weekOfMonth(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard text.keyword(start) == .the else { return nil }
    let nth: Int
    var next: Int
    if text.keyword(start + 1) == .last || text.keyword(start + 1) == .final {
      (nth, next) = (5, start + 2)
    } else if let ordinal = text.ordinal(at: start + 1), ordinal.value <= 4 {
      (nth, next) = (ordinal.value, ordinal.next)
    } else {
      return nil
    }
    guard text.sense(next).unit == .week, !text.sense(next).isPlural, text.keyword(next + 1) == .of else { return nil }
    next += 2
    var fields = DateFields()
    if let date = CalendarDateFamily.date(text, at: next), date.fields.day == nil {
      fields = date.fields
      next = date.next
    } else if let (relation, unit) = text.relation(at: next), text.sense(unit).unit == .month,
      !text.sense(unit).isPlural
    {
      fields.unit = .month
      fields.relation = relation
      next = unit + 1
    } else {
      return nil
    }
    fields.weekOfMonth = nth
    return Reading(start..<next, fields)
  }

  /// "the week", "the year": the one that is spoken of. "the week of March 6" is that week.
  private static func definite(_ text: borrowing LexedText, _ start: Int, _ unit: Unit, _ end: Int) -> Reading? {
    if unit == .week, text.keyword(end) == .of, let date = CalendarDateFamily.date(text, at: end + 1),
      date.fields.day != nil
    {
      var fields = date.fields
      fields.isWeekOfDay = true
      return Reading(start..<date.next, fields)
    }
    if unit == .year,
      text.keyword(end) == .ended || text.keyword(end) == .ending
        || (text.keyword(end) == .to && text.month(at: end + 1) != nil)
    {
      return Reading(start..<end, .span(Span(count: 1, unit: .year)))
    }
    if unit == .day {
      if text.keyword(end) == .following, !text.isWord(end + 1) || text.sense(end + 1).verb != .none {
        var fields = DateFields()
        fields.unit = .day
        fields.relation = .following
        return Reading(start..<(end + 1), fields)
      }
      if text.keyword(end) == .before || text.keyword(end) == .after {
        if text.keyword(end + 1) == .yesterday || text.keyword(end + 1) == .tomorrow {
          var fields = DateFields()
          fields.dayOffset = text.keyword(end) == .before ? -2 : 2
          return Reading(start..<(end + 2), fields)
        }
        var fields = DateFields()
        fields.unit = .day
        fields.relation = text.keyword(end) == .before ? .previous : .following
        return Reading(start..<(end + 1), fields)
      }
      guard text.keyword(end) != .of,
        text.keyword(start - 1) == .during || text.keyword(start - 1) == .earlier
          || text.keyword(start - 1) == .later || text.keyword(start - 1) == .on
      else { return nil }
    }
    if unit == .decade || unit == .century || unit == .quarter, text.keyword(end) == .of { return nil }
    var fields = DateFields()
    fields.unit = unit
    fields.relation = .definite
    return Reading(start..<end, fields)
  }
}
