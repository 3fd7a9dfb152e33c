import Foundation
import GRDB
import Testing

@testable import Storage

/// Faults of the disk and of others: said clearly, nothing lost, and the same attempt succeeds once they are over.
struct FaultTests {
  let folder: TemporaryFolder
  let database: StoryDatabase
  let batch = Pipeline.batch([Pipeline.file("a.md", Varnholm.first)], minute: 1)

  init() throws {
    folder = try TemporaryFolder()
    database = try StoryDatabase(folder.state)
  }

  /// SQLite's own limits and modes stand for what the system does.
  private func set(_ pragma: String) throws {
    try database.reader.queue.inDatabase { try $0.execute(sql: "PRAGMA \(pragma)") }
  }

  private func expectFailure(_ code: StorageError.Code) throws {
    let error = #expect(throws: StorageError.self) { try database.commit(batch) }
    #expect(error?.code == code)
    #expect(error?.isTransient == true)
    #expect(try database.reader.latestReportNumber() == 0)
    #expect(try database.reader.knownFiles() == [])
  }

  private func expectSuccess() throws {
    #expect(try database.commit(batch)?.report.number == 1)
    #expect(try database.reader.verify(analyze: Pipeline.analyze) == [])
  }

  @Test func `a full disk loses nothing, and the batch goes in when there is room`() throws {
    let pages = try database.reader.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try set("max_page_count = \(pages + 2)")
    try expectFailure(.diskFull)
    try set("max_page_count = 1000000")
    try expectSuccess()
  }

  @Test func `a state that can't be written loses nothing, and the batch goes in when it can`() throws {
    try set("query_only = 1")
    try expectFailure(.readOnly)
    try set("query_only = 0")
    try expectSuccess()
  }

  @Test func `another process's transaction loses nothing, and the batch goes in after it`() throws {
    try set("busy_timeout = 0")
    let other = try DatabaseQueue(path: folder.state.database)
    try other.inDatabase { database in
      try database.beginTransaction(.immediate)
      try expectFailure(.busy)
      try database.rollback()
    }
    try expectSuccess()
  }

  @Test func `a clock set back changes no order`() throws {
    _ = try database.commit(Pipeline.batch([Pipeline.file("a.md", Varnholm.first)], minute: 90))
    let stored = try database.commit(Pipeline.batch([Pipeline.file("b.md", Varnholm.second)], minute: 1))
    #expect(stored?.report.number == 2)
    #expect(try database.reader.reports(after: 0).map(\.number) == [1, 2])
    #expect(try database.reader.verify(analyze: Pipeline.analyze) == [])
  }

  @Test func `pages overwritten with noise are called damage, wherever they are`() throws {
    _ = try database.commit(batch)
    database.checkpoint()
    let path = folder.state.database
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let noise = Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
    for page in stride(from: 1, to: whole.count / 4_096, by: 5) {
      let other = try TemporaryFolder()
      var damaged = whole
      damaged.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: noise)
      try damaged.write(to: URL(fileURLWithPath: other.state.database))
      do {
        let differences = try StoryReader(other.state).verify(analyze: Pipeline.analyze)
        #expect(!differences.isEmpty, "page \(page)")
      } catch let error as StorageError {
        #expect(error.code == .damaged, "page \(page): \(error)")
      }
    }
  }
}
