/// Quarters and halves of a year, also of a fiscal one: "the third quarter", "third-quarter", "the 1988 second quarter",
/// "next year's first quarter", "Q3 2012", "the first half of 1990", "the year-ago quarter", "fiscal 1989", "FY2030".
enum QuarterFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    switch sense.keyword {
    case .the, .fiscal, .financial, .fy, .last, .this, .next, .that, .past, .coming, .previous, .latest, .current, .q,
      .h,
      .same,
      .following, .comparable, .corresponding:
      return true
    default: return (1...4).contains(sense.ordinal) || sense.unit == .year || sense.unit == .quarter
    }
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if text.keyword(start) == .q || text.keyword(start) == .h { return codedQuarter(text, at: start) }
    if text.keyword(start) == .fy { return codedYear(text, at: start) }
    var fields = DateFields()
    var next = start
    if let (relation, afterRelation) = text.relation(at: next) {
      fields.relation = relation
      next = afterRelation
    }
    if let year = leadingYear(text, at: next, &fields) { next = year }
    if text.keyword(next) == .corresponding || text.keyword(next) == .comparable { next += 1 }
    if let end = yearAgo(text, at: next) {
      fields.isYearBefore = true
      next = end
    }
    if text.keyword(next) == .fiscal || text.keyword(next) == .financial {
      if let reading = fiscalYear(text, start, next, fields) { return reading }
      next = text.skippingHyphen(next + 1)
    }
    if let ordinal = text.ordinal(at: next), (1...4).contains(ordinal.value), !text.isDigits(next) {
      return numbered(text, start, fields, at: next, ordinal)
    }
    if text.keyword(next) == .latter, text.keyword(next + 1) == .half, text.keyword(next + 2) == .of {
      fields.half = 2
      return finishHalf(text, start, fields, next + 2)
    }
    if text.keyword(next) == .half, fields.relation == .last || fields.relation == .latest,
      text.keyword(next + 1) == .of
    {
      fields.relation = .definite
      fields.half = 2
      return finishHalf(text, start, fields, next + 1)
    }
    return bareQuarter(text, start, fields, next)
  }

  /// "third quarter", "third-quarter", "second half".
  private static func numbered(
    _ text: borrowing LexedText, _ start: Int, _ fields: DateFields, at index: Int, _ ordinal: (value: Int, next: Int)
  ) -> Reading? {
    var fields = fields
    let unit = text.skippingHyphen(ordinal.next)
    if text.sense(unit).unit == .quarter, !text.sense(unit).isPlural {
      fields.quarter = ordinal.value
      guard unit != ordinal.next, fields.year == nil, fields.yearRelation == .none else {
        return finish(text, start, fields, unit + 1)
      }
      // "the third-quarter loss": the article belongs to the noun.
      return Reading((text.keyword(index - 1) == .fiscal ? index - 1 : index)..<(unit + 1), fields)
    }
    guard text.keyword(unit) == .half, ordinal.value <= 2, start != index || text.keyword(unit + 1) == .of else {
      return nil
    }
    fields.half = ordinal.value
    return finishHalf(text, start, fields, unit + 1)
  }

  /// "the quarter", "the latest quarter", "the 1988 quarter", "the year-ago period".
  private static func bareQuarter(_ text: borrowing LexedText, _ start: Int, _ fields: DateFields, _ next: Int)
    -> Reading?
  {
    var fields = fields
    let isPeriod = text.keyword(next) == .period
    guard text.sense(next).unit == .quarter || isPeriod, !text.sense(next).isPlural else { return nil }
    if isPeriod {
      guard
        fields.isYearBefore || fields.year != nil || fields.relation == .latest
          || text.keyword(next - 1) == .corresponding
          || text.keyword(next - 1) == .comparable
      else { return nil }
    } else if fields.relation == .none && fields.year == nil && fields.yearRelation == .none && !fields.isYearBefore {
      return nil
    }
    // "a quarter of the votes" is a share.
    if !isPeriod, fields.relation == .definite, fields.year == nil, !fields.isYearBefore,
      text.keyword(next + 1) == .of || text.isGluedMark(next + 1, Mark.hyphen)
    {
      return nil
    }
    fields.unit = .quarter
    if !isPeriod, fields.relation == .definite, !fields.isYearBefore, let quarter = ended(text, next + 1) {
      fields.quarter = quarter
      fields.relation = .none
    }
    return finish(text, start, fields, next + 1)
  }

  /// "the quarter ended Sept. 30": the quarter that its last day lies in.
  private static func ended(_ text: borrowing LexedText, _ end: Int) -> Int? {
    guard text.keyword(end) == .ended || text.keyword(end) == .ending, let (month, _) = text.month(at: end + 1) else {
      return nil
    }
    return (month - 1) / 3 + 1
  }

  private static func finish(_ text: borrowing LexedText, _ start: Int, _ fields: DateFields, _ end: Int) -> Reading? {
    var fields = fields
    var next = end
    if fields.year == nil, fields.yearRelation == .none {
      let yearStart = text.skipping(.of, next)
      if text.keyword(yearStart) == .fiscal || text.keyword(yearStart) == .financial {
        if let year = CalendarDateFamily.yearPart(
          text, at: text.sense(yearStart + 1).unit == .year ? yearStart + 2 : yearStart + 1)
        {
          year.set(&fields)
          next = year.next
        }
      } else if let year = CalendarDateFamily.yearPart(text, at: yearStart) {
        year.set(&fields)
        next = year.next
      } else if text.keyword(next) == .a, text.sense(next + 1).unit == .year,
        text.keyword(next + 2) == .ago || text.keyword(next + 2) == .earlier
      {
        fields.isYearBefore = true
        next += 3
      }
    }
    return Reading(start..<next, fields)
  }

  /// "half" is a half of a year only with a year, or of "the year".
  private static func finishHalf(_ text: borrowing LexedText, _ start: Int, _ fields: DateFields, _ end: Int)
    -> Reading?
  {
    var fields = fields
    if text.keyword(end) == .of {
      if let year = CalendarDateFamily.yearPart(text, at: end + 1) {
        year.set(&fields)
        return Reading(start..<year.next, fields)
      }
      if let decade = DecadeFamily.decade(text, at: end + 1) {
        var decadeFields = decade.fields
        decadeFields.relation = .none
        return Reading(start..<decade.next, .date(decadeFields), part: fields.half == 1 ? .start : .end)
      }
      if let (relation, next) = text.relation(at: end + 1), text.sense(next).unit == .year {
        fields.yearRelation = relation
        return Reading(start..<(next + 1), fields)
      }
      return nil
    }
    // Of a match or a speech, not of a year.
    return fields.year != nil || fields.yearRelation != .none ? Reading(start..<end, fields) : nil
  }

  /// "1988", "next year's", "this year's" before the quarter.
  private static func leadingYear(_ text: borrowing LexedText, at index: Int, _ fields: inout DateFields) -> Int? {
    if let year = text.year(at: index), text.isDigits(index) {
      fields.year = year.year
      return year.next
    }
    guard text.sense(index).unit == .year, !text.sense(index).isPlural, fields.relation != .none,
      text.isGluedMark(index + 1, Mark.apostrophe), text.keyword(index + 2) == .s
    else { return nil }
    fields.yearRelation = fields.relation
    fields.relation = .none
    return index + 3
  }

  /// "year-ago", "year-earlier", "year ago".
  static func yearAgo(_ text: borrowing LexedText, at index: Int) -> Int? {
    guard text.sense(index).unit == .year, !text.sense(index).isPlural else { return nil }
    let next = text.skippingHyphen(index + 1)
    guard text.keyword(next) == .ago || text.keyword(next) == .earlier else { return nil }
    return next + 1
  }

  /// "fiscal 1989", "fiscal year 1989", "the fiscal year", "the current fiscal year".
  private static func fiscalYear(_ text: borrowing LexedText, _ start: Int, _ index: Int, _ fields: DateFields)
    -> Reading?
  {
    var fields = fields
    let afterUnit = text.sense(index + 1).unit == .year ? index + 2 : index + 1
    if let year = text.year(at: afterUnit), text.isDigits(afterUnit) {
      fields.year = year.year
      fields.relation = .none
      return Reading(start..<year.next, fields)
    }
    guard afterUnit == index + 2, fields.relation != .none, !text.sense(index + 1).isPlural else { return nil }
    if fields.relation == .definite { return Reading(start..<afterUnit, .span(Span(count: 1, unit: .year))) }
    fields.unit = .year
    return Reading(start..<afterUnit, fields)
  }

  /// "FY2030", "FY 2030".
  private static func codedYear(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let year = Int(text.at(start + 1).number)
    guard text.isCapitalised(start), text.isDigits(start + 1), text.width(start + 1) == 4, (1000...2200).contains(year)
    else { return nil }
    var fields = DateFields()
    fields.year = year
    return Reading(start..<(start + 2), fields)
  }

  /// "Q3", "Q3 2012".
  private static func codedQuarter(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let isHalf = text.keyword(start) == .h
    guard text.isCapitalised(start), text.isDigits(start + 1), text.isGlued(start + 1), text.width(start + 1) == 1,
      (1...(isHalf ? 2 : 4)).contains(text.at(start + 1).number)
    else { return nil }
    var fields = DateFields()
    if isHalf {
      guard let year = CalendarDateFamily.yearPart(text, at: start + 2), year.year != nil else { return nil }
      fields.half = Int(text.at(start + 1).number)
      year.set(&fields)
      return Reading(start..<year.next, fields)
    }
    fields.quarter = Int(text.at(start + 1).number)
    return finish(text, start, fields, start + 2)
  }
}
