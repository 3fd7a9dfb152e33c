import Foundation
import GRDB

/// Opens connections to the story's database with the settings that every one of them needs.
enum Connection {
  /// Kibibytes of pages that a connection keeps in memory: what bounds the service's memory however large the story.
  /// Pages that it lets go stay in the system's cache.
  private static let writerCache = 8_192
  private static let readerCache = 512
  /// Seconds that a statement waits for another process's short transaction.
  private static let patience = 5.0

  static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.label = "dossier"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(readOnly ? readerCache : writerCache)")
      if !readOnly {
        // The write-ahead log is checkpointed by hand, so that each effect on the disk is a step of its own.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        try database.execute(sql: "PRAGMA journal_size_limit = 16777216")
      }
    }
    return configuration
  }

  /// The writer's connection: write-ahead log, every commit on the disk before it returns.
  static func writer(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration(readOnly: false)
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return queue
  }

  /// A connection that can't write, while the service runs or not.
  static func reader(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
  }

  /// A connection for one short write beside the service's: keeps the journal mode that it finds.
  static func guest(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
  }

  /// A database of its own in a temporary file that SQLite removes by itself; spills to the disk when it grows.
  static func temporary() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: "", configuration: configuration(readOnly: false))
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return queue
  }

  /// Marks a new database as dossier's, before its tables are made: a crash between the two leaves an empty one.
  static func mark(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") != Schema.applicationID else { return }
    try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
  }

  /// Refuses a file that another program or a newer version wrote.
  static func check(_ database: Database, at path: String) throws {
    let attempted = "open the database \(path)"
    let identifier = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'journal'") == 0
    if identifier != Schema.applicationID {
      // GRDB's preparation of the write-ahead log can leave an empty database behind after a crash at the first start.
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table'") ?? 0
      guard identifier == 0, tables == 0 else {
        throw StorageError(
          .cannotOpen, attempted: attempted, remedy: StorageError.Remedy.foreign,
          cause: "it is another program's database")
      }
    }
    if !isEmpty, try Schema.migrator.hasBeenSuperseded(database) {
      throw StorageError(
        .newerSchema, attempted: attempted, remedy: StorageError.Remedy.newerSchema,
        cause: "its schema is newer than this version of dossier knows")
    }
  }
}
