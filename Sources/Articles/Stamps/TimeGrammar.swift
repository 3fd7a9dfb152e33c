/// A time of day as a stamp writes it.
struct StampTime: Equatable {
  var hour: Int
  var minute: Int
  /// Minutes east of UTC where they are written as a number.
  var offset: Int?
  /// The zone as written.
  var zone: String?

  func clockTime(on date: CivilDate) -> Stamp.ClockTime {
    let minutes = offset ?? zone.flatMap { TimeZoneTable.offset($0, on: date) }
    return Stamp.ClockTime(hour: hour, minute: minute, utcOffset: minutes, zone: zone)
  }
}

/// Times: `11:16 a.m. ET`, `9am`, `14:05 GMT`, `14.05 BST`, `0532 GMT`, `16:30:00Z`, `11:16+01:00`, `14:05 UTC+2`.
struct TimeGrammar {
  let bytes: [UInt8]

  /// The time at the cursor, which then stands behind it.
  ///
  /// - Parameter fourDigits: whether four digits without a zone are a time too, as after "updated at".
  func time(_ cursor: inout StampCursor, fourDigits: Bool = false) -> StampTime? {
    guard let first = cursor.current, let value = first.number else { return nil }
    var ahead = cursor
    ahead.index += 1
    if first.digits == 4 { return fourDigitTime(value, &cursor, ahead, fourDigits) }
    guard first.digits <= 2 else { return nil }
    var minute: Int?
    var isDotted = false
    if let separator = ahead.tight(0), separator.isMark(":") || separator.isMark("."), let token = ahead.tight(1),
      token.digits == 2, let value = token.number, value < 60
    {
      isDotted = separator.isMark(".")
      minute = value
      ahead.index += 2
      skipSeconds(&ahead)
    }
    let half = half(&ahead)
    guard minute != nil || half != nil, let hour = hour(value, half) else { return nil }
    var time = StampTime(hour: hour, minute: minute ?? 0)
    readZone(&ahead, into: &time)
    // "3.14" is a number, not a time, without something that makes it one.
    if isDotted, half == nil, time.zone == nil { return nil }
    cursor = ahead
    return time
  }

  private func fourDigitTime(
    _ value: Int, _ cursor: inout StampCursor, _ after: StampCursor, _ allowed: Bool
  ) -> StampTime? {
    guard value / 100 < 24, value % 100 < 60 else { return nil }
    var ahead = after
    if let suffix = ahead.tight(0)?.word, suffix == "h" || suffix == "hrs" { ahead.index += 1 }
    var time = StampTime(hour: value / 100, minute: value % 100)
    readZone(&ahead, into: &time)
    guard time.zone != nil || allowed else { return nil }
    cursor = ahead
    return time
  }

  private func skipSeconds(_ cursor: inout StampCursor) {
    guard cursor.tight(0)?.isMark(":") == true, let token = cursor.tight(1), token.digits == 2 else { return }
    cursor.index += 2
    if cursor.tight(0)?.isMark(".") == true, cursor.tight(1)?.number != nil { cursor.index += 2 }
  }

  private enum Half { case morning, afternoon }

  /// `am`, `a.m.`, `PM`, `p.m`.
  private func half(_ cursor: inout StampCursor) -> Half? {
    guard let word = cursor.current?.word else { return nil }
    if word == "am" || word == "pm" {
      cursor.index += 1
      return word == "am" ? .morning : .afternoon
    }
    guard word == "a" || word == "p", cursor.tight(1)?.isMark(".") == true, let last = cursor.peek(2), last.word == "m"
    else { return nil }
    cursor.index += 3
    if cursor.tight(0)?.isMark(".") == true { cursor.index += 1 }
    return word == "a" ? .morning : .afternoon
  }

  private func hour(_ value: Int, _ half: Half?) -> Int? {
    guard let half else { return value < 24 ? value : nil }
    guard (1...12).contains(value) else { return nil }
    return value % 12 + (half == .afternoon ? 12 : 0)
  }

  private func readZone(_ cursor: inout StampCursor, into time: inout StampTime) {
    if let offset = numericOffset(&cursor, tight: true) {
      time.offset = offset
      time.zone = zoneName(offset)
      return
    }
    guard let token = cursor.current, let word = token.word else { return }
    if word == "local", cursor.peek(1)?.word == "time" {
      time.zone = string(token.range.lowerBound..<(cursor.peek(1)?.range.upperBound ?? token.range.upperBound))
      cursor.index += 2
      return
    }
    let written = string(token.range)
    let isUpper = bytes[token.range].allSatisfy(ByteScan.isUpper)
    guard isUpper, TimeZoneTable.isKnown(word) || (word.utf8.count >= 3 && word.utf8.count <= 5 && word.hasSuffix("t"))
    else {
      return
    }
    cursor.index += 1
    time.zone = written
    guard word == "gmt" || word == "utc", let offset = numericOffset(&cursor, tight: false) else { return }
    time.offset = offset
    time.zone = string(token.range.lowerBound..<cursor.tokens[cursor.index - 1].range.upperBound)
  }

  /// `+01:00`, `-0500`, `+2`.
  private func numericOffset(_ cursor: inout StampCursor, tight: Bool) -> Int? {
    guard let sign = tight ? cursor.tight(0) : cursor.current, sign.isMark("+") || sign.isMark("-"),
      let hours = cursor.tight(1), let value = hours.number
    else { return nil }
    var minutes: Int
    var length = 2
    switch hours.digits {
    case 4: minutes = value / 100 * 60 + value % 100
    case 1, 2:
      minutes = value * 60
      if cursor.tight(2)?.isMark(":") == true, let rest = cursor.tight(3), rest.digits == 2, let value = rest.number {
        minutes += value
        length = 4
      } else if tight, hours.digits == 1 {
        return nil
      }
    default: return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    cursor.index += length
    if sign.isMark("-") { minutes = -minutes }
    return minutes
  }

  private func zoneName(_ offset: Int) -> String {
    let minutes = abs(offset)
    let digits = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (offset < 0 ? "-" : "+") + digits.joined(separator: ":")
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
