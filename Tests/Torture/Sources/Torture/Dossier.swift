import Foundation
import Glibc

/// The program under torture.
struct Dossier {
  let path: String

  struct Outcome {
    var status: Int32
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// Starts `dossier watch` on a workspace.
  func watch(
    _ workspace: Workspace, _ extra: [String] = [], environment: [String: String] = [:]
  ) throws -> Running {
    let arguments = [
      "watch", "--inbox", workspace.inbox, "--state", workspace.state, "--reports", workspace.reports, "--settle",
      "20ms",
    ]
    return try start(arguments + extra, environment: environment)
  }

  func once(_ workspace: Workspace, fault: String? = nil) throws -> Outcome {
    try watch(workspace, ["--once"], environment: fault.map { ["DOSSIER_FAULT": $0] } ?? [:]).wait()
  }

  func command(_ arguments: String...) throws -> Outcome { try start(arguments).wait() }

  /// Whether the story equals a rebuild from its journal.
  func verify(_ workspace: Workspace) throws -> Bool {
    try command("verify", "--state", workspace.state).status == 0
  }

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try Running(process)
  }
}

/// A process with its output in files, so that no pipe can fill.
final class Running {
  private let process: Process
  private let output: URL
  private let errors: URL

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  init(_ process: Process) throws {
    self.process = process
    let base = URL(fileURLWithPath: Workspace.place).appendingPathComponent("torture-\(UUID().uuidString)")
    output = base.appendingPathExtension("out")
    errors = base.appendingPathExtension("err")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }

  func signal(_ number: Int32) { kill(identifier, number) }

  func wait() -> Dossier.Outcome {
    process.waitUntilExit()
    return Dossier.Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: text(output), errors: text(errors))
  }

  var errorText: String { text(errors) }

  /// The pauses before further attempts that it has told, in order.
  var delays: [String] {
    errorText.components(separatedBy: "again in=").dropFirst().map { String($0.prefix { $0 != ")" && $0 != "," }) }
  }

  /// A number of `/proc/PID/status`, in kB.
  func memory(_ field: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(field + ":") }
    return line.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }.flatMap { Int($0) }
      ?? 0
  }

  private func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
}

/// Asks again until it holds; false after `seconds`.
func eventually(_ seconds: Double, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = Date().addingTimeInterval(seconds)
  while Date() < end {
    if try condition() { return true }
    usleep(20_000)
  }
  return try condition()
}
