import Analysis
import Articles
import Foundation
import GRDB
import Linking

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
    let versions = try rows.map { try isAnalyzed($0) ? $0.version(journal) : nil }
    let outcomes = try SideBySide.map(Array(zip(rows, versions))) { row, version in
      version.map { analyze($0.bytes, row.name.display, $0.sidecar) }
    }
    let steps = try rows.indices.compactMap { try step(rows[$0], versions[$0], outcomes[$0], &findings) }
    let stored = try BatchTransaction(replica, created: created ?? "", effects: UndisturbedEffects()).run(steps)
    guard let stored, stored.report.number != number || created == nil else { return }
    findings.note("report \(number)", "the journal gives a report \(stored.report.number) instead")
  }

  private func isAnalyzed(_ row: JournalRow) -> Bool {
    switch row.kind {
    case .added, .updated, .duplicate: true
    case .rejected, .withdrawn, .renamed, .removed, .restored, .names: false
    }
  }

  private func step(
    _ row: JournalRow, _ version: StoredVersion?, _ analyzed: Result<ArticleAnalysis, Rejection>?,
    _ findings: inout Findings
  ) throws -> BatchTransaction.Step? {
    switch row.kind {
    case .added, .updated, .duplicate:
      guard let version, let analyzed else {
        findings.note("version \(row.sha256 ?? "?")", "the bytes of \(row.name.display) are missing")
        return nil
      }
      let outcome: AnalyzedFile.Outcome
      switch analyzed {
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
