/// Named days: "Thanksgiving Day", "Christmas Eve 1968", "last Easter", "Good Friday".
enum HolidayFamily: Family {
  private static let firstWords = Set(Holiday.all.map { $0.words[0] })
  private static let table: [UInt16: [(senses: [UInt16], holiday: Holiday)]] = {
    var table: [UInt16: [(senses: [UInt16], holiday: Holiday)]] = [:]
    for holiday in Holiday.all {
      let senses = holiday.words.map { Vocabulary.english.sense(of: WordKey($0.utf8)) }
      precondition(!senses.contains(0), "a word of \(holiday.words) is missing from the vocabulary")
      table[senses[0], default: []].append((senses, holiday))
    }
    return table
  }()

  static func starts(_ sense: Sense) -> Bool {
    sense.isHolidayStart || [.last, .this, .next, .the].contains(sense.keyword)
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var fields = DateFields()
    var next = start
    if !text.sense(start).isHolidayStart, let (relation, afterRelation) = text.relation(at: start) {
      guard relation != .definite else { return nil }
      fields.relation = relation
      next = afterRelation
    }
    guard let (holiday, end) = holiday(text, at: next) else { return nil }
    // "White Christmas": a title.
    if next == start, text.at(next - 1).kind == .word, text.isCapitalised(next - 1), text.keyword(next - 1) == .none {
      return nil
    }
    fields.holiday = holiday
    next = end
    if text.sense(next).part != .none, !text.sense(next).isPlural {
      fields.part = text.sense(next).part
      next += 1
    } else if text.sense(next).unit == .week || text.sense(next).unit == .weekend {
      fields.unit = text.sense(next).unit
      next += 1
    }
    let yearStart = text.skipping(.of, text.skippingComma(next))
    if let year = CalendarDateFamily.yearPart(text, at: yearStart) {
      year.set(&fields)
      next = year.next
    }
    return Reading(start..<next, fields)
  }

  private static func holiday(_ text: borrowing LexedText, at start: Int) -> (Holiday, Int)? {
    guard text.isCapitalised(start), let entries = table[text.at(start).sense] else { return nil }
    for entry in entries {
      var next = start
      var matches = true
      for sense in entry.senses {
        if text.isGluedMark(next, Mark.apostrophe) { next += 1 }
        if next > start, text.isMark(next, Mark.stop), text.isGlued(next) { next += 1 }
        guard text.at(next).sense == sense else {
          matches = false
          break
        }
        next += 1
      }
      if matches { return (entry.holiday, next) }
    }
    return nil
  }
}
