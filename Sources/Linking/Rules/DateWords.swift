import Analysis

/// EDTF dates for readers: "Feb 4, 2023", "Feb 2023", "by Feb 9, 2023", "Feb 4 – 9, 2023".
public enum DateWords {
  /// The same of a record, which may name a weekday of an unknown week.
  public static func english(_ date: DateRecord) -> String { openWeekday(date) ?? english(date.edtf) }

  /// "a Tuesday, week unknown"; nil for a date of which more is known than the weekday.
  public static func openWeekday(_ date: DateRecord) -> String? {
    OpenWeekday.number(date).map { "a \(weekdays[$0 - 1]), week unknown" }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  public static func english(_ edtf: String) -> String {
    let parts = edtf.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2 else { return point(edtf) }
    let isOpenStart = parts[0].isEmpty || parts[0] == ".."
    let isOpenEnd = parts[1].isEmpty || parts[1] == ".."
    if isOpenStart { return isOpenEnd ? "undated" : "by \(point(parts[1]))" }
    return isOpenEnd ? "from \(point(parts[0]))" : "\(point(parts[0])) to \(point(parts[1]))"
  }

  /// Whether a date names no year, so that no day bounds it.
  public static func isOpen(_ edtf: String) -> Bool { DateBounds(edtf).isUnknown }

  /// Whether a date names a month, but no year.
  public static func lacksOnlyYear(_ edtf: String) -> Bool { isOpen(edtf) && !OpenYear.months(edtf).isEmpty }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let seasons = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]

  private static func point(_ text: String) -> String {
    var prefix = ""
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "T") { break }
      if byte == UInt8(ascii: "~") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "%") {
        prefix = "about "
      } else {
        bytes.append(byte)
      }
    }
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
    guard let year = parts.first else { return text }
    let isOpenYear = year == "XXXX"
    if isOpenYear && (parts.count == 1 || parts[1] == "XX") { return "undated" }
    let suffix = isOpenYear ? "" : " \(year)"
    guard parts.count > 1 else { return year.hasSuffix("X") ? text : prefix + year }
    guard let month = Int(parts[1]) else {
      return parts[1].hasPrefix("W") ? "\(prefix)week \(parts[1].dropFirst()) of \(year)" : prefix + year
    }
    if let season = seasons[month] { return "\(prefix)\(season)\(suffix)" }
    guard (1...12).contains(month) else { return prefix + text }
    guard parts.count > 2, let day = Int(parts[2]) else { return "\(prefix)\(months[month - 1])\(suffix)" }
    return isOpenYear
      ? "\(prefix)\(months[month - 1]) \(day)" : "\(prefix)\(months[month - 1]) \(day), \(year)"
  }
}
