import Foundation
import Glibc

/// EIO, EMFILE and ENOSPC in the place of every effect, once; and for some from there on, so that the run gives up.
struct ErrorAtEffects: Scenario {
  let name = "errors"
  let stride: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let undisturbed = try Undisturbed(dossier)
    let numbers = [EIO, EMFILE, ENOSPC]
    var place = 0
    for (number, step) in undisturbed.steps.enumerated() {
      for effect in 0..<step.effects {
        place += 1
        guard place.isMultiple(of: stride) else { continue }
        let isLasting = (place / stride).isMultiple(of: 40)
        let workspace = try step.before.copy()
        let fault = "\(isLasting ? "errors" : "error"):\(effect):\(numbers[place % numbers.count])"
        let outcome = try dossier.once(workspace, fault: fault)
        tally.expect(!outcome.wasKilled, "step \(number), \(fault): the process crashed")
        tally.faults += 1
        tally.files += StoryDrops.steps[number].count
        try Undisturbed.recover(workspace, step, dossier, "step \(number), \(fault)", &tally)
      }
    }
  }
}

/// Files and folders of the inbox can't be opened or read for a while.
struct InputErrors: Scenario {
  let name = "input"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let faults: [(name: String, control: (inout ShimControl.Values, Int32) -> Void, number: Int32)] = [
      ("read", { $0.readError = $1 }, EIO), ("open", { $0.openError = $1 }, EIO),
      ("open", { $0.openError = $1 }, EMFILE),
    ]
    for fault in faults {
      let workspace = try Workspace()
      let shim = try ShimControl(workspace)
      let socket = try NotifySocket(workspace.path + "/notify")
      let running = try dossier.watch(
        workspace, environment: shim.environment.merging(["NOTIFY_SOCKET": socket.path]) { $1 })
      _ = eventually(20) { running.errorText.contains("Watching") }
      shim.set { fault.control(&$0, fault.number) }
      let files = 12
      try workspace.drop((0..<files).map(StoryDrops.bulletin))
      let what = "\(fault.name): \(String(cString: strerror(fault.number)))"
      let isTold = eventually(20) { socket.hasStatus("trying again") }
      tally.expect(isTold, "\(what): STATUS= does not say so: \(running.errorText.suffix(400))")
      tally.expect(running.errorText.contains(String(cString: strerror(fault.number))), "\(what): not in the log")
      tally.faults += shim.injected
      shim.set { fault.control(&$0, 0) }
      let isTaken = try eventually(60) { try workspace.picture().batches.flatMap { $0 }.count == files }
      tally.expect(isTaken, "\(what): not all files are taken in once it is over")
      tally.expect(
        try workspace.picture().isComplete && workspace.picture().rejected.isEmpty, "\(what): something is set aside")
      tally.files += files
      running.signal(SIGTERM)
      tally.expect(running.wait().status == 0, "\(what): SIGTERM does not end it with 0")
      try tally.verify(workspace, dossier, what)
    }
  }
}

/// The running process has no descriptor left, for real.
struct NoDescriptors: Scenario {
  let name = "descriptors"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    let running = try dossier.watch(workspace)
    try workspace.drop([StoryDrops.bulletin(0)])
    _ = try eventually(20) { try workspace.picture().batches.count == 1 }
    let limit = "/usr/bin/prlimit"
    guard FileManager.default.isExecutableFile(atPath: limit) else { return tally.notes.append("left out: no prlimit") }
    try System.call(limit, "--pid", "\(running.identifier)", "--nofile=3:")
    let files = 40
    for number in 1..<files {
      try workspace.drop([StoryDrops.bulletin(number)])
      usleep(5_000)
    }
    tally.faults = 1
    tally.files = files
    // Telling the service manager takes a descriptor as well; the log has one.
    tally.expect(
      eventually(20) { running.errorText.contains("Too many open files") }, "not in the log: \(running.errorText)")
    usleep(3_000_000)
    tally.expect(running.isRunning, "the service ended: \(running.errorText.suffix(300))")
    try System.call(limit, "--pid", "\(running.identifier)", "--nofile=1024:")
    let isTaken = try eventually(90) { try workspace.picture().batches.flatMap { $0 }.count == files }
    tally.expect(isTaken, "not all files are taken in afterwards: \(running.errorText.suffix(600))")
    running.signal(SIGTERM)
    tally.expect(running.wait().status == 0, "SIGTERM does not end it with 0")
    let picture = try workspace.picture()
    tally.expect(picture.isComplete && picture.rejected.isEmpty, "reports are missing, or files set aside")
    try tally.verify(workspace, dossier, "without descriptors")
  }
}
