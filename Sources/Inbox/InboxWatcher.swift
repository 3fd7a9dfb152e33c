@preconcurrency import Dispatch
import Glibc
import Logging

/// Watches a folder and everything below it, and hands out files that came to rest.
///
/// Three sources tell of changes: the kernel's events, a walk through everything (at the start, when events were
/// lost, and now and then), and polling where events can't serve. All meet in ``Settling``, and the journal decides
/// what is news. Events are hints: losing any of them costs time, never a file.
///
/// One owner: state, sources and walks live on one serial queue. Whoever processes batches pulls them, so nothing
/// piles up here but names, and of those at most ``InboxOptions/limit``.
public actor InboxWatcher {
  public typealias Instant = ContinuousClock.Instant

  let path: String
  var options: InboxOptions
  let journal: any InboxJournal
  let log: Logger
  var surroundings: InboxSurroundings
  private let executor = QueueExecutor(label: "dossier.inbox")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  var queue: DispatchQueue { executor.queue }

  var settling: Settling
  var root: RootFolder?
  var inotify: Inotify?
  var readable: (any DispatchSourceRead)?
  private var timer: (any DispatchSourceTimer)?

  var walk: FolderWalk?
  var isWalkingEverything = false
  var wantsFullWalk = false
  var folderWalks: [InboxPath] = []
  var isSliceScheduled = false
  var nextFullWalk: Instant
  /// Whether everything was looked through since the root was armed.
  var hasWalked = false
  /// When the root was armed.
  var armed = Instant.now
  /// How long files wait for the first walk to find those of the same drop.
  private static let firstWalkPatience = Duration.seconds(2)

  /// Why the walk under way did not see everything.
  var walkFailure: String?
  /// The same of the last one.
  var hindrance: String?
  static let firstWalkDelay = Duration.seconds(1)
  var walkDelay = InboxWatcher.firstWalkDelay
  /// Whoever waits for rest does not wait for a disk that keeps failing.
  private static let patience = Duration.seconds(4)

  /// Why events alone don't do.
  var pollingReason: String?
  /// The same where it lies in the file system or the configuration, and not in a limit.
  var standingReason: String?
  var watchesRefused = false
  var instanceRefused = false
  var nextRootCheck: Instant?
  /// A file system mounted over the inbox makes no event: what stands at the path is asked for now and then.
  private var nextIdentityCheck: Instant
  private static let identityInterval = Duration.seconds(10)
  var rootCheckDelay = Duration.milliseconds(250)

  private var removed: Set<InboxPath> = []
  private var problems: [InboxProblem] = []

  private var waiter: CheckedContinuation<InboxEvent, Never>?
  private var wakeAt: Instant?
  private var waitsForRest = false
  private var isInterrupted = false

  public init(path: String, options: InboxOptions, journal: any InboxJournal, log: Logger) {
    self.init(path: path, options: options, journal: journal, log: log, surroundings: InboxSurroundings())
  }

  init(
    path: String, options: InboxOptions, journal: any InboxJournal, log: Logger, surroundings: InboxSurroundings
  ) {
    self.path = path
    self.surroundings = surroundings
    self.options = options
    self.journal = journal
    self.log = log
    settling = Settling(delay: options.delay, cap: options.cap, limit: options.limit)
    nextFullWalk = .now
    nextIdentityCheck = .now + Self.identityInterval
  }

  // MARK: For the processing loop

  /// Watches the folder from now on. What is in it already is found by the walk that starts here.
  public func start() {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { @Sendable [weak self] in self?.assumeIsolated { $0.turn() } }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
    self.timer = timer
    armRoot()
    turn()
  }

  /// Ends all watching. A wait under way ends with ``InboxEvent/interrupted``.
  public func stop() {
    disarm()
    timer?.cancel()
    timer = nil
    isInterrupted = true
    answer()
  }

  /// Waits for a batch, for `wakeAt`, for an interruption, or with `untilRest` for nothing being left to do.
  /// Only one wait at a time.
  public func next(wakeAt: Instant? = nil, untilRest: Bool = false) async -> InboxEvent {
    precondition(waiter == nil, "one wait at a time")
    return await withCheckedContinuation { continuation in
      waiter = continuation
      self.wakeAt = wakeAt
      waitsForRest = untilRest
      turn()
    }
  }

  /// Ends the wait under way, or the next one.
  public nonisolated func interrupt() {
    executor.queue.async { self.assumeIsolated { $0.takeInterruption() } }
  }

  /// Says what became of the files of a batch.
  public func finish(_ dispositions: [(InboxPath, Disposition)]) {
    let now = Instant.now
    for (path, disposition) in dispositions {
      switch disposition {
      case .done: settling.finished(path, at: now)
      case .failed: settling.failed(path, at: now)
      case .changed:
        guard settling.changed(path, at: now) else { continue }
        report(
          InboxProblem(
            .neverRests, path, "The file is written without a pause; it is read once it rests.",
            status: try? root?.status(of: path)))
      }
    }
    resumeWalk()
    turn()
  }

  /// Changes what can be changed while watching: delays, limits and intervals.
  public func adopt(_ options: InboxOptions) {
    let trusted = self.options.trusted
    self.options = options
    self.options.trusted = trusted
    settling.adopt(delay: options.delay, cap: options.cap)
    nextFullWalk = min(nextFullWalk, Instant.now + options.rescan)
    turn()
  }

  public var condition: InboxCondition {
    let source: InboxCondition.Source =
      root == nil ? .missing : pollingReason.map { .polling($0) } ?? .events
    return InboxCondition(
      source: source, pending: settling.count, identity: root?.identity, trusted: options.trusted, hindrance: hindrance)
  }

  // MARK: The loop

  /// Does what is due, answers the wait, and sets the timer. Called after everything that happens.
  func turn() {
    drain()
    let now = Instant.now
    checkRootIfDue(now)
    if now >= nextIdentityCheck {
      nextIdentityCheck = now + Self.identityInterval
      checkRoot()
    }
    if now >= nextFullWalk { wantsFullWalk = true }
    startWalkIfWanted(now)
    for path in settling.due(at: now) { inspect(path, at: now) }
    answer()
    setTimer()
  }

  /// Reads what the kernel has to say. Before anything is judged by its deadline: after a long stop of the process
  /// all deadlines have passed, and the writes that put them off are still in the kernel's queue.
  func drain() {
    while true {
      guard let events = inotify?.read(), !events.isEmpty else { return }
      for event in events { handle(event) }
    }
  }

  private func inspect(_ path: InboxPath, at now: Instant) {
    guard let root else { return }
    let status: FileStatus?
    do { status = try root.status(of: path) } catch {
      // Reading it will fail in the same way, and say so.
      status = FileStatus(device: 0, inode: 0, size: 0, modified: 0, changed: 0)
    }
    let isFile = status?.kind == .regular && !(status?.size == 0 && isPlaceholder(path, in: root))
    guard settling.inspected(path, status: isFile ? status : nil, at: now) == .gone, status == nil else { return }
    // A folder that is gone takes its files with it; whether it is gone is asked first.
    guard RootFolder.identity(of: self.path) == root.identity else { return loseRoot() }
    if let known = try? journal.entry(for: path), known.status?.kind != .folder { removed.insert(path) }
  }

  /// Whether an empty file keeps the name for a download beside it, as Firefox does: the rename over it is the sign.
  private func isPlaceholder(_ path: InboxPath, in root: RootFolder) -> Bool {
    let download = path.parent.appending(Array(path.name) + IgnoreRules.download)
    return ((try? root.status(of: download)) ?? nil)?.kind == .regular
  }

  private func answer() {
    guard let waiter else { return }
    guard let event = currentEvent() else { return }
    self.waiter = nil
    wakeAt = nil
    waiter.resume(returning: event)
  }

  private func currentEvent() -> InboxEvent? {
    if isInterrupted {
      isInterrupted = false
      return .interrupted
    }
    let now = Instant.now
    if let batch = takeBatch(at: now) { return .batch(batch) }
    if waitsForRest, isAtRest { return .atRest }
    if let wakeAt, wakeAt <= now {
      checkRoot()
      return .wake
    }
    return nil
  }

  private var isAtRest: Bool {
    settling.isEmpty && walk == nil && folderWalks.isEmpty && !wantsFullWalk && (hasWalked || root == nil)
      && (hindrance == nil || walkDelay > Self.patience)
  }

  private func takeBatch(at now: Instant) -> InboxBatch? {
    guard let root else { return nil }
    // The first walk finds the others of the same drop.
    let mayFindMore =
      walk != nil && !hasWalked && now < armed + Self.firstWalkPatience && settling.readyCount < options.batch
      && !settling.isFull
    let files = mayFindMore ? [] : settling.takeBatch(limit: options.batch, at: now)
    // Problems and removals go with the files of the same drop, in one batch.
    let isQuiet = settling.isEmpty && walk == nil
    guard !files.isEmpty || (isQuiet && !(removed.isEmpty && problems.isEmpty)) else { return nil }
    defer {
      removed = []
      problems = []
    }
    let failures = files.map { ($0, settling.failures(of: $0)) }.filter { $0.1 > 0 }
    if !files.isEmpty { options.trusted = .trusted(options.trusted, afterTakingFrom: root.identity) }
    // One that came back meanwhile is a change and no removal.
    let gone = removed.filter { ((try? root.status(of: $0)) ?? nil) == nil }
    return InboxBatch(
      files: files, removed: gone.sorted(), problems: problems, root: root, reader: options.reader,
      failures: Dictionary(uniqueKeysWithValues: failures))
  }

  private func takeInterruption() {
    isInterrupted = true
    answer()
  }

  private func setTimer() {
    guard let timer else { return }
    // With nobody waiting the next call of `next` takes a turn.
    let deadlines =
      waiter == nil
      ? [] : [settling.nextDeadline, wakeAt, nextFullWalk, nextRootCheck, nextIdentityCheck].compactMap { $0 }
    guard let deadline = deadlines.min() else { return timer.schedule(deadline: .distantFuture) }
    let components = max(.zero, deadline - .now).components
    let nanoseconds = Int(components.attoseconds / 1_000_000_000) + 1
    timer.schedule(
      deadline: .now() + .seconds(Int(min(components.seconds, 1_000_000))) + .nanoseconds(nanoseconds),
      leeway: .milliseconds(components.seconds > 0 ? 50 : 1))
  }

  func report(_ problem: InboxProblem) {
    // A flood of problems is found again by the next walk: the journal does not know these files.
    guard problems.count < 1000 else { return }
    problems.append(problem)
  }
}
