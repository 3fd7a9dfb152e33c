/// Parts of a day by themselves or of a date: "that afternoon", "the next morning", "the night of June 20", "mid-afternoon".
enum PartOfDayFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.part != .none
      || [.the, .that, .next, .mid, .following, .previous, .same, .every, .each, .one, .early].contains(sense.keyword)
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if let hours = earlyHours(text, at: start) { return hours }
    var fields = DateFields()
    var next = start
    if text.keyword(next) == .mid {
      next = text.skippingHyphen(next + 1)
    } else if text.keyword(next) == .one {
      next += 1
      fields.relation = .none
    } else if let (relation, afterRelation) = text.relation(at: next) {
      fields.relation = relation
      next = afterRelation
    }
    guard text.sense(next).part != .none, !text.sense(next).isPlural else { return nil }
    fields.part = text.sense(next).part
    next += 1
    if text.sense(next).unit == .hour, text.sense(next).isPlural { next += 1 }
    if text.keyword(next) == .of || text.keyword(next) == .on || text.isMark(next, Mark.comma) || next - 1 == start
      || true,
      let date = dateAfter(text, at: next)
    {
      var full = date.fields
      full.part = fields.part
      return Reading(start..<date.next, full)
    }
    guard fields.relation != .none || text.keyword(start) == .mid else { return nil }
    if fields.relation == .definite {
      // "the night the ferry sank", "the night sky"
      if [.the, .he, .she, .they, .it, .that, .of].contains(text.keyword(next)) { return nil }
      let noun = text.at(next)
      if noun.kind == .word, noun.sense == 0, noun.flags.isDisjoint(with: [.capitalised, .endsInEd]) { return nil }
    }
    return Reading(start..<next, fields)
  }

  /// "the early hours of Sunday", "the early morning hours of 6 May".
  private static func earlyHours(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var next = text.skipping(.the, start)
    guard text.keyword(next) == .early else { return nil }
    next += text.sense(next + 1).part == .morning ? 2 : 1
    guard text.sense(next).unit == .hour, text.sense(next).isPlural, text.keyword(next + 1) == .of,
      let date = dateAfter(text, at: next + 1)
    else { return nil }
    var fields = date.fields
    fields.part = .morning
    return Reading(start..<date.next, fields)
  }

  /// The date that a part of the day belongs to.
  private static func dateAfter(_ text: borrowing LexedText, at index: Int) -> (fields: DateFields, next: Int)? {
    let dateStart = text.keyword(index) == .of ? index + 1 : index
    let sense = text.sense(dateStart)
    if sense.keyword == .yesterday || sense.keyword == .today || sense.keyword == .tomorrow {
      var fields = DateFields()
      fields.dayOffset = sense.keyword == .yesterday ? -1 : sense.keyword == .today ? 0 : 1
      return (fields, dateStart + 1)
    }
    guard dateStart != index else { return nil }
    if sense.weekday > 0, let reading = WeekdayFamily.read(text, at: dateStart),
      case .date(let fields) = reading.meaning
    {
      return (fields, reading.range.upperBound)
    }
    guard let date = CalendarDateFamily.date(text, at: dateStart), date.fields.day != nil else { return nil }
    return date
  }
}
