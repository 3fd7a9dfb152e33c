import Foundation
import Glibc

/// A notification socket as systemd makes one.
final class NotifySocket {
  let path: String
  private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
  private(set) var statuses: [String] = []

  init(_ path: String) throws {
    self.path = path
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard result == 0 else { throw TortureError("can't bind \(path)") }
  }

  deinit { close(descriptor) }

  /// Whether a status with these words has come so far.
  func hasStatus(_ words: String) -> Bool {
    _ = drain()
    return statuses.contains { $0.contains(words) }
  }

  /// Takes all waiting messages, and returns how many feed the watchdog or tell that it is ready.
  func drain() -> Int {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = 0
    while true {
      let length = recv(descriptor, &buffer, buffer.count, 0)
      guard length > 0 else { return count }
      let lines = String(decoding: buffer[..<length], as: UTF8.self).split(separator: "\n")
      if lines.contains(where: { $0 == "WATCHDOG=1" || $0 == "READY=1" }) { count += 1 }
      statuses += lines.filter { $0.hasPrefix("STATUS=") }.map { String($0.dropFirst(7)) }
    }
  }
}
