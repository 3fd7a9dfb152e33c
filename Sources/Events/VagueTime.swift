import Articles
import Dates

/// Dates for words that name no day: "in recent years", "over the past several days", "for more than a week".
enum VagueTime {
  /// The span that ends or begins with the document time; nil where the words give none.
  ///
  /// - Parameters:
  ///   - expression: without a date of its own.
  ///   - words: the expression and the words just before it, in lower case.
  static func date(of expression: TemporalExpression, words: String, documentTime: CivilDate?) -> DateValue? {
    let evidence = [expression.range]
    switch expression.value {
    case "PAST_REF":
      return DateValue(edtf: documentTime.map { "../\($0)" } ?? "XXXX", basis: .documentTime, evidence: evidence)
    case "FUTURE_REF":
      return documentTime.map { DateValue(edtf: "\($0)/..", basis: .documentTime, evidence: evidence) }
    default: break
    }
    guard expression.type == .duration, let documentTime else { return nil }
    let isPast = ["past ", "last ", "recent ", "previous "].contains { words.contains($0) }
    let isNext = ["next ", "coming "].contains { words.contains($0) }
    guard isPast || isNext else { return nil }
    guard let days = days(of: expression.value) else {
      return DateValue(
        edtf: isPast ? "../\(documentTime)" : "\(documentTime)/..", basis: .documentTime, evidence: evidence)
    }
    let other = "\(documentTime.adding(days: isPast ? -days : days))~"
    return DateValue(
      edtf: isPast ? "\(other)/\(documentTime)" : "\(documentTime)/\(other)", basis: .documentTime, evidence: evidence)
  }

  /// The same in an article without a date that its own words bound: "in the past few days".
  static func date(of expression: TemporalExpression, words: String, bounds: DocumentBounds) -> DateValue? {
    guard expression.type == .duration, let latest = bounds.latest, let days = days(of: expression.value),
      ["past ", "last ", "recent ", "previous "].contains(where: { words.contains($0) }),
      let start = shifted(bounds.earliest, by: -days)
    else { return nil }
    return DateValue(edtf: "\(start)~/\(latest)", basis: .inferred, evidence: [expression.range] + bounds.date.evidence)
  }

  /// The span of a length that ends with a day.
  ///
  /// - Parameter end: a day, also one without a year.
  static func span(_ duration: String, endingWith end: String) -> String? {
    guard let days = days(of: duration), let start = shifted(end, by: -days) else { return nil }
    // How long is mostly told roughly.
    return start + "~/" + end
  }

  /// A day so many days later; nil for anything but a day, and where only the year would tell.
  static func shifted(_ day: String, by days: Int) -> String? {
    let day = day.unmarked
    guard day.utf8.count == 10 else { return nil }
    let yearless = day.hasPrefix("XXXX-")
    guard let date = CivilDate(edtf: yearless ? "2001" + day.dropFirst(4) : day) else { return nil }
    let other = date.adding(days: days)
    guard yearless else { return other.description }
    let february = (min(date, other), max(date, other))
    let crossesLeapDay = february.0.month <= 2 && february.1.month >= 3
    return other.year == date.year && !crossesLeapDay ? "XXXX" + other.description.dropFirst(4) : nil
  }

  /// The days of a duration that says exactly how many.
  static func exactDays(of value: String) -> Int? { value.utf8.contains(0x58) ? nil : days(of: value) }

  /// The days of a TIMEX3 duration; "several" of a unit (`PXD`) counts as seven at most. Nil for years and more, whose
  /// lower end is open, and for hours and less.
  private static func days(of value: String) -> Int? {
    guard value.first == "P", let unit = value.last else { return nil }
    let count = value.dropFirst().dropLast()
    guard let number = count == "X" ? 7 : Int(count), number > 0, number < 1000 else { return nil }
    switch unit {
    case "D": return number
    case "W": return number * 7
    case "M": return number * 30
    default: return nil
    }
  }
}
