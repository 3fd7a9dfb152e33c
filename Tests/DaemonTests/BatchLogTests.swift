import Inbox
import Testing

@testable import Daemon

struct BatchLogTests {
  private let folder = TemporaryFolder()
  private let files = ["a.txt", "b.txt", "c.txt"].map { InboxPath($0) }
  private let record: BatchRecord

  init() throws {
    for file in files { folder.write("inbox/\(file.display)", "x") }
    let root = try RootFolder(folder.path + "/inbox")
    record = BatchRecord(InboxBatch(files: files, root: root, reader: FileVersionReader(sizeLimit: 10)))
    folder.makeFolder("state")
  }

  /// The log as a new process finds it.
  private func log() -> BatchLog { BatchLog(state: folder.path + "/state", effects: UndisturbedFileEffects()) }

  @Test func `Nothing is left after a process that ended in order`() throws {
    var first = log()
    try first.begin(record, analyzing: files)
    first.clear(record.part)
    try first.end()
    #expect(log().left == nil)
    #expect(log().steps(for: record.part, of: record) == [.together(files)])
  }

  @Test func `A batch that was not finished is found as it was taken, whatever its files are called`() throws {
    var record = record
    record.files[0].path = InboxPath(bytes: [0x62, 0xFF, 0x0A])
    record.removed = [InboxPath("gone.txt")]
    record.problems = [InboxProblem(.folder, InboxPath("d.txt"), "A folder.", status: record.files[1].status)]
    try log().begin(record, analyzing: [])
    #expect(log().left == record)
  }

  @Test func `A file that ends the process again and again is found and set aside, in one report with the others`()
    throws
  {
    let bad = files[1]
    var record = record
    var ends = 0
    var steps: [[BatchLog.Step]] = []
    while true {
      let process = log()
      if let left = process.left { record = left }
      steps.append(process.steps(for: record.part, of: record))
      var hasEnded = false
      for step in steps.last ?? [] where !hasEnded {
        switch step {
        case .together(let paths): try process.begin(record, analyzing: paths)
        case .alone(let path): try process.begin(record, analyzing: [path])
        case .setAside(let path):
          record.setAside.append(path)
          continue
        }
        if case .together(let paths) = step { hasEnded = paths.contains(bad) }
        if case .alone(let path) = step { hasEnded = path == bad }
      }
      guard hasEnded else { break }
      ends += 1
      try #require(ends < 20)
    }
    #expect(steps.prefix(3) == [[.together(files)], [.together(files)], [.together(files)]])
    #expect(steps.dropFirst(3).first == files.map { .alone($0) })
    #expect(steps.last == [.together([files[0]]), .setAside(bad), .together([files[2]])])
    #expect(record.setAside == [bad])
    #expect(ends == BatchLog.suspicion + BatchLog.conviction)
  }

  @Test func `A few ends in a row, as by kill -9, are held against nobody`() throws {
    for _ in 0..<BatchLog.suspicion - 1 { try log().begin(record, analyzing: files) }
    #expect(log().steps(for: record.part, of: record) == [.together(files)])
  }

  @Test func `Ends while a batch is stored are held against nobody`() throws {
    for _ in 0..<20 {
      let process = log()
      for step in process.steps(for: record.part, of: record) {
        switch step {
        case .together(let paths): try process.begin(record, analyzing: paths)
        case .alone(let path): try process.begin(record, analyzing: [path])
        case .setAside: Issue.record("set aside")
        }
      }
      if process.isSuspicious { try process.begin(record, analyzing: []) }
    }
  }

  @Test func `A batch is parted by the sizes that were written down, so that every process parts it alike`() {
    var record = record
    for index in record.files.indices { record.files[index].status?.size = BatchRecord.byteLimit / 2 + 1 }
    #expect(record.part.map(\.path) == Array(files[..<2]))
    record.finish(record.part)
    #expect(record.part.map(\.path) == [files[2]])
    record.finish(record.part)
    #expect(record.isEmpty)
  }

  @Test func `A damaged log is no reason to stop`() {
    folder.write("state/batch.json", "{\"files\": 3")
    #expect(log().left == nil)
  }
}
