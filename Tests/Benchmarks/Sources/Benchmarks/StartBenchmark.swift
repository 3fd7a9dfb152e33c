/// From exec to READY=1 with an empty story: median of seven starts.
struct StartBenchmark {
  let dossier: String

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let times = try (0..<7).map { _ in
      let service = try ServiceUnderTest(dossier, in: workspace)
      defer { service.stop() }
      return service.startUp * 1_000
    }
    Benchmarks.row("start, empty story", "exec to READY=1, p50", percentile(times, 0.5), "ms")
  }
}
