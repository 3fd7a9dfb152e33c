import Articles

/// A date, or an interval between two dates, as ISO 8601-2 (Extended Date/Time Format) writes it.
///
/// All of level 1 is covered, and of level 2 what news needs: a day or month whose year is not known (`XXXX-02-04`),
/// and quarters and halves (33 to 36, 40, 41). Source: Library of Congress, "Extended Date/Time Format (EDTF)
/// Specification", 2019.
///
/// ```swift
/// EDTF("../2023-01-30")?.bounds.latest   // 30 January 2023
/// EDTF("2023-02-30")                     // nil: there is no such day
/// ```
public enum EDTF: Hashable, Sendable {
  case date(EDTFDate)
  /// At least one end is a date.
  case interval(Bound, Bound)

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: it goes on without end, or its end is left open.
    case open
    /// Empty: there is an end, but nobody knows it.
    case unknown

    var date: EDTFDate? {
      if case .date(let date) = self { return date }
      return nil
    }
  }

  /// A single day.
  public init(_ day: CivilDate) { self = .date(EDTFDate(day)) }

  /// The days from `first` to `last`; one date where they are the same.
  public init(from first: CivilDate, through last: CivilDate) {
    self = first == last ? .date(EDTFDate(first)) : .interval(.date(EDTFDate(first)), .date(EDTFDate(last)))
  }

  /// The day of a stamp, with its clock time where it has one.
  public init(_ stamp: Stamp) {
    var date = EDTFDate(stamp.date)
    if let time = stamp.time, (0...23).contains(time.hour), (0...59).contains(time.minute) {
      date.time = EDTFDate.Clock(hour: time.hour, minute: time.minute, second: 0, utcOffset: time.utcOffset)
    }
    self = .date(date)
  }

  /// The first date that is named: the date itself, or an end of the interval.
  public var anchor: EDTFDate? {
    switch self {
    case .date(let date): date
    case .interval(let start, let end): start.date ?? end.date
    }
  }

  /// The finest unit that is stated; of an interval, the finer of its ends.
  public var precision: Precision {
    switch self {
    case .date(let date): date.precision
    case .interval(let start, let end): max(start.date?.precision ?? .unknown, end.date?.precision ?? .unknown)
    }
  }

  /// Whether any part is marked as approximate (`~` or `%`).
  public var isApproximate: Bool { qualifiers.contains { $0.isApproximate } }

  /// Whether any part is marked as uncertain (`?` or `%`).
  public var isUncertain: Bool { qualifiers.contains { $0.isUncertain } }

  /// The same with every date marked as approximate.
  public func approximated() -> EDTF {
    switch self {
    case .date(let date): .date(date.approximated())
    case .interval(let start, let end): .interval(start.approximated(), end.approximated())
    }
  }

  private var qualifiers: [EDTFDate.Qualifier] {
    switch self {
    case .date(let date): [date.qualifier].compactMap { $0 }
    case .interval(let start, let end): [start.date?.qualifier, end.date?.qualifier].compactMap { $0 }
    }
  }

  /// Units from coarse to fine.
  public enum Precision: Int, Hashable, Comparable, Sendable, CaseIterable {
    case unknown, century, decade, year, half, season, quarter, month, day, time

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }
}

extension EDTF.Bound {
  fileprivate func approximated() -> EDTF.Bound {
    if case .date(let date) = self { return .date(date.approximated()) }
    return self
  }
}
