import Analysis
import Articles
import Foundation
import GRDB

/// Takes the journal's batches in again, in another database.
struct Replay {
  private let journal: Database
  private let replica: Database

  init(journal: Database, into replica: Database) {
    self.journal = journal
    self.replica = replica
  }

  func run(_ findings: inout Findings, _ analyze: Analyze) throws {
    // Everything is analysed under the list of names as it is now.
    try ReaderNames.save(replica, try ReaderNames.load(journal))
    var rows: [JournalRow] = []
    try JournalRow.forEach(journal) { row in
      if let first = rows.first, first.report != row.report {
        try replay(rows, &findings, analyze)
        rows = []
      }
      rows.append(row)
    }
    try replay(rows, &findings, analyze)
  }

  /// - Parameter rows: those of one report; the last ones may wait for a report that is still to come.
  private func replay(_ rows: [JournalRow], _ findings: inout Findings, _ analyze: Analyze) throws {
    guard let number = rows.first?.report else { return }
    let created = try String.fetchOne(journal, sql: "SELECT created FROM report WHERE number = ?", arguments: [number])
    let steps = try rows.compactMap { try step($0, &findings, analyze) }
    let stored = try BatchTransaction(replica, created: created ?? "", effects: UndisturbedEffects()).run(steps)
    guard let stored, stored.report.number != number || created == nil else { return }
    findings.note("report \(number)", "the journal gives a report \(stored.report.number) instead")
  }

  private func step(
    _ row: JournalRow, _ findings: inout Findings, _ analyze: Analyze
  ) throws -> BatchTransaction.Step? {
    switch row.kind {
    case .added, .updated, .duplicate:
      guard let version = try row.version(journal) else {
        findings.note("version \(row.sha256 ?? "?")", "the bytes of \(row.name.display) are missing")
        return nil
      }
      let outcome: AnalyzedFile.Outcome
      switch analyze(version.bytes, row.name.display, version.sidecar) {
      case .success(let analysis): outcome = .analyzed(analysis)
      case .failure(let rejection):
        findings.note("version \(version.sha256)", "\(row.name.display) is rejected now: \(rejection.message)")
        return nil
      }
      return .take(
        AnalyzedFile(
          name: row.name, sha256: version.sha256, bytes: version.bytes, sidecar: version.sidecar, outcome: outcome))
    case .rejected:
      let rejection = Rejection(row.code ?? "", row.message ?? "")
      return .take(AnalyzedFile(name: row.name, sha256: row.sha256, bytes: [], outcome: .rejected(rejection)))
    case .withdrawn: return row.article.map { .withdraw(.article($0)) }
    // Follows from the update that comes after it.
    case .renamed: return nil
    case .removed: return .remove(row.name)
    case .restored: return .restore(row.name)
    case .names:
      let bytes = try row.sha256.flatMap { try Content.load(journal, sha256: $0) }
      return .adopt(bytes, nil)
    }
  }
}
