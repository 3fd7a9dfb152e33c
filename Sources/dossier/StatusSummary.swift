import Foundation
import Storage

/// What `dossier status` prints.
struct StatusSummary {
  var counts: StoryCounts
  /// The process that writes the story; nil where none runs.
  var process: Int32?
  /// Reports that are committed and whose files are not known to stand yet.
  var pending: Int

  private struct Fields: Encodable {
    var running: Bool
    var articles: Int
    var events: Int
    var claims: Int
    var conflicts: Int
    var reports: Int
    var rejected: Int
    var pending: Int
    var pid: Int32?
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let fields = Fields(
      running: process != nil, articles: counts.articles, events: counts.events, claims: counts.claims,
      conflicts: counts.conflicts, reports: counts.reports, rejected: counts.rejected, pending: pending, pid: process)
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  var line: String {
    let service = process.map { "running (process \($0))" } ?? "not running"
    let parts = [
      Self.count(counts.articles, "article"), Self.count(counts.events, "event"), Self.count(counts.claims, "claim"),
      Self.count(counts.conflicts, "open conflict"), Self.count(counts.reports, "report"),
      "\(counts.rejected) rejected", "\(pending) pending",
    ]
    return service + ": " + parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
