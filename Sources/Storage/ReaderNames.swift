import Analysis
import Foundation
import GRDB

/// The reader's list of who is who, under which the stored analyses were made.
enum ReaderNames {
  /// The file's bytes; nil where there is none.
  static func load(_ database: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM meta WHERE key = 'names'")
    ).map { [UInt8]($0) }
  }

  static func save(_ database: Database, _ bytes: [UInt8]?) throws {
    if let bytes {
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('names', ?)", arguments: [Data(bytes)])
    } else {
      try database.execute(sql: "DELETE FROM meta WHERE key = 'names'")
    }
  }

  /// What analyses are kept under: the analyser's version and, above it, a digest of the list. Analyses made under
  /// another list count as made by another analyser.
  static func analyzer(_ database: Database) throws -> Int {
    guard let names = try load(database) else { return Analyzer.version }
    let digits = BatchTransaction.hash(names).utf8.prefix(12)
    return Analyzer.version + (Int(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0) << 12
  }
}
