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
  private let database: StoryDatabase
  private let watcher: InboxWatcher
  private let notifier: any ServiceNotifier
  private let signals: DaemonSignals
  private let log: Logger
  private let analyzer: BatchAnalyzer
  private let publisher: ReportPublisher
  private let pagePublisher: PagePublisher
  private let identity: InboxIdentityFile
  private let requests: WithdrawalRequests

  private let feeder: ProgressFeeder
  private var attempts: AttemptLog
  private var status = StatusLine()
  private var lastStatus = ""
  private var rejectedSomething = false
  private var pages: PageSchedule
  /// When reports that could not be written are tried again.
  private var publishAgain: (at: Instant, delay: Duration)?

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
    attempts = parts.attempts
    pages = PageSchedule(interval: parts.configuration.pages)
  }

  /// Runs until a stop is asked for, or with `once` until nothing is left to do.
  func run() async throws -> ExitStatus {
    Heap.keepSingle()
    status.counts = try database.reader.counts()
    publishUnrendered()
    pages.storyChanged(at: .now)
    log.info(
      "Watching \(configuration.inbox).",
      metadata: ["articles": "\(status.counts.articles)", "settle": "\(configuration.settle)"])
    tell(.ready)
    try await takeRequests()
    while !signals.stops {
      let event = await watcher.next(wakeAt: nextWake, untilRest: configuration.once)
      progress()
      switch event {
      case .batch(let batch): try await process(batch)
      case .wake, .interrupted: break
      case .atRest: return await finish()
      }
      if signals.takeReload() {
        await reload()
        try await takeRequests()
      }
      if let again = publishAgain, again.at <= .now { publishUnrendered() }
      publishPagesIfDue(isIdle: isIdle(after: event))
      status.condition = await watcher.condition
      tell()
    }
    log.info("Stopping: the batch under way is stored and its report written.")
    return await finish()
  }

  private func finish() async -> ExitStatus {
    notifier.send(.stopping, .status("stopping"))
    await watcher.stop()
    if publishAgain != nil { publishUnrendered() }
    await finishPages()
    database.checkpoint()
    guard configuration.once else { return .success }
    // They are in the database; another run writes them.
    if publishAgain != nil { return .inputOutput }
    return rejectedSomething ? .rejected : .success
  }

  private var nextWake: Instant? { [feeder.next, pages.due, publishAgain?.at].compactMap { $0 }.min() }

  // MARK: One batch

  private func process(_ batch: InboxBatch) async throws {
    for problem in batch.problems where problem.path.isRoot { log.warning("\(problem.message)") }
    var rest = batch.files[...]
    var extra = batch.problems.filter { !$0.path.isRoot }.map { BatchAnalyzer.rejected($0) }
    let withdrawals =
      configuration.onRemoval == .withdraw ? batch.removed.map { Withdrawal.file(FileName($0)) } : []
    var isFirst = true
    while isFirst || !rest.isEmpty {
      let start = Instant.now
      var result = try await analyze(rest, of: batch)
      let analysis = start.duration(to: .now)
      let begun = rest.dropLast(result.rest.count)
      rest = result.rest
      result.files += extra
      extra = []
      let analyzed = AnalyzedBatch(
        files: result.files, withdrawals: isFirst ? withdrawals : [], created: WallClock.timestamp())
      isFirst = false
      // A stop while the disk is full: the files stay in the inbox, unknown to the journal, for the next start.
      guard try await store(analyzed) else { return }
      log.debug(
        "A batch is done.",
        metadata: [
          "files": "\(analyzed.files.count)", "analysed in": "\(analysis)", "all in": "\(start.duration(to: .now))",
        ])
      try? attempts.end(begun)
      await watcher.finish(result.dispositions)
      progress()
    }
    noteIdentity(batch.root.identity)
  }

  /// Withdraws what `dossier withdraw` asked for.
  private func takeRequests() async throws {
    let articles = requests.pending()
    guard !articles.isEmpty else { return }
    let batch = AnalyzedBatch(files: [], withdrawals: articles.map { .article($0) }, created: WallClock.timestamp())
    if try await store(batch) { requests.remove(articles) }
  }

  /// Reads and analyses files, all together unless some of them are suspected of having ended the process before.
  private func analyze(_ paths: ArraySlice<InboxPath>, of batch: InboxBatch) async throws -> BatchAnalyzer.Result {
    guard let first = paths.first else { return BatchAnalyzer.Result() }
    var chosen = paths
    switch attempts.advice(for: paths) {
    case .together: break
    case .alone(let count): chosen = paths.prefix(count)
    case .setAside:
      let problem = InboxProblem(
        .endsAnalysis, first,
        "The service ended several times while it analysed this file; please report it with the file.",
        status: try? batch.root.status(of: first))
      return BatchAnalyzer.Result(
        files: [BatchAnalyzer.rejected(problem)], dispositions: [(first, .done)], rest: paths.dropFirst())
    }
    // Without it nothing worse happens than before.
    do { try attempts.begin(chosen) } catch { log.debug("\(error)") }
    var result = await analyzer.analyze(chosen, of: batch) { self.progress() }
    result.rest = paths.dropFirst(chosen.count - result.rest.count)
    return result
  }

  /// Stores a batch and writes its report; waits where the disk is full or the database is in use.
  ///
  /// - Returns: false where a stop was asked for first.
  private func store(_ batch: AnalyzedBatch) async throws -> Bool {
    guard !batch.files.isEmpty || !batch.withdrawals.isEmpty else { return true }
    var delay = Duration.seconds(1)
    while true {
      do {
        let stored = try database.commit(batch)
        status.trouble = nil
        if let stored { taken(batch, stored) }
        if publishAgain == nil { publish { try publisher.publishRejected(of: batch, told: stored?.report) } }
        return true
      } catch let error as StorageError where error.isTransient {
        log.error("\(error.description)")
        status.trouble = "\(error.cause); trying again"
        guard try await waitForAnotherAttempt(delay, error) else { return false }
        delay = min(delay * 2, .seconds(60))
      }
    }
  }

  /// - Returns: false where a stop was asked for.
  private func waitForAnotherAttempt(_ delay: Duration, _ error: StorageError) async throws -> Bool {
    if configuration.once, delay > .seconds(8) { throw error }
    let until = Instant.now + delay
    while Instant.now < until {
      if signals.stops { return false }
      progress()
      tell()
      try? await Task.sleep(for: min(.milliseconds(500), until - .now), tolerance: .milliseconds(100))
    }
    return !signals.stops
  }

  private func taken(_ batch: AnalyzedBatch, _ stored: StoredReport) {
    status.counts = stored.counts
    status.lastReport = WallClock.minute()
    for file in batch.files {
      guard case .rejected(let rejection) = file.outcome else { continue }
      rejectedSomething = true
      log.warning(
        "\(file.name.display) is set aside: \(rejection.message)",
        metadata: ["path": "\(file.name.display)", "code": "\(rejection.code)"])
    }
    progress()
    // One that waits goes first.
    if publishAgain == nil { publish { try publisher.publish(stored) } }
    log.info(
      "Report \(stored.report.number): \(stored.report.headline)",
      metadata: ["report": "\(stored.report.number)", "articles": "\(stored.report.articles.count)"])
    pagePublisher.note(stored.report)
    pages.storyChanged(at: .now)
  }

  private func noteIdentity(_ found: RootFolder.Identity) {
    guard identity.read() == nil else { return }
    do { try identity.write(found) } catch { log.warning("\(error)") }
  }

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
  private func publish(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      log.error("A report waits: \(error)")
      let delay = min((publishAgain?.delay ?? .milliseconds(500)) * 2, .seconds(60))
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
  private func progress() { feeder.progress() }

  private func tell(_ notification: ServiceNotification? = nil) {
    let text = status.text
    guard text != lastStatus || notification != nil else { return }
    lastStatus = text
    notifier.send((notification.map { [$0] } ?? []) + [.status(text)])
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
      log.notice("The configuration was read again.")
    } catch {
      log.error("The configuration stays as it was: \(error)")
    }
    tell(.ready)
  }
}
