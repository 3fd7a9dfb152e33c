/// What ``Settling`` knows of one file.
struct SettlingEntry: Sendable {
  enum Phase: Sendable { case settling, ready, taken }

  var phase = Phase.settling
  /// The first sign since it was last read: the hard cap counts from here.
  var first: ContinuousClock.Instant
  var due: ContinuousClock.Instant
  /// A program wrote and has not closed the file yet.
  var isOpen = false
  /// It came into being under this name, and nobody has written yet.
  var isNew = false
  /// The last look, for a file whose writes no event tells of.
  var seen: FileStatus?
  /// Between ``Settling/due(at:)`` and ``Settling/inspected(_:status:at:)``.
  var isInspected = false
  /// How often it changed while it was read.
  var attempts = 0
  /// How often reading it failed.
  var failures = 0
  var signsWhileTaken: [Settling.Sign] = []

  init(first: ContinuousClock.Instant, due: ContinuousClock.Instant) {
    self.first = first
    self.due = due
  }

  /// The latest moment at which it is read as it is; nil where there is none.
  func latest(cap: Duration) -> ContinuousClock.Instant? {
    attempts < Settling.attemptLimit ? first + cap : nil
  }

  mutating func apply(_ sign: Settling.Sign, isFirst: Bool, at now: ContinuousClock.Instant, delay: Duration) {
    if case .found = sign {} else { due = now + delay }
    switch sign {
    case .created: isNew = true
    case .written:
      isOpen = true
      isNew = false
    case .closed, .movedIn, .removed:
      isOpen = false
      isNew = false
    case .attributes: break
    case .found(let status, let rested):
      find(status, rested: rested, isFirst: isFirst, at: now, delay: delay)
    }
  }

  /// A look is no sign of a write: it never puts off what is settling already.
  mutating func find(
    _ status: FileStatus, rested: Duration?, isFirst: Bool, at now: ContinuousClock.Instant, delay: Duration
  ) {
    if seen == nil { seen = status }
    guard isFirst else { return }
    // A change in the future (a clock set back) counts as just now.
    let remaining = rested.map { $0 < .zero ? delay : delay - $0 } ?? delay
    due = now + max(.zero, remaining)
  }

  /// When to look again at a file that seems at rest; nil where it may be read.
  mutating func putOff(
    status: FileStatus, now: ContinuousClock.Instant, delay: Duration, cap: Duration
  ) -> ContinuousClock.Instant? {
    let latest = latest(cap: cap)
    if let latest, now >= latest { return nil }
    // Its writer has it open, or has made it and not begun to write: closing is a sign that can be waited for.
    if isOpen || (isNew && status.size == 0) { return latest ?? now + cap }
    guard let seen, seen != status else { return nil }
    self.seen = status
    return min(now + delay, latest ?? now + delay)
  }
}
