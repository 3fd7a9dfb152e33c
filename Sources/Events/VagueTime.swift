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

  /// The span of a length that ends with a day.
  ///
  /// - Parameter end: a day, also one without a year.
  static func span(_ duration: String, endingWith end: String) -> String? {
    guard let days = days(of: duration), end.utf8.count == 10 else { return nil }
    let yearless = end.hasPrefix("XXXX-")
    // A year without a leap day: a span over the end of February is then a day short in some years, hence "~".
    guard let day = civil(yearless ? "2001" + end.dropFirst(4) : end) else { return nil }
    let start = day.adding(days: -days)
    guard !yearless || start.year == day.year else { return nil }
    return (yearless ? "XXXX" + start.description.dropFirst(4) : start.description) + "~/" + end
  }

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

  private static func civil(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CivilDate(validating: year, month: month, day: day)
  }
}
