import Foundation
import Glibc
import Testing

@testable import Inbox

/// What users of watch daemons ask for, on real folders and real events.
struct WatchingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path }

  // MARK: Overflow and rescans

  @Test func `Queue overflow means a full rescan, and a slow periodic rescan runs anyway`() async {
    var options = InboxOptions.quick
    options.limit = 8
    let inbox = await InboxHarness(path, options: options)
    // Far more files than are followed at a time: the signs of most of them are refused, as if the kernel had lost them.
    let names = Set((0..<100).map { "\($0).txt" })
    for name in names { folder.write(name, "The ferry \(name) sailed on time.") }
    let taken = await inbox.take { $0.names.count == 100 }
    #expect(taken.names == names)

    // What the journal does not know and no event tells of is found by the walk that an overflow leads to.
    inbox.journal.note(InboxPath("3.txt"), nil)
    await inbox.watcher.handle(
      InotifyEvent(watch: -1, mask: UInt32(bitPattern: InotifyMask.overflow), cookie: 0, name: []))
    #expect(await inbox.take { !$0.names.isEmpty }.names == ["3.txt"])

    var blind = InboxOptions.quick
    blind.rescan = .milliseconds(100)
    let periodic = await InboxHarness(path, journal: inbox.journal, options: blind)
    _ = await periodic.takeAll()
    // What the journal no longer knows was never announced by an event: only looking finds it.
    inbox.journal.note(InboxPath("7.txt"), nil)
    #expect(await periodic.take { !$0.names.isEmpty }.names == ["7.txt"])
  }

  // MARK: Settling

  @Test func `A file is read only once it has settled, and compared before and after reading`() async throws {
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    let file = open(path + "/slow.txt", O_WRONLY | O_CREAT, 0o644)
    for part in ["The lock gate ", "was repaired ", "on Friday."] {
      _ = part.withCString { Glibc.write(file, $0, strlen($0)) }
      // The writer pauses for longer than the delay and keeps the file open.
      if case .batch = await inbox.watcher.next(wakeAt: .now + .milliseconds(60)) { Issue.record("read too early") }
    }
    close(file)
    let taken = await inbox.take { !$0.versions.isEmpty }
    #expect(taken.texts == ["slow.txt": "The lock gate was repaired on Friday."])

    let root = try RootFolder(path)
    folder.write("other.txt", "x")
    let reader = FileVersionReader(sizeLimit: 10)
    guard case .version(let version) = reader.read(InboxPath("other.txt"), in: root) else {
      Issue.record("not read")
      return
    }
    #expect(version.status == (try root.status(of: InboxPath("other.txt"))))
  }

  @Test(arguments: Interference.allCases)
  func `A file that changes while it is read is not taken in as it was`(interference: Interference) throws {
    folder.write("quay.txt", "The quay is open.")
    folder.write("other.txt", "The quay is shut.")
    let root = try RootFolder(path)
    let file = InboxPath("quay.txt")
    let before = try #require(try root.status(of: file))
    let outcome = FileVersionReader(sizeLimit: 100).read(file, in: root) { interference.happen(in: folder, before) }
    #expect(outcome == .changed)
  }

  @Test func `Changes made while the service was off are found`() async {
    folder.write("kept.txt", "One.")
    folder.write("edited.txt", "Two.")
    let first = await InboxHarness(path)
    #expect(await first.takeAll().names == ["kept.txt", "edited.txt"])
    await first.watcher.stop()
    folder.write("edited.txt", "Two and a half.")
    folder.write("new.txt", "Three.")
    let second = await InboxHarness(path, journal: first.journal)
    #expect(await second.takeAll().names == ["edited.txt", "new.txt"])
  }

  @Test func `Atomic saves by rename are one change`() async {
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    folder.write(".quay.txt.swp", "half")
    folder.write("quay.txt.tmp", "The quay is open again.")
    folder.move("quay.txt.tmp", to: "quay.txt")
    folder.write("end.txt", "End.")
    let taken = await inbox.take { $0.names.contains("end.txt") && $0.names.contains("quay.txt") }
    #expect(taken.texts["quay.txt"] == "The quay is open again.")
    #expect(taken.versions.count == 2)
  }

  @Test func `One settled change is one report, and the delay has a hard cap`() async throws {
    var options = InboxOptions.quick
    options.cap = .milliseconds(200)
    let inbox = await InboxHarness(path, options: options)
    _ = await inbox.takeAll()
    let writer = Task.detached { [path] in
      let file = open(path + "/log.txt", O_WRONLY | O_CREAT | O_APPEND, 0o644)
      defer { close(file) }
      while !Task.isCancelled {
        _ = "A line.\n".withCString { Glibc.write(file, $0, strlen($0)) }
        await Task.yield()
      }
    }
    // It is read though it never rests; whether a look succeeds is the writer's luck, so it may be told as a problem.
    let taken = await inbox.take { !$0.versions.isEmpty || !$0.problems.isEmpty }
    writer.cancel()
    await writer.value
    #expect(!taken.versions.isEmpty || taken.problems.map(\.code) == [.neverRests])
    let last = await inbox.take { $0.names.contains("log.txt") }
    #expect(
      last.versions.last?.bytes.count
        == (try FileManager.default.attributesOfItem(atPath: path + "/log.txt")[.size] as? Int))
  }

  @Test func `A burst that ends together comes in few batches`() async {
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    for number in 0..<40 { folder.write("\(number).txt", "Bulletin \(number).") }
    let taken = await inbox.take { $0.names.count == 40 }
    #expect(taken.versions.count == 40)
    #expect(taken.batches <= 5)
  }

  // MARK: Folders

  @Test func `A new subfolder is watched and then scanned`() async {
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    folder.makeFolder("north/quay")
    folder.write("north/quay/at-once.txt", "Written before anybody can watch.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["north/quay/at-once.txt"])
    folder.write("north/quay/later.txt", "Written afterwards.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["north/quay/later.txt"])
  }

  @Test func `A folder that is renamed keeps being watched under its new name`() async {
    folder.makeFolder("north")
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    folder.move("north", to: "south")
    folder.write("south/a.txt", "A.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["south/a.txt"])
    folder.write("south/b.txt", "B.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["south/b.txt"])
  }

  @Test(arguments: 0..<6) func `What comes just as the watch begins is not missed`(round: Int) async {
    // Reading the names of what is there already takes a while.
    for number in 0..<300 { folder.write("\(round)-\(number).txt", "") }
    let news = Set((0..<600).map { "news-\(round)-\($0).txt" })
    let folder = folder
    let writer = Thread { for name in news { folder.write(name, "The ferry \(name) sailed.") } }
    writer.start()
    let inbox = await InboxHarness(path)
    #expect(await inbox.take { $0.names.isSuperset(of: news) }.names.isSuperset(of: news))
  }

  // MARK: Sidecars

  @Test func `A sidecar is read with its article, and a change of it reads the article again`() async {
    folder.write("a.txt", "The tide.")
    folder.write("a.yaml", "title: Tide")
    folder.write("lonely.yaml", "title: Nothing")
    let inbox = await InboxHarness(path)
    let first = await inbox.takeAll()
    #expect(first.names == ["a.txt"])
    #expect(first.versions.first?.sidecar?.bytes == Array("title: Tide".utf8))
    folder.write("a.yaml", "title: High tide")
    let second = await inbox.take { !$0.versions.isEmpty }
    #expect(second.versions.first?.sidecar?.bytes == Array("title: High tide".utf8))
    // While nobody watches, too.
    await inbox.watcher.stop()
    folder.remove("a.yaml")
    let third = await InboxHarness(path, journal: inbox.journal)
    let taken = await third.takeAll()
    #expect(taken.names == ["a.txt"])
    #expect(taken.versions.first?.sidecar == nil)
  }

  @Test func `A hard link is a file like any other`() async {
    let outside = TemporaryFolder()
    outside.write("origin.txt", "The tide.")
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    link(outside.path + "/origin.txt", path + "/linked.txt")
    #expect(await inbox.take { !$0.versions.isEmpty }.texts == ["linked.txt": "The tide."])
  }

  @Test func `A wait can be interrupted, before it begins and during it`() async {
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    inbox.watcher.interrupt()
    #expect(await inbox.watcher.next(wakeAt: .now + .seconds(10)).isInterrupted)
    async let event = inbox.watcher.next(wakeAt: .now + .seconds(10))
    inbox.watcher.interrupt()
    #expect(await event.isInterrupted)
  }
}

extension InboxEvent {
  var isWake: Bool { if case .wake = self { true } else { false } }
  var isInterrupted: Bool { if case .interrupted = self { true } else { false } }
}

/// What can happen to a file between reading it and looking at it again.
enum Interference: CaseIterable {
  case grows, isWrittenInPlace, keepsItsTime, isReplaced, isRemoved, becomesALink

  func happen(in folder: TemporaryFolder, _ before: FileStatus) {
    let file = folder.path + "/quay.txt"
    switch self {
    case .grows: append(" Again.", to: file)
    case .isWrittenInPlace: folder.write("quay.txt", "The quay is shut.")
    case .keepsItsTime:
      // The same size and modification time: only the time of the inode tells.
      folder.write("quay.txt", "The quay is shut.")
      folder.setModified("quay.txt", before.modified)
    case .isReplaced:
      folder.setModified("other.txt", before.modified)
      folder.move("other.txt", to: "quay.txt")
    case .isRemoved: folder.remove("quay.txt")
    case .becomesALink:
      folder.remove("quay.txt")
      symlink(folder.path + "/other.txt", file)
    }
  }

  private func append(_ text: String, to file: String) {
    let descriptor = open(file, O_WRONLY | O_APPEND)
    _ = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
    close(descriptor)
  }
}
