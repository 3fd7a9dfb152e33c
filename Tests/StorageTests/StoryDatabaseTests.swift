import Changes
import Foundation
import Storage
import Testing

/// What a batch does to the database.
struct StoryDatabaseTests {
  let folder: TemporaryFolder
  let database: StoryDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try StoryDatabase(folder.state)
  }

  @discardableResult
  private func commit(
    _ files: [AnalyzedFile], withdrawals: [Withdrawal] = [], minute: Int = 0
  ) throws -> ChangeReport? {
    try database.commit(Pipeline.batch(files, withdrawals: withdrawals, minute: minute))?.report
  }

  private func expectVerified(_ comment: Comment? = nil) throws {
    #expect(try database.reader.verify(analyze: Pipeline.analyze) == [], comment)
  }

  @Test func `a batch becomes one numbered report with the instant it is given`() throws {
    let report = try #require(try commit([Pipeline.file("a.md", Varnholm.first)], minute: 7))
    #expect(report.number == 1)
    #expect(report.created == "2031-03-01T10:07:00Z")
    #expect(report.articles.map(\.change) == [.added])
    #expect(!report.changes.isEmpty)
    #expect(try database.reader.report(1)?.report == report)
    #expect(try database.reader.report()?.report == report)
    #expect(try database.reader.counts().articles == 1)
    try expectVerified()
  }

  @Test func `known bytes under a known name are no news`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    #expect(try commit([Pipeline.file("a.md", Varnholm.first)]) == nil)
    #expect(try database.reader.latestReportNumber() == 1)
  }

  @Test func `the same bytes under a new name are a copy`() throws {
    try commit([Pipeline.file("a.md", Varnholm.second)])
    let report = try #require(try commit([Pipeline.file("b.md", Varnholm.second)]))
    #expect(report.articles.map(\.change) == [.duplicate])
    #expect(report.changes.isEmpty)
    #expect(report.warnings.map(\.code) == ["copy"])
    #expect(try database.reader.counts().articles == 1)
    try expectVerified()
  }

  @Test func `the same bytes with a sidecar of their own are another article`() throws {
    try commit([Pipeline.file("a.txt", "The pier was repaired on 9 March 2031, the harbour office said.")])
    let report = try #require(
      try commit([
        Pipeline.file(
          "b.txt", "The pier was repaired on 9 March 2031, the harbour office said.", sidecar: "outlet: Northern Post\n"
        )
      ]))
    #expect(report.articles.map(\.change) == [.added])
    #expect(try database.reader.counts().articles == 2)
    try expectVerified()
  }

  @Test func `new bytes under the same address are an update, whatever the name`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    let report = try #require(try commit([Pipeline.file("later/b.md", Varnholm.firstRevised)]))
    #expect(report.articles.map(\.change) == [.updated])
    #expect(try database.reader.story().articles.map(\.versions.count) == [2])
    try expectVerified()
  }

  @Test func `new text under the old stated times is called a silent edit`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    let report = try #require(try commit([Pipeline.file("a.md", Varnholm.firstRevised)]))
    #expect(report.warnings.contains { $0.code == "silentEdit" })
  }

  @Test func `a file back at an earlier version is an update that says so`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    try commit([Pipeline.file("a.md", Varnholm.firstRevised)])
    let report = try #require(try commit([Pipeline.file("a.md", Varnholm.first)]))
    #expect(report.articles.map(\.change) == [.updated])
    #expect(report.warnings.contains { $0.code == "earlierVersion" && $0.message.contains("version 1 of 2") })
    #expect(try database.reader.story().articles.map(\.versions.count) == [3])
    try expectVerified()
  }

  @Test func `a changed sidecar updates the article and keeps its version`() throws {
    let text = "The pier was repaired on 9 March 2031, the harbour office said."
    try commit([Pipeline.file("a.txt", text, sidecar: "outlet: Northern Post\n")])
    let report = try #require(try commit([Pipeline.file("a.txt", text, sidecar: "outlet: Southern Post\n")]))
    #expect(report.articles.map(\.change) == [.updated])
    #expect(report.warnings.contains { $0.code == "sidecarChanged" })
    #expect(try database.reader.story().articles.map(\.versions.count) == [1])
    try expectVerified()
  }

  @Test func `an article that now states its address goes on as the same article`() throws {
    let plain = Varnholm.first.replacingOccurrences(of: "url: https://courier.example/bridge\n", with: "")
    try commit([Pipeline.file("a.md", plain)])
    let report = try #require(try commit([Pipeline.file("a.md", Varnholm.first)]))
    #expect(report.articles.map(\.change) == [.updated])
    #expect(try database.reader.story().articles.map(\.versions.count) == [2])
    try expectVerified()
  }

  @Test func `a withdrawn article leaves the story, and comes back only when it is dropped anew`() throws {
    let stamp = FileStamp(device: 1, inode: 2, size: 3, modified: 4, changed: 5)
    try commit([Pipeline.file("a.md", Varnholm.first, stamp: stamp)])
    let id = try #require(try database.reader.articleIdentifiers().first)
    let report = try #require(try commit([], withdrawals: [.article(id)]))
    #expect(report.articles.map(\.change) == [.withdrawn])
    #expect(try database.reader.counts().articles == 0)
    #expect(try database.reader.counts().events == 0)
    #expect(try commit([Pipeline.file("a.md", Varnholm.first, stamp: stamp)]) == nil, "a rescan is no drop")
    var later = stamp
    later.inode = 6
    let again = try #require(try commit([Pipeline.file("a.md", Varnholm.first, stamp: later)]))
    #expect(again.articles.map(\.change) == [.added])
    #expect(try database.reader.counts().articles == 1)
    try expectVerified()
  }

  @Test func `a removed file takes its article along unless a copy stays`() throws {
    try commit([Pipeline.file("a.md", Varnholm.second), Pipeline.file("b.md", Varnholm.second)])
    #expect(try commit([], withdrawals: [.file(FileName("a.md"))]) == nil)
    #expect(try database.reader.counts().articles == 1)
    let report = try #require(try commit([], withdrawals: [.file(FileName("b.md"))]))
    #expect(report.articles.map(\.change) == [.withdrawn])
    #expect(try database.reader.counts().articles == 0)
    try expectVerified()
  }

  @Test func `a rejected file is told once, and forgotten when it is mended`() throws {
    let report = try #require(try commit([Pipeline.file("a.txt", "")]))
    #expect(report.articles.map(\.change) == [.rejected])
    #expect(report.warnings.count == 1)
    #expect(try commit([Pipeline.file("a.txt", "")]) == nil)
    #expect(try database.reader.rejected().map(\.name.display) == ["a.txt"])
    #expect(try database.reader.counts().rejected == 1)
    try commit([Pipeline.file("a.txt", "The pier was repaired on 9 March 2031.")])
    #expect(try database.reader.rejected() == [])
    try commit([Pipeline.file("a.txt", "")])
    #expect(try database.reader.counts().articles == 1, "the article keeps its last readable version")
    #expect(try commit([Pipeline.file("a.txt", "The pier was repaired on 9 March 2031.")]) == nil)
    #expect(try database.reader.rejected() == [])
    #expect(try commit([Pipeline.file("a.txt", "")]) != nil, "set aside again is news again")
    try expectVerified()
  }

  @Test func `a name need not be valid text`() throws {
    var file = Pipeline.file("a\\xFF.txt", "The pier was repaired on 9 March 2031.")
    file.name.bytes = [0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74]
    try commit([file])
    #expect(try database.reader.knownFiles().map(\.name) == [file.name])
    #expect(try database.reader.knownFile(file.name)?.article != nil)
    try expectVerified()
  }

  @Test func `the story as of a report is the story of that time`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    let then = try database.reader.story()
    try commit([Pipeline.file("a.md", Varnholm.firstRevised), Pipeline.file("b.md", Varnholm.second)])
    try commit([], withdrawals: [.file(FileName("a.md"))])
    #expect(try database.reader.story(asOf: 1) == then)
    #expect(try database.reader.story(asOf: 3) == database.reader.story())
    #expect(try database.reader.story(asOf: 0).articles == [])
    #expect(throws: StorageError.self) { try database.reader.story(asOf: 4) }
  }

  @Test func `reports wait for rendering until they are marked`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first)])
    try commit([Pipeline.file("b.md", Varnholm.second)])
    #expect(try database.reader.unrendered() == [1, 2])
    try database.markRendered(1)
    #expect(try database.reader.unrendered() == [2])
    #expect(try database.reader.report(1)?.isRendered == true)
    #expect(try database.reader.reports(after: 1).map(\.number) == [2])
  }

  @Test func `a version gives its bytes back`() throws {
    let file = Pipeline.file("a.txt", "The pier was repaired on 9 March 2031.", sidecar: "outlet: Northern Post\n")
    try commit([file])
    let version = try #require(try database.reader.version(sha256: file.sha256 ?? ""))
    #expect(version.bytes == file.bytes)
    #expect(version.sidecar == file.sidecar)
    #expect(version.report == 1)
  }

  @Test func `rebuilding changes nothing when the analyser is the same`() throws {
    try commit([Pipeline.file("a.md", Varnholm.first), Pipeline.file("b.md", Varnholm.second)])
    try commit([Pipeline.file("a.md", Varnholm.firstRevised)])
    let before = try database.reader.story()
    #expect(try !database.needsRebuild())
    try database.rebuild(analyze: Pipeline.analyze)
    #expect(try database.reader.story() == before)
    try expectVerified()
  }
}
