import Foundation
import Glibc

/// The service manager's end of sd_notify(3): tells when the service is ready.
final class NotifySocket {
  let path: String
  private let descriptor: Int32

  init(in folder: String) throws {
    path = folder + "/notify"
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard result == 0 else { throw BenchmarkError("can't bind \(path): \(String(cString: strerror(errno)))") }
  }

  deinit { close(descriptor) }

  /// Reads and forgets everything from now on: a full queue would stop the service at its next message.
  func drain() {
    let descriptor = dup(descriptor)
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 8_192)
      while recv(descriptor, &buffer, buffer.count, 0) > 0 {}
    }
  }

  /// Waits for a message that holds `text`; false at the time-out.
  func wait(for text: String, seconds: Double) -> Bool {
    let end = now() + seconds
    var buffer = [UInt8](repeating: 0, count: 8_192)
    while now() < end {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, Int32((end - now()) * 1000) + 1) > 0 else { continue }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0, String(decoding: buffer[..<count], as: UTF8.self).contains(text) { return true }
    }
    return false
  }
}
