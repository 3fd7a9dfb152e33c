import Foundation
import Glibc
import Synchronization
import Testing

@testable import Daemon

struct AtomicFolderTests {
  private let folder = TemporaryFolder()

  @Test func `A file is replaced in this order: make, write, synchronize, rename, synchronize the folder`() throws {
    let effects = RecordingFileEffects()
    let target = AtomicFolder(folder.path, effects: effects)
    try target.replace("2026/a.txt", with: Array("One.".utf8))
    #expect(
      effects.performed == [
        .makeFolder, .synchronizeFolder, .create, .write, .synchronize, .rename, .synchronizeFolder,
      ])
    #expect(folder.text("2026/a.txt") == "One.")
    #expect(folder.names("2026") == ["a.txt"])
  }

  @Test func `Several files share one synchronization of their folder`() throws {
    let effects = RecordingFileEffects()
    let files = ["a.md", "a.html", "a.json"].map { ($0, Array("x".utf8)) }
    try AtomicFolder(folder.path, effects: effects).replace(files)
    #expect(effects.performed.filter { $0 == .synchronizeFolder }.count == 1)
    #expect(effects.performed.filter { $0 == .synchronize }.count == 3)
    #expect(folder.names("").sorted() == ["a.html", "a.json", "a.md"])
  }

  @Test(arguments: 0..<5)
  func `Whatever step fails, a reader sees the old file or the new one`(step: Int) throws {
    folder.write("a.txt", "Old.")
    let effects = RecordingFileEffects(failingAt: step, with: ENOSPC)
    let target = AtomicFolder(folder.path, effects: effects)
    #expect(throws: FileError.self) { try target.replace("a.txt", with: Array("New.".utf8)) }
    let text = folder.text("a.txt")
    #expect(text == "Old." || text == "New.")
    // The next attempt takes the place of what the failed one left.
    try AtomicFolder(folder.path).replace("a.txt", with: Array("New.".utf8))
    #expect(folder.text("a.txt") == "New.")
    #expect(folder.names("") == ["a.txt"])
  }

  @Test func `A link in the place of the temporary file is not followed`() throws {
    folder.write("precious.txt", "Untouched.")
    symlink(folder.path + "/precious.txt", folder.path + "/.a.txt.tmp")
    try AtomicFolder(folder.path).replace("a.txt", with: Array("New.".utf8))
    #expect(folder.text("precious.txt") == "Untouched.")
    #expect(folder.text("a.txt") == "New.")
  }

  @Test func `An error says what to do`() {
    #expect(FileError("write", "/r/a.txt", ENOSPC).description.contains("Free some space"))
    #expect(FileError("write", "/r/a.txt", EROFS).description.contains("writable"))
  }

  @Test func `Removing what is not there is no error`() throws {
    folder.write("a.txt", "x")
    try AtomicFolder(folder.path).remove("a.txt")
    try AtomicFolder(folder.path).remove("a.txt")
    #expect(folder.names("") == [])
  }
}

/// Counts effects, and can fail one of them.
final class RecordingFileEffects: FileEffects {
  private let record = Mutex<[FileEffect]>([])
  private let failing: Int?
  private let number: Int32

  init(failingAt step: Int? = nil, with number: Int32 = EIO) {
    failing = step
    self.number = number
  }

  var performed: [FileEffect] { record.withLock { $0 } }

  func willPerform(_ effect: FileEffect, _ path: String) throws {
    let index = record.withLock { record in
      record.append(effect)
      return record.count - 1
    }
    if index == failing { throw FileError(effect.rawValue, path, number) }
  }
}
