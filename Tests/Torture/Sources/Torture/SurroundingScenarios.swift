import Foundation
import Glibc

/// The wall clock jumps back by a day, under a running service and before a start.
struct ClockSetBack: Scenario {
  let name = "clock"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let shim = try ShimControl(workspace)
    let running = try dossier.watch(workspace, environment: shim.environment)
    func drop(_ step: Int) throws {
      try workspace.drop(StoryDrops.steps[step])
      tally.files += StoryDrops.steps[step].count
    }
    func expectReports(_ count: Int, _ what: String) throws {
      let isThere = try eventually(20) { try workspace.picture().batches.count == count }
      tally.expect(isThere, "\(what): no report \(count)")
    }
    try drop(0)
    try expectReports(1, "before")
    shim.set { $0.clockOffset = -86_400 }
    tally.faults += 1
    try drop(1)
    try expectReports(2, "a day back")
    try drop(2)
    try expectReports(3, "a day back")
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    // The files' times are in the future for a start with that clock.
    try drop(6)
    let outcome = try dossier.watch(workspace, ["--once"], environment: shim.environment).wait()
    tally.expect(outcome.status == 0, "a start a day back ends with \(outcome.status) \(outcome.errors)")
    try expectReports(4, "a start a day back")
    tally.expect(try dossier.once(workspace).status == 0, "a start with the right clock fails")
    let picture = try workspace.picture()
    tally.expect(picture.isComplete && picture.batches.count == 4, "reports are missing, twice or out of order")
    tally.expect(Set(picture.days.values).count == 2, "the clock was not set back: \(picture.days)")
    try tally.verify(workspace, dossier, "after the clock was set back")
  }
}

/// The inbox is renamed, deleted, made anew, mounted over and unmounted, while removals withdraw.
struct ChangingRoot: Scenario {
  let name = "root"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let running = try dossier.watch(workspace, ["--on-removal", "withdraw"])
    var next = 0
    func expectTaken(_ what: String) throws {
      try workspace.drop([StoryDrops.bulletin(next)])
      next += 1
      tally.files += 1
      tally.faults += 1
      let isTaken = try eventually(30) { try workspace.picture().batches.flatMap { $0 }.count == next }
      tally.expect(isTaken, "\(what): nothing is taken in: \(running.errorText.suffix(400))")
    }
    try expectTaken("at first")
    tally.faults = 0
    guard rename(workspace.inbox, workspace.path + "/away") == 0 else { throw TortureError("can't rename") }
    try FileManager.default.createDirectory(atPath: workspace.inbox, withIntermediateDirectories: true)
    try expectTaken("renamed, and another made")
    try FileManager.default.removeItem(atPath: workspace.inbox)
    usleep(300_000)
    try FileManager.default.createDirectory(atPath: workspace.inbox, withIntermediateDirectories: true)
    try expectTaken("deleted and made anew")
    if SmallDisk.isPossible {
      let disk = try SmallDisk(size: "16m", at: workspace.inbox)
      try expectTaken("mounted over")
      try disk.unmount()
      try expectTaken("unmounted")
      let again = try SmallDisk(size: "16m", at: workspace.inbox)
      try expectTaken("mounted again")
      withExtendedLifetime(again) {}
    } else {
      tally.notes.append("mounts are left out: need root")
    }
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    let changes = try workspace.picture().changes
    tally.expect(changes.allSatisfy { $0 == "added" }, "something counted as removed: \(changes)")
    try tally.verify(workspace, dossier, "after all of it")
  }
}
