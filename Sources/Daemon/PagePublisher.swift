import Changes
import Foundation
import Glibc
import Logging
import Rendering
import Storage
import Synchronization

/// Writes the pages about the whole story, beside the loop: their cost grows with the story, and no drop waits for it.
///
/// On a connection of its own, so that a batch can be stored meanwhile; what it changes comes with the next run.
final class PagePublisher: Sendable {
  private struct Progress {
    var isRunning = false
    var finished: Duration?
    /// Newest last. A report never changes, so each is read once.
    var summaries: [ReportSummary] = []
  }

  /// `index.html` lists that many of the latest reports; older ones stand in their folders.
  static let listed = 500

  /// As many events, claims and conflicts are shown at most.
  static let shown = 500

  private let reader: StoryReader
  private let reports: AtomicFolder
  private let title: String
  private let log: Logger
  private let progress = Mutex(Progress())

  init(reader: StoryReader, configuration: DaemonConfiguration, effects: any FileEffects, log: Logger) {
    self.reader = reader
    reports = AtomicFolder(configuration.reports, effects: effects)
    title = configuration.title
    self.log = log
  }

  /// Spares the next run from reading a report that was just written.
  func note(_ report: ChangeReport) {
    progress.withLock { progress in
      guard let last = progress.summaries.last, last.number + 1 == report.number else { return }
      progress.summaries.append(ReportSummary(ReportOutline(report)))
      if progress.summaries.count > Self.listed { progress.summaries.removeFirst() }
    }
  }

  /// Starts a run unless one is under way. `onEnd` is called from anywhere.
  func start(onEnd: @escaping @Sendable () -> Void) {
    let isFree = progress.withLock { progress in
      defer { progress.isRunning = true }
      return !progress.isRunning
    }
    guard isFree else { return }
    // A thread of its own, because Linux knows no priority of tasks.
    Thread.detachNewThread {
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, Self.niceness)
      self.run()
      onEnd()
    }
  }

  /// A drop that comes meanwhile goes first.
  private static let niceness: Int32 = 10

  /// How long the run took that ended since this was asked last; nil where none did.
  func takeFinished() -> Duration? {
    progress.withLock { progress in
      defer { progress.finished = nil }
      return progress.finished
    }
  }

  var isRunning: Bool { progress.withLock { $0.isRunning } }

  /// Writes the pages now.
  func run() {
    let start = ContinuousClock.now
    do {
      let pages = StoryPages(try reader.excerpt(Self.shown), reports: try summaries(), title: title)
      // One page in memory at a time.
      try pages.forEachFile(feedIdentifier: "urn:dossier:story:\(StableHash.hexadecimal(title.utf8))") { file in
        try reports.replace(file.path, with: Array(file.text.utf8), isDurable: false)
      }
    } catch {
      log.error("The pages about the whole story wait: \(error)")
    }
    progress.withLock {
      $0.isRunning = false
      $0.finished = start.duration(to: .now)
    }
  }

  /// Newest first.
  private func summaries() throws -> [ReportSummary] {
    let latest = try reader.latestReportNumber()
    var known = progress.withLock { $0.summaries }
    let first = max((known.last?.number ?? 0) + 1, latest - Self.listed + 1)
    if first <= latest {
      for number in first...latest {
        if let outline = try reader.outline(number) { known.append(ReportSummary(outline)) }
      }
    }
    if known.count > Self.listed { known.removeFirst(known.count - Self.listed) }
    progress.withLock { progress in
      if progress.summaries.last.map({ $0.number < latest }) ?? true { progress.summaries = known }
    }
    return known.reversed()
  }
}
