/// The time zones that news texts name, as minutes east of UTC.
///
/// A name that several countries use has the meaning it has in English-language news: IST is India's, BST Britain's summer
/// time, CST and EST North America's.
enum TimeZoneTable {
  private static let fixed: [String: Int] = [
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "sast": 120,
    "eet": 120, "eest": 180, "msk": 180, "trt": 180, "eat": 180, "gst": 240, "pkt": 300, "ist": 330, "npt": 345,
    "ict": 420,
    "wib": 420, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
    "aest": 600,
    "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540,
    "akdt": -480,
    "hst": -600, "brt": -180, "art": -180,
  ]

  /// Standard time of the names that follow daylight saving.
  private static let northAmerican: [String: Int] = ["et": -300, "ct": -360, "mt": -420, "pt": -480, "at": -240]

  static func isKnown(_ name: String) -> Bool {
    let folded = name.lowercased()
    return fixed[folded] != nil || northAmerican[folded] != nil || folded == "aet"
  }

  /// - Parameters:
  ///   - name: in any case.
  ///   - date: decides between standard and daylight-saving time where the name stands for both.
  static func offset(_ name: String, on date: CivilDate) -> Int? {
    let folded = name.lowercased()
    if let minutes = fixed[folded] { return minutes }
    if let standard = northAmerican[folded] { return isNorthAmericanSummer(date) ? standard + 60 : standard }
    if folded == "aet" { return isSydneySummer(date) ? 660 : 600 }
    return nil
  }

  /// The days of change count as already changed: a stamp before 2 a.m. on one is rare.
  ///
  /// Source: Energy Policy Act of 2005 (from 2007: second Sunday of March to first Sunday of November); before, first Sunday
  /// of April to last Sunday of October.
  private static func isNorthAmericanSummer(_ date: CivilDate) -> Bool {
    let year = date.year
    if year >= 2007 { return sunday(2, of: 3, year)...(sunday(1, of: 11, year).adding(days: -1)) ~= date }
    return sunday(1, of: 4, year)...(sunday(5, of: 10, year).adding(days: -1)) ~= date
  }

  private static func isSydneySummer(_ date: CivilDate) -> Bool {
    date >= sunday(1, of: 10, date.year) || date < sunday(1, of: 4, date.year)
  }

  /// The n-th Sunday of a month, or the last one where it has fewer.
  private static func sunday(_ ordinal: Int, of month: Int, _ year: Int) -> CivilDate {
    let first = CivilDate(dayNumber: firstDay(month, year))
    let day = 1 + (7 - first.weekday) % 7 + 7 * (ordinal - 1)
    let last = CivilDate.daysInMonth(year: year, month: month)
    return first.adding(days: (day > last ? day - 7 : day) - 1)
  }

  private static func firstDay(_ month: Int, _ year: Int) -> Int {
    CivilDate(validating: year, month: month, day: 1)?.dayNumber ?? 0
  }
}
