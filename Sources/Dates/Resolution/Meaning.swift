/// What an expression says by itself, before a document time or an earlier date gives it a value.
enum Meaning {
  /// Boxed: readings are handed around much more often than they are dates.
  indirect case date(DateFields)
  case shifted(Shift)
  case span(Span)
  /// The TIMEX3 value of a set.
  case recurring(String)
  case vague(VagueReference)
}

/// Where a vague word points, with its TIMEX3 value.
enum VagueReference: String {
  case past = "PAST_REF"
  case present = "PRESENT_REF"
  case future = "FUTURE_REF"
}

/// How a word sets a unit, a weekday, a month or a season against a time of reference.
enum Relation {
  case none
  /// "last week"
  case last
  /// "this week"
  case this
  /// "next week"
  case next
  /// "the past year"
  case past
  /// "the coming week"
  case coming
  /// "the previous day": before the date told last.
  case previous
  /// "the following day": after the date told last.
  case following
  /// "the same day", "that day": the date told last.
  case same
  /// "the latest quarter"
  case latest
  /// "the quarter", "the day": the one that is spoken of.
  case definite
}

/// The calendar fields that the words name.
struct DateFields {
  /// Astronomical: 0 is 1 BC.
  var year: Int?
  /// "'98": 98.
  var shortYear: Int?
  /// "July last year": the year by its relation.
  var yearRelation = Relation.none
  var month: Int?
  var day: Int?
  /// 1 (Monday) to 7.
  var weekday: Int?
  var season = Season.none
  /// 1 to 4.
  var quarter: Int?
  /// 1 or 2.
  var half: Int?
  /// "the 1980s": 198. "the eighties": 8 with ``isShortDecade``.
  var decade: Int?
  var isShortDecade = false
  /// "the 20th century": 20; negative before Christ.
  var century: Int?
  /// A unit by itself: "last week".
  var unit = Unit.none
  /// Relation of the finest part that is named.
  var relation = Relation.none
  /// Days from the day of speech: "yesterday" is -1.
  var dayOffset: Int?
  var holiday: Holiday?
  var part = PartOfDay.none
  var clock: ClockReading?
  /// "the week of 6 March"
  var isWeekOfDay = false
  /// "the second week of March": 2; 5 for the last. With a weekday the nth of these in the month.
  var weekOfMonth: Int?
  /// Whether the named unit is one before ("the year-ago quarter").
  var isYearBefore = false

  /// Whether there is a time of day.
  var hasTime: Bool { part != .none || clock != nil }
}

/// A time of day as read.
struct ClockReading: Hashable {
  /// 0 to 24.
  var hour: Int
  /// Nil for "5 p.m.".
  var minute: Int?
  var second: Int?
  /// Index into ``TimeZoneNames/zones``.
  var zone: Int?
}

/// A number of units: "two months", "several days", "2 1/2 years".
struct Span {
  /// Nil where the number is vague.
  var count: Int?
  /// Half a unit more.
  var half = false
  var unit: Unit
  /// Digits after the point: 8 in "22.8 years".
  var decimal: Int?
}

/// A time that lies a span before or after another.
struct Shift {
  var span: Span
  /// -1 or 1.
  var direction: Int
  var origin: Origin

  enum Origin {
    /// The time of speech: "two days ago".
    case speech
    /// The date told last: "two days later".
    case told
  }
}

/// Which part of a period an expression means.
enum PeriodPart {
  case start, middle, end
}

/// What a family read at one place.
struct Reading {
  /// Positions of lexemes.
  var range: Range<Int>
  var meaning: Meaning
  var modifier: TimexModifier?
  var part: PeriodPart?
  /// What a section must be for the reading to count.
  var scope = Scope.any
  /// Whether it only looks like a time: it is read over.
  var isNoise = false
  /// Overrides the type that follows from the meaning.
  var type: TimexType?

  init(_ range: Range<Int>, _ meaning: Meaning, modifier: TimexModifier? = nil, part: PeriodPart? = nil) {
    self.range = range
    self.meaning = meaning
    self.modifier = modifier
    self.part = part
  }

  enum Scope {
    case any
    /// Words that only histories use to set a time ("this period").
    case narrative
    /// Numbers that are years only among years before Christ ("in 496").
    case ancient
  }

  init(_ range: Range<Int>, _ fields: DateFields) { self.init(range, .date(fields)) }

  static func noise(_ range: Range<Int>) -> Reading {
    var reading = Reading(range, .vague(.present))
    reading.isNoise = true
    return reading
  }
}
