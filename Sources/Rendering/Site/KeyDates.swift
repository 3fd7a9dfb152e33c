import Linking

/// The days that matter most to a story: those with the greatest sum of salience over what happened on them.
public enum KeyDates {
  public struct Day: Equatable, Sendable {
    /// A calendar day, `2031-05-06`.
    public var day: String
    public var weight: Double
    /// The heaviest event of the day.
    public var event: StoryEvent
  }

  /// How many a page shows.
  static let shown = 10
  /// Stories of fewer events are their own overview.
  static let fewestEvents = 60

  /// - Returns: at most `count` days in the order of the calendar; what is only known to a month or longer has no day.
  public static func find(in events: [StoryEvent], count: Int) -> [Day] {
    var days: [String: Day] = [:]
    for event in events {
      guard let day = day(event.date.edtf) else { continue }
      var known = days[day] ?? Day(day: day, weight: 0, event: event)
      known.weight += event.salience
      if known.event.salience < event.salience { known.event = event }
      days[day] = known
    }
    let heaviest = days.values.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.day < $1.day }
    return heaviest.prefix(count).sorted { $0.day < $1.day }
  }

  /// The day that a date names, with or without a time or a mark of doubt.
  private static func day(_ edtf: String) -> String? {
    guard !edtf.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let text = edtf.prefix { $0 != "T" }.prefix { $0 != "~" && $0 != "?" && $0 != "%" }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    return String(text)
  }
}
