import Foundation

/// From the rename that drops an article to its change report on disk, one drop at a time, with `--settle 50ms`.
struct LatencyBenchmark {
  let dossier: String
  let supply: ArticleSupply
  let drops: Int
  /// The pages about the whole story are written some seconds after the last drop, and what they needed given back.
  private static let secondsUntilRest: UInt32 = 20

  init(_ dossier: String, _ supply: ArticleSupply, drops: Int) {
    self.dossier = dossier
    self.supply = supply
    self.drops = drops
  }

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let service = try ServiceUnderTest(dossier, in: workspace)
    defer { service.stop() }
    try workspace.drop(supply.article(0))
    let day = try firstReportFolder(of: workspace)
    var latencies: [Double] = []
    for index in 1...drops {
      let watch = try FolderWatch(day)
      let dropped = try workspace.drop(supply.article(index))
      guard let seen = watch.wait(forSuffix: ".json", seconds: 30) else {
        throw BenchmarkError("no report within 30 s of drop \(index)")
      }
      latencies.append((seen - dropped) * 1_000)
    }
    let name = "drop to report, --settle 50ms, \(drops) drops"
    Benchmarks.row(name, "p50", percentile(latencies, 0.5), "ms")
    Benchmarks.row(name, "p99", percentile(latencies, 0.99), "ms")
    Benchmarks.row(name, "last hundred, p50", percentile(Array(latencies.suffix(100)), 0.5), "ms")
    let memory = "memory after \(drops + 1) articles"
    Benchmarks.row(memory, "peak", service.process.status("VmHWM") / 1024, "MB")
    sleep(Self.secondsUntilRest)
    Benchmarks.row(memory, "at rest", service.process.status("VmRSS") / 1024, "MB")
  }

  /// Reports of one day lie in one folder, which the first report makes.
  private func firstReportFolder(of workspace: Workspace) throws -> String {
    let end = now() + 60
    while now() < end {
      let found = FileManager.default.enumerator(atPath: workspace.reports)?.compactMap { $0 as? String }
        .first { $0.hasSuffix(".json") && $0.split(separator: "/").count == 4 }
      if let found { return workspace.reports + "/" + (found as NSString).deletingLastPathComponent }
      usleep(10_000)
    }
    throw BenchmarkError("no report within 60 s of the first drop")
  }
}
