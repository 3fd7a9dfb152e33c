import Foundation
import Glibc

/// A burst of small files while the reader is stopped for ten seconds, so that the kernel's queue of events overflows:
/// how many files the service and `inotifywait -m` know of in the end.
struct BurstBenchmark {
  let dossier: String
  let files: Int

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let service = try ServiceUnderTest(dossier, in: workspace)
    defer { service.stop() }
    let lines = workspace.root + "/inotifywait"
    let peer = try ChildProcess(
      ["inotifywait", "-m", "-q", "-r", "-e", "close_write", "--format", "%f", workspace.inbox], output: lines)
    defer {
      peer.send(SIGTERM)
      peer.wait()
    }
    sleep(1)
    for index in 0..<files {
      if index == files / 3 { for process in [service.process, peer] { process.send(SIGSTOP) } }
      let text = Self.item(index)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(workspace.inbox)/bulletin-\(index).txt"))
    }
    sleep(10)
    for process in [service.process, peer] { process.send(SIGCONT) }
    let start = now()
    var taken = 0
    while taken < files, now() - start < 7200 {
      sleep(2)
      taken = try articles(workspace)
    }
    let text = (try? String(contentsOfFile: lines, encoding: .utf8)) ?? ""
    let told = Set(text.split(separator: "\n").filter { $0.hasPrefix("bulletin-") }).count
    Benchmarks.row("burst of \(files), stopped for 10 s, dossier", "lost", Double(files - taken), "")
    Benchmarks.row(
      "burst of \(files), stopped for 10 s, dossier", "articles a second", Double(taken) / (now() - start), "")
    Benchmarks.row(
      "burst of \(files), stopped for 10 s, dossier", "peak memory", service.process.status("VmHWM") / 1024, "MB")
    Benchmarks.row("burst of \(files), stopped for 10 s, inotifywait -m", "lost", Double(files - told), "")
  }

  /// One sentence with names and a day of its own, as the short items of an old ledger have.
  private static func item(_ index: Int) -> String {
    let (person, ship, port) = (name(index &* 7 &+ 1), name(index &* 11 &+ 5), name(index &* 13 &+ 3))
    let month = ["March", "April", "June", "July", "August", "September"][index / 28 % 6]
    let day = "\(1 + index % 28) \(month) \(1960 + index / 168 % 70)"
    let deed = ["sold", "painted", "moored", "hired", "repaired", "renamed", "loaded", "lost"][index % 8]
    return "\(port)\n\nPublished \(day)\n\nCaptain \(person) \(deed) the \(ship) at \(port).\n"
  }

  private static func name(_ index: Int) -> String {
    let starts = Array("BDFGHKLMNPRSTVWZ")
    let rest = ["a", "elo", "imu", "ora", "usk", "enda", "arri", "otti", "inna", "ubel", "avor", "elin", "iga", "oss"]
    var left = index / starts.count + index
    return (0..<4).reduce(into: String(starts[index % starts.count])) { name, _ in
      name += rest[left % rest.count]
      left /= rest.count
    }
  }

  private func articles(_ workspace: Workspace) throws -> Int {
    let output = workspace.root + "/status.json"
    try ChildProcess([dossier, "status", "--state", workspace.state, "--format", "json"], output: output).wait()
    let data = FileManager.default.contents(atPath: output) ?? Data()
    return (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["articles"] as? Int ?? 0
  }
}
