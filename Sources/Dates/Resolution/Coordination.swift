/// Expressions that share their parts: "April and June 1955", "May 4 and 5", "6-7 February", "1995-96", "499-493 BC".
struct Coordination {
  /// Adds what a list leaves out to the readings of a section, and the listed days and years that are numbers alone.
  static func complete(_ readings: [Reading], _ text: borrowing LexedText) -> [Reading] {
    var completed: [Reading] = []
    completed.reserveCapacity(readings.count)
    for reading in readings {
      if var last = completed.last, case .date(var earlier) = last.meaning, case .date(let later) = reading.meaning,
        isJoint(text, last.range.upperBound, reading.range.lowerBound), share(later, with: &earlier)
      {
        last.meaning = .date(earlier)
        completed[completed.count - 1] = last
      }
      shareDay(of: reading, with: &completed, text)
      completed.append(reading)
      appendListed(reading, text, to: &completed)
    }
    return completed
  }

  /// "0532 GMT (1332 HKT) February 4", "5:34 a.m. local time on March 20": the times take the day that follows.
  private static func shareDay(of reading: Reading, with completed: inout [Reading], _ text: borrowing LexedText) {
    guard case .date(let day) = reading.meaning, !day.hasTime,
      day.day != nil || day.weekday != nil || day.dayOffset != nil
    else { return }
    var next = reading.range.lowerBound
    for index in completed.indices.reversed() {
      guard case .date(var time) = completed[index].meaning, let clock = time.clock, time.day == nil,
        time.weekday == nil,
        time.dayOffset == nil, isShortGap(text, completed[index].range.upperBound..<next)
      else { return }
      next = completed[index].range.lowerBound
      time = day
      time.clock = clock
      completed[index].meaning = .date(time)
    }
  }

  /// At most four lexemes of one sentence, none of them a verb.
  private static func isShortGap(_ text: borrowing LexedText, _ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy {
        text.at($0).kind != .end && !TenseReader.isSentenceEnd(text, $0) && text.sense($0).verb == .none
          && text.keyword($0) != .and
      }
  }

  /// Whether only "and", "or", "to", "through", "until", a hyphen or a comma stands between two positions.
  private static func isJoint(_ text: borrowing LexedText, _ end: Int, _ start: Int) -> Bool {
    if start == end + 1 { return isConnector(text, end) }
    // ", and"
    return start == end + 2 && text.isMark(end, Mark.comma)
      && (text.keyword(end + 1) == .and || text.keyword(end + 1) == .or)
  }

  private static func isConnector(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .and, .or, .to, .through, .until, .till: true
    default: text.isMark(index, Mark.hyphen) || text.isMark(index, Mark.comma) || text.isMark(index, Mark.slash)
    }
  }

  /// Gives the year of the later expression to the one before it.
  private static func share(_ later: DateFields, with earlier: inout DateFields) -> Bool {
    guard let year = later.year, earlier.year == nil, earlier.shortYear == nil, earlier.yearRelation == .none,
      earlier.relation == .none || earlier.relation == .definite
    else { return false }
    if let month = earlier.month, let laterMonth = later.month {
      // "from November to January 1945" begins in the year before.
      earlier.year = month > laterMonth ? year - 1 : year
      return true
    }
    if earlier.season != .none, later.season != .none || later.month != nil {
      earlier.year = year
      return true
    }
    return false
  }

  /// Days and years that follow as numbers: the "5" of "May 4 and 5", the "96" of "1995-96".
  private static func appendListed(_ reading: Reading, _ text: borrowing LexedText, to readings: inout [Reading]) {
    guard case .date(var fields) = reading.meaning, !fields.hasTime, isConnector(text, reading.range.upperBound) else {
      return
    }
    let index = reading.range.upperBound + 1
    guard text.isDigits(index), text.width(index) <= 2 else { return }
    let number = Int(text.at(index).number)
    if fields.month == nil, let year = fields.year, fields.season == .none, fields.quarter == nil {
      guard text.isMark(index - 1, Mark.hyphen) || text.isMark(index - 1, Mark.slash), text.isGlued(index),
        text.width(index) == 2, year > 1000, number > year % 100, !text.isGluedMark(index + 1, Mark.hyphen)
      else { return }
      fields.year = year / 100 * 100 + number
    } else if let day = fields.day, fields.year == nil {
      guard !text.isMark(index - 1, Mark.comma), number > day, number <= 31, isFree(text, index) else { return }
      fields.day = number
      fields.weekday = nil
    } else {
      return
    }
    readings.append(Reading(index..<(index + 1), fields))
  }

  /// Whether a number counts nothing.
  private static func isFree(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let next = text.at(index + 1)
    switch next.kind {
    case .end: return true
    case .digits: return false
    case .mark: return next.number != 0x25 && !(text.isGlued(index + 1) && text.isDigits(index + 2))
    case .word:
      // A plural would be counted; a month has taken the number already.
      return !next.flags.contains(.endsInS) && text.sense(index + 1).unit == .none && text.sense(index + 1).month == 0
        && !text.isGlued(index + 1) && text.keyword(index + 1) != .people
    }
  }
}
