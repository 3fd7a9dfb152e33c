import Foundation
import Glibc
import Testing

@testable import Inbox

/// Files that can't or must not be read.
struct BadFileTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path }

  @Test func `A file that can't be read is set aside until it changes`() async {
    folder.write("large.txt", String(repeating: "x", count: 100))
    var options = InboxOptions.quick
    options.reader = FileVersionReader(sizeLimit: 99)
    let inbox = await InboxHarness(path, options: options)
    #expect(await inbox.takeAll().problems.map(\.code) == [.tooLarge])
    // Known as it is: looking through everything does not bring it up again.
    await inbox.watcher.stop()
    let again = await InboxHarness(path, journal: inbox.journal, options: options)
    #expect(await again.takeAll().problems.isEmpty)
    folder.write("large.txt", "short")
    #expect(await again.take { !$0.versions.isEmpty }.texts == ["large.txt": "short"])
  }

  @Test func `The content hash decides, and the modification time is only a hint`() async {
    folder.write("a.txt", "The tide.")
    let inbox = await InboxHarness(path)
    let first = await inbox.takeAll()
    folder.write("a.txt", "The bell.")
    // The same size, and the old modification time put back: as programs do that preserve times.
    let modified = first.versions.first?.status.modified ?? 0
    folder.setModified("a.txt", modified)
    await inbox.watcher.stop()
    let second = await InboxHarness(path, journal: inbox.journal)
    let taken = await second.takeAll()
    #expect(taken.texts == ["a.txt": "The bell."])
    #expect(taken.versions.first?.status.modified == modified)
    #expect(taken.versions.first?.sha256 != first.versions.first?.sha256)
  }

  @Test func `Dot files and what editors and browsers leave are ignored`() async {
    for name in [".hidden.txt", "a.txt~", "b.txt.part", "c.tmp", ".d.txt.swp", "real.txt"] { folder.write(name, "x") }
    folder.makeFolder(".trash")
    folder.write(".trash/e.txt", "x")
    let inbox = await InboxHarness(path)
    #expect(await inbox.takeAll().names == ["real.txt"])
  }

  @Test func `Links, FIFOs, sockets, devices and names that are not text cause no hang and no crash`() async throws {
    let outside = TemporaryFolder()
    outside.write("secret.txt", "Not for the inbox.")
    symlink(outside.path + "/secret.txt", path + "/link.txt")
    symlink(outside.path, path + "/folder-link")
    symlink(path, path + "/loop")
    mkfifo(path + "/pipe.txt", 0o644)
    folder.makeSocket("socket.txt")
    // Only root can make one; 1:5 is /dev/zero, which never ends.
    mknod(path + "/device.txt", S_IFCHR | 0o644, 0x105)
    folder.makeFolder("x.txt")
    folder.write("x.txt/inner.txt", "Inside of a folder that is named like an article.")
    folder.write(bytes: [0x62, 0xFF, 0x2E, 0x74, 0x78, 0x74], "Bytes.")
    folder.write("two\nlines.txt", "A line break in the name.")
    let inbox = await InboxHarness(path)
    let taken = await inbox.takeAll()
    #expect(taken.names == ["b\\xFF.txt", "x.txt/inner.txt"])
    #expect(Set(taken.problems.map(\.code)) == [.folder, .controlCharacterInName])
    let root = try RootFolder(path)
    #expect(throws: SystemFailure.self) { try root.openFolder(InboxPath("folder-link")) }
    #expect(FileVersionReader(sizeLimit: 99).read(InboxPath("folder-link/secret.txt"), in: root) == .vanished)
    #expect(FileVersionReader(sizeLimit: 99).read(InboxPath("link.txt"), in: root) == .vanished)
    #expect(FileVersionReader(sizeLimit: 99).read(InboxPath("pipe.txt"), in: root) == .vanished)
    // A link made while watching, too.
    symlink(outside.path + "/secret.txt", path + "/later.txt")
    folder.write("end.txt", "End.")
    #expect(await inbox.take { $0.names.contains("end.txt") }.names == ["end.txt"])
  }
}
