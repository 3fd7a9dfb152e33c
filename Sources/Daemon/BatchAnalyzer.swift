import Analysis
import Articles
import Claims
import Foundation
import Inbox
import Storage
import Synchronization

/// Reads and analyses the files of a batch, several at a time.
struct BatchAnalyzer: Sendable {
  private let analyzer: Analyzer
  private let reader = ArticleReader()
  private let width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// - Parameter speakers: what the reader says about who is who.
  init(speakers: SpeakerRules = .standard) { analyzer = Analyzer(speakers: speakers) }

  /// How often a failed read is tried again before the file is set aside.
  static let attempts = 5

  struct Result: Sendable {
    /// Each with its modification time.
    private var aged: [(modified: Int64, path: InboxPath, file: AnalyzedFile)] = []
    var dispositions: [(InboxPath, Disposition)] = []
    /// Why files could not be read now; each is tried again.
    var failures: [InboxProblem] = []

    /// Versions of one article in one batch are taken in by age: the youngest is current.
    var files: [AnalyzedFile] { aged.sorted { ($0.modified, $0.path) < ($1.modified, $1.path) }.map(\.file) }

    fileprivate mutating func take(_ item: Item) {
      switch item {
      case .unread(let path, let disposition): dispositions.append((path, disposition))
      case .file(let path, let file, let modified): add(path, file, modified: modified)
      case .failed(let problem):
        dispositions.append((problem.path, .failed))
        failures.append(problem)
      case .tick: break
      }
    }

    mutating func add(_ path: InboxPath, _ file: AnalyzedFile, modified: Int64 = 0) {
      aged.append((modified, path, file))
      dispositions.append((path, .done))
    }
  }

  fileprivate enum Item: Sendable {
    /// Some seconds have passed.
    case tick
    case file(InboxPath, AnalyzedFile, modified: Int64)
    case unread(InboxPath, Disposition)
    case failed(InboxProblem)
  }

  /// Reads and analyses files on threads of their own: however long it takes, the loop stays awake.
  ///
  /// - Parameters:
  ///   - largest: bytes of the largest of them.
  ///   - progress: called whenever a file is done; and meanwhile, as long as one of that size may take.
  func analyze(
    _ paths: [InboxPath], of batch: InboxBatch, largest: Int64, into result: inout Result, progress: () -> Void
  ) async {
    guard !paths.isEmpty else { return }
    let (items, continuation) = AsyncStream.makeStream(of: Item.self)
    start(paths, of: batch) { continuation.yield($0) }
    let ticker = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: Self.tick, tolerance: .seconds(1))
        continuation.yield(.tick)
      }
    }
    defer { ticker.cancel() }
    let allowance = Self.allowance(bytes: largest)
    var deadline = ContinuousClock.now + allowance
    var left = paths.count
    for await item in items {
      if case .tick = item {
        if .now < deadline { progress() }
        continue
      }
      result.take(item)
      progress()
      deadline = .now + allowance
      left -= 1
      if left == 0 { return }
    }
  }

  /// How long one file may take before nobody is told that work goes on: an analysis that hangs is found out.
  static func allowance(bytes: Int64) -> Duration { .seconds(30) + .seconds(60) * (Double(bytes) / 1e6) }

  private static let tick = Duration.seconds(5)

  private func start(_ paths: [InboxPath], of batch: InboxBatch, deliver: @escaping @Sendable (Item) -> Void) {
    let shared = PathQueue(paths)
    for _ in 0..<min(width, paths.count) {
      Thread.detachNewThread { while let path = shared.next() { deliver(take(path, of: batch)) } }
    }
  }

  private func take(_ path: InboxPath, of batch: InboxBatch) -> Item {
    switch batch.read(path) {
    case .changed: return .unread(path, .changed)
    case .vanished: return .unread(path, .done)
    case .problem(let problem):
      // No descriptor left says nothing about the file: it is never set aside for that.
      let isWorthAnother =
        problem.isTransient && (problem.code == .exhausted || batch.failures[path, default: 0] < Self.attempts)
      return isWorthAnother ? .failed(problem) : .file(path, Self.rejected(problem), modified: 0)
    case .version(let version):
      return .file(path, analyzed(version), modified: version.status.modified)
    }
  }

  private func analyzed(_ version: FileVersion) -> AnalyzedFile {
    let outcome = analyze(version.bytes, version.path.display, version.sidecar?.bytes)
    var file = AnalyzedFile(
      name: FileName(version.path), stamp: FileStamp(version.status), sha256: version.sha256, bytes: version.bytes,
      sidecar: version.sidecar?.bytes, outcome: .rejected(Rejection("empty", "")))
    switch outcome {
    case .success(let analysis): file.outcome = .analyzed(analysis)
    case .failure(let rejection):
      file.outcome = .rejected(rejection)
      file.bytes = []
    }
    return file
  }

  /// What the service does with a file: bytes, displayed name, sidecar.
  func analyze(_ bytes: [UInt8], _ name: String, _ sidecar: [UInt8]?) -> Swift.Result<ArticleAnalysis, Rejection> {
    reader.read(bytes, path: name, sidecar: sidecar).map { analyzer.analyze($0) }
  }

  /// The same as a function, for work on the whole story: each file counts as progress.
  func analyze(feeding feeder: ProgressFeeder) -> Analyze {
    { bytes, name, sidecar in
      feeder.progress()
      return analyze(bytes, name, sidecar)
    }
  }

  static func rejected(_ problem: InboxProblem) -> AnalyzedFile {
    AnalyzedFile(
      name: FileName(problem.path), stamp: problem.status.map { FileStamp($0) }, sha256: nil, bytes: [],
      outcome: .rejected(Rejection(problem.code.rawValue, problem.message)))
  }
}

/// Paths that several threads take from.
private final class PathQueue: Sendable {
  private let paths: Mutex<ArraySlice<InboxPath>>

  init(_ paths: [InboxPath]) { self.paths = Mutex(paths[...]) }

  func next() -> InboxPath? { paths.withLock { $0.popFirst() } }
}
