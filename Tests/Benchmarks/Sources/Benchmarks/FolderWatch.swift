import Foundation
import Glibc

/// Waits for names to appear in one folder.
final class FolderWatch {
  private let descriptor: Int32

  init(_ folder: String) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard inotify_add_watch(descriptor, folder, UInt32(IN_MOVED_TO | IN_CLOSE_WRITE)) >= 0 else {
      throw BenchmarkError("can't watch \(folder): \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// Waits until a name with the suffix appears; the instant, or nil at the time-out.
  func wait(forSuffix suffix: String, seconds: Double) -> Double? {
    let end = now() + seconds
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while now() < end {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, Int32((end - now()) * 1000) + 1) > 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      let seen = now()
      var offset = 0
      while offset + 16 <= count {
        let length = buffer.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)) }
        let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
        if String(decoding: name, as: UTF8.self).hasSuffix(suffix) { return seen }
        offset += 16 + length
      }
    }
    return nil
  }
}
