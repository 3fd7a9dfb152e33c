import Foundation
import GRDB
import Linking

/// The story's size, kept beside it so that asking costs nothing.
enum Counters {
  static func load(_ database: Database) throws -> StoryCounts {
    var counts =
      try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'counts'").map {
        try Coding.decode(StoryCounts.self, $0)
      } ?? StoryCounts()
    counts.rejected = try Int.fetchOne(database, sql: "SELECT count(*) FROM rejected") ?? 0
    counts.reports = try Int.fetchOne(database, sql: "SELECT max(number) FROM report") ?? 0
    return counts
  }

  /// Adds what a change brought and takes away what it removed.
  static func update(_ database: Database, by change: StoryChange, reports: Int) throws -> StoryCounts {
    var counts = try load(database)
    counts.articles += change.articles.reduce(0) { $0 + difference($1) { _ in true } }
    counts.events += change.events.reduce(0) { $0 + difference($1) { _ in true } }
    counts.claims += change.claims.reduce(0) { $0 + difference($1) { _ in true } }
    counts.conflicts += change.conflicts.reduce(0) { $0 + difference($1) { $0.status == .open } }
    counts.reports = reports
    try save(database, counts)
    return counts
  }

  /// Keeps what follows from the story's entries; the rest is counted where it is kept.
  static func save(_ database: Database, _ counts: StoryCounts) throws {
    var counts = counts
    counts.reports = 0
    counts.rejected = 0
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('counts', ?)")
      .execute(arguments: [try Coding.encode(counts)])
  }

  /// What a story holds, counted anew.
  static func count(_ story: Story) -> StoryCounts {
    StoryCounts(
      articles: story.articles.count, events: story.events.count, claims: story.claims.count,
      conflicts: story.conflicts.count { $0.status == .open })
  }

  private static func difference<Entry>(_ replaced: Replaced<Entry>, _ counts: (Entry) -> Bool) -> Int {
    (replaced.after.map(counts) == true ? 1 : 0) - (replaced.before.map(counts) == true ? 1 : 0)
  }
}
