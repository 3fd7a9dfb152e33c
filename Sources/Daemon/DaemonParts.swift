import Inbox
import Logging
import ServiceManager
import Storage

/// What the loop is made of.
struct DaemonParts {
  var configuration: DaemonConfiguration
  var database: StoryDatabase
  var analyzer: BatchAnalyzer
  var publisher: ReportPublisher
  var pages: PagePublisher
  var identity: InboxIdentityFile
  var batches: BatchLog
  var feeder: ProgressFeeder
  var notifier: any ServiceNotifier
  var signals: DaemonSignals
  var log: Logger
}

/// What a test can put in the place of the real thing.
public struct DaemonSurroundings: Sendable {
  public var notifier: any ServiceNotifier
  public var log: Logger
  public var storageEffects: any StorageEffects
  public var fileEffects: any FileEffects

  public init(
    notifier: any ServiceNotifier, log: Logger, storageEffects: any StorageEffects = UndisturbedEffects(),
    fileEffects: any FileEffects = UndisturbedFileEffects()
  ) {
    self.notifier = notifier
    self.log = log
    self.storageEffects = storageEffects
    self.fileEffects = fileEffects
  }
}

extension DaemonConfiguration {
  func inboxOptions(trusted: RootFolder.Identity?) -> InboxOptions {
    InboxOptions(
      delay: settle, cap: maxDelay, rescan: rescan, poll: poll, reader: FileVersionReader(sizeLimit: sizeLimit),
      followsRemovals: onRemoval == .withdraw, trusted: trusted)
  }

  /// The folders are open; everything else can change while the service runs.
  func keepingFolders(of other: DaemonConfiguration) -> DaemonConfiguration {
    var kept = self
    kept.inbox = other.inbox
    kept.state = other.state
    kept.reports = other.reports
    return kept
  }
}
