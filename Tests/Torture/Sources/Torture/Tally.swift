import Foundation

/// One thing that a machine does to a service.
protocol Scenario {
  var name: String { get }
  func run(_ dossier: Dossier, _ tally: inout Tally) throws
}

/// What was done, and what came of it.
struct Tally {
  let scenario: String
  var kills = 0 { didSet { if kills > oldValue, kills.isMultiple(of: 100) { tell() } } }
  var faults = 0 { didSet { if faults > oldValue, faults.isMultiple(of: 100) { tell() } } }
  var files = 0
  /// Runs of `dossier verify` that found the story equal to its journal.
  var verified = 0
  var notes: [String] = []
  private(set) var failures: [String] = []

  init(scenario: String) { self.scenario = scenario }

  mutating func fail(_ text: String) {
    failures.append(text)
    if failures.count <= 10 { say("  FAILED \(text)") }
  }

  mutating func expect(_ condition: Bool, _ text: @autoclosure () throws -> String) rethrows {
    if !condition { fail(try text()) }
  }

  mutating func verify(_ workspace: Workspace, _ dossier: Dossier, _ what: String) throws {
    let outcome = try dossier.command("verify", "--state", workspace.state)
    if outcome.status == 0 {
      verified += 1
    } else {
      fail("\(what): verify finds a difference: \((outcome.output + outcome.errors).prefix(500))")
    }
  }

  mutating func add(_ other: Tally) {
    kills += other.kills
    faults += other.faults
    files += other.files
    verified += other.verified
    failures += other.failures
  }

  var line: String {
    "\(kills) kills, \(faults) faults, \(files) files, \(verified) verified, \(failures.count) failures"
  }

  var cells: String { [kills, faults, files, verified, failures.count].map(String.init).joined(separator: " | ") }

  private func tell() { say("  \(scenario), so far: \(line)") }
}

struct TortureError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Writes a line at once, also into a file.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
