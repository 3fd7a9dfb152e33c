import Foundation

/// A temporary story: inbox, state and reports.
struct Workspace {
  let root: String
  var inbox: String { root + "/inbox" }
  var state: String { root + "/state" }
  var reports: String { root + "/reports" }

  init() throws {
    root = NSTemporaryDirectory() + "dossier-benchmark-\(UUID().uuidString.prefix(8))"
    for folder in [root + "/inbox", root + "/state", root + "/reports"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file under a hidden name and renames it; the instant of the rename.
  @discardableResult
  func drop(_ article: (name: String, bytes: [UInt8])) throws -> Double {
    let hidden = inbox + "/." + article.name
    try Data(article.bytes).write(to: URL(fileURLWithPath: hidden))
    let instant = now()
    guard rename(hidden, inbox + "/" + article.name) == 0 else { throw BenchmarkError("can't drop \(article.name)") }
    return instant
  }
}
