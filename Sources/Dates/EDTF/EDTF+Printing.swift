extension EDTF: CustomStringConvertible {
  /// The normal form: `EDTF(text)!.description == text` for every text in normal form.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }
}

extension EDTF.Bound: CustomStringConvertible {
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  public var description: String {
    var text = yearText
    if let month { text += "-" + (month == 0 ? "XX" : Self.padded(month, 2)) }
    if let day { text += "-" + (day == 0 ? "XX" : Self.padded(day, 2)) }
    if let time { text += "T" + time.description }
    if let qualifier { text.append(qualifier.rawValue) }
    return text
  }

  private var yearText: String {
    guard abs(year) <= 9999 else { return "Y\(year)" }
    var digits = Array(Self.padded(abs(year), 4).utf8)
    for index in 0..<unknownYearDigits { digits[3 - index] = UInt8(ascii: "X") }
    return (year < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension EDTFDate.Clock: CustomStringConvertible {
  public var description: String {
    let clock = [hour, minute, second].map { EDTFDate.padded($0, 2) }.joined(separator: ":")
    guard let utcOffset else { return clock }
    if utcOffset == 0 { return clock + "Z" }
    let (hours, minutes) = abs(utcOffset).quotientAndRemainder(dividingBy: 60)
    return clock + (utcOffset < 0 ? "-" : "+") + EDTFDate.padded(hours, 2) + ":" + EDTFDate.padded(minutes, 2)
  }
}
