import Foundation
import GRDB
import Storage
import Testing

/// Verification finds what was tampered with: a check that can't fail proves nothing.
struct VerificationTests {
  private func differences(after sql: String) throws -> [Difference] {
    let folder = try TemporaryFolder()
    do {
      let database = try StoryDatabase(folder.state)
      _ = try database.commit(Pipeline.batch([Pipeline.file("a.md", Varnholm.first)], minute: 1))
      _ = try database.commit(Pipeline.batch([Pipeline.file("a.md", Varnholm.firstRevised)], minute: 2))
      _ = try database.commit(Pipeline.batch([Pipeline.file("b.md", Varnholm.second)], minute: 3))
    }
    do {
      let queue = try DatabaseQueue(path: folder.state.database)
      try queue.write { try $0.execute(sql: sql) }
    }
    return try StoryReader(folder.state).verify(analyze: Pipeline.analyze)
  }

  @Test func `an untouched database has no differences`() throws {
    #expect(try differences(after: "SELECT 1") == [])
  }

  @Test(arguments: [
    ("UPDATE content SET bytes = replace(CAST(bytes AS TEXT), 'closed', 'opened')", "file content"),
    ("DELETE FROM item WHERE rowid = (SELECT max(rowid) FROM item)", "story table"),
    ("UPDATE item SET payload = zeroblob(length(payload)) WHERE stage = 7", "story table"),
    ("UPDATE report SET json = replace(CAST(json AS TEXT), 'contradicted', 'corroborated')", "report"),
    ("DELETE FROM report WHERE number = 2", "report"),
    ("UPDATE article SET versions = 'abc'", "article"),
    ("DELETE FROM journal WHERE entry = 2", "journal entry"),
    ("UPDATE meta SET value = replace(CAST(value AS TEXT), '\"events\":', '\"events\":1')", "counts"),
    ("UPDATE analysis SET payload = replace(CAST(payload AS TEXT), 'Brandt', 'Grandt')", "analysis"),
  ])
  func `tampering is found`(_ sql: String, _ subject: String) throws {
    let differences = try differences(after: sql)
    #expect(differences.contains { $0.subject.hasPrefix(subject) }, "\(differences)")
  }
}
