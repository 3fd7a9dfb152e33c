import Foundation
import Glibc

/// What the shim that is preloaded into the program does; see `TortureShim.h`.
final class ShimControl {
  /// Laid out as `struct torture_control`.
  struct Values {
    var clockOffset: Int64 = 0
    var readError: Int32 = 0
    var openError: Int32 = 0
    var injected: Int64 = 0
  }

  let environment: [String: String]
  private let memory: UnsafeMutablePointer<Values>

  init(_ workspace: Workspace) throws {
    let folder = (CommandLine.arguments[0] as NSString).deletingLastPathComponent
    let library = URL(fileURLWithPath: folder).appendingPathComponent("libTortureShim.so").path
    guard FileManager.default.fileExists(atPath: library) else { throw TortureError("\(library) is missing") }
    let path = workspace.path + "/control"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0, ftruncate(file, MemoryLayout<Values>.size) == 0,
      let mapped = mmap(nil, MemoryLayout<Values>.size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      mapped != MAP_FAILED
    else { throw TortureError("can't map \(path)") }
    close(file)
    memory = mapped.bindMemory(to: Values.self, capacity: 1)
    environment = ["LD_PRELOAD": library, "TORTURE_CONTROL": path, "TORTURE_INBOX": workspace.inbox]
  }

  deinit { munmap(memory, MemoryLayout<Values>.size) }

  func set(_ change: (inout Values) -> Void) { change(&memory.pointee) }

  /// How many calls have failed by it.
  var injected: Int { Int(memory.pointee.injected) }
}
