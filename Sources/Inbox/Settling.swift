/// Decides when a file has come to rest and may be read. Pure: events and instants in, decisions out; it never looks
/// at a clock or a file.
///
/// Closing a file says little: programs reopen, pause and rename. So a file is due once nothing was heard of it for
/// ``delay``. A program that holds it open, or keeps writing, puts that off, but never past ``cap`` after the first
/// sign: then it is read as it is. A file that was found by looking, where no event would tell of a write, is due
/// when two looks a delay apart agree.
///
/// A file passes through three phases: *settling*, *ready* (waiting to be taken into a batch) and *taken* (being
/// read). A sign during *taken* is remembered and makes it settle once more afterwards.
public struct Settling: Sendable {
  public typealias Instant = ContinuousClock.Instant

  /// What was noticed of a file.
  public enum Sign: Sendable, Equatable {
    case created, written, closed, movedIn, attributes, removed
    /// Seen by looking through the folder. `rested` is how long it has not changed, where that can be trusted.
    case found(FileStatus, rested: Duration?)
  }

  /// What a look at a due file decides.
  public enum Verdict: Sendable, Equatable { case waits, ready, gone }

  public private(set) var delay: Duration
  public private(set) var cap: Duration
  /// Files followed at the same time; signs of further ones are refused.
  public let limit: Int

  var entries: [InboxPath: SettlingEntry] = [:]
  private var deadlines = DeadlineHeap()
  private var ready: [InboxPath: Instant] = [:]
  private var firstReady: Instant?
  private var takenCount = 0

  public init(delay: Duration, cap: Duration, limit: Int = 4096) {
    self.delay = delay
    self.cap = max(cap, delay)
    self.limit = limit
  }

  /// From the next sign on.
  public mutating func adopt(delay: Duration, cap: Duration) {
    self.delay = delay
    self.cap = max(cap, delay)
  }

  public var count: Int { entries.count }
  public var readyCount: Int { ready.count }
  public var isFull: Bool { entries.count >= limit }
  /// Nothing settles, waits or is being read.
  public var isEmpty: Bool { entries.isEmpty }

  /// Notes a sign.
  ///
  /// - Returns: false where ``limit`` keeps the file from being followed: the caller must look through the inbox later.
  public mutating func note(_ sign: Sign, of path: InboxPath, at now: Instant) -> Bool {
    guard var entry = entries[path] else {
      guard !isFull else { return false }
      var entry = SettlingEntry(first: now, due: now + delay)
      entry.apply(sign, isFirst: true, at: now, delay: delay)
      entries[path] = entry
      deadlines.insert(.init(deadline: entry.due, path: path))
      return true
    }
    if case .found = sign, entry.phase != .settling { return true }
    switch entry.phase {
    case .taken:
      entry.signsWhileTaken.append(sign)
      if entry.signsWhileTaken.count > 8 { entry.signsWhileTaken.removeFirst() }
    case .settling, .ready:
      let before = entry.due
      entry.apply(sign, isFirst: false, at: now, delay: delay)
      if let latest = entry.latest(cap: cap) { entry.due = min(entry.due, latest) }
      if entry.phase == .ready, entry.due > now {
        entry.phase = .settling
        unready(path)
        deadlines.insert(.init(deadline: entry.due, path: path))
      } else if entry.due < before {
        deadlines.insert(.init(deadline: entry.due, path: path))
      }
    }
    entries[path] = entry
    return true
  }

  /// When ``due(at:)`` or ``takeBatch(limit:at:)`` next has something to give; nil where only a sign changes anything.
  public var nextDeadline: Instant? {
    let batch = firstReady.map { readyCount == entries.count - takenCount ? $0 : $0 + delay }
    guard let first = deadlines.first?.deadline else { return batch }
    return batch.map { min($0, first) } ?? first
  }

  /// The files whose time has come: the caller looks at each and says so with ``inspected(_:status:at:)``.
  public mutating func due(at now: Instant) -> [InboxPath] {
    var paths: [InboxPath] = []
    while let item = deadlines.first, item.deadline <= now {
      _ = deadlines.removeFirst()
      guard let entry = entries[item.path], entry.phase == .settling, !entry.isInspected else { continue }
      if entry.due > now {
        deadlines.insert(.init(deadline: entry.due, path: item.path))
      } else {
        entries[item.path]?.isInspected = true
        paths.append(item.path)
      }
    }
    return paths
  }

