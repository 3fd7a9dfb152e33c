/// Words that name a time, after TIMEX3 (TimeML 1.2.1).
public struct TemporalExpression: Hashable, Sendable {
  /// Bytes of the article's text.
  public var range: Range<Int>
  public var type: TimexType
  /// The TIMEX3 value, such as `2023-02-04`, `P2D`, `2023-W05`, `PAST_REF`.
  public var value: String
  /// TIMEX3 `mod`, where there is one.
  public var modifier: TimexModifier?
  /// The point or span of time it names; nil where it names none (durations, sets, vague words).
  ///
  /// It is as fine as a day; the time of day is in ``value``.
  public var date: DateValue?
  /// Whether its clause speaks of what is to come ("will open on Tuesday").
  public var looksAhead: Bool
  /// How many days it counts, and from what; nil where it counts none.
  public var count: DayCount?

  public init(
    range: Range<Int>, type: TimexType, value: String, modifier: TimexModifier? = nil, date: DateValue? = nil,
    looksAhead: Bool = false, count: DayCount? = nil
  ) {
    self.range = range
    self.type = type
    self.value = value
    self.modifier = modifier
    self.date = date
    self.looksAhead = looksAhead
    self.count = count
  }
}

public enum TimexType: String, Sendable, Codable, CaseIterable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

public enum TimexModifier: String, Sendable, Codable, CaseIterable {
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case start = "START"
  case middle = "MID"
  case end = "END"
  case approximately = "APPROX"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
}
