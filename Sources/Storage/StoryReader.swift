import Analysis
import Changes
import Foundation
import GRDB
import Linking

/// Queries on a story's database. Opened by itself it can't write, and works while the service runs.
public final class StoryReader: Sendable {
  let queue: DatabaseQueue

  init(_ queue: DatabaseQueue) { self.queue = queue }

  /// Opens the database of a state folder for reading.
  ///
  /// - Throws: ``StorageError``: `missing` where no service has run on the folder yet.
  public init(_ state: StateFolder) throws {
    let attempted = "read the database \(state.database)"
    guard FileManager.default.fileExists(atPath: state.database) else {
      throw StorageError(
        .missing, attempted: attempted, remedy: StorageError.Remedy.missing, cause: "there is no such file")
    }
    queue = try StorageError.translating(attempted) {
      let queue = try Connection.reader(state.database)
      try queue.read { database in
        try Connection.check(database, at: state.database)
        guard try Schema.migrator.hasCompletedMigrations(database) else {
          throw StorageError(
            .missing, attempted: attempted, remedy: StorageError.Remedy.olderSchema,
            cause: "its tables were made by an earlier version, or never")
        }
      }
      return queue
    }
  }

  /// The process that writes the state folder now; nil where none does.
  public static func writer(of state: StateFolder) -> Int32? {
    StateLock.holder(of: state).map { $0.process ?? 0 }
  }

  // MARK: Counts

  /// The story's size. Costs a few look-ups, however large the story is.
  public func counts() throws -> StoryCounts {
    try read("count the story's entries") { try Counters.load($0) }
  }

  // MARK: Reports

  /// A report by its number; nil asks for the latest.
  ///
  /// - Returns: nil where there is no such report.
  public func report(_ number: Int? = nil) throws -> StoredReport? {
    try read("read report \(number.map(String.init) ?? "latest")") { database in
      let number = try number ?? Int.fetchOne(database, sql: "SELECT max(number) FROM report")
      return try number.flatMap { try ReportRow.load(database, number: $0) }
    }
  }

  /// The report of a number without the words of its changes; nil where there is no such report.
  public func outline(_ number: Int) throws -> ReportOutline? {
    try read("read report \(number)") { try ReportRow.outline($0, number: number) }
  }

  /// The number of the latest report; 0 before the first.
  public func latestReportNumber() throws -> Int {
    try read("read the latest report's number") { database in
      try Int.fetchOne(database, sql: "SELECT max(number) FROM report") ?? 0
    }
  }

  /// The reports after `number`, oldest first.
  public func reports(after number: Int) throws -> [ChangeReport] {
    try read("read the reports after \(number)") { try ReportRow.reports($0, after: number) }
  }

  /// Numbers of the reports whose files may be missing, ascending: what a crash left to be done.
  public func unrendered() throws -> [Int] {
    try read("look for reports without files") { database in
      try Int.fetchAll(database, sql: "SELECT number FROM report WHERE rendered = 0 ORDER BY number")
    }
  }

  /// The report that a reader has read last; 0 for one who has read none.
  public func lastRead(by reader: String = "default") throws -> Int {
    try read("look up what was read last") { database in
      try Int.fetchOne(database, sql: "SELECT report FROM reader WHERE name = ?", arguments: [reader]) ?? 0
    }
  }

  // MARK: Story

  /// The whole story as it stands now.
  public func story() throws -> Story {
    try read("read the story") { try StoryLinker(store: SQLiteBlockStore($0)).story() }
  }

  /// How an entry of the story came about; nil where there is none of that identifier.
  public func derivation(of id: String) throws -> Derivation? {
    try read("explain \(id)") { try StoryLinker(store: SQLiteBlockStore($0)).explain(id) }
  }

  /// What matters most of the story as it stands now (see ``StoryLinker/excerpt(_:)``).
  public func excerpt(_ limit: Int) throws -> StoryExcerpt {
    try read("read the story") { try StoryLinker(store: SQLiteBlockStore($0)).excerpt(limit) }
  }

  /// The story as it stood when a report was made: rebuilt from the article versions of that time.
  public func story(asOf report: Int) throws -> Story {
    try read("rebuild the story as of report \(report)") { database in
      let latest = try Int.fetchOne(database, sql: "SELECT max(number) FROM report") ?? 0
      guard (0...latest).contains(report) else {
        throw StorageError(
          .notFound, attempted: "rebuild the story as of report \(report)",
          remedy: "Name a report from 0 to \(latest)", cause: "there is no such report")
      }
      return try PastStory(database).story(asOf: report)
    }
  }

  /// The current analysis of an article; nil where it is unknown or withdrawn.
  public func analysis(ofArticle id: String) throws -> ArticleAnalysis? {
    try read("read the analysis of \(id)") { try JournalRow.current($0, article: id).flatMap(AnalysisRow.load($0)) }
  }

  /// Identifiers of the articles that are in the story, sorted.
  public func articleIdentifiers() throws -> [String] {
    try read("list the articles") { database in
      try String.fetchAll(database, sql: "SELECT id FROM article WHERE entry IS NOT NULL ORDER BY id")
    }
  }

  /// The bytes of an article version, to show evidence in its place; nil where no version has this hash.
  public func version(sha256: String) throws -> StoredVersion? {
    try read("read the version \(sha256)") { database in
      try JournalRow.first(database, sha256: sha256).flatMap { try $0.version(database) }
    }
  }

  /// The reader's list of names, as bytes, under which the story was made; nil where there is none.
  public func names() throws -> [UInt8]? {
    try read("read the list of names") { try ReaderNames.load($0) }
  }

  // MARK: Files

  /// Every file that was taken in or set aside, sorted by name: what a scan of the inbox is compared with.
  public func knownFiles() throws -> [KnownFile] {
    try read("list the known files") { try FileRow.known($0) }
  }

  /// One file by its name below the inbox.
  public func knownFile(_ name: FileName) throws -> KnownFile? {
    try read("look up \(name.display)") { try FileRow.known($0, name: name) }
  }

  /// The file versions that are set aside, sorted by name.
  public func rejected() throws -> [RejectedFile] {
    try read("list the rejected files") { try RejectedRow.all($0) }
  }

  func read<Value>(_ attempted: String, _ body: (Database) throws -> Value) throws -> Value {
    try StorageError.translating(attempted) { try queue.read(body) }
  }
}
