import Foundation
import Glibc
import Testing

@testable import Inbox

/// How programs save a file, step by step as `strace` shows it: each is one change, and the text is whole.
struct SavePatternTests {
  private let folder = TemporaryFolder()

  enum Step {
    /// Made or emptied, written and closed.
    case write(String, String)
    /// Written in pieces, kept open for longer than the delay between them.
    case writeSlowly(String, [String])
    case move(String, String)
    case remove(String)
    case link(String, String)
    case touch(String)
  }

  struct Pattern: CustomTestStringConvertible {
    var testDescription: String
    var steps: [Step]
    /// Whether there was an earlier version.
    var isUpdate = true
  }

  static let patterns = [
    Pattern(
      testDescription: "vim: probe, backup, new file, backup removed",
      steps: [
        .write(".quay.txt.swp", "b0VIM"), .write("4913", ""), .remove("4913"), .move("quay.txt", "quay.txt~"),
        .write("quay.txt", "The quay is open again."), .remove("quay.txt~"), .remove(".quay.txt.swp"),
      ]),
    Pattern(
      testDescription: "vim with backupcopy: in place",
      steps: [.write("quay.txt~", "The quay is shut."), .write("quay.txt", "The quay is open again.")]),
    Pattern(
      testDescription: "emacs: lock, unfinished text, backup, new file",
      steps: [
        .link(".#quay.txt", "writer@desk.4711:99"), .write("#quay.txt#", "The quay is"),
        .move("quay.txt", "quay.txt~"), .write("quay.txt", "The quay is open again."), .remove("#quay.txt#"),
        .remove(".#quay.txt"),
      ]),
    Pattern(testDescription: "VS Code: in place", steps: [.write("quay.txt", "The quay is open again.")]),
    Pattern(
      testDescription: "VS Code with atomic saves: renamed over",
      steps: [.write("quay.txt.vsctmp.tmp", "The quay is open again."), .move("quay.txt.vsctmp.tmp", "quay.txt")]),
    Pattern(
      testDescription: "gedit and other GLib programs: hidden file renamed over",
      steps: [.write(".goutputstream-X7Q1", "The quay is open again."), .move(".goutputstream-X7Q1", "quay.txt")]),
    Pattern(
      testDescription: "sed -i: a file of another name renamed over",
      steps: [.write("sedJm4Xw", "The quay is open again."), .move("sedJm4Xw", "quay.txt")]),
    Pattern(
      testDescription: "rsync: hidden file, times set, renamed over",
      steps: [
        .writeSlowly(".quay.txt.h8Kq2x", ["The quay ", "is open again."]), .touch(".quay.txt.h8Kq2x"),
        .move(".quay.txt.h8Kq2x", "quay.txt"),
      ]),
    Pattern(
      testDescription: "Firefox: an empty file keeps the name, the download is renamed over it",
      steps: [
        .write("quay.txt", ""), .writeSlowly("quay.txt.part", ["The quay ", "is open again."]),
        .move("quay.txt.part", "quay.txt"),
      ], isUpdate: false),
    Pattern(
      testDescription: "Chromium: another name, renamed",
      steps: [
        .writeSlowly("Unconfirmed 815.crdownload", ["The quay ", "is open again."]),
        .move("Unconfirmed 815.crdownload", "quay.txt"),
      ], isUpdate: false),
    Pattern(
      testDescription: "cp -p: written in place, times set afterwards",
      steps: [.writeSlowly("quay.txt", ["The quay ", "is open again."]), .touch("quay.txt")], isUpdate: false),
    Pattern(
      testDescription: "a writer that closes between the pieces",
      steps: [.write("quay.txt", "The quay "), .write("quay.txt", "The quay is open again.")], isUpdate: false),
    Pattern(
      testDescription: "a hard link into the inbox",
      steps: [.write("../outside.txt", "The quay is open again."), .link("quay.txt", "hard")], isUpdate: false),
  ]

  @Test(arguments: patterns)
  func `Each way of saving is one change with the whole text`(pattern: Pattern) async throws {
    folder.makeFolder("inbox")
    let inbox = await InboxHarness(folder.path + "/inbox")
    if pattern.isUpdate {
      folder.write("inbox/quay.txt", "The quay is shut.")
      _ = await inbox.take { !$0.versions.isEmpty }
    }
    for step in pattern.steps { await perform(step, inbox) }
    let taken = await inbox.take { !$0.versions.isEmpty }
    #expect(taken.versions.map(\.path.display) == ["quay.txt"])
    #expect(taken.texts["quay.txt"] == "The quay is open again.")
    #expect(taken.problems.isEmpty)
    // Nothing more comes of it. A slow machine may read the same bytes twice, which is no change: the hash decides.
    let rest = await inbox.takeAll()
    #expect(rest.texts.values.allSatisfy { $0 == "The quay is open again." })
    #expect(rest.removed.isEmpty && rest.problems.isEmpty)
  }

  private func perform(_ step: Step, _ inbox: InboxHarness) async {
    let base = folder.path + "/inbox/"
    switch step {
    case .write(let name, let text): folder.write("inbox/" + name, text)
    case .writeSlowly(let name, let pieces):
      let file = open(base + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(file) }
      for piece in pieces {
        _ = piece.withCString { Glibc.write(file, $0, strlen($0)) }
        await expectNothing(inbox, for: .milliseconds(50))
      }
    case .move(let name, let target): rename(base + name, base + target)
    case .remove(let name): unlink(base + name)
    case .link(let name, "hard"): link(folder.path + "/outside.txt", base + name)
    case .link(let name, let target): symlink(target, base + name)
    case .touch(let name): folder.setModified("inbox/" + name, 1_900_000_000_000_000_000)
    }
  }

  /// The watcher is asked for a while, as the service asks it: nothing may come of a file that is half there.
  private func expectNothing(_ inbox: InboxHarness, for time: Duration) async {
    let event = await inbox.watcher.next(wakeAt: .now + time)
    if case .batch(let batch) = event { Issue.record("read too early: \(batch.files.map(\.display))") }
  }
}
