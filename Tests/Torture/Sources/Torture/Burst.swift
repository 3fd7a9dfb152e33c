import Foundation
import Glibc

/// Tens of thousands of files at once, while the process is also stopped for ten seconds: the kernel's queue of
/// events overflows (16,384 by default), and everything is taken in all the same.
struct Burst: Scenario {
  let name = "burst"
  let files: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let socket = try NotifySocket(workspace.path + "/notify")
    let running = try dossier.start(
      [
        "watch", "--inbox", workspace.inbox, "--state", workspace.state, "--reports", workspace.reports, "--settle",
        "50ms",
      ], environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "30000000"])
    _ = eventually(30) { socket.drain() > 0 }
    let start = Date()
    for number in 0..<files {
      if number == files / 3 { running.signal(SIGSTOP) }
      try workspace.drop([StoryDrops.bulletin(number)])
    }
    tally.files = files
    usleep(10_000_000)
    running.signal(SIGCONT)
    var gap = 0.0
    var last = Date()
    var peak = 0
    var taken = 0
    let end = Date().addingTimeInterval(3600)
    while taken < files, Date() < end, running.isRunning {
      usleep(200_000)
      if socket.drain() > 0 {
        gap = max(gap, -last.timeIntervalSinceNow)
        last = Date()
      }
      peak = max(peak, running.memory("VmHWM"))
      taken = try count(dossier, workspace)
    }
    tally.expect(taken == files, "\(taken) of \(files) files taken in")
    tally.expect(running.errorText.contains("queue of events was full"), "the kernel's queue did not overflow")
    tally.expect(gap < 30, "the watchdog would have fired: a gap of \(Int(gap)) s")
    tally.notes.append(
      "taken in after \(Int(-start.timeIntervalSinceNow)) s, memory at most \(peak / 1024) MB, longest silence \(Int(gap * 10)) ds"
    )
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    tally.expect(try workspace.picture().isComplete, "reports are missing, twice or torn")
  }

  private func count(_ dossier: Dossier, _ workspace: Workspace) throws -> Int {
    let output = try dossier.command("status", "--state", workspace.state, "--format", "json").output
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return object?["articles"] as? Int ?? 0
  }
}

/// A notification socket as systemd makes one.
final class NotifySocket {
  let path: String
  private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)

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

  /// Takes all waiting messages, and returns how many feed the watchdog or tell that it is ready.
  func drain() -> Int {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = 0
    while true {
      let length = recv(descriptor, &buffer, buffer.count, 0)
      guard length > 0 else { return count }
      let text = String(decoding: buffer[..<length], as: UTF8.self)
      if text.contains("WATCHDOG=1") || text.contains("READY=1") { count += 1 }
    }
  }
}
