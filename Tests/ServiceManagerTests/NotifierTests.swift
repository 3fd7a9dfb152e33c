import Foundation
import Glibc
import Testing

@testable import ServiceManager

/// A notification socket as systemd makes one, bound for one test.
private final class NotifySocket {
  let path = NSTemporaryDirectory() + "dossier-notify-\(UUID().uuidString)"
  private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

  init() {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    precondition(result == 0)
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// The next message; nil where none comes.
  func receive() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}

/// One after the other: libsystemd reads the environment, which is the process's.
@Suite(.serialized)
struct NotifierTests {
  @Test func `Each notification arrives at the socket in the words of the protocol`() {
    let socket = NotifySocket()
    setenv("NOTIFY_SOCKET", socket.path, 1)
    defer { unsetenv("NOTIFY_SOCKET") }
    let notifier = SystemdNotifier()
    notifier.send(.ready, .status("42 articles, report 12 at 14:03"))
    #expect(socket.receive() == "READY=1\nSTATUS=42 articles, report 12 at 14:03")
    notifier.send(.reloading(monotonic: 77))
    #expect(socket.receive() == "RELOADING=1\nMONOTONIC_USEC=77")
    notifier.send(.extendTimeout(.milliseconds(1500)))
    #expect(socket.receive() == "EXTEND_TIMEOUT_USEC=1500000")
    notifier.send(.watchdog)
    #expect(socket.receive() == "WATCHDOG=1")
    notifier.send(.stopping)
    #expect(socket.receive() == "STOPPING=1")
  }

  @Test func `A status with a line break stays one assignment`() {
    #expect(ServiceNotification.status("a\nREADY=1").lines == "STATUS=a READY=1")
  }

  @Test func `Without a service manager nothing happens`() {
    unsetenv("NOTIFY_SOCKET")
    unsetenv("WATCHDOG_USEC")
    let notifier = SystemdNotifier()
    notifier.send(.ready)
    notifier.flush()
    #expect(notifier.watchdogInterval == nil)
  }

  @Test func `The watchdog's interval is taken from the environment`() {
    setenv("WATCHDOG_USEC", "30000000", 1)
    defer { unsetenv("WATCHDOG_USEC") }
    #expect(SystemdNotifier().watchdogInterval == .seconds(30))
    // Meant for another process.
    setenv("WATCHDOG_PID", "1", 1)
    defer { unsetenv("WATCHDOG_PID") }
    #expect(SystemdNotifier().watchdogInterval == nil)
  }

  @Test func `The monotonic clock goes forward`() {
    let first = SystemdNotifier.monotonic()
    #expect(first > 0)
    #expect(SystemdNotifier.monotonic() >= first)
  }
}
