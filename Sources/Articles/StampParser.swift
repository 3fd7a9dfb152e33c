/// Reads stamps: dates with or without a time of day, as publishers write them.
enum StampParser {
  /// A stamp that is the whole string, or nil.
  static func stamp(_ string: String) -> Stamp? {
    let bytes = Array(string.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = Int(string.prefix(4)), let month = Int(string.dropFirst(5).prefix(2)),
      let day = Int(string.dropFirst(8).prefix(2)), let date = CivilDate(validating: year, month: month, day: day)
    else { return nil }
    return Stamp(date: date, origin: .text)
  }
}