  /// Takes in a look at a due file: `status` is nil where nothing to read stands there.
  public mutating func inspected(_ path: InboxPath, status: FileStatus?, at now: Instant) -> Verdict {
    guard var entry = entries[path], entry.phase == .settling, entry.isInspected else { return .waits }
    entry.isInspected = false
    if entry.due > now {
      // Something was noticed between the deadline and the look.
      entries[path] = entry
      deadlines.insert(.init(deadline: entry.due, path: path))
      return .waits
    }
    guard let status else {
      entries[path] = nil
      return .gone
    }
    if let due = entry.putOff(status: status, now: now, delay: delay, cap: cap) {
      entry.due = due
      entries[path] = entry
      deadlines.insert(.init(deadline: due, path: path))
      return .waits
    }
    entry.phase = .ready
    entries[path] = entry
    ready[path] = now
    firstReady = firstReady ?? now
    return .ready
  }

  /// Takes files that are ready, sorted, at most `limit`.
  ///
  /// Files dropped together make one batch: while others still settle, ready ones wait for them, at most one delay.
  public mutating func takeBatch(limit: Int, at now: Instant) -> [InboxPath] {
    guard let firstReady, !ready.isEmpty else { return [] }
    let othersSettle = ready.count < entries.count - takenCount
    if othersSettle, ready.count < limit, now < firstReady + delay { return [] }
    var paths = ready.keys.sorted()
    if paths.count > limit { paths.removeSubrange(limit...) }
    for path in paths {
      ready[path] = nil
      entries[path]?.phase = .taken
    }
    takenCount += paths.count
    self.firstReady = ready.isEmpty ? nil : now - delay
    return paths
  }

  /// The file was read, or is to be left alone: it settles anew only if something was noticed meanwhile.
  public mutating func finished(_ path: InboxPath, at now: Instant) {
    guard let entry = entries[path], entry.phase == .taken else { return }
    takenCount -= 1
    entries[path] = nil
    for sign in entry.signsWhileTaken { _ = note(sign, of: path, at: now) }
  }

  /// The file changed while it was read: it settles again, each time a little longer.
  ///
  /// - Returns: true where the cap has now failed ``attemptLimit`` times: it is waited for without a cap from here on.
  public mutating func changed(_ path: InboxPath, at now: Instant) -> Bool {
    guard let attempts = entries[path]?.attempts else { return false }
    putBack(path, due: now + delay * (1 << attempts))
    entries[path]?.attempts = min(attempts + 1, Self.attemptLimit)
    return attempts + 1 == Self.attemptLimit
  }

  /// How often a file may change while it is read before it is set aside until it rests.
  public static let attemptLimit = 6

  /// Reading failed: another attempt is due after a delay that doubles each time, or when something is noticed.
  public mutating func failed(_ path: InboxPath, at now: Instant) {
    guard let failures = entries[path]?.failures else { return }
    putBack(path, due: now + min(.seconds(1 << min(failures, 6)), Self.longestRetry))
    entries[path]?.failures = failures + 1
  }

  static let longestRetry = Duration.seconds(60)

  /// How often reading it failed in a row.
  public func failures(of path: InboxPath) -> Int { entries[path]?.failures ?? 0 }

  /// Forgets which programs hold files open: the events that would have told of their closing were lost.
  public mutating func forgetWriters() {
    for path in entries.keys { entries[path]?.isOpen = false }
  }

  /// Forgets files below `folder` that were not taken yet.
  public mutating func forget(within folder: InboxPath) {
    for (path, entry) in entries where entry.phase != .taken && path.isWithin(folder) {
      if entry.phase == .ready { unready(path) }
      entries[path] = nil
    }
  }

  private mutating func putBack(_ path: InboxPath, due: Instant) {
    guard var entry = entries[path], entry.phase == .taken else { return }
    takenCount -= 1
    entry.phase = .settling
    entry.due = due
    entry.first = max(entry.first, due - cap)
    entry.signsWhileTaken = []
    entries[path] = entry
    deadlines.insert(.init(deadline: due, path: path))
  }

  private mutating func unready(_ path: InboxPath) {
    ready[path] = nil
    if ready.isEmpty { firstReady = nil }
  }
}
