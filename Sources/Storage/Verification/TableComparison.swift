import Analysis
import Foundation
import GRDB

/// Compares tables row by row, both sorted by the same columns.
struct TableComparison {
  private let stored: Database
  private let replayed: Database

  init(stored: Database, replayed: Database) {
    self.stored = stored
    self.replayed = replayed
  }

  func run(_ findings: inout Findings) throws {
    try compare(
      "journal entry",
      "SELECT entry, report, kind, name, article, sha256, sidecar, formerly, code FROM journal ORDER BY 1",
      &findings)
    try compare("article", "SELECT id, entry, statesURL, versions FROM article ORDER BY 1", &findings)
    try compare("story table", "SELECT stage, key, id, producer, payload FROM item ORDER BY 1, 2, 3, 4", &findings)
    try compare("analysis", "SELECT sha256, display, sidecar, payload FROM analysis ORDER BY 1, 2, 3", &findings)
    try compare("counts", "SELECT value FROM meta WHERE key = 'counts'", &findings)
    // What an earlier version of the analyser reported stays reported as it was.
    let older = try Int.fetchOne(
      stored, sql: "SELECT 1 FROM report WHERE analyzer <> ? LIMIT 1", arguments: [try ReaderNames.analyzer(stored)])
    guard older == nil else { return }
    try compare("report", "SELECT number, created, json, change, counts FROM report ORDER BY 1", &findings)
  }

  private func compare(_ subject: String, _ sql: String, _ findings: inout Findings) throws {
    let left = try Row.fetchCursor(stored, sql: sql)
    let right = try Row.fetchCursor(replayed, sql: sql)
    while !findings.isFull {
      let (one, other) = (try left.next()?.copy(), try right.next()?.copy())
      guard let row = one ?? other else { return }
      if one == other { continue }
      let what =
        one == nil ? "is missing" : other == nil ? "does not follow from the journal" : "differs from the journal"
      findings.note("\(subject) \(name(row))", what)
      // The rows after a missing one are all off by one: one finding says it.
      if one?[0] as DatabaseValue? != other?[0] as DatabaseValue? { return }
    }
  }

  /// The first columns that can be shown.
  private func name(_ row: Row) -> String {
    row.prefix(3).map { _, value in
      switch value.storage {
      case .blob(let data): String(decoding: data.prefix(60), as: UTF8.self)
      default: "\(value)"
      }
    }.joined(separator: " ")
  }
}
