import Analysis
import Articles
import Inbox
import Logging
import Rendering
import ServiceManager
import Storage

/// The one loop of the service: waits for a batch, analyses it, stores it, writes its report, and says how it goes.
///
/// Its own progress feeds the watchdog: when it hangs, nothing else does. Not Sendable: one task runs it.
final class DaemonLoop {
  typealias Instant = ContinuousClock.Instant

  private(set) var configuration: DaemonConfiguration
  let database: StoryDatabase
  let watcher: InboxWatcher
  private let notifier: any ServiceNotifier
  let signals: DaemonSignals
  let log: Logger
  private(set) var analyzer: BatchAnalyzer
  let publisher: ReportPublisher
  let pagePublisher: PagePublisher
  var identity: InboxIdentityFile
  let requests: WithdrawalRequests

  private let feeder: ProgressFeeder
  var batches: BatchLog
  var status = StatusLine()
  private var lastStatus = ""
  var rejectedSomething = false
  var pages: PageSchedule
  /// Files that could not be read, and are tried again.
  var unreadable: Set<InboxPath> = []
  /// When reports that could not be written are tried again.
  var publishAgain: (at: Instant, delay: Duration)?

  init(_ parts: DaemonParts, watcher: InboxWatcher) {
    configuration = parts.configuration
    database = parts.database
    self.watcher = watcher
    notifier = parts.notifier
    signals = parts.signals
    log = parts.log
    analyzer = parts.analyzer
    publisher = parts.publisher
    pagePublisher = parts.pages
    identity = parts.identity
    requests = WithdrawalRequests(state: parts.configuration.state)
    feeder = parts.feeder
    batches = parts.batches
    pages = PageSchedule(interval: parts.configuration.pages)
  }

  /// Runs until a stop is asked for, or with `once` until nothing is left to do.
  ///
  /// - Parameter root: the inbox as it stands at the start; nil where it is missing.
  func run(_ root: RootFolder?) async throws -> ExitStatus {
    Heap.keepSingle()
    status.counts = try database.reader.counts()
    publishUnrendered()
    pages.storyChanged(at: .now)
    log.info(
      "Watching \(configuration.inbox).",
      metadata: ["articles": "\(status.counts.articles)", "settle": "\(configuration.settle)"])
    feeder.enter(.running)
    tell(.ready)
    if let root { try await resume(in: root) }
    try await takeRequests()
    await watcher.start()
    while !signals.stops {
      let event = await watcher.next(wakeAt: nextWake, untilRest: configuration.once)
      progress()
      switch event {
      case .batch(let batch): try await process(batch)
      case .wake, .interrupted: break
      case .atRest:
        status.condition = await watcher.condition
        return await finish()
      }
      if signals.takeReload() {
        await reload()
        try await takeRequests()
      }
      if let again = publishAgain, again.at <= .now { publishUnrendered() }
      publishPagesIfDue(isIdle: isIdle(after: event))
      let condition = await watcher.condition
      // One that is gone is never read again.
      if condition.pending == 0 { unreadable = [] }
      status.unreadable = unreadable.count
      status.condition = condition
      // A folder that has every known file is as good as the one they came from.
      if let trusted = condition.trusted { noteIdentity(trusted) }
      tell()
    }
    log.info("Stopping: the batch under way is stored and its report written.")
    return await finish()
  }

  private func finish() async -> ExitStatus {
    notifier.send(.stopping, .status("stopping"))
    feeder.enter(.stopping)
    await watcher.stop()
    if publishAgain != nil { publishUnrendered() }
    await finishPages()
    database.checkpoint()
    guard configuration.once else { return .success }
    // They are in the database; another run writes them.
    if publishAgain != nil || status.condition?.hindrance != nil { return .inputOutput }
    return rejectedSomething ? .rejected : .success
  }

  private var nextWake: Instant? { [feeder.next, pages.due, publishAgain?.at].compactMap { $0 }.min() }

  // MARK: Reports

  /// Completes what a crash or a full disk left undone, in order.
  private func publishUnrendered() {
    let isDone = publish {
      for number in try database.reader.unrendered() {
        guard let stored = try database.reader.report(number) else { continue }
        try publisher.publish(stored)
        progress()
      }
      try publisher.publishRejected()
    }
    guard isDone, publishAgain != nil else { return }
    publishAgain = nil
    status.trouble = nil
    log.notice("The reports that waited are written.")
  }

  /// Reports that can't be written now stay in the database, and are written later.
  @discardableResult
  func publish(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      let delay = min((publishAgain?.delay ?? .milliseconds(100)) * 2, .seconds(60))
      log.error("A report waits: \(error)", metadata: ["again in": "\(delay)"])
      publishAgain = (.now + delay, delay)
      status.trouble = "reports can't be written; trying again"
      return false
    }
  }

  /// Nothing came: whatever waits for quiet may begin.
  private func isIdle(after event: InboxEvent) -> Bool {
    switch event {
    case .wake, .interrupted, .atRest: true
    case .batch: false
    }
  }

  private func publishPagesIfDue(isIdle: Bool) {
    if let cost = pagePublisher.takeFinished() {
      pages.ended(at: .now, cost: cost)
      if isIdle { giveMemoryBack() }
    }
    guard isIdle, let due = pages.due, due <= .now, !pagePublisher.isRunning else { return }
    pages.began()
    pagePublisher.start { [watcher] in watcher.interrupt() }
  }

  /// What the next batch needs of it comes back by itself, within milliseconds.
  private func giveMemoryBack() {
    Heap.trim()
    Analyzer.rest()
  }

  /// The last word before the end: a run under way is waited for, and one that is due is made.
  private func finishPages() async {
    while pagePublisher.isRunning {
      progress()
      try? await Task.sleep(for: .milliseconds(20))
    }
    if pages.isDirty { pagePublisher.run() }
  }

  // MARK: Telling

  /// Anything that has been done counts, however small.
  func progress() {
    if signals.stops { feeder.enter(.stopping) }
    feeder.progress()
  }

  func tell(_ notification: ServiceNotification? = nil) {
    let text = status.text
    guard text != lastStatus || notification != nil else { return }
    lastStatus = text
    notifier.send((notification.map { [$0] } ?? []) + [.status(text)])
  }

  /// Resolves the story by another list of names, where the configuration has one.
  private func takeNames() throws {
    let adoption = NameAdoption(database, configuration)
    guard try adoption.isDue() else { return }
    let analyzer = BatchAnalyzer(speakers: configuration.speakers)
    let stored = try adoption.run(analyzer.analyze(feeding: feeder))
    self.analyzer = analyzer
    log.notice("The list of names changed: the story is resolved by it.")
    if let stored { taken(AnalyzedBatch(files: [], created: stored.report.created), stored) }
  }

  private func reload() async {
    notifier.send(.reloading(monotonic: SystemdNotifier.monotonic()), .status("reading the configuration again"))
    do {
      let new = try configuration.reloaded()
      let fixed = [("inbox", \DaemonConfiguration.inbox), ("state", \.state), ("reports", \.reports)]
      for (name, path) in fixed where new[keyPath: path] != configuration[keyPath: path] {
        log.warning("A change of \(name) needs a restart; it stays \(configuration[keyPath: path]).")
      }
      configuration = new.keepingFolders(of: configuration)
      pages.interval = configuration.pages
      await watcher.adopt(configuration.inboxOptions(trusted: nil))
      try takeNames()
      log.notice("The configuration was read again.")
    } catch {
      log.error("The configuration stays as it was: \(error)")
    }
    tell(.ready)
  }
}
