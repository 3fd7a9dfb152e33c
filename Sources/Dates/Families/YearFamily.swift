/// Years by themselves: "1998", "the year 2000", "480 BC", "nineteen ninety-six", "'99".
enum YearFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.keyword == .the || sense.keyword == .ad || sense.keyword == .bc || (16...20).contains(sense.cardinal)
      || sense.cardinal == 2 || sense.unit == .year
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var index = start
    if text.keyword(index) == .the || text.sense(index).unit == .year {
      index = text.skipping(.the, index)
      guard text.sense(index).unit == .year, !text.sense(index).isPlural, let year = text.year(at: index + 1) else {
        return nil
      }
      var fields = DateFields()
      fields.year = year.year
      return Reading(start..<year.next, fields)
    }
    if let short = text.shortYear(at: index), !text.isWord(short.next) || !text.isGlued(short.next) {
      guard CalendarDateFamily.followsTimeWord(text, index) else { return nil }
      var fields = DateFields()
      fields.shortYear = short.year
      return Reading(start..<short.next, fields)
    }
    guard let year = text.year(at: index) else { return bareAncientYear(text, at: index) }
    if text.isDigits(index), year.next == index + 1, year.year > 0 {
      guard isYear(text, index, year.year) else { return nil }
    }
    var fields = DateFields()
    fields.year = year.year
    return Reading(start..<year.next, fields)
  }

  /// "in 496": a year only in a text about years before Christ.
  private static func bareAncientYear(_ text: borrowing LexedText, at index: Int) -> Reading? {
    guard text.isDigits(index), (2...3).contains(text.width(index)), text.isPlainNumber(index),
      takesYear(text, index - 1), !counts(text, index + 1),
      text.at(index + 1).kind != .word || text.sense(index + 1).verb != .none
        || text.keyword(index + 1) != .none
    else { return nil }
    var fields = DateFields()
    fields.year = 1 - Int(text.at(index).number)
    var reading = Reading(index..<(index + 1), fields)
    reading.scope = .ancient
    return reading
  }

  /// Four digits are a year by their neighbours: numbers of this and the last century need nothing that speaks
  /// against it, earlier ones something that speaks for it.
  private static func isYear(_ text: borrowing LexedText, _ index: Int, _ number: Int) -> Bool {
    if text.isGluedMark(index + 1, Mark.hyphen), text.isGlued(index + 2) {
      // "1914-18" and "1914-1918" are years; "2000-year-old", "2000-member" and "1600-metre" count something.
      guard text.isDigits(index + 2), text.width(index + 2) == 4 || text.width(index + 2) == 2 else { return false }
      if text.isGluedMark(index + 3, Mark.hyphen) { return false }
    }
    if takesYear(text, index - 1) { return !counts(text, index + 1) }
    if number >= 1900, number < 2100, setsInTime(text, index - 1), text.sense(index + 1).unit == .none { return true }
    if text.keyword(index - 1) == .about || text.keyword(index - 1) == .around {
      // "about 2000 sheep"
      let next = text.at(index + 1)
      return number >= 1900 && !(next.kind == .word && next.sense == 0)
    }
    if number >= 1900, number < 2100 { return !counts(text, index + 1) && !isNumbered(text, index - 1) }
    if text.isMark(index - 1, Mark.open), text.isMark(index + 1, Mark.close) || text.isMark(index + 1, Mark.hyphen) {
      return true
    }
    if text.isMark(index - 1, Mark.hyphen), text.isDigits(index - 2), text.width(index - 2) == 4 { return true }
    if text.isGluedMark(index + 1, Mark.hyphen), text.isDigits(index + 2), text.width(index + 2) == 4 {
      return (number...(number + 200)).contains(Int(text.at(index + 2).number))
    }
    if text.isMark(index - 1, Mark.comma), text.at(index + 1).kind == .end { return true }
    return false
  }

  /// "the 2008 elections", "its 2006 highs": a determiner before four digits; a count would have a comma.
  private static func setsInTime(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .the, .its, .his, .her, .their, .our, .my: text.isWord(index + 2)
    case .s: text.isMark(index - 1, Mark.apostrophe) && text.isWord(index + 2)
    default: false
    }
  }

  private static func takesYear(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .in, .since, .until, .till, .by, .during, .early, .late, .before, .after, .mid, .from, .through, .of, .fiscal,
      .between:
      return true
    case .to, .and, .or:
      return text.isDigits(index - 1) && text.width(index - 1) == 4
    default: return text.sense(index).season != .none || text.sense(index).month > 0
    }
  }

  /// Whether the number counts what follows.
  private static func counts(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let lexeme = text.at(index)
    guard lexeme.kind == .word else {
      return lexeme.kind == .mark && lexeme.number == 0x25
    }
    if text.sense(index).unit != .none, !text.isCapitalised(index) {
      return text.sense(index).isPlural || text.sense(index).unit != .quarter
    }
    switch text.keyword(index) {
    case .people, .dollars, .pounds, .percent, .million, .billion, .hrs, .local: return true
    default: break
    }
    if text.sense(index).zone > 0 { return true }
    // Round numbers count things; others before a word in "-s" are mostly years before a verb.
    return lexeme.flags.contains(.endsInS) && !lexeme.flags.contains(.capitalised)
      && (text.at(index - 1).number % 100 == 0 || !takesYear(text, index - 2))
  }

  /// "Flight 1900", "No. 1984", "page 2001": a number of something.
  private static func isNumbered(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .no, .page, .chapter, .vol, .volume, .issue, .section, .article, .highway, .route, .flight, .model, .windows,
      .at,
      .some, .than, .nearly, .almost, .least, .approximately, .roughly, .over, .another:
      return true
    default: return text.isMark(index, 0x23)
    }
  }
}
