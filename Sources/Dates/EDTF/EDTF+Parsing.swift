extension EDTF {
  /// Reads EDTF. Never crashes, whatever the text.
  ///
  /// - Returns: nil where the text is no EDTF of the levels covered, names a day that does not exist, or an interval
  ///   that certainly ends before it begins.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 128 else { return nil }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = EDTFDate(bytes[...]) else { return nil }
      self = .date(date)
      return
    }
    guard let start = Bound(bytes[..<slash]), let end = Bound(bytes[(slash + 1)...]) else { return nil }
    guard start.date != nil || end.date != nil else { return nil }
    if let earliest = start.date?.bounds.earliest, let latest = end.date?.bounds.latest, latest < earliest {
      return nil
    }
    self = .interval(start, end)
  }
}

extension EDTF.Bound {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty {
      self = .unknown
    } else if bytes.elementsEqual("..".utf8) {
      self = .open
    } else if let date = EDTFDate(bytes) {
      self = .date(date)
    } else {
      return nil
    }
  }
}

extension EDTFDate {
  /// A single date; nil for anything else, intervals too.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = Reader(rest: bytes)
    guard let (year, unknown) = reader.year() else { return nil }
    var month: Int?
    var day: Int?
    var time: Clock?
    if reader.take("-") {
      guard let number = reader.twoDigits() else { return nil }
      month = number
      if reader.take("-") {
        guard let number = reader.twoDigits() else { return nil }
        day = number
      }
    }
    if reader.take("T") {
      guard let clock = reader.clock() else { return nil }
      time = clock
    }
    var qualifier: Qualifier?
    if let last = reader.rest.first {
      guard let mark = Qualifier(rawValue: Character(Unicode.Scalar(last))) else { return nil }
      qualifier = mark
      reader.rest.removeFirst()
    }
    guard reader.rest.isEmpty else { return nil }
    self.init(year: year, unknownYearDigits: unknown, month: month, day: day, time: time, qualifier: qualifier)
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func digit() -> Int? {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
      rest.removeFirst()
      return Int(byte - 0x30)
    }

    /// `1985`, `-0479`, `198X`, `XXXX`, `Y170000`: the year and its unknown digits.
    mutating func year() -> (Int, Int)? {
      if take("Y") { return longYear() }
      let negative = take("-")
      var year = 0
      var unknown = 0
      for _ in 0..<4 {
        if take("X") {
          unknown += 1
          year *= 10
        } else if unknown == 0, let digit = digit() {
          year = year * 10 + digit
        } else {
          return nil
        }
      }
      if negative && year == 0 { return nil }
      return (negative ? -year : year, unknown)
    }

    private mutating func longYear() -> (Int, Int)? {
      let negative = take("-")
      var year = 0
      var digits = 0
      while digits < 9, let digit = digit() {
        if digits == 0 && digit == 0 { return nil }
        year = year * 10 + digit
        digits += 1
      }
      return digits > 4 ? (negative ? -year : year, 0) : nil
    }

    /// `XX` is 0; `00` is nothing.
    mutating func twoDigits() -> Int? {
      if take("X") { return take("X") ? 0 : nil }
      guard let tens = digit(), let ones = digit() else { return nil }
      let number = tens * 10 + ones
      return number == 0 ? nil : number
    }

    mutating func sexagesimal() -> Int? {
      guard let tens = digit(), let ones = digit() else { return nil }
      return tens * 10 + ones
    }

    mutating func clock() -> Clock? {
      guard let hour = sexagesimal(), take(":"), let minute = sexagesimal(), take(":"), let second = sexagesimal()
      else { return nil }
      var offset: Int?
      if take("Z") {
        offset = 0
      } else if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
        guard let hours = sexagesimal(), take(":"), let minutes = sexagesimal(), minutes < 60 else { return nil }
        let total = hours * 60 + minutes
        guard total > 0 else { return nil }
        offset = sign == UInt8(ascii: "-") ? -total : total
      }
      return Clock(hour: hour, minute: minute, second: second, utcOffset: offset)
    }
  }
}
