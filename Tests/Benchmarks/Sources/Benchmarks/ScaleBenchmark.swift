import Foundation

/// What one more drop costs in stories of several sizes, the same story growing.
///
/// Pages about the whole story are left out of the CPU time: a niced thread writes them, and seldom where the story is
/// large.
struct ScaleBenchmark {
  let dossier: String
  let supply: ArticleSupply
  /// Ascending.
  let sizes: [Int]
  private static let drops = 60

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    var taken = 0
    var first: (cpu: Double, latency: Double)?
    for size in sizes {
      let fill = try take(taken..<size, workspace)
      let drop = try measure(size..<(size + Self.drops), workspace)
      taken = size + Self.drops
      let what = "story of \(size) articles"
      Benchmarks.row(what, "CPU of a drop, p50", drop.cpu, "ms")
      Benchmarks.row(what, "drop to report, p50", drop.latency, "ms")
      Benchmarks.row(what, "memory, peak of the service", drop.memory, "MB")
      Benchmarks.row(what, "memory, peak while taking in the rest", fill.peakMemory, "MB")
      Benchmarks.row(what, "CPU an article while taking in the rest", fill.cpu, "ms")
      if let first {
        Benchmarks.row(what, "CPU of a drop against \(sizes[0]) articles", drop.cpu / first.cpu, "times")
        Benchmarks.row(what, "drop to report against \(sizes[0]) articles", drop.latency / first.latency, "times")
      }
      first = first ?? (drop.cpu, drop.latency)
    }
  }

  /// Takes articles in at once, as an archive that is copied into the inbox.
  private func take(_ articles: Range<Int>, _ workspace: Workspace) throws -> (cpu: Double, peakMemory: Double) {
    for index in articles { try workspace.drop(supply.mixed(index)) }
    let process = try ChildProcess([
      dossier, "watch", "--once", "--inbox", workspace.inbox, "--state", workspace.state, "--reports",
      workspace.reports,
    ])
    let usage = process.wait()
    guard usage.exitCode == 0 else { throw BenchmarkError("watch --once ended with \(usage.exitCode)") }
    return (usage.cpu * 1_000 / Double(articles.count), usage.peakMemory)
  }

  private func measure(
    _ articles: Range<Int>, _ workspace: Workspace
  ) throws -> (cpu: Double, latency: Double, memory: Double) {
    let service = try ServiceUnderTest(dossier, in: workspace)
    defer { service.stop() }
    var times: [Double] = []
    var latencies: [Double] = []
    for index in articles {
      let known = try reports(workspace)
      let before = service.process.cpuOfUnnicedThreads
      let dropped = try workspace.drop(supply.mixed(index))
      while try reports(workspace) == known {
        guard now() < dropped + 120 else { throw BenchmarkError("no report within 120 s of drop \(index)") }
        usleep(2_000)
      }
      latencies.append((now() - dropped) * 1_000)
      times.append((service.process.cpuOfUnnicedThreads - before) * 1_000)
    }
    return (
      percentile(times, 0.5), percentile(latencies, 0.5), service.process.status("VmHWM") / 1024
    )
  }

  /// How many reports the folder of the day has; midnight costs one measurement.
  private func reports(_ workspace: Workspace) throws -> Int {
    let day = Date.now.formatted(.iso8601.year().month().day()).replacingOccurrences(of: "-", with: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.reports + "/" + day)) ?? []
    return names.count { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
  }
}
