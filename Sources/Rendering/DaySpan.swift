import Articles

/// The days that an EDTF date can mean, for calendars and time lines.
struct DaySpan: Equatable {
  /// Nil where the date has no beginning ("by 30 January").
  var first: CivilDate?
  /// The last day, itself included; nil where the date has no end.
  var last: CivilDate?
  /// "about" or "perhaps".
  var isApproximate = false

  /// Nil for a date without a year or a form that names no days.
  init?(_ edtf: String) {
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      guard let (first, last, isApproximate) = Self.days(parts[0]) else { return nil }
      self.init(first: first, last: last, isApproximate: isApproximate)
    case 2:
      let start = Self.days(parts[0])
      let end = Self.days(parts[1])
      guard start != nil || parts[0].isEmpty || parts[0] == "..", end != nil || parts[1].isEmpty || parts[1] == "..",
        start != nil || end != nil
      else { return nil }
      if let first = start?.first, let last = end?.last, last < first { return nil }
      self.init(
        first: start?.first, last: end?.last, isApproximate: start?.isApproximate == true || end?.isApproximate == true)
    default: return nil
    }
  }

  private init(first: CivilDate?, last: CivilDate?, isApproximate: Bool) {
    self.first = first
    self.last = last
    self.isApproximate = isApproximate
  }

  private static func days(_ edtf: String) -> (first: CivilDate, last: CivilDate, isApproximate: Bool)? {
    var date = Substring(edtf)
    var isApproximate = false
    if let mark = date.last, "~?%".contains(mark) {
      isApproximate = true
      date = date.dropLast()
    }
    date = date.prefix { $0 != "T" }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4, let year = Int(fields[0]) else { return nil }
    let month = fields.count > 1 ? fields[1] : "XX"
    let day = fields.count > 2 ? fields[2] : "XX"
    guard month != "XX" else {
      guard let first = CivilDate(validating: year, month: 1, day: 1),
        let last = CivilDate(validating: year, month: 12, day: 31)
      else { return nil }
      return (first, last, isApproximate)
    }
    guard let month = Int(month), (1...12).contains(month) else { return nil }
    let length = CivilDate.daysInMonth(year: year, month: month)
    guard day == "XX" || Int(day) != nil,
      let first = CivilDate(validating: year, month: month, day: Int(day) ?? 1),
      let last = CivilDate(validating: year, month: month, day: Int(day) ?? length)
    else { return nil }
    return (first, last, isApproximate)
  }
}
