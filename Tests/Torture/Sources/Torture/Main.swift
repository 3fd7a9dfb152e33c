import Foundation

/// `Torture DOSSIER [SCENARIO…] [--kills N] [--burst N]`
@main
struct Main {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let kills = takeNumber("--kills", &arguments) ?? 700
    let burst = takeNumber("--burst", &arguments) ?? 50_000
    guard let dossier = arguments.first else {
      print("usage: Torture DOSSIER [SCENARIO…] [--kills N] [--burst N]")
      exit(64)
    }
    let chosen = Set(arguments.dropFirst())
    let scenarios: [any Scenario] = [
      KillAtEffects(), KillAtRandom(kills: kills), KillWhileRunning(kills: max(1, kills / 10)), ErrorAtEffects(),
      FullDisk(), ReadOnlyState(), TwoInstances(), DamagedDatabase(), TerminateDuringBatch(), Burst(files: burst),
    ]
    var tally = Tally()
    for scenario in scenarios where chosen.isEmpty || chosen.contains(scenario.name) {
      let start = Date()
      var part = Tally()
      do { try scenario.run(Dossier(path: dossier), &part) } catch { part.fail("\(scenario.name): \(error)") }
      print("\(scenario.name): \(part.line) (\(Int(-start.timeIntervalSinceNow)) s)")
      for failure in part.failures.prefix(10) { print("  FAILED \(failure)") }
      tally.add(part)
    }
    print("all: \(tally.line)")
    exit(tally.failures.isEmpty ? 0 : 1)
  }

  private static func takeNumber(_ flag: String, _ arguments: inout [String]) -> Int? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...index + 1) }
    return Int(arguments[index + 1])
  }
}

/// One thing that a machine does to a service.
protocol Scenario {
  var name: String { get }
  func run(_ dossier: Dossier, _ tally: inout Tally) throws
}

/// What was done, and what came of it.
struct Tally {
  var kills = 0
  var faults = 0
  var files = 0
  var verified = 0
  var notes: [String] = []
  private(set) var failures: [String] = []

  mutating func fail(_ text: String) { failures.append(text) }

  mutating func expect(_ condition: Bool, _ text: @autoclosure () throws -> String) rethrows {
    if !condition { failures.append(try text()) }
  }

  mutating func add(_ other: Tally) {
    kills += other.kills
    faults += other.faults
    files += other.files
    verified += other.verified
    failures += other.failures
  }

  var line: String {
    let counts = "\(kills) kills, \(faults) faults, \(files) files, \(verified) verified, \(failures.count) failures"
    return ([counts] + notes).joined(separator: "; ")
  }
}

struct TortureError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
