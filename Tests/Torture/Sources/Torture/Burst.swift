import Foundation
import Glibc

/// Tens of thousands of files at once, while the process is also stopped for ten seconds: the kernel's queue of
/// events overflows (16,384 by default), and everything is taken in all the same. Beside it `inotifywait -m`, stopped
/// for the same ten seconds.
struct Burst: Scenario {
  let name = "burst"
  let files: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let socket = try NotifySocket(workspace.path + "/notify")
    let running = try dossier.watch(
      workspace, environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "30000000"])
    _ = eventually(30) { socket.drain() > 0 }
    let peer = try InotifyWait(workspace.inbox)
    let start = Date()
    for number in 0..<files {
      if number == files / 3 {
        running.signal(SIGSTOP)
        peer?.signal(SIGSTOP)
      }
      try workspace.drop([StoryDrops.item(number)])
    }
    tally.files = files
    let dropped = -start.timeIntervalSinceNow
    usleep(10_000_000)
    running.signal(SIGCONT)
    peer?.signal(SIGCONT)
    let progress = try follow(running, socket, dossier, workspace)
    let seconds = -start.timeIntervalSinceNow
    tally.faults = 1
    tally.expect(progress.taken == files, "\(progress.taken) of \(files) files taken in")
    tally.expect(running.errorText.contains("queue of events was full"), "the kernel's queue did not overflow")
    tally.expect(progress.silence < 30, "the watchdog would have fired: a silence of \(Int(progress.silence)) s")
    tally.notes += [
      "\(files) files dropped in \(Int(dropped)) s, stopped for ten; all taken in \(Int(seconds)) s after the first",
      "memory at most \(progress.peak / 1024) MB, longest silence \(Int(progress.silence)) s",
    ]
    if let peer {
      let lost = files - peer.finish()
      tally.notes.append("inotifywait -m loses \(lost) of \(files)")
    }
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    let picture = try workspace.picture()
    tally.expect(picture.isComplete, "reports are missing, twice or torn")
    tally.expect(Set(picture.batches.flatMap { $0 }).count == files, "not every file is told by a report")
  }

  private struct Progress {
    var taken = 0
    /// kB
    var peak = 0
    /// Seconds between two signs for the watchdog.
    var silence = 0.0
  }

  private func follow(
    _ running: Running, _ socket: NotifySocket, _ dossier: Dossier, _ workspace: Workspace
  ) throws -> Progress {
    var progress = Progress()
    var last = Date()
    var asked = Date()
    let end = Date().addingTimeInterval(7200)
    while progress.taken < files, Date() < end, running.isRunning {
      usleep(200_000)
      if socket.drain() > 0 {
        progress.silence = max(progress.silence, -last.timeIntervalSinceNow)
        last = Date()
      }
      guard -asked.timeIntervalSinceNow > 2 else { continue }
      asked = Date()
      progress.peak = max(progress.peak, running.memory("VmHWM"))
      let before = progress.taken
      progress.taken = try count(dossier, workspace)
      if progress.taken / 5_000 > before / 5_000 {
        say("  burst, so far: \(progress.taken) of \(files), \(progress.peak / 1024) MB")
      }
    }
    return progress
  }

  private func count(_ dossier: Dossier, _ workspace: Workspace) throws -> Int {
    let output = try dossier.command("status", "--state", workspace.state, "--format", "json").output
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return object?["articles"] as? Int ?? 0
  }
}

/// The peer: prints a line an event.
final class InotifyWait {
  private let process = Process()
  private let output: String

  /// Nil where it is not installed.
  init?(_ folder: String) throws {
    let program = "/usr/bin/inotifywait"
    output = folder + "-inotifywait"
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let errors = output + "-errors"
    for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-m", "-r", "-e", "close_write", "-e", "moved_to", "--format", "%f", folder]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    _ = eventually(20) { ((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "").contains("established") }
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Ends it, and counts the files that it told of.
  func finish() -> Int {
    signal(SIGTERM)
    process.waitUntilExit()
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").filter { $0.hasPrefix("bulletin-") && $0.hasSuffix(".txt") }).count
  }
}
