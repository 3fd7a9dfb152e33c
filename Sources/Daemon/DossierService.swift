import Inbox
import Logging
import ServiceLifecycle
import ServiceManager
import Storage
import Synchronization

/// The running daemon. Returning means that the batch under way was finished, and that its report stands on disk.
final class DossierService: Service {
  private let configuration: DaemonConfiguration
  private let surroundings: DaemonSurroundings
  private let signals = DaemonSignals()
  private let outcome = Mutex<ExitStatus>(.success)

  init(_ configuration: DaemonConfiguration, _ surroundings: DaemonSurroundings) {
    self.configuration = configuration
    self.surroundings = surroundings
  }

  /// What SIGTERM does.
  func requestStop() { signals.requestStop() }

  /// What SIGHUP does.
  func requestReload() { signals.requestReload() }

  var exitStatus: ExitStatus { outcome.withLock { $0 } }

  func run() async throws {
    signals.listen()
    defer { signals.ignore() }
    try await withGracefulShutdownHandler {
      let status = try await self.work()
      self.outcome.withLock { $0 = status }
    } onGracefulShutdown: {
      self.signals.requestStop()
    }
  }

  private func work() async throws -> ExitStatus {
    let notifier = surroundings.notifier
    notifier.send(.status("starting"), .extendTimeout(.seconds(60)))
    try FolderLayout.prepare(configuration)
    let state = StateFolder(configuration.state)
    let feeder = ProgressFeeder(notifier)
    let database = try StoryDatabase(
      state, effects: FeedingEffects(effects: surroundings.storageEffects, feeder: feeder), logger: surroundings.log)
    let analyzer = BatchAnalyzer(speakers: configuration.speakers)
    let adoption = NameAdoption(database, configuration)
    if try adoption.isDue() {
      notifier.send(.status("resolving the story by the list of names"))
      try adoption.run(analyzer.analyze(feeding: feeder))
    } else {
      try rebuildIfDue(database, analyzer, feeder)
    }
    let identity = InboxIdentityFile(state: configuration.state, effects: surroundings.fileEffects)
    let watcher = InboxWatcher(
      path: configuration.inbox, options: configuration.inboxOptions(trusted: identity.current),
      journal: DatabaseJournal(reader: try StoryReader(state)), log: surroundings.log)
    signals.onRequest { watcher.interrupt() }
    let root = try? RootFolder(configuration.inbox)
    if configuration.once, root == nil {
      throw DaemonError(
        .inbox, "the inbox \(configuration.inbox) can't be opened", remedy: "Make the folder, or check --inbox.",
        status: .noInput)
    }
    let parts = DaemonParts(
      configuration: configuration, database: database, analyzer: analyzer,
      publisher: ReportPublisher(
        database: database, configuration: configuration, effects: surroundings.fileEffects),
      pages: PagePublisher(
        reader: try StoryReader(state), configuration: configuration, effects: surroundings.fileEffects,
        log: surroundings.log),
      identity: identity,
      batches: BatchLog(state: configuration.state, effects: surroundings.fileEffects), feeder: feeder,
      notifier: notifier, signals: signals, log: surroundings.log)
    return try await DaemonLoop(parts, watcher: watcher).run(root)
  }

  /// Analyses of another version of the analyser are made anew before anything is added to them.
  private func rebuildIfDue(
    _ database: StoryDatabase, _ analyzer: BatchAnalyzer, _ feeder: ProgressFeeder
  ) throws {
    guard try database.needsRebuild() else { return }
    surroundings.log.notice("The story is rebuilt for this version of the program.")
    surroundings.notifier.send(.status("rebuilding the story"))
    try database.rebuild(analyze: analyzer.analyze(feeding: feeder))
  }
}
