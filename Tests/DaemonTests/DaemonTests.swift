import Foundation
import Glibc
import ServiceManager
import Testing

@testable import Daemon

/// The whole service in this process: an inbox on disk, the real analysis, the database, reports on disk.
struct DaemonTests {
  private let harness = DaemonHarness()
  private var folder: TemporaryFolder { harness.folder }

  private let first = """
    Swing bridge at Orrin stays shut

    By Tilda Varn, Orrin Courier
    Published 3 March 2031

    The swing bridge at Orrin was closed on 2 March 2031 after a barge struck it, the port authority said.
    "Nobody was hurt," harbour master Edda Quill told reporters.

    """

  @Test func `A dropped article leaves a report in three formats`() async throws {
    let status = try await harness.run { _ in
      try await harness.eventually("ready") { harness.notifier.sent.contains { $0.contains(.ready) } }
      folder.write("inbox/orrin.txt", first)
      try await harness.eventually("a report") { !harness.reports.isEmpty }
    }
    #expect(status == .success)
    #expect(harness.reports.map(\.articles.count) == [1])
    let files = folder.files("reports").filter { $0.hasPrefix("20") }
    #expect(Set(files.compactMap { $0.split(separator: ".").last }) == ["md", "html", "json"])
    #expect(files.allSatisfy { $0.contains("/0001-") })
    #expect(folder.text("reports/latest.md")?.isEmpty == false)
    #expect(folder.text("reports/index.html")?.isEmpty == false)
    #expect(harness.notifier.sent.last { $0.contains(.stopping) } != nil)
  }

  @Test func `Once takes in what is pending and tells a rejection by its exit status`() async throws {
    folder.write("inbox/orrin.txt", first)
    #expect(try await harness.runOnce() == .success)
    folder.write("inbox/empty.txt", "")
    #expect(try await harness.runOnce() == .rejected)
    #expect(try await harness.runOnce() == .success)
    #expect(harness.reports.map { $0.articles.map(\.change.rawValue) } == [["added"], ["rejected"]])
  }

  @Test func `Every kind of bad drop ends as a rejection with a reason, and nothing else is lost`() async throws {
    folder.write("inbox/good.txt", first)
    folder.write("inbox/empty.txt", "")
    folder.write("inbox/large.txt", String(repeating: "long ", count: 300_000))
    folder.write("inbox/two\nlines.txt", first)
    folder.makeFolder("inbox/x.txt")
    try Data([0, 1, 2, 0, 255, 0]).write(to: URL(fileURLWithPath: folder.path + "/inbox/binary.txt"))
    mkfifo(folder.path + "/inbox/pipe.txt", 0o644)
    #expect(try await harness.runOnce() == .rejected)
    let entries = harness.reports.flatMap(\.articles)
    #expect(Set(entries.filter { $0.change == .added }.map(\.path)) == ["good.txt"])
    let rejected = Set(entries.filter { $0.change == .rejected }.map(\.path))
    #expect(rejected == ["empty.txt", "large.txt", "two\\nlines.txt", "x.txt", "binary.txt"])
    let warned = Set(harness.reports.flatMap(\.warnings).compactMap(\.path))
    #expect(warned.isSuperset(of: rejected))
    #expect(folder.names("state/rejected").count == rejected.count)
  }

  @Test func `A rejected file that is mended is taken in and leaves the rejected folder`() async throws {
    folder.write("inbox/orrin.txt", "")
    #expect(try await harness.runOnce() == .rejected)
    #expect(folder.names("state/rejected").count == 1)
    folder.write("inbox/orrin.txt", first)
    #expect(try await harness.runOnce() == .success)
    #expect(folder.names("state/rejected").isEmpty)
  }

  @Test func `A start longer than the service manager's timeout must not loop`() async throws {
    for number in 0..<30 { folder.write("inbox/\(number).txt", first + "Bulletin \(number).\n") }
    try await harness.runOnce()
    // Ready comes before the backlog is taken in, and a start that has to rebuild asks for time.
    let sent = harness.notifier.sent
    #expect(sent.first == [.status("starting"), .extendTimeout(.seconds(60))])
    let ready = sent.first { $0.contains(.ready) }
    #expect(ready == [.ready, .status("0 articles, 0 events")])
    #expect(harness.reports.reduce(0) { $0 + $1.articles.count } == 30)

    // Another version of the analyser: the story is rebuilt before the service is ready, and time is asked for.
    try harness.forgetAnalyzerVersion()
    try await harness.runOnce()
    let later = Array(harness.notifier.sent.dropFirst(sent.count))
    let start = later.prefix { !$0.contains(.ready) }
    #expect(start.contains([.status("rebuilding the story")]))
    #expect(start.dropFirst().contains { $0.contains(.extendTimeout(ProgressFeeder.extraTime)) })
  }

