import Analysis
import Articles
import Foundation
import GRDB
import Linking

/// Something that the database says and the journal does not.
public struct Difference: Sendable, Hashable, CustomStringConvertible {
  /// What differs: "report 12", "event e81…", "file content 3fa2…".
  public var subject: String
  public var message: String

  public init(_ subject: String, _ message: String) {
    self.subject = subject
    self.message = message
  }

  public var description: String { "\(subject): \(message)" }
}

extension StoryReader {
  /// Rebuilds everything from the journal's bytes and compares.
  ///
  /// Four proofs: the database file is whole and the bytes have their hashes; the journal taken in again, batch by
  /// batch, gives the same reports, entries and counts; a cold run over the current versions gives the same story; and
  /// every piece of evidence is an exact slice of the version that it names.
  ///
  /// - Parameters:
  ///   - analyze: what the service does with a file.
  ///   - limit: how many differences are collected before it stops.
  /// - Returns: empty where all is equal.
  public func verify(limit: Int = 100, analyze: Analyze) throws -> [Difference] {
    try read("verify the story") { database in
      var findings = Findings(limit: limit)
      try IntegrityCheck(database).run(&findings)
      guard try !Rebuild.isDue(database) else {
        findings.note("analyses", "made by another version of dossier: start the service once, then verify again")
        return findings.differences
      }
      let replica = try Connection.temporary()
      try Schema.migrator.migrate(replica)
      try replica.inDatabase { replica in
        try replica.inTransaction {
          try Replay(journal: database, into: replica).run(&findings, analyze)
          return .commit
        }
        try TableComparison(stored: database, replayed: replica).run(&findings)
        if let story = try Self.story(database, &findings) {
          try ColdRun(database, analyses: replica).compare(story, &findings)
          try EvidenceCheck(database).run(story, &findings)
        }
      }
      return findings.differences
    }
  }

  /// Nil where an entry can't be read.
  private static func story(_ database: Database, _ findings: inout Findings) throws -> Story? {
    do {
      return try StoryLinker(store: SQLiteBlockStore(database)).story()
    } catch let error as DatabaseError {
      throw error
    } catch {
      findings.note("story", "\(error)")
      return nil
    }
  }
}

/// Differences as they are found, up to a limit.
struct Findings {
  private(set) var differences: [Difference] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { differences.count >= limit }

  mutating func note(_ subject: String, _ message: String) {
    if !isFull { differences.append(Difference(subject, message)) }
  }
}

/// Whether the file is whole, the bytes have their hashes, and the reports are numbered without gaps.
struct IntegrityCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func run(_ findings: inout Findings) throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check") where line != "ok" {
      findings.note("database file", line)
    }
    let contents = try Row.fetchCursor(database, sql: "SELECT sha256, bytes FROM content ORDER BY sha256")
    while let row = try contents.next() {
      let sha256: String = row[0]
      if BatchTransaction.hash([UInt8](row[1] as Data)) != sha256 {
        findings.note("file content \(sha256)", "its bytes have another hash")
      }
    }
    for (index, number) in try Int.fetchAll(database, sql: "SELECT number FROM report ORDER BY number").enumerated()
    where number != index + 1 {
      findings.note("report \(index + 1)", "is missing")
      break
    }
  }
}
