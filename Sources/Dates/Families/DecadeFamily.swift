/// Decades: "the 1970s", "the '80s", "the nineties", "the 470s BC".
enum DecadeFamily: Family {
  static func starts(_ sense: Sense) -> Bool { sense.decade > 0 || sense.keyword == .the }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard let decade = decade(text, at: start) else { return nil }
    return Reading(start..<decade.next, decade.fields)
  }

  static func decade(_ text: borrowing LexedText, at start: Int) -> (fields: DateFields, next: Int)? {
    var fields = DateFields()
    let index = text.skipping(.the, start)
    if text.sense(index).decade > 0 {
      guard
        index != start || text.isCapitalised(index) || text.keyword(index - 1) == .late
          || text.keyword(index - 1) == .early
          || text.isMark(index - 1, Mark.hyphen)
      else { return nil }
      fields.decade = Int(text.sense(index).decade)
      fields.isShortDecade = true
      return (fields, index + 1)
    }
    let digits = text.isMark(index, Mark.apostrophe) ? index + 1 : index
    guard text.isDigits(digits), text.isPlainNumber(digits) || digits != index else { return nil }
    let number = Int(text.at(digits).number)
    guard number % 10 == 0 else { return nil }
    var next = digits + 1
    if text.isGluedMark(next, Mark.apostrophe), text.keyword(next + 1) == .s { next += 1 }
    guard text.keyword(next) == .s, text.isGlued(next) else { return nil }
    next += 1
    if let era = text.era(at: next) {
      fields.decade = era.isBefore ? -number / 10 : number / 10
      return (fields, era.next)
    }
    switch text.width(digits) {
    case 4 where (1000...2200).contains(number):
      fields.decade = number / 10
    case 2 where digits != index || index != start:
      fields.decade = number / 10
      fields.isShortDecade = true
    default: return nil
    }
    return (fields, next)
  }
}
