import Foundation
import Glibc

/// EIO, EMFILE and ENOSPC in the place of every effect, once and from there on.
struct ErrorAtEffects: Scenario {
  let name = "errors"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let undisturbed = try Undisturbed(dossier)
    let numbers = [EIO, EMFILE, ENOSPC]
    for (number, step) in undisturbed.steps.enumerated() {
      tally.files += StoryDrops.steps[number].count
      for effect in 0..<step.effects {
        let workspace = try step.before.copy()
        _ = try dossier.once(workspace, fault: "error:\(effect):\(numbers[effect % numbers.count])")
        tally.faults += 1
        try Undisturbed.recover(workspace, step, dossier, "step \(number), error at effect \(effect)", &tally)
      }
    }
  }
}

/// A small file system of its own.
final class SmallDisk {
  let path: String

  init(size: String) throws {
    path = FileManager.default.temporaryDirectory.path + "/torture-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.call("/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path)
  }

  deinit {
    try? Self.call("/bin/umount", "-l", path)
    rmdir(path)
  }

  func remount(_ options: String) throws { try Self.call("/bin/mount", "-o", "remount,\(options)", path) }

  static var isPossible: Bool { geteuid() == 0 }

  private static func call(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
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
    let running = try dossier.watch(workspace)
    let files = 300
    for number in 0..<files {
      try workspace.drop([StoryDrops.bulletin(number)])
      usleep(3000)
    }
    tally.files = files
    let isTold = eventually(60) { running.errorText.contains("space") || running.errorText.contains("full") }
    tally.expect(isTold, "a full disk is not told: \(running.errorText.suffix(300))")
    tally.expect(running.isRunning, "the service ended on a full disk")
    tally.faults = 1
    try disk.remount("size=512m")
    let isTaken = try eventually(180) { try workspace.picture().articles == files }
    try tally.expect(
      isTaken, "\(try workspace.picture().articles) of \(files) files taken in after there was space again")
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    let isEqual = try dossier.verify(workspace)
    tally.expect(isEqual, "verify finds a difference")
    tally.expect(try workspace.picture().isComplete, "reports are missing, twice or torn")
    if isEqual { tally.verified += 1 }
  }
}

/// The file system of the state turns read-only and back.
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
    tally.files = 3
    if try dossier.verify(workspace) { tally.verified += 1 } else { tally.fail("verify finds a difference") }
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

/// Bytes of the database are overwritten while the service is off.
struct DamagedDatabase: Scenario {
  let name = "damaged"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    try workspace.drop(StoryDrops.steps[0])
    _ = try dossier.once(workspace)
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
  }
}

/// SIGTERM while a batch is being worked on.
struct TerminateDuringBatch: Scenario {
  let name = "terminate"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    for round in 0..<10 {
      let workspace = try Workspace()
      try workspace.drop((0..<60).map { StoryDrops.bulletin($0) })
      tally.files += 60
      let running = try dossier.watch(workspace)
      // Once it has taken the lock it has its handlers.
      _ = eventually(30) { FileManager.default.fileExists(atPath: workspace.state + "/lock") }
      usleep(UInt32(round) * 30_000)
      running.signal(SIGTERM)
      let outcome = running.wait()
      tally.expect(outcome.status == 0 && !outcome.wasKilled, "round \(round) ends with \(outcome.status)")
      _ = try dossier.once(workspace)
      let picture = try workspace.picture()
      tally.expect(picture.articles == 60 && picture.isComplete, "round \(round): \(picture.articles) of 60 files")
      if try dossier.verify(workspace) { tally.verified += 1 } else { tally.fail("round \(round): verify differs") }
    }
  }
}

extension Picture {
  /// Files told by the reports, each counted as often as it is told.
  var articles: Int {
    reports.values.flatMap { $0 }.reduce(0) { sum, report in
      let object = try? JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      return sum + ((object?["articles"] as? [Any])?.count ?? 0)
    }
  }
}
