/// Decides when the pages about the whole story are written: soon after a change, but never so often that one drop's
/// cost grows with the story. Pure.
struct PageSchedule {
  typealias Instant = ContinuousClock.Instant

  /// The share of time that these pages may take is one to this.
  static let share = 20

  var interval: Duration
  /// When they are to be written; nil where they are up to date.
  private(set) var due: Instant?
  private var earliest: Instant?

  init(interval: Duration) { self.interval = interval }

  var isDirty: Bool { due != nil }

  mutating func storyChanged(at now: Instant) {
    guard due == nil else { return }
    due = max(now + interval, earliest ?? now)
  }

  /// A run begins: changes from now on ask for another.
  mutating func began() { due = nil }

  mutating func ended(at now: Instant, cost: Duration) {
    earliest = now + max(interval, cost * Self.share)
    if let due { self.due = max(due, now + max(interval, cost * Self.share)) }
  }
}
