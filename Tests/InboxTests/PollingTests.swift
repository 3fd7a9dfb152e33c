import Foundation
import Glibc
import Testing

@testable import Inbox

/// Where the kernel tells nothing, or not all, the inbox is looked through.
struct PollingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path }

  @Test func `ENOSPC and EMFILE from inotify name the sysctl to raise and fall back to polling`() async {
    for (limits, sysctl) in [
      (InotifyLimits(instances: 0), "fs.inotify.max_user_instances"),
      (InotifyLimits(watches: 2), "fs.inotify.max_user_watches"),
    ] {
      let folder = TemporaryFolder()
      for name in ["north", "south", "east"] { folder.makeFolder(name) }
      let inbox = await InboxHarness(folder.path, surroundings: InboxSurroundings(limits: limits))
      for name in ["north", "south", "east"] { folder.write("\(name)/a.txt", "A tide at \(name).") }
      #expect(await inbox.take { $0.names.count == 3 }.names.count == 3)
      // Nobody tells of these: they are found by looking.
      for name in ["north", "south", "east"] { folder.write("\(name)/b.txt", "Another at \(name).") }
      #expect(await inbox.take { $0.names.count == 3 }.names.count == 3)
      guard case .polling(let reason) = await inbox.watcher.condition.source else {
        Issue.record("not polling")
        continue
      }
      #expect(reason.contains("sysctl \(sysctl)"))
    }
  }

  @Test func `A folder that can be watched again ends the polling`() async {
    for name in ["north", "south"] { folder.makeFolder(name) }
    let inbox = await InboxHarness(path, surroundings: InboxSurroundings(limits: InotifyLimits(watches: 2)))
    _ = await inbox.takeAll()
    #expect(await inbox.watcher.condition.source != .events)
    folder.remove("north")
    folder.write("south/a.txt", "A.")
    _ = await inbox.take { !$0.versions.isEmpty }
    await inbox.expectSource(.events)
  }

  @Test func `Events that can be had again end the polling`() async {
    let inbox = await InboxHarness(path, surroundings: InboxSurroundings(limits: InotifyLimits(instances: 0)))
    _ = await inbox.takeAll()
    await inbox.watcher.adopt(InotifyLimits())
    await inbox.expectSource(.events)
    folder.write("a.txt", "A.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["a.txt"])
  }

  @Test(arguments: ["nfs4", "cifs", "fuse.sshfs"])
  func `Network file systems are polled, and that is said`(type: String) async {
    let inbox = await InboxHarness(path, surroundings: InboxSurroundings { _ in type })
    guard case .polling(let reason) = await inbox.watcher.condition.source else {
      Issue.record("not polled")
      return
    }
    #expect(reason.contains("on \(type)"))
    #expect(NetworkFileSystem.type(ofDevice: 0x37, in: "90 28 0:55 / /srv rw - \(type) far:/x rw") == type)
    _ = await inbox.takeAll()
    // Another machine's write makes no event here.
    await inbox.watcher.goDeaf()
    folder.write("a.txt", "A.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["a.txt"])
  }

  @Test func `Without events the inbox is polled and every change is found`() async {
    var options = InboxOptions.quick
    options.alwaysPolls = true
    let inbox = await InboxHarness(path, options: options)
    #expect(await inbox.watcher.condition.source != .events)
    folder.write("a.txt", "A.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["a.txt"])
    folder.write("a.txt", "A, again.")
    #expect(await inbox.take { !$0.versions.isEmpty }.texts == ["a.txt": "A, again."])
  }

  @Test func `What can't be looked at for want of descriptors is looked at again, and that is said`() async {
    folder.makeFolder("north")
    let inbox = await InboxHarness(path)
    _ = await inbox.takeAll()
    await inbox.watcher.noteFailure(SystemFailure(EMFILE), at: InboxPath("north"))
    let hindrance = await inbox.watcher.condition.hindrance
    #expect(hindrance?.contains("north can't be looked at (Too many open files)") == true)
    // No event, no journal entry: only the walk that is due finds it.
    await inbox.watcher.goDeaf()
    folder.write("north/a.txt", "A.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["north/a.txt"])
    #expect(await inbox.watcher.condition.hindrance == nil)
  }
}