  @Test func `A second instance on one state folder refuses, naming the first`() async throws {
    _ = try await harness.run { _ in
      try await harness.eventually("ready") { harness.notifier.sent.contains { $0.contains(.ready) } }
      let error = await #expect(throws: (any Error).self) { () async throws in try await harness.runOnce() }
      #expect("\(String(describing: error))".contains("\(getpid())"))
    }
  }

  @Test func `A reload is told to the manager, takes new values, and keeps the old ones where the file is bad`()
    async throws
  {
    let file = folder.path + "/vell.yaml"
    folder.write("vell.yaml", "settle: 20ms\n")
    _ = try await harness.run(harness.flags(config: file)) { service in
      try await harness.eventually("ready") { harness.notifier.sent.contains { $0.contains(.ready) } }
      for text in ["settle: 40ms\n", "nonsense: 1\n"] {
        let before = harness.notifier.sent.count
        folder.write("vell.yaml", text)
        service.requestReload()
        try await harness.eventually("ready again") {
          harness.notifier.sent.dropFirst(before).contains { $0.contains(.ready) }
        }
        let told = harness.notifier.sent.dropFirst(before).flatMap { $0 }
        guard case .reloading(let monotonic)? = told.first else {
          Issue.record("no RELOADING=1")
          return
        }
        #expect(monotonic > 0)
      }
      folder.write("inbox/orrin.txt", first)
      try await harness.eventually("a report") { !harness.reports.isEmpty }
    }
  }

  @Test func `A missing inbox is waited for`() async throws {
    folder.remove("inbox")
    _ = try await harness.run { _ in
      try await harness.eventually("missing") {
        harness.notifier.sent.contains { $0.contains { "\($0)".contains("the inbox is missing") } }
      }
      folder.makeFolder("inbox")
      folder.write("inbox/orrin.txt", first)
      try await harness.eventually("a report") { !harness.reports.isEmpty }
    }
    folder.remove("inbox")
    let error = await #expect(throws: DaemonError.self) { () async throws in try await harness.runOnce() }
    #expect(error?.status == .noInput)
  }

  @Test func `A file that vanishes changes nothing, unless removal is to withdraw its article`() async throws {
    folder.write("inbox/orrin.txt", first)
    try await harness.runOnce()
    folder.remove("inbox/orrin.txt")
    try await harness.runOnce()
    #expect(harness.reports.count == 1)
    try await harness.runOnce(onRemoval: "withdraw")
    #expect(harness.reports.map { $0.articles.map(\.change.rawValue) } == [["added"], ["withdrawn"]])
  }

  @Test func `An inbox made anew withdraws nothing`() async throws {
    folder.write("inbox/orrin.txt", first)
    try await harness.runOnce(onRemoval: "withdraw")
    // Kept under another name, so that the new folder can't get the old one's inode.
    rename(folder.path + "/inbox", folder.path + "/old")
    folder.makeFolder("inbox")
    try await harness.runOnce(onRemoval: "withdraw")
    #expect(harness.reports.count == 1)
  }
  @Test func `A file taken from a folder that stood there for a while counts as kept when the old one is back`()
    async throws
  {
    folder.write("inbox/orrin.txt", first)
    try await harness.runOnce(onRemoval: "withdraw")
    rename(folder.path + "/inbox", folder.path + "/old")
    folder.write("inbox/other.txt", first.replacing("Orrin", with: "Vell"))
    try await harness.runOnce(onRemoval: "withdraw")
    rename(folder.path + "/inbox", folder.path + "/interim")
    rename(folder.path + "/old", folder.path + "/inbox")
    try await harness.runOnce(onRemoval: "withdraw")
    #expect(harness.reports.map { $0.articles.map(\.change.rawValue) } == [["added"], ["added"]])
    // Once the folder has both, it is the one that counts.
    rename(folder.path + "/interim/other.txt", folder.path + "/inbox/other.txt")
    try await harness.runOnce(onRemoval: "withdraw")
    folder.remove("inbox/other.txt")
    try await harness.runOnce(onRemoval: "withdraw")
    #expect(harness.reports.last?.articles.map(\.change.rawValue) == ["withdrawn"])
  }
}
