import Articles
import Dates

/// Weekdays that an article without a date of its own names once with their day ("Tuesday, 6 May") and else alone.
struct NamedWeekdays {
  private var days: [String: DateValue] = [:]

  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  init(_ text: SourceText, _ temporal: [TemporalExpression]) {
    var ambiguous = Set<String>()
    for expression in temporal {
      guard let date = expression.date, date.edtf.utf8.count == 10, !date.edtf.hasSuffix("X"),
        date.basis == .explicit, let name = Self.weekday(in: text.string(expression.range))
      else { continue }
      if let known = days[name], known.edtf != date.edtf { ambiguous.insert(name) }
      days[name] = DateValue(edtf: date.edtf, basis: .inferred, evidence: [expression.range])
    }
    for name in ambiguous { days[name] = nil }
  }

  /// The day of a weekday that stands alone, resting on its own words and on those that name it in full.
  func date(of expression: TemporalExpression, in text: SourceText) -> DateValue? {
    guard !days.isEmpty, expression.date?.basis == .weekday, expression.date?.edtf == "XXXX-XX-XX",
      let name = Self.weekday(in: text.string(expression.range)), var date = days[name]
    else { return nil }
    date.evidence.insert(expression.range, at: 0)
    return date
  }

  private static func weekday(in words: String) -> String? {
    let words = words.lowercased()
    return names.first { words.contains($0) }
  }
}
