import Analysis
import Articles
import Foundation
import Inbox
import Storage

/// Reads and analyses the files of a batch, several at a time.
struct BatchAnalyzer: Sendable {
  private let analyzer = Analyzer()
  private let reader = ArticleReader()
  private let width = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// Bytes of article text after which the rest of a batch waits for the next one: memory must not grow with a burst.
  static let byteLimit = 8 << 20
  /// How often a failed read is tried again before the file is set aside.
  static let attempts = 5

  struct Result: Sendable {
    var files: [AnalyzedFile] = []
    var dispositions: [(InboxPath, Disposition)] = []
    /// Not begun.
    var rest: ArraySlice<InboxPath> = []
  }

  private enum Item: Sendable {
    case file(InboxPath, AnalyzedFile, modified: Int64)
    case unread(InboxPath, Disposition)
  }

  /// - Parameter progress: called whenever a file is done.
  func analyze(_ paths: ArraySlice<InboxPath>, of batch: InboxBatch, progress: () -> Void) async -> Result {
    var rest = paths
    var bytes = 0
    var items: [Item] = []
    await withTaskGroup(of: Item.self) { group in
      var running = 0
      while running > 0 || (!rest.isEmpty && bytes < Self.byteLimit) {
        while running < width, bytes < Self.byteLimit, let path = rest.popFirst() {
          group.addTask { self.take(path, of: batch) }
          running += 1
        }
        guard let item = await group.next() else { break }
        running -= 1
        if case .file(_, let file, _) = item { bytes += file.bytes.count }
        items.append(item)
        progress()
      }
    }
    return Self.sorted(items, rest: rest)
  }

  /// Versions of one article in one batch are taken in by age: the youngest is current.
  private static func sorted(_ items: [Item], rest: ArraySlice<InboxPath>) -> Result {
    var result = Result(rest: rest)
    var files: [(path: InboxPath, file: AnalyzedFile, modified: Int64)] = []
    for item in items {
      switch item {
      case .unread(let path, let disposition): result.dispositions.append((path, disposition))
      case .file(let path, let file, let modified):
        files.append((path, file, modified))
        result.dispositions.append((path, .done))
      }
    }
    files.sort { ($0.modified, $0.path) < ($1.modified, $1.path) }
    result.files = files.map(\.file)
    return result
  }

  private func take(_ path: InboxPath, of batch: InboxBatch) -> Item {
    switch batch.read(path) {
    case .changed: return .unread(path, .changed)
    case .vanished: return .unread(path, .done)
    case .problem(let problem):
      // No descriptor left says nothing about the file: it is never set aside for that.
      let isWorthAnother =
        problem.isTransient && (problem.code == .exhausted || batch.failures[path, default: 0] < Self.attempts)
      return isWorthAnother ? .unread(path, .failed) : .file(path, Self.rejected(problem), modified: 0)
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

  static func rejected(_ problem: InboxProblem) -> AnalyzedFile {
    AnalyzedFile(
      name: FileName(problem.path), stamp: problem.status.map { FileStamp($0) }, sha256: nil, bytes: [],
      outcome: .rejected(Rejection(problem.code.rawValue, problem.message)))
  }
}
