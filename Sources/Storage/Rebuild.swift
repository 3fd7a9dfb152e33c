import Analysis
import Foundation
import GRDB
import Linking

/// Makes analyses, story and counts anew from the journal, after the analyser changed.
struct Rebuild {
  private let database: Database
  private let effects: any StorageEffects

  init(_ database: Database, effects: any StorageEffects) {
    self.database = database
    self.effects = effects
  }

  /// Whether a stored analysis was made by another version of the analyser.
  static func isDue(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT 1 FROM analysis WHERE analyzer <> ? LIMIT 1",
      arguments: [try ReaderNames.analyzer(database)]) != nil
  }

  /// Analyses every version of the journal anew.
  func analyzeAll(_ analyze: Analyze) throws {
    try database.execute(sql: "DELETE FROM analysis")
    try JournalRow.forEach(database) { row in
      guard row.kind == .added || row.kind == .updated, let version = try row.version(database) else { return }
      // A version that is rejected now keeps no analysis; as the current one it leaves the story.
      guard case .success(var analysis) = analyze(version.bytes, row.name.display, version.sidecar) else { return }
      analysis.article.id = version.article
      try effects.willPerform(.writeAnalysis)
      try AnalysisRow.save(database, analysis, for: row)
    }
  }

  func run(_ analyze: Analyze) throws {
    try effects.willPerform(.writeItems)
    try database.execute(sql: "DELETE FROM item")
    try analyzeAll(analyze)
    var linker = StoryLinker(store: SQLiteBlockStore(database, effects: effects))
    linker.didProgress = effects.progress
    let load = AnalysisRow.load(database)
    // One article at a time: memory stays bounded, and the story does not depend on the order.
    for (row, versions) in try PastStory(database).versions(asOf: .max) {
      guard let id = row.article else { continue }
      _ = try linker.apply([.init(id: id, analysis: try load(row), versions: versions)])
    }
    try Counters.save(database, Counters.count(try linker.story()))
  }
}
