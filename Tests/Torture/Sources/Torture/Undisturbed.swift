import Foundation

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
    tally.expect(picture == step.picture, "\(what): \(picture.difference(from: step.picture))")
    tally.expect(try Self.story(dossier, workspace) == step.story, "\(what): the story differs")
    try tally.verify(workspace, dossier, what)
  }
}
