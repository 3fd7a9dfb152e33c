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

  /// How many articles are in memory at once; they are worked on side by side.
  private static let atOnce = 64

  private typealias Version = (row: JournalRow, stored: StoredVersion)

  /// Analyses every version of the journal anew.
  func analyzeAll(_ analyze: Analyze) throws {
    try database.execute(sql: "DELETE FROM analysis")
    var versions: [Version] = []
    try JournalRow.forEach(database) { row in
      guard row.kind == .added || row.kind == .updated, let version = try row.version(database) else { return }
      versions.append((row, version))
      guard versions.count == Self.atOnce else { return }
      try save(versions, analyze)
      versions = []
    }
    try save(versions, analyze)
  }

  private func save(_ versions: [Version], _ analyze: Analyze) throws {
    let outcomes = try SideBySide.map(versions.map { ($0.row.name.display, $0.stored) }) { name, version in
      analyze(version.bytes, name, version.sidecar)
    }
    effects.progress()
    for (version, outcome) in zip(versions, outcomes) {
      // A version that is rejected now keeps no analysis; as the current one it leaves the story.
      guard case .success(var analysis) = outcome else { continue }
      analysis.article.id = version.stored.article
      try effects.willPerform(.writeAnalysis)
      try AnalysisRow.save(database, analysis, for: version.row)
    }
  }

  func run(_ analyze: Analyze) throws {
    try effects.willPerform(.writeItems)
    try database.execute(sql: "DELETE FROM item")
    try analyzeAll(analyze)
    var linker = StoryLinker(store: SQLiteBlockStore(database, effects: effects))
    linker.didProgress = effects.progress
    let load = AnalysisRow.load(database)
    // Some articles at a time: memory stays bounded, and the story does not depend on the order.
    let current = try PastStory(database).versions(asOf: .max)
    for start in stride(from: 0, to: current.count, by: Self.atOnce) {
      _ = try linker.apply(
        current[start..<min(start + Self.atOnce, current.count)].compactMap { row, versions in
          try row.article.map { .init(id: $0, analysis: try load(row), versions: versions) }
        })
    }
    try Counters.save(database, Counters.count(try linker.story()))
  }
}
