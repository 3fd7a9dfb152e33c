import Foundation
import GRDB
import Testing

@testable import Storage

/// Who may open what, and what is said when it can't be.
struct StateFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(_ body: () throws -> Void) -> StorageError? {
    do {
      try body()
      return nil
    } catch {
      return error as? StorageError
    }
  }

  @Test func `a second writer is refused and told the first one's process`() throws {
    let first = try StoryDatabase(folder.state)
    let refusal = try #require(error { _ = try StoryDatabase(folder.state) })
    #expect(refusal.code == .locked)
    #expect(refusal.description.contains("process \(getpid())"))
    #expect(StoryReader.writer(of: folder.state) == getpid())
    withExtendedLifetime(first) {}
  }

  @Test func `the lock goes with its owner, and its file stays`() throws {
    do { _ = try StoryDatabase(folder.state) }
    #expect(StoryReader.writer(of: folder.state) == nil)
    #expect(FileManager.default.fileExists(atPath: folder.state.lock))
    _ = try StoryDatabase(folder.state)
  }

  @Test func `a reader works beside the writer and after it`() throws {
    do {
      let writer = try StoryDatabase(folder.state)
      let reader = try StoryReader(folder.state)
      _ = try writer.commit(Pipeline.batch([Pipeline.file("a.md", Varnholm.first)]))
      #expect(try reader.counts().articles == 1)
    }
    #expect(try StoryReader(folder.state).counts().articles == 1)
  }

  @Test func `a folder without a database is said to have none`() {
    #expect(error { _ = try StoryReader(folder.state) }?.code == .missing)
  }

  @Test func `a database of a later version is refused and left as it is`() throws {
    do { _ = try StoryDatabase(folder.state) }
    do {
      let queue = try DatabaseQueue(path: folder.state.database)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }
    }
    let writing = try #require(error { _ = try StoryDatabase(folder.state) })
    #expect(writing.code == .newerSchema)
    #expect(writing.remedy.contains("later"))
    #expect(error { _ = try StoryReader(folder.state) }?.code == .newerSchema)
  }

  @Test func `another program's database is refused`() throws {
    do {
      let queue = try DatabaseQueue(path: folder.state.database)
      try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    }
    #expect(error { _ = try StoryDatabase(folder.state) }?.code == .cannotOpen)
  }

  @Test func `a file that is no database is called damaged, and can be set aside whole`() throws {
    let noise = Data((0..<8_192).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
    try noise.write(to: URL(fileURLWithPath: folder.state.database))
    let refusal = try #require(error { _ = try StoryDatabase(folder.state) })
    #expect(refusal.code == .damaged)
    #expect(refusal.remedy.contains("set-aside"))
    #expect(error { _ = try StoryReader(folder.state) }?.code == .damaged)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.state.database)) == noise)
    let kept = try StoryDatabase.setAside(folder.state, stamp: "2031-03-01")
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == noise)
    _ = try StoryDatabase(folder.state)
  }

  @Test func `what was read is noted beside the writer`() throws {
    let writer = try StoryDatabase(folder.state)
    #expect(try writer.reader.lastRead() == 0)
    try ReaderState(folder.state).markRead(3)
    #expect(try writer.reader.lastRead() == 3)
    #expect(try writer.reader.lastRead(by: "desk") == 0)
  }

  @Test func `noting what was read creates no database`() {
    #expect(error { try ReaderState(folder.state).markRead(3) }?.code == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder.state.database))
  }

  @Test func `every commit is on the disk before it returns`() throws {
    let writer = try StoryDatabase(folder.state)
    withExtendedLifetime(writer) {}
    let queue = try DatabaseQueue(path: folder.state.database)
    let mode = try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    #expect(try writer.synchronousMode() == 2, "2 is FULL")
  }

  @Test(arguments: StorageError.Code.allCases)
  func `every error says what was tried, why and what to do`(_ code: StorageError.Code) {
    let error = StorageError(code, attempted: "open a door", remedy: "Fetch the key", cause: "it is shut")
    #expect(error.description == "Could not open a door: it is shut. Fetch the key")
  }
}
