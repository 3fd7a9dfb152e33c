import Foundation
import Glibc

/// SIGKILL in the place of every effect: each write, fsync, rename and database step.
struct KillAtEffects: Scenario {
  let name = "effects"
  let stride: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let undisturbed = try Undisturbed(dossier)
    tally.notes.append("\(undisturbed.steps.map(\.effects)) effects in the steps")
    var place = 0
    for (number, step) in undisturbed.steps.enumerated() {
      for effect in 0..<step.effects {
        place += 1
        guard place.isMultiple(of: stride) else { continue }
        let workspace = try step.before.copy()
        let outcome = try dossier.once(workspace, fault: "kill:\(effect)")
        if outcome.wasKilled { tally.kills += 1 }
        tally.files += StoryDrops.steps[number].count
        tally.expect(outcome.wasKilled, "step \(number), effect \(effect): not reached")
        try Undisturbed.recover(workspace, step, dossier, "killed in step \(number) at effect \(effect)", &tally)
      }
    }
  }
}

/// SIGKILL at random instants, also between the effects: inside of SQLite, of a write, of the analysis. In half of the
/// rounds the restart is killed as well, up to seven times in a row.
struct KillAtRandom: Scenario {
  let name = "random"
  let kills: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let undisturbed = try Undisturbed(dossier)
    var random = SystemRandomNumberGenerator()
    while tally.kills < kills {
      let number = Int.random(in: 0..<undisturbed.steps.count, using: &random)
      let step = undisturbed.steps[number]
      let workspace = try step.before.copy()
      var instants: [Int] = []
      for _ in 0..<(Bool.random(using: &random) ? 1 : Int.random(in: 2...7, using: &random)) {
        let delay = Double.random(in: 0...step.seconds * 1.1, using: &random)
        let running = try dossier.watch(workspace, ["--once"])
        usleep(UInt32(delay * 1_000_000))
        running.signal(SIGKILL)
        if running.wait().wasKilled { tally.kills += 1 }
        instants.append(Int(delay * 1000))
      }
      tally.files += StoryDrops.steps[number].count
      try Undisturbed.recover(workspace, step, dossier, "killed in step \(number) after \(instants) ms", &tally)
    }
  }
}

/// SIGKILL again and again while files keep coming in. What came of it is compared with an undisturbed run that is given
/// the same batches: a batch is what one report tells.
struct KillWhileRunning: Scenario {
  let name = "running"
  let kills: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<kills {
      let running = try dossier.watch(workspace)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        try workspace.drop([StoryDrops.bulletin(tally.files)])
        tally.files += 1
        usleep(UInt32.random(in: 0...60_000, using: &random))
      }
      usleep(UInt32.random(in: 0...150_000, using: &random))
      running.signal(SIGKILL)
      if running.wait().wasKilled { tally.kills += 1 }
    }
    let outcome = try dossier.once(workspace)
    tally.expect(outcome.status == 0, "the last run ended with \(outcome.status) \(outcome.errors)")
    let picture = try workspace.picture()
    tally.expect(
      picture.isComplete, "reports are missing, twice or torn: \(picture.formats.filter { $0.value.count != 3 })")
    let told = picture.batches.flatMap { $0 }
    let missing = tally.files - Set(told).count
    tally.expect(missing == 0, "\(missing) files are in no report")
    tally.expect(told.count == Set(told).count, "files are in more than one report")
    try tally.verify(workspace, dossier, "after all kills")
    let reference = try Workspace()
    for batch in picture.batches {
      let numbers = batch.compactMap { Int($0.filter { $0.isNumber }.dropFirst()) }.sorted()
      try reference.drop(numbers.map(StoryDrops.bulletin))
      // At rest when they are found: so they make one batch.
      usleep(50_000)
      _ = try dossier.once(reference)
    }
    let expected = try reference.picture()
    tally.expect(picture == expected, "not as undisturbed: \(picture.difference(from: expected))")
    tally.notes.append("\(picture.batches.count) reports, equal to those of an undisturbed run given the same batches")
  }
}

/// SIGTERM while a batch is being worked on.
struct TerminateDuringBatch: Scenario {
  let name = "terminate"
  let rounds: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    for round in 0..<rounds {
      let workspace = try Workspace()
      try workspace.drop((0..<60).map { StoryDrops.bulletin($0) })
      tally.files += 60
      let running = try dossier.watch(workspace)
      // Once it has taken the lock it has its handlers.
      _ = eventually(30) { FileManager.default.fileExists(atPath: workspace.state + "/lock") }
      usleep(UInt32(round) * 30_000)
      running.signal(SIGTERM)
      tally.faults += 1
      let outcome = running.wait()
      tally.expect(outcome.status == 0 && !outcome.wasKilled, "round \(round) ends with \(outcome.status)")
      _ = try dossier.once(workspace)
      let picture = try workspace.picture()
      tally.expect(
        picture.batches.flatMap { $0 }.count == 60 && picture.isComplete,
        "round \(round): \(picture.batches.flatMap { $0 }.count) of 60 files")
      try tally.verify(workspace, dossier, "round \(round)")
    }
  }
}
