import Analysis
import Articles
import Foundation
import Storage

/// A state folder of its own, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-storage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var state: StateFolder { StateFolder(path) }
}

/// Reads and analyses invented articles as the service does.
enum Pipeline {
  static let analyzer = Analyzer()

  static func analyze(_ bytes: [UInt8], _ name: String, _ sidecar: [UInt8]?) -> Result<ArticleAnalysis, Rejection> {
    ArticleReader().read(bytes, path: name, sidecar: sidecar).map { analyzer.analyze($0) }
  }

  static func file(_ name: String, _ text: String, sidecar: String? = nil, stamp: FileStamp? = nil) -> AnalyzedFile {
    let bytes = Array(text.utf8)
    let sidecar = sidecar.map { Array($0.utf8) }
    let outcome: AnalyzedFile.Outcome =
      switch analyze(bytes, name, sidecar) {
      case .success(let analysis): .analyzed(analysis)
      case .failure(let rejection): .rejected(rejection)
      }
    return AnalyzedFile(
      name: FileName(name), stamp: stamp, sha256: SHA.hex(bytes), bytes: bytes, sidecar: sidecar, outcome: outcome)
  }

  static func batch(_ files: [AnalyzedFile], withdrawals: [Withdrawal] = [], minute: Int = 0) -> AnalyzedBatch {
    AnalyzedBatch(files: files, withdrawals: withdrawals, created: Instant.text(minute: minute))
  }
}

enum Instant {
  static func text(minute: Int) -> String {
    let digits = String(minute % 60)
    return "2031-03-0\(1 + minute / 60 % 9)T10:\(digits.count < 2 ? "0" : "")\(digits):00Z"
  }
}

enum SHA {
  static func hex(_ bytes: [UInt8]) -> String {
    guard case .success(let article) = ArticleReader().read(bytes, path: "x.txt") else {
      return String(repeating: "0", count: 64)
    }
    return article.sha256
  }
}

/// A story that never happened, about a bridge in a town that is not.
enum Varnholm {
  static let first = """
    ---
    title: Ferry bridge shut after crack is found
    outlet: Varnholm Courier
    date: 2031-03-04
    url: https://courier.example/bridge
    ---
    The ferry bridge in Varnholm was closed on 4 March 2031 after a crack was found in its second pier.

    "Nobody was hurt," mayor Ilsa Brandt said on Tuesday. About 40 lorries were turned back, she said.
    """

  static let second = """
    ---
    title: Bridge closed, harbour office says
    outlet: Eastern Wire
    date: 2031-03-05
    ---
    The ferry bridge in Varnholm was closed on 5 March 2031, the harbour office said.

    Mayor Ilsa Brandt denied that the crack had been known for months.
    """

  static let firstRevised = first.replacingOccurrences(of: "About 40 lorries", with: "About 60 lorries")
}
