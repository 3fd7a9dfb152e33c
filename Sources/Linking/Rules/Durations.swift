import Analysis

/// Lengths of time in different units: "three hours" and "two days" exclude each other, "36 hours" and "two days" may not.
enum Durations {
  /// Only where each side tells of one length of time: two of a sentence measure two things.
  static func conflict(_ left: [CountedQuantity], _ right: [CountedQuantity]) -> (left: Quantity, right: Quantity)? {
    guard let first = only(left), let second = only(right), first.unit != second.unit, let one = span(first),
      let other = span(second), one.upperBound < other.lowerBound || other.upperBound < one.lowerBound
    else { return nil }
    return (first, second)
  }

  private static func only(_ quantities: [CountedQuantity]) -> Quantity? {
    let times = quantities.filter { $0.head == nil && minutes[$0.quantity.unit ?? ""] != nil }
    return times.count == 1 ? times[0].quantity : nil
  }

  /// In minutes: a whole number of a unit is up to half a unit off.
  private static func span(_ quantity: Quantity) -> ClosedRange<Double>? {
    guard let unit = minutes[quantity.unit ?? ""], quantity.low <= quantity.high else { return nil }
    return (quantity.low - 0.5) * unit...(quantity.high + 0.5) * unit
  }

  /// Whether two numbers of units of time, each named by a word, can be one length of time; nil where they are of one
  /// unit or of none.
  static func compatible(_ left: Double, _ leftWords: [String], _ right: Double, _ rightWords: [String]) -> Bool? {
    guard let first = unit(leftWords), let second = unit(rightWords), first != second else { return nil }
    return (left - 0.5) * first <= (right + 0.5) * second && (right - 0.5) * second <= (left + 0.5) * first
  }

  private static func unit(_ words: [String]) -> Double? {
    words.lazy.compactMap { minutes[$0] ?? minutes[$0.hasSuffix("s") ? String($0.dropLast()) : $0] }.first
  }

  private static let minutes: [String: Double] = [
    "second": 1 / 60, "minute": 1, "hour": 60, "day": 1_440, "week": 10_080, "month": 43_800, "year": 525_600,
    "decade": 5_256_000,
  ]
}
