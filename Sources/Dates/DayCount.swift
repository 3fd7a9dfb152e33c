/// Days counted from another time, as words count them: "two days later", "the same day", "ten days ago".
public struct DayCount: Hashable, Sendable {
  /// Negative for what lies before; 0 for the same day.
  public var days: Int
  public var origin: Origin

  public init(days: Int, origin: Origin) {
    self.days = days
    self.origin = origin
  }

  public enum Origin: Sendable {
    /// The time told last.
    case told
    /// The time of the text itself.
    case speech
  }
}

extension Reading {
  /// What a reading counts, where it counts whole days or weeks.
  var count: DayCount? {
    switch meaning {
    case .shifted(let shift):
      guard let count = shift.span.count, !shift.span.half, let length = shift.span.unit.days else { return nil }
      return DayCount(days: shift.direction * count * length, origin: shift.origin == .told ? .told : .speech)
    case .date(let fields):
      guard fields.unit == .day || fields.unit == .none && fields.part != .none else { return nil }
      switch fields.relation {
      case .same: return DayCount(days: 0, origin: .told)
      case .following: return DayCount(days: 1, origin: .told)
      case .next where fields.unit == .none: return DayCount(days: 1, origin: .told)
      case .previous: return DayCount(days: -1, origin: .told)
      default: return nil
      }
    default: return nil
    }
  }
}

extension Unit {
  /// Days of a unit that has a whole number of them; nil for all others, and for months and longer.
  fileprivate var days: Int? {
    switch self {
    case .day: 1
    case .week: 7
    case .fortnight: 14
    default: nil
    }
  }
}
