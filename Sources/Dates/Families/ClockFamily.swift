/// Times of day: "9:17 a.m. ET", "0532 GMT (1332 HKT)", "noon Thursday", "5 p.m. EST, Nov. 6", "10 o'clock".
enum ClockFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.keyword == .noon || sense.keyword == .midnight || sense.keyword == .midday
      || (1...12).contains(sense.cardinal)
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    guard let clock = clock(text, at: start) else { return nil }
    var fields = DateFields()
    fields.clock = clock.clock
    let day = day(text, at: clock.next, &fields)
    return Reading(start..<day, fields)
  }

  /// The day after a time: "Wednesday", ", Nov. 6", "in the morning", "on Tuesday", "yesterday".
  private static func day(_ text: borrowing LexedText, at index: Int, _ fields: inout DateFields) -> Int {
    var index = index
    if text.keyword(index) == .in, text.keyword(index + 1) == .the, text.sense(index + 2).part != .none {
      let part = text.sense(index + 2).part
      if var clock = fields.clock, part != .morning, clock.hour < 12 {
        clock.hour += 12
        fields.clock = clock
      }
      index += 3
    }
    let clock = fields.clock
    let dateStart = text.skippingComma(index)
    let sense = text.sense(dateStart)
    let reading: Reading?
    if sense.weekday > 0 {
      reading = WeekdayFamily.read(text, at: dateStart)
    } else if sense.month > 0 || text.isDigits(dateStart) {
      reading = CalendarDateFamily.read(text, at: dateStart)
    } else if sense.keyword == .yesterday || sense.keyword == .today || sense.keyword == .tomorrow {
      reading = DeicticDayFamily.read(text, at: dateStart)
    } else if sense.keyword == .last || sense.keyword == .next {
      reading = WeekdayFamily.read(text, at: dateStart)
    } else {
      reading = nil
    }
    guard let reading, case .date(let dayFields) = reading.meaning,
      dayFields.day != nil || dayFields.weekday != nil || dayFields.dayOffset != nil
    else { return index }
    fields = dayFields
    fields.clock = clock
    return reading.range.upperBound
  }

  static func clock(_ text: borrowing LexedText, at start: Int) -> (clock: ClockReading, next: Int)? {
    switch text.keyword(start) {
    case .noon, .midday: return (ClockReading(hour: 12, minute: 0), start + 1)
    case .midnight: return (ClockReading(hour: 24, minute: 0), start + 1)
    default: break
    }
    guard text.isDigits(start) else { return spokenHour(text, at: start) }
    if text.isGlued(start), text.at(start - 1).kind != .mark || text.isMark(start - 1, Mark.dollar) { return nil }
    if text.isGlued(start), text.at(start - 1).kind == .mark,
      ![Mark.open, Mark.quote, Mark.longDash, Mark.hyphen, 0x5B].contains(text.at(start - 1).number)
    {
      return nil
    }
    let number = Int(text.at(start).number)
    if text.width(start) == 4, let zone = zone(text, at: start + 1), text.keyword(start + 1) == .none || zone > 0 {
      guard number / 100 < 24, number % 100 < 60, text.at(start).flags.contains(.glued) || text.isPlainNumber(start)
      else { return nil }
      return (ClockReading(hour: number / 100, minute: number % 100, zone: zone - 1), start + 2)
    }
    guard text.width(start) <= 2, number <= 24 else { return nil }
    return hourAndMinute(text, at: start, hour: number)
  }

  private static func hourAndMinute(_ text: borrowing LexedText, at start: Int, hour: Int)
    -> (clock: ClockReading, next: Int)?
  {
    var clock = ClockReading(hour: hour)
    guard var next = minutes(text, at: start + 1, &clock) else { return nil }
    // Digits with a full stop ("3.30") may be any number.
    let isWritten = clock.minute != nil && text.isMark(start + 1, Mark.colon)
    if let half = halfOfDay(text, at: next) {
      guard (1...12).contains(hour) else { return nil }
      clock.hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      next = half.next
    } else if let end = hourWord(text, at: next, hasMinutes: clock.minute != nil) {
      next = end
    } else if !isWritten {
      // "at 4 in the morning"
      guard text.keyword(next) == .in, text.keyword(next + 1) == .the, text.sense(next + 2).part != .none, hour <= 12,
        text.keyword(start - 1) == .at || text.keyword(start - 1) == .by
      else { return nil }
    }
    if let zone = zone(text, at: next) {
      clock.zone = zone - 1
      next += 1
    }
    return (clock, next)
  }

  /// ":15", ".15", ":15:30"; the position after them, which is the same where there are none. Nil for odds and the like.
  private static func minutes(_ text: borrowing LexedText, at index: Int, _ clock: inout ClockReading) -> Int? {
    guard text.isGluedMark(index, Mark.colon) || text.isGluedMark(index, Mark.stop), isPair(text, index + 1) else {
      return index
    }
    clock.minute = Int(text.at(index + 1).number)
    var next = index + 2
    if text.isMark(index, Mark.colon), text.isGluedMark(next, Mark.colon), isPair(text, next + 1) {
      clock.second = Int(text.at(next + 1).number)
      next += 2
    }
    return text.isGluedMark(next, Mark.colon) ? nil : next
  }

  /// Two digits below sixty.
  private static func isPair(_ text: borrowing LexedText, _ index: Int) -> Bool {
    text.isDigits(index) && text.isGlued(index) && text.width(index) == 2 && text.at(index).number < 60
  }

  /// "o'clock", "hrs", "h": the position after it.
  private static func hourWord(_ text: borrowing LexedText, at index: Int, hasMinutes: Bool) -> Int? {
    if text.keyword(index) == .oclock { return index + 1 }
    if text.keyword(index) == .o, text.isGluedMark(index + 1, Mark.apostrophe) { return index + 3 }
    return hasMinutes && (text.keyword(index) == .hrs || text.keyword(index) == .h) ? index + 1 : nil
  }

  /// "ten o'clock"
  private static func spokenHour(_ text: borrowing LexedText, at start: Int) -> (clock: ClockReading, next: Int)? {
    guard let hour = text.smallCardinal(at: start), (1...12).contains(hour.value) else { return nil }
    if let half = halfOfDay(text, at: hour.next) {
      return (ClockReading(hour: hour.value % 12 + (half.isAfternoon ? 12 : 0)), half.next)
    }
    guard text.keyword(hour.next) == .o, text.isGluedMark(hour.next + 1, Mark.apostrophe) else { return nil }
    return (ClockReading(hour: hour.value), hour.next + 3)
  }

  /// "a.m.", "pm", "p.m"
  private static func halfOfDay(_ text: borrowing LexedText, at index: Int) -> (isAfternoon: Bool, next: Int)? {
    switch text.keyword(index) {
    case .am: return (false, index + 1)
    case .pm: return (true, index + 1)
    case .a, .p:
      guard text.isGluedMark(index + 1, Mark.stop), text.keyword(index + 2) == .m else { return nil }
      let next = text.isGluedMark(index + 3, Mark.stop) ? index + 4 : index + 3
      return (text.keyword(index) == .p, next)
    default: return nil
    }
  }

  /// The zone's index plus 1.
  private static func zone(_ text: borrowing LexedText, at index: Int) -> Int? {
    let zone = Int(text.sense(index).zone)
    guard zone > 0, text.isCapitalised(index) else { return nil }
    return zone
  }
}
