import Analysis
import Changes
import Foundation
import GRDB
import Linking

/// How values are kept in the tables.
enum Coding {
  /// Sorted keys: equal values are equal bytes.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw StorageError(
        .damaged, attempted: "read a stored \(type)", remedy: StorageError.Remedy.damaged, cause: "\(error)")
    }
  }
}

/// One line of the journal: what happened to one file or article.
struct JournalRow: Equatable {
  enum Kind: String {
    case added, updated, duplicate, rejected
    /// On request.
    case withdrawn
    /// The article's file now states a URL, which is its identity from then on.
    case renamed
    /// A file is gone from the inbox, by request of the removal policy.
    case removed
    /// A file that was set aside has its known bytes again.
    case restored
    /// The reader's list of names changed, and the whole story was resolved by it.
    case names
  }

  var entry: Int64
  var report: Int
  var kind: Kind
  var name: FileName
  var article: String?
  var sha256: String?
  var sidecar: String?
  var formerly: String?
  var code: String?
  var message: String?

  static let columns = "entry, report, kind, name, display, article, sha256, sidecar, formerly, code, message"

  init(
    entry: Int64 = 0, report: Int, kind: Kind, name: FileName, article: String? = nil, sha256: String? = nil,
    sidecar: String? = nil, formerly: String? = nil, code: String? = nil, message: String? = nil
  ) {
    self.entry = entry
    self.report = report
    self.kind = kind
    self.name = name
    self.article = article
    self.sha256 = sha256
    self.sidecar = sidecar
    self.formerly = formerly
    self.code = code
    self.message = message
  }

  init(_ row: Row) throws {
    guard let kind = Kind(rawValue: row[2]) else {
      throw StorageError(
        .damaged, attempted: "read the journal", remedy: StorageError.Remedy.damaged,
        cause: "entry \(row[0] as Int64) has an unknown kind")
    }
    self.init(
      entry: row[0], report: row[1], kind: kind, name: FileName(bytes: [UInt8](row[3] as Data), display: row[4]),
      article: row[5], sha256: row[6], sidecar: row[7], formerly: row[8], code: row[9], message: row[10])
  }

  /// Appends the row and returns its entry number.
  func insert(_ database: Database) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO journal (report, kind, name, display, article, sha256, sidecar, formerly, code, message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      report, kind.rawValue, Data(name.bytes), name.display, article, sha256, sidecar, formerly, code, message,
    ])
    return database.lastInsertedRowID
  }

  static func forEach(_ database: Database, upTo report: Int = .max, _ body: (JournalRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(columns) FROM journal WHERE report <= ? ORDER BY entry", arguments: [report])
    while let row = try rows.next() { try body(JournalRow(row)) }
  }

  static func load(_ database: Database, entry: Int64) throws -> JournalRow? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT \(columns) FROM journal WHERE entry = ?"), arguments: [entry]
    ).map(JournalRow.init)
  }

  static func current(_ database: Database, article id: String) throws -> JournalRow? {
    try ArticleRow.load(database, id: id)?.entry.flatMap { try load(database, entry: $0) }
  }

  static func first(_ database: Database, sha256: String) throws -> JournalRow? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(columns) FROM journal WHERE sha256 = ? AND kind IN ('added', 'updated') ORDER BY entry DESC LIMIT 1
        """, arguments: [sha256]
    ).map(JournalRow.init)
  }

  func version(_ database: Database) throws -> StoredVersion? {
    guard let article, let sha256, let bytes = try Content.load(database, sha256: sha256) else { return nil }
    return StoredVersion(
      article: article, name: name, sha256: sha256, bytes: bytes,
      sidecar: try sidecar.flatMap { try Content.load(database, sha256: $0) }, report: report)
  }
}

/// File bytes by their hash.
enum Content {
  static func load(_ database: Database, sha256: String) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT bytes FROM content WHERE sha256 = ?"), arguments: [sha256]
    ).map { [UInt8]($0) }
  }

  static func insert(_ database: Database, sha256: String, bytes: [UInt8]) throws {
    try database.cachedStatement(sql: "INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [sha256, Data(bytes)])
  }
}

/// An article through all its versions.
struct ArticleRow: Equatable {
  var id: String
  /// The journal entry of the current version; nil once withdrawn.
  var entry: Int64?
  var statesURL: Bool
  /// SHA-256, oldest first.
  var versions: [String]

  static func load(_ database: Database, id: String) throws -> ArticleRow? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT entry, statesURL, versions FROM article WHERE id = ?"), arguments: [id]
    ).map { row in
      ArticleRow(
        id: id, entry: row[0], statesURL: row[1],
        versions: (row[2] as String).split(separator: " ").map(String.init))
    }
  }

  func save(_ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO article (id, entry, statesURL, versions) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, entry, statesURL, versions.joined(separator: " ")])
  }
}

/// Analyses by what they are a function of.
enum AnalysisRow {
  static func load(_ database: Database) -> (JournalRow) throws -> ArticleAnalysis? {
    { row in
      guard let sha256 = row.sha256 else { return nil }
      return try Data.fetchOne(
        database.cachedStatement(
          sql: "SELECT payload FROM analysis WHERE sha256 = ? AND display = ? AND sidecar = ? AND analyzer = ?"),
        arguments: [sha256, row.name.display, row.sidecar ?? "", try ReaderNames.analyzer(database)]
      ).map { try Coding.decode(ArticleAnalysis.self, $0) }
    }
  }

  static func save(_ database: Database, _ analysis: ArticleAnalysis, for row: JournalRow) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO analysis (sha256, display, sidecar, analyzer, payload) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      row.sha256, row.name.display, row.sidecar ?? "", try ReaderNames.analyzer(database), Data(analysis.jsonLine()),
    ])
  }
}

/// Reports with what renders them.
enum ReportRow {
  static func load(_ database: Database, number: Int) throws -> StoredReport? {
    try Row.fetchOne(
      database, sql: "SELECT json, change, counts, rendered FROM report WHERE number = ?", arguments: [number]
    ).map { row in
      StoredReport(
        report: try Coding.decode(ChangeReport.self, row[0]), change: try Coding.decode(StoryChange.self, row[1]),
        counts: try Coding.decode(StoryCounts.self, row[2]), isRendered: row[3])
    }
  }

  static func outline(_ database: Database, number: Int) throws -> ReportOutline? {
    try Data.fetchOne(database, sql: "SELECT json FROM report WHERE number = ?", arguments: [number]).map {
      try Coding.decode(ReportOutline.self, $0)
    }
  }

  static func reports(_ database: Database, after number: Int) throws -> [ChangeReport] {
    try Data.fetchAll(
      database, sql: "SELECT json FROM report WHERE number > ? ORDER BY number", arguments: [number]
    ).map { try Coding.decode(ChangeReport.self, $0) }
  }

  static func insert(_ database: Database, _ stored: StoredReport) throws {
    try database.execute(
      sql: """
        INSERT INTO report (number, created, analyzer, json, change, counts, rendered) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        stored.report.number, stored.report.created, try ReaderNames.analyzer(database),
        try Coding.encode(stored.report),
        try Coding.encode(stored.change), try Coding.encode(stored.counts), stored.isRendered,
      ])
  }
}
