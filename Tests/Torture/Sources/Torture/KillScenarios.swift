import Foundation
import Glibc

/// The story after each of its steps, taken in without disturbance.
struct Undisturbed {
  struct Step {
    /// As it was before the step, with the step's files dropped.
    var before: Workspace
    var effects: Int
    var seconds: Double
    var picture: Picture
    var story: String
  }

  var steps: [Step] = []

  init(_ dossier: Dossier) throws {
    let workspace = try Workspace()
    for drops in StoryDrops.steps {
      try workspace.drop(drops)
      let before = try workspace.copy()
      let log = workspace.path + "/effects"
      try? FileManager.default.removeItem(atPath: log)
      let start = Date()
      let outcome = try dossier.once(workspace, fault: "count:" + log)
      let seconds = -start.timeIntervalSinceNow
      guard outcome.status == 0 || outcome.status == 2 else {
        throw TortureError("the undisturbed run ended with \(outcome.status): \(outcome.errors)")
      }
      let effects = ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").split(separator: "\n").count
      steps.append(
        Step(
          before: before, effects: effects, seconds: seconds, picture: try workspace.picture(),
          story: try Self.story(dossier, workspace)))
    }
    guard try dossier.verify(workspace), steps.last?.picture.isComplete == true else {
      throw TortureError("the undisturbed run is not whole")
    }
  }

  static func story(_ dossier: Dossier, _ workspace: Workspace) throws -> String {
    try dossier.command("export", "--state", workspace.state, "--format", "json").output
  }

  /// Restarts after a disturbance, and compares everything with the undisturbed run.
  static func recover(
    _ workspace: Workspace, _ step: Step, _ dossier: Dossier, _ what: String, _ tally: inout Tally
  ) throws {
    let outcome = try dossier.once(workspace)
    tally.expect(
      outcome.status == 0 || outcome.status == 2, "\(what): restart ended with \(outcome.status) \(outcome.errors)")
    let picture = try workspace.picture()
    tally.expect(picture == step.picture, "\(what): the reports differ")
    tally.expect(try Self.story(dossier, workspace) == step.story, "\(what): the story differs")
    let isEqual = try dossier.verify(workspace)
    tally.expect(isEqual, "\(what): verify finds a difference")
    if isEqual { tally.verified += 1 }
  }
}

/// SIGKILL in the place of every effect: each write, fsync, rename and database step.
struct KillAtEffects: Scenario {
  let name = "effects"

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let undisturbed = try Undisturbed(dossier)
    tally.notes.append("\(undisturbed.steps.map(\.effects)) effects in the steps")
    for (number, step) in undisturbed.steps.enumerated() {
      tally.files += StoryDrops.steps[number].count
      for effect in 0..<step.effects {
        let workspace = try step.before.copy()
        let outcome = try dossier.once(workspace, fault: "kill:\(effect)")
        if outcome.wasKilled { tally.kills += 1 }
        tally.expect(outcome.wasKilled, "step \(number), effect \(effect): not reached")
        try Undisturbed.recover(workspace, step, dossier, "killed in step \(number) at effect \(effect)", &tally)
      }
    }
  }
}

/// SIGKILL at random instants, also between the effects: inside of SQLite, of a write, of the analysis.
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
      let delay = Double.random(in: 0...step.seconds * 1.1, using: &random)
      let running = try dossier.watch(workspace, ["--once"])
      usleep(UInt32(delay * 1_000_000))
      running.signal(SIGKILL)
      if running.wait().wasKilled { tally.kills += 1 }
      tally.files += StoryDrops.steps[number].count
      try Undisturbed.recover(
        workspace, step, dossier, "killed in step \(number) after \(Int(delay * 1000)) ms", &tally)
    }
  }
}

/// SIGKILL again and again while files keep coming in.
struct KillWhileRunning: Scenario {
  let name = "running"
  let kills: Int

  func run(_ dossier: Dossier, _ tally: inout Tally) throws {
    let workspace = try Workspace()
    var random = SystemRandomNumberGenerator()
    var next = 0
    for _ in 0..<kills {
      let running = try dossier.watch(workspace)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        try workspace.drop([StoryDrops.bulletin(next)])
        next += 1
        usleep(UInt32.random(in: 0...60_000, using: &random))
      }
      usleep(UInt32.random(in: 0...150_000, using: &random))
      running.signal(SIGKILL)
      if running.wait().wasKilled { tally.kills += 1 }
    }
    tally.files = next
    let outcome = try dossier.once(workspace)
    tally.expect(outcome.status == 0, "the last run ended with \(outcome.status) \(outcome.errors)")
    let picture = try workspace.picture()
    tally.expect(
      picture.isComplete, "reports are missing, twice or torn: \(picture.formats.filter { $0.value.count != 3 })")
    var taken: [String: Int] = [:]
    for report in picture.reports.values.flatMap({ $0 }) {
      let object = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      for article in object?["articles"] as? [[String: Any]] ?? [] {
        taken[article["path"] as? String ?? "?", default: 0] += 1
      }
    }
    tally.expect(taken.count == next, "\(next - taken.count) of \(next) files are in no report")
    tally.expect(taken.values.allSatisfy { $0 == 1 }, "files are in more than one report")
    let isEqual = try dossier.verify(workspace)
    tally.expect(isEqual, "verify finds a difference")
    if isEqual { tally.verified += 1 }
  }
}
