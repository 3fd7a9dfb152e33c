/// Decides when the watchdog is fed: at half its interval, by whoever makes progress. Pure.
public struct WatchdogPace: Sendable {
  public typealias Instant = ContinuousClock.Instant

  private let period: Duration?
  /// When the loop must make progress next; nil where there is no watchdog.
  public private(set) var next: Instant?

  public init(interval: Duration?, at now: Instant) {
    period = interval.map { $0 / 2 }
    next = interval.map { now + $0 / 2 }
  }

  /// Whether progress at `now` is to be told.
  public mutating func progress(at now: Instant) -> Bool {
    guard let period, let due = next, now >= due else { return false }
    next = now + period
    return true
  }
}
