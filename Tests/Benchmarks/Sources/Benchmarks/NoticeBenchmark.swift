import Foundation
import Glibc

/// From close(2) of a file to the line that tells of it: the service with `--debug-log` and `inotifywait -m`, on the same
/// files, in one run. Files settle for longer than the run takes, so that nothing else goes on meanwhile.
struct NoticeBenchmark {
  let dossier: String
  private static let files = 2_000

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let (ours, theirs) = (try LinePipe(), try LinePipe())
    let service = try ServiceUnderTest(
      dossier, in: workspace, settle: "1h", extra: ["--max-delay", "2h", "--debug-log"], errorPipe: ours.writeEnd)
    defer { service.stop() }
    let peer = try ChildProcess(
      ["inotifywait", "-m", "-q", "-e", "close_write", "--format", "%f", workspace.inbox],
      outputPipe: theirs.writeEnd)
    defer {
      peer.send(SIGTERM)
      peer.wait()
    }
    ours.closeWriteEnd()
    theirs.closeWriteEnd()
    sleep(1)
    var latencies: (ours: [Double], theirs: [Double]) = ([], [])
    for index in 0..<Self.files {
      let name = "notice-\(index).txt"
      let closed = try write(workspace.inbox + "/" + name)
      let seen = try wait(ours: ours, theirs: theirs, name: name)
      latencies.ours.append((seen.ours - closed) * 1e6)
      latencies.theirs.append((seen.theirs - closed) * 1e6)
    }
    for (who, values) in [("dossier --debug-log", latencies.ours), ("inotifywait -m", latencies.theirs)] {
      Benchmarks.row("close to notice, \(Self.files) files, \(who)", "p50", percentile(values, 0.5), "µs")
      Benchmarks.row("close to notice, \(Self.files) files, \(who)", "p99", percentile(values, 0.99), "µs")
    }
    let ratio = percentile(latencies.ours, 0.5) / percentile(latencies.theirs, 0.5)
    Benchmarks.row("close to notice, dossier to inotifywait", "p50", ratio, "times")
  }

  /// Writes a file, rests, so that the events so far are dealt with, and closes it: the instant just before.
  private func write(_ path: String) throws -> Double {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw BenchmarkError("can't make \(path)") }
    let text = Array("The ferry sailed on 3 June 2031, the line said.\n".utf8)
    _ = Glibc.write(file, text, text.count)
    usleep(2_000)
    let instant = now()
    close(file)
    return instant
  }

  private func wait(ours: LinePipe, theirs: LinePipe, name: String) throws -> (ours: Double, theirs: Double) {
    var seen: (ours: Double?, theirs: Double?) = (nil, nil)
    let end = now() + 10
    while now() < end {
      var polls = [ours, theirs].map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
      _ = poll(&polls, 2, 1000)
      let instant = now()
      if ours.lines().contains(where: { $0.contains(name) && $0.contains("closed") }) { seen.ours = instant }
      if theirs.lines().contains(name) { seen.theirs = instant }
      if let ours = seen.ours, let theirs = seen.theirs { return (ours, theirs) }
    }
    throw BenchmarkError("\(name) was not noticed within 10 s (\(seen))")
  }
}
