import Foundation
import Glibc
import Testing

@testable import Inbox

/// The inbox itself goes, comes, and is another one.
struct InboxFolderTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path }

  @Test func `The inbox deleted and created again is re-armed and rescanned`() async {
    folder.makeFolder("inbox")
    let inbox = await InboxHarness(path + "/inbox")
    folder.write("inbox/a.txt", "A.")
    _ = await inbox.take { !$0.versions.isEmpty }
    folder.remove("inbox")
    folder.makeFolder("inbox")
    folder.write("inbox/b.txt", "B.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["b.txt"])
    // Renamed away, and another in its place.
    folder.move("inbox", to: "old")
    folder.makeFolder("inbox")
    folder.write("inbox/c.txt", "C.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["c.txt"])
    folder.write("old/d.txt", "D.")
    folder.write("inbox/e.txt", "E.")
    #expect(await inbox.take { !$0.versions.isEmpty }.names == ["e.txt"])
  }

  @Test func `A missing inbox is not all articles removed`() async {
    folder.makeFolder("inbox")
    for number in 0..<5 { folder.write("inbox/\(number).txt", "Bulletin \(number).") }
    var options = InboxOptions.quick
    options.followsRemovals = true
    options.trusted = RootFolder.identity(of: path + "/inbox")
    let inbox = await InboxHarness(path + "/inbox", options: options)
    _ = await inbox.take { $0.names.count == 5 }
    // One file removed alone is noticed.
    folder.remove("inbox/0.txt")
    #expect(await inbox.take { !$0.removed.isEmpty }.removed == [InboxPath("0.txt")])
    // The folder gone, and another (as an empty mount point) in its place: nothing counts as removed.
    folder.move("inbox", to: "elsewhere")
    #expect(await inbox.watcher.next(wakeAt: .now + .milliseconds(100)).isWake)
    #expect(await inbox.watcher.condition.source == .missing)
    folder.makeFolder("inbox")
    folder.write("inbox/new.txt", "New.")
    let taken = await inbox.take { $0.names.contains("new.txt") }
    #expect(taken.removed.isEmpty)
    #expect(await inbox.takeAll().removed.isEmpty)
    #expect(inbox.journal.paths().count == 5)
  }

  @Test(.enabled(if: geteuid() == 0 && TemporaryFolder.canMount))
  func `An inbox that is mounted over, unmounted and mounted again is watched each time`() async {
    folder.makeFolder("inbox")
    var options = InboxOptions.quick
    options.followsRemovals = true
    options.trusted = RootFolder.identity(of: path + "/inbox")
    let inbox = await InboxHarness(path + "/inbox", options: options)
    for (index, isMount) in [nil, true, false, true, false].enumerated() {
      switch isMount {
      case true?: #expect(folder.mount("inbox"))
      case false?: #expect(folder.unmount("inbox"))
      case nil: break
      }
      folder.write("inbox/\(index).txt", "Bulletin \(index).")
      // Nobody tells of a mount; a wake asks.
      let taken = await inbox.take(waking: .milliseconds(20)) { $0.names.contains("\(index).txt") }
      #expect(taken.names == ["\(index).txt"])
      #expect(taken.removed.isEmpty)
    }
  }
}
