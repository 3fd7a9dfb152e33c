import Analysis
import Linking

/// Shows an EDTF date (ISO 8601-2) in words: "4 February 2023", "by 30 January 2023", "4 February, year not stated".
public enum ReadableDate {
  /// The same of a record, which may name a weekday of an unknown week: "a Tuesday, week unknown".
  public static func text(_ date: DateRecord) -> String { DateWords.openWeekday(date) ?? text(date.edtf) }

  /// A form that is not known is shown as it stands: nothing is guessed, nothing is left out.
  public static func text(_ edtf: String) -> String {
    if let list = list(edtf) { return list }
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return single(edtf) ?? edtf }
    return interval(parts[0], parts[1]) ?? edtf
  }

  /// How a date was found, as the end of a sentence; nil where there is nothing to add.
  public static func basis(_ basis: String) -> String? {
    switch basis {
    case "explicit": "stated in full"
    case "documentTime": "taken from the article's own date"
    case "weekday": "worked out from a weekday and the article's date"
    case "anchored": "counted from another date or event in the text"
    case "inferred": "partly inferred, because the text does not state all of it"
    case "otherArticle": "fixed by another article"
    default: nil
    }
  }

  // MARK: Forms

  /// `[a,b]` one of several, `{a,b}` all of several.
  private static func list(_ edtf: String) -> String? {
    let pairs: [(Character, Character, String)] = [("[", "]", "or"), ("{", "}", "and")]
    for (opening, closing, word) in pairs where edtf.first == opening && edtf.last == closing {
      let members = edtf.dropFirst().dropLast().split(separator: ",").map { text(String($0)) }
      guard let last = members.last, members.count > 1 else { return members.last }
      return members.dropLast().joined(separator: ", ") + " \(word) " + last
    }
    return nil
  }

  private static func interval(_ start: String, _ end: String) -> String? {
    switch (start, end) {
    case ("..", ".."), ("", ""), ("", ".."), ("..", ""): return "date not stated"
    case ("..", _): return single(end).map { "by \($0)" }
    case ("", _): return single(end).map { "until \($0), start not stated" }
    case (_, ".."): return single(start).map { "from \($0) on" }
    case (_, ""): return single(start).map { "from \($0), end not stated" }
    default: break
    }
    guard let from = single(start), let to = single(end) else { return nil }
    if from == to { return from }
    // "3 to 5 March 2023": what the two share is said once.
    let first = from.split(separator: " ")
    let last = to.split(separator: " ")
    if first.count == 3, last.count == 3, first[2] == last[2], first[0].allSatisfy(\.isNumber) {
      return first[1] == last[1] ? "\(first[0]) to \(to)" : "\(first[0]) \(first[1]) to \(to)"
    }
    return "\(from) to \(to)"
  }

  private static func single(_ edtf: String) -> String? {
    var date = Substring(edtf)
    var lead = ""
    if let last = date.last, let meaning = ["~": "about ", "?": "perhaps ", "%": "perhaps about "][last] {
      lead = meaning
      date = date.dropLast()
    }
    var time = ""
    if let mark = date.firstIndex(of: "T") {
      time = clock(date[date.index(after: mark)...])
      date = date[..<mark]
    }
    return plain(date).map { lead + $0 + time }
  }

  private static func plain(_ date: Substring) -> String? {
    var fields = date.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    // A year before the common era starts with a hyphen.
    if fields.count > 1, fields[0].isEmpty {
      fields.removeFirst()
      fields[0] = "-" + fields[0]
    }
    guard (1...3).contains(fields.count) else { return nil }
    guard let year = year(fields[0]) else { return nil }
    guard fields.count > 1 else { return year.isEmpty ? "date not stated" : year }
    if fields[1].hasPrefix("W") { return week(fields, year) }
    guard let period = period(fields[1]) else { return nil }
    guard fields.count == 3 else {
      if period.isEmpty { return year.isEmpty ? "date not stated" : year }
      return year.isEmpty ? "\(period), year not stated" : "\(period) \(year)"
    }
    if fields[2] == "XX" {
      if period.isEmpty { return year.isEmpty ? "date not stated" : year }
      return year.isEmpty ? "\(period), day and year not stated" : "\(period) \(year), day not stated"
    }
    guard let day = Int(fields[2]), (1...31).contains(day) else { return nil }
    if period.isEmpty {
      return year.isEmpty ? "day \(day), month and year not stated" : "day \(day), month not stated, \(year)"
    }
    return year.isEmpty ? "\(day) \(period), year not stated" : "\(day) \(period) \(year)"
  }

  /// Empty where the year is not stated.
  private static func year(_ field: String) -> String? {
    if field == "XXXX" { return "" }
    var digits = field
    let isBefore = digits.hasPrefix("-")
    if isBefore { digits.removeFirst() }
    if digits.hasPrefix("Y") { digits.removeFirst() }
    if digits.utf8.count == 4, digits.hasSuffix("XX"), let century = Int(digits.dropLast(2)) {
      return "the \(century)00s"
    }
    if digits.utf8.count == 4, digits.hasSuffix("X"), let decade = Int(digits.dropLast()) { return "the \(decade)0s" }
    guard let number = Int(digits), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return isBefore ? "\(number + 1) BC" : "\(number)"
  }

  /// A month, a season or a quarter; empty where it is not stated.
  private static func period(_ field: String) -> String? {
    if field == "XX" { return "" }
    guard field.utf8.count == 2, let number = Int(field) else { return nil }
    return switch number {
    case 1...12: months[number - 1]
    case 21, 25, 29: "spring"
    case 22, 26, 30: "summer"
    case 23, 27, 31: "autumn"
    case 24, 28, 32: "winter"
    case 33...36: "quarter \(number - 32) of"
    case 37...39: "third \(number - 36) of"
    case 40, 41: "\(number == 40 ? "first" : "second") half of"
    default: nil
    }
  }

  private static func week(_ fields: [String], _ year: String) -> String? {
    let name = fields[1].dropFirst()
    let week = name == "XX" ? "week not stated" : Int(name).map { "week \($0)" }
    guard let week else { return nil }
    let place = year.isEmpty ? "\(week), year not stated" : "\(week) of \(year)"
    guard fields.count == 3 else { return place }
    guard let day = Int(fields[2]), (1...7).contains(day) else { return nil }
    return "\(weekdays[day - 1]), \(place)"
  }

  private static func clock(_ text: Substring) -> String {
    var rest = text
    var zone = ""
    if rest.last == "Z" {
      zone = " UTC"
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = " UTC" + (rest[sign] == "-" ? "−" : "+") + rest[rest.index(after: sign)...]
      rest = rest[..<sign]
    }
    return ", " + rest.split(separator: ":").prefix(2).joined(separator: ":") + zone
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
