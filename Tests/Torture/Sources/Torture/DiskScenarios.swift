import Foundation
import Glibc

/// A small file system of its own.
final class SmallDisk {
  let path: String

  init(size: String, at place: String? = nil) throws {
    path = place ?? Workspace.place + "/torture-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try System.call("/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path)
  }

  deinit {
    try? unmount()
    rmdir(path)
  }

  func unmount() throws { try System.call("/bin/umount", "-l", path) }
  func remount(_ options: String) throws { try System.call("/bin/mount", "-o", "remount,\(options)", path) }

  static var isPossible: Bool { geteuid() == 0 }
}

/// Programs of the system.
enum System {
  static func call(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TortureError("\(arguments) failed") }
  }
}

/// State and reports run out of space while files come in, and get some later.
struct FullDisk: Scenario {
  let name = "disk"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    guard SmallDisk.isPossible else { return tally.notes.append("left out: needs root") }
    let disk = try SmallDisk(size: "2m")
    let workspace = try Workspace(state: disk.path + "/state", reports: disk.path + "/reports")
    let socket = try NotifySocket(workspace.path + "/notify")
    let running = try dossier.watch(workspace, environment: ["NOTIFY_SOCKET": socket.path])
    let files = 300
    for number in 0..<files {
      try workspace.drop([StoryDrops.bulletin(number)])
      usleep(3000)
    }
    tally.files = files
    let isTold = eventually(60) { running.errorText.contains("space") || running.errorText.contains("full") }
    tally.expect(isTold, "a full disk is not told: \(running.errorText.suffix(300))")
    tally.expect(eventually(10) { socket.hasStatus("trying again") }, "STATUS= does not say so")
    let delays = eventually(20) { Set(running.delays).count >= 3 }
    tally.expect(delays, "the delay does not grow: \(running.delays)")
    tally.expect(running.isRunning, "the service ended on a full disk")
    tally.faults = 1
    tally.notes.append("delays \(running.delays.prefix(6).joined(separator: ", "))")
    try disk.remount("size=512m")
    let isTaken = try eventually(180) { try workspace.picture().batches.flatMap { $0 }.count == files }
    tally.expect(isTaken, "not all of \(files) files were taken in after there was space again")
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    try tally.verify(workspace, dossier, "after the full disk")
    tally.expect(try workspace.picture().isComplete, "reports are missing, twice or torn")
  }
}

/// The file system of the state turns read-only and back: under a running service, and at a start.
struct ReadOnlyState: Scenario {
  let name = "readonly"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    guard SmallDisk.isPossible else { return tally.notes.append("left out: needs root") }
    let disk = try SmallDisk(size: "64m")
    let workspace = try Workspace(state: disk.path + "/state", reports: disk.path + "/reports")
    try workspace.drop(StoryDrops.steps[0])
    tally.expect(try dossier.once(workspace).status == 0, "the first run failed")
    try disk.remount("ro")
    try workspace.drop(StoryDrops.steps[1])
    let outcome = try dossier.once(workspace)
    tally.faults = 1
    tally.expect(outcome.status != 0 && !outcome.wasKilled, "a read-only state ends with \(outcome.status)")
    tally.expect(outcome.errors.split(separator: "\n").count <= 3, "the error is not short: \(outcome.errors)")
    tally.notes.append(outcome.errors.trimmingCharacters(in: .newlines))
    try disk.remount("rw")
    tally.expect(try dossier.once(workspace).status == 0, "it does not work again")
    tally.files = StoryDrops.steps[0].count + StoryDrops.steps[1].count
    try tally.verify(workspace, dossier, "after the read-only start")
  }
}

/// Another process holds the database for longer than a statement waits.
struct LockedDatabase: Scenario {
  let name = "locked"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    try workspace.drop(StoryDrops.steps[0])
    _ = try dossier.once(workspace)
    let running = try dossier.watch(workspace)
    _ = eventually(20) { running.errorText.contains("Watching") }
    let other = try OtherWriter(workspace.state + "/dossier.db")
    try workspace.drop(StoryDrops.steps[1])
    tally.faults = 1
    tally.expect(eventually(20) { running.errorText.contains("again in") }, "a locked database is not told")
    other.release()
    tally.expect(
      try eventually(20) { try workspace.picture().batches.count == 2 }, "nothing is taken in once it is free")
    tally.files = StoryDrops.steps[0].count + StoryDrops.steps[1].count
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    try tally.verify(workspace, dossier, "after the lock")
  }
}

/// Bytes of the database are overwritten while the service is off; then it is set aside, as the error says.
struct DamagedDatabase: Scenario {
  let name = "damaged"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    for step in StoryDrops.steps.prefix(2) {
      try workspace.drop(step)
      _ = try dossier.once(workspace)
    }
    let database = workspace.state + "/dossier.db"
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: database))
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try handle.close()
    let damaged = FileManager.default.contents(atPath: database)
    let outcome = try dossier.once(workspace)
    tally.faults = 1
    tally.expect(outcome.status != 0 && !outcome.wasKilled, "a damaged database ends with \(outcome.status)")
    tally.expect(FileManager.default.contents(atPath: database) == damaged, "the damaged file was changed")
    tally.notes.append(outcome.errors.trimmingCharacters(in: .newlines))
    let aside = try dossier.command("doctor", "--set-aside", "--state", workspace.state)
    tally.expect(aside.status == 0, "it can't be set aside: \(aside.errors)")
    let kept = try FileManager.default.contentsOfDirectory(atPath: workspace.state).filter {
      $0.hasPrefix("dossier.db.damaged-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
    }
    let isKept = kept.count == 1 && FileManager.default.contents(atPath: "\(workspace.state)/\(kept[0])") == damaged
    tally.expect(isKept, "the damaged file is not kept: \(kept)")
    tally.expect(try dossier.once(workspace).status == 0, "the next start fails")
    tally.files = 2
    let status = try dossier.command("status", "--state", workspace.state, "--format", "json").output
    tally.expect(
      status.contains("\"articles\" : 2") || status.contains("\"articles\":2"), "not taken in anew: \(status)")
    try tally.verify(workspace, dossier, "made anew")
  }
}

/// A second service on the same state folder.
struct TwoInstances: Scenario {
  let name = "instances"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let first = try dossier.watch(workspace)
    _ = eventually(20) { FileManager.default.fileExists(atPath: workspace.state + "/dossier.db") }
    let second = try dossier.once(workspace)
    tally.faults = 1
    tally.expect(second.status != 0 && !second.wasKilled, "the second instance ends with \(second.status)")
    tally.expect(second.errors.contains("\(first.identifier)"), "it does not name the first: \(second.errors)")
    tally.notes.append(second.errors.trimmingCharacters(in: .newlines))
    first.signal(SIGTERM)
    tally.expect(first.wait().status == 0, "SIGTERM does not end it with 0")
  }
}
