import Logging
import Synchronization
import Testing

@testable import Inbox

/// A journal in memory that remembers what a test's reader took in.
final class MemoryJournal: InboxJournal {
  private let entries = Mutex<[InboxPath: JournalEntry]>([:])

  func entry(for path: InboxPath) -> JournalEntry? { entries.withLock { $0[path] } }
  func paths() -> [InboxPath] { entries.withLock { $0.keys.sorted() } }
  func note(_ path: InboxPath, _ entry: JournalEntry?) { entries.withLock { $0[path] = entry } }
}

/// A watched inbox with a reader that takes in what settles.
struct InboxHarness {
  let watcher: InboxWatcher
  let journal: MemoryJournal

  init(
    _ path: String, journal: MemoryJournal = MemoryJournal(), options: InboxOptions = .quick,
    surroundings: InboxSurroundings = InboxSurroundings()
  ) async {
    self.journal = journal
    var log = Logger(label: "test")
    log.logLevel = .critical
    watcher = InboxWatcher(path: path, options: options, journal: journal, log: log, surroundings: surroundings)
    await watcher.start()
  }

  /// What was taken in, in order.
  struct Taken {
    var versions: [FileVersion] = []
    var problems: [InboxProblem] = []
    var removed: [InboxPath] = []
    var batches = 0

    var names: Set<String> { Set(versions.map(\.path.display)) }
    var texts: [String: String] {
      Dictionary(versions.map { ($0.path.display, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
    }
  }

  /// Takes batches in until `condition` holds; gives up after ten seconds, for the expectations to fail.
  ///
  /// - Parameter waking: how often the watcher is waked meanwhile.
  func take(waking: Duration? = nil, until condition: (Taken) -> Bool) async -> Taken {
    var taken = Taken()
    let limit = ContinuousClock.now + .seconds(10)
    while !condition(taken) {
      switch await watcher.next(wakeAt: waking.map { min(limit, .now + $0) } ?? limit) {
      case .batch(let batch): await take(batch, into: &taken)
      case .wake where ContinuousClock.now < limit: break
      case .wake, .interrupted: return taken
      case .atRest: break
      }
    }
    return taken
  }

  /// Takes in everything that is there.
  func takeAll() async -> Taken {
    var taken = Taken()
    let limit = ContinuousClock.now + .seconds(10)
    while true {
      switch await watcher.next(wakeAt: limit, untilRest: true) {
      case .batch(let batch): await take(batch, into: &taken)
      case .atRest, .wake, .interrupted: return taken
      }
    }
  }

  private func take(_ batch: InboxBatch, into taken: inout Taken) async {
    taken.batches += 1
    taken.problems += batch.problems
    taken.removed += batch.removed
    for path in batch.removed { journal.note(path, nil) }
    var dispositions: [(InboxPath, Disposition)] = []
    for path in batch.files {
      switch batch.read(path) {
      case .version(let version):
        taken.versions.append(version)
        journal.note(path, JournalEntry(status: version.status, sidecarSHA256: version.sidecar?.sha256))
        dispositions.append((path, .done))
      case .changed: dispositions.append((path, .changed))
      case .vanished: dispositions.append((path, .done))
      case .problem(let problem):
        taken.problems.append(problem)
        journal.note(path, JournalEntry(status: problem.status))
        dispositions.append((path, .done))
      }
    }
    await watcher.finish(dispositions)
  }
}

extension InboxHarness {
  /// Waits until changes are learnt of in this way; gives up after ten seconds.
  func expectSource(_ source: InboxCondition.Source, at location: SourceLocation = #_sourceLocation) async {
    let limit = ContinuousClock.now + .seconds(10)
    while await watcher.condition.source != source, ContinuousClock.now < limit {
      _ = await watcher.next(wakeAt: .now + .milliseconds(20))
    }
    #expect(await watcher.condition.source == source, sourceLocation: location)
  }
}

extension InboxWatcher {
  /// Takes the watches off, and leaves everything else as it is.
  func goDeaf() { inotify?.remove(within: .root) }

  /// What an administrator does.
  func adopt(_ limits: InotifyLimits) { surroundings.limits = limits }
}

extension InboxOptions {
  /// Short delays, so that tests wait for events and hardly for time.
  static let quick = InboxOptions(delay: .milliseconds(20), cap: .seconds(60), poll: .milliseconds(50))
}
