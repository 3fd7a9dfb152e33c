import Foundation
import GRDB

extension FileStamp {
  static let columns = "device, inode, size, modified, changed"

  /// Unsigned numbers keep their bits; SQLite's integers are signed.
  static func arguments(_ stamp: FileStamp?) -> StatementArguments {
    [
      stamp.map { Int64(bitPattern: $0.device) }, stamp.map { Int64(bitPattern: $0.inode) }, stamp?.size,
      stamp?.modified, stamp?.changed,
    ]
  }

  /// From the five columns that start at `index`; nil where no stamp was kept.
  init?(_ row: Row, at index: Int) {
    guard let device = row[index] as Int64?, let inode = row[index + 1] as Int64?, let size = row[index + 2] as Int64?,
      let modified = row[index + 3] as Int64?, let changed = row[index + 4] as Int64?
    else { return nil }
    self.init(
      device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode), size: size, modified: modified,
      changed: changed)
  }
}

/// A file that was taken in, as it was last seen.
struct FileRow: Equatable {
  var name: FileName
  var sha256: String
  var sidecar: String?
  var article: String
  var stamp: FileStamp?

  private static let columns = "name, display, sha256, sidecar, article, \(FileStamp.columns)"

  init(name: FileName, sha256: String, sidecar: String?, article: String, stamp: FileStamp?) {
    self.name = name
    self.sha256 = sha256
    self.sidecar = sidecar
    self.article = article
    self.stamp = stamp
  }

  private init(_ row: Row) {
    self.init(
      name: FileName(bytes: [UInt8](row[0] as Data), display: row[1]), sha256: row[2], sidecar: row[3],
      article: row[4], stamp: FileStamp(row, at: 5))
  }

  static func load(_ database: Database, name: FileName) throws -> FileRow? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(columns) FROM file WHERE name = ?"), arguments: [Data(name.bytes)]
    ).map(FileRow.init)
  }

  /// Files with these bytes, sorted by name.
  static func all(_ database: Database, sha256: String) throws -> [FileRow] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT \(columns) FROM file WHERE sha256 = ? ORDER BY name"),
      arguments: [sha256]
    ).map(FileRow.init)
  }

  /// Files of an article, sorted by name.
  static func all(_ database: Database, article: String) throws -> [FileRow] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT \(columns) FROM file WHERE article = ? ORDER BY name"),
      arguments: [article]
    ).map(FileRow.init)
  }

  func save(_ database: Database) throws {
    let arguments: StatementArguments = [Data(name.bytes), name.display, sha256, sidecar, article]
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO file (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: arguments + FileStamp.arguments(stamp))
  }

  static func delete(_ database: Database, name: FileName) throws {
    try database.cachedStatement(sql: "DELETE FROM file WHERE name = ?").execute(arguments: [Data(name.bytes)])
  }

  static func known(_ database: Database) throws -> [KnownFile] {
    var files = [[UInt8]: KnownFile]()
    let rows = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM file")
    while let row = try rows.next() {
      let file = FileRow(row).known
      files[file.name.bytes] = file
    }
    // What was read last counts: a good file that became unreadable is known as rejected.
    for file in try RejectedRow.all(database) { files[file.name.bytes] = file.known }
    return files.values.sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
  }

  static func known(_ database: Database, name: FileName) throws -> KnownFile? {
    try RejectedRow.load(database, name: name)?.known ?? load(database, name: name)?.known
  }

  private var known: KnownFile {
    KnownFile(
      name: name, sha256: sha256, sidecarSHA256: sidecar, stamp: stamp, article: article, isRejected: false)
  }
}

extension RejectedFile {
  var known: KnownFile {
    KnownFile(name: name, sha256: sha256, sidecarSHA256: nil, stamp: stamp, article: nil, isRejected: true)
  }
}

/// Files that are set aside.
enum RejectedRow {
  private static let columns = "name, display, sha256, code, message, since, report, \(FileStamp.columns)"

  static func all(_ database: Database) throws -> [RejectedFile] {
    try Row.fetchAll(database, sql: "SELECT \(columns) FROM rejected ORDER BY name").map(file)
  }

  static func load(_ database: Database, name: FileName) throws -> RejectedFile? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(columns) FROM rejected WHERE name = ?"), arguments: [Data(name.bytes)]
    ).map(file)
  }

  static func save(_ database: Database, _ file: RejectedFile) throws {
    let arguments: StatementArguments = [
      Data(file.name.bytes), file.name.display, file.sha256, file.code, file.message, file.since, file.report,
    ]
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO rejected (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: arguments + FileStamp.arguments(file.stamp))
  }

  static func delete(_ database: Database, name: FileName) throws {
    try database.cachedStatement(sql: "DELETE FROM rejected WHERE name = ?").execute(arguments: [Data(name.bytes)])
  }

  private static func file(_ row: Row) -> RejectedFile {
    RejectedFile(
      name: FileName(bytes: [UInt8](row[0] as Data), display: row[1]), sha256: row[2], stamp: FileStamp(row, at: 7),
      code: row[3], message: row[4], since: row[5], report: row[6])
  }
}
