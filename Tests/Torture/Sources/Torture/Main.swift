import Foundation

/// `Torture DOSSIER [SCENARIO…] [--kills N] [--stride N] [--burst N] [--quick]`
@main
struct Main {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var scale = arguments.contains("--quick") ? Scale.quick : Scale.full
    arguments.removeAll { $0 == "--quick" }
    if let kills = takeNumber("--kills", &arguments) { scale.randomKills = kills }
    if let stride = takeNumber("--stride", &arguments) { scale.stride = max(1, stride) }
    if let burst = takeNumber("--burst", &arguments) { scale.burst = burst }
    guard let dossier = arguments.first else {
      say("usage: Torture DOSSIER [SCENARIO…] [--kills N] [--stride N] [--burst N] [--quick]")
      exit(64)
    }
    let chosen = Set(arguments.dropFirst())
    var rows: [(name: String, tally: Tally, seconds: Int)] = []
    for scenario in scenarios(scale) where chosen.isEmpty || chosen.contains(scenario.name) {
      let start = Date()
      var tally = Tally(scenario: scenario.name)
      do { try scenario.run(Dossier(path: dossier), &tally) } catch { tally.fail("\(scenario.name): \(error)") }
      let seconds = Int(-start.timeIntervalSinceNow)
      say("\(scenario.name): \(tally.line) (\(seconds) s)")
      for note in tally.notes { say("  \(note)") }
      rows.append((scenario.name, tally, seconds))
    }
    exit(printTable(rows) ? 0 : 1)
  }

  private static func scenarios(_ scale: Scale) -> [any Scenario] {
    let all: [any Scenario] = [
      KillAtEffects(stride: scale.stride), KillAtRandom(kills: scale.randomKills),
      KillWhileRunning(kills: scale.runningKills), ErrorAtEffects(stride: scale.stride), InputErrors(),
      NoDescriptors(), FullDisk(), ReadOnlyState(), LockedDatabase(), DamagedDatabase(), TwoInstances(),
      ClockSetBack(), ChangingRoot(), TerminateDuringBatch(rounds: scale.rounds),
    ]
    let chosen = scale.leavesOutSlow ? all.filter { !slow.contains($0.name) } : all
    return scale.burst > 0 ? chosen + [Burst(files: scale.burst)] : chosen
  }

  /// Those that wait for delays to grow, or for seconds to pass.
  private static let slow: Set = ["input", "descriptors", "disk", "locked", "root"]

  /// - Returns: whether nothing failed.
  private static func printTable(_ rows: [(name: String, tally: Tally, seconds: Int)]) -> Bool {
    var sum = Tally(scenario: "all")
    say(
      "\n| scenario | kills | faults | files | verified | failures | seconds |\n|---|---:|---:|---:|---:|---:|---:|")
    for row in rows {
      say("| \(row.name) | \(row.tally.cells) | \(row.seconds) |")
      sum.add(row.tally)
    }
    say("| **all** | \(sum.cells) | \(rows.reduce(0) { $0 + $1.seconds }) |")
    return sum.failures.isEmpty
  }

  private static func takeNumber(_ flag: String, _ arguments: inout [String]) -> Int? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...index + 1) }
    return Int(arguments[index + 1])
  }
}

/// How much is done.
struct Scale {
  /// Every which effect is killed at, or fails.
  var stride: Int
  var randomKills: Int
  var runningKills: Int
  var rounds: Int
  /// None where 0.
  var burst: Int
  var leavesOutSlow = false

  static let full = Scale(stride: 1, randomKills: 500, runningKills: 100, rounds: 10, burst: 50_000)
  /// Half a minute, for every run of the tests.
  static let quick = Scale(stride: 50, randomKills: 10, runningKills: 6, rounds: 2, burst: 0, leavesOutSlow: true)
}
