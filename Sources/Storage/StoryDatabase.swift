import Analysis
import Articles
import Foundation
import GRDB
import Linking
import Logging

/// The story's database, open for writing: the one writer of a state folder.
///
/// A batch is one transaction: the article versions, their analyses, what they change in the story, and the report
/// that tells it are all in the database or none of them is. Rendering comes afterwards, from what is committed here.
public final class StoryDatabase: Sendable {
  /// The same connection, for queries.
  public let reader: StoryReader

  private let queue: DatabaseQueue
  private let lock: StateLock
  private let effects: any StorageEffects
  private let logger: Logger
  private let walPath: String

  /// Bytes of write-ahead log after which it is copied into the database.
  private static let checkpointThreshold = 4 << 20

  /// Takes the state folder's lock, creates the folder and the database where they are missing, and migrates.
  ///
  /// - Throws: ``StorageError``: `locked` names the process that holds the folder.
  public init(
    _ state: StateFolder, effects: any StorageEffects = UndisturbedEffects(),
    logger: Logger = Logger(label: "dossier.storage")
  ) throws {
    self.effects = effects
    self.logger = logger
    walPath = state.database + "-wal"
    let attempted = "open the database \(state.database)"
    try Self.createFolder(state.path)
    try effects.willPerform(.takeLock)
    lock = try StateLock(state)
    queue = try StorageError.translating(attempted) {
      try effects.willPerform(.openDatabase)
      let queue = try Connection.writer(state.database)
      try queue.inDatabase { try Connection.check($0, at: state.database) }
      try effects.willPerform(.migrate)
      try queue.inDatabase { try Connection.mark($0) }
      try Schema.migrator.migrate(queue)
      return queue
    }
    reader = StoryReader(queue)
  }

  /// Takes a batch in, in one transaction.
  ///
  /// - Returns: the report, stored and not yet rendered; nil where the batch changed nothing, because every file of it
  ///   was known already.
  public func commit(_ batch: AnalyzedBatch) throws -> StoredReport? {
    let stored = try StorageError.translating("store a batch of \(batch.files.count) files") {
      try transaction { database in
        try BatchTransaction(database, created: batch.created, effects: effects).run(batch)
      }
    }
    checkpointIfLarge()
    return stored
  }

  /// Notes that a report's files stand on the disk.
  public func markRendered(_ number: Int) throws {
    try StorageError.translating("note that report \(number) is rendered") {
      try effects.willPerform(.markRendered)
      try queue.write {
        try $0.execute(sql: "UPDATE report SET rendered = 1 WHERE number = ?", arguments: [number])
      }
    }
  }

  /// Takes over another list of names: analyses every version anew under it and stores what that does to the story, in
  /// one transaction.
  ///
  /// - Parameters:
  ///   - names: the list's bytes; nil for none.
  ///   - created: RFC 3339; becomes the report's `created`.
  ///   - analyze: what the service does with a file, under that list.
  /// - Returns: the report that says so; nil where there is no story yet.
  public func adopt(names: [UInt8]?, created: String, analyze: Analyze) throws -> StoredReport? {
    let stored = try StorageError.translating("take over the list of names") {
      try transaction { database -> StoredReport? in
        guard try Int.fetchOne(database, sql: "SELECT 1 FROM journal LIMIT 1") != nil else {
          try ReaderNames.save(database, names)
          return nil
        }
        return try withoutActuallyEscaping(analyze) { analyze in
          try BatchTransaction(database, created: created, effects: effects).run([.adopt(names, analyze)])
        }
      }
    }
    checkpointIfLarge()
    return stored
  }

  /// Whether articles were last analysed by another version of the analyser: then ``rebuild(analyze:)`` is due.
  public func needsRebuild() throws -> Bool {
    try StorageError.translating("compare analyser versions") {
      try queue.read { try Rebuild.isDue($0) }
    }
  }

  /// Makes the analyses and the story anew from the journal's bytes, in one transaction; reports stay as they are.
  ///
  /// - Parameter analyze: what the service does with a file: bytes, displayed name, sidecar.
  public func rebuild(analyze: Analyze) throws {
    try StorageError.translating("rebuild the story") {
      try transaction { try Rebuild($0, effects: effects).run(analyze) }
    }
    checkpointIfLarge()
  }

  /// Copies the write-ahead log into the database and empties it, as far as readers allow.
  public func checkpoint() {
    do {
      try effects.willPerform(.checkpoint)
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch {
      // The log keeps everything; the next checkpoint gets it.
      logger.warning("checkpoint put off", metadata: ["cause": "\(error)"])
    }
  }

  /// Renames a damaged database, so that the next start makes a new one. Nothing is deleted.
  ///
  /// - Parameter stamp: part of the new name, such as `2026-11-22T14-03-00Z`.
  /// - Returns: the new path.
  public static func setAside(
    _ state: StateFolder, stamp: String, effects: any StorageEffects = UndisturbedEffects()
  ) throws -> String {
    let lock = try StateLock(state)
    defer { withExtendedLifetime(lock) {} }
    let target = "\(state.database).damaged-\(stamp)"
    // The log first: a new database must never find the old one's log.
    for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: state.database + suffix) {
      try effects.willPerform(.setAside)
      guard rename(state.database + suffix, target + suffix) == 0 else {
        throw StorageError.system(errno, attempted: "set aside \(state.database + suffix)")
      }
    }
    return target
  }

  /// SQLite's `synchronous` setting of the writer.
  func synchronousMode() throws -> Int? {
    try queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  private func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.writeWithoutTransaction { database in
      try effects.willPerform(.begin)
      var value: Value?
      try database.inTransaction(.immediate) {
        value = try body(database)
        try effects.willPerform(.commit)
        return .commit
      }
      guard let value else { preconditionFailure("a committed transaction has a value") }
      return value
    }
  }

  private func checkpointIfLarge() {
    var status = stat()
    guard stat(walPath, &status) == 0, status.st_size > Self.checkpointThreshold else { return }
    checkpoint()
  }

  private static func createFolder(_ path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    } catch {
      throw StorageError(
        .cannotOpen, attempted: "create the state folder \(path)", remedy: StorageError.Remedy.permissions,
        cause: "\(error.localizedDescription)")
    }
  }
}

/// What turns a file's bytes into an analysis: bytes, displayed name, sidecar. Called on several threads at once.
public typealias Analyze = @Sendable ([UInt8], String, [UInt8]?) -> Result<ArticleAnalysis, Rejection>
