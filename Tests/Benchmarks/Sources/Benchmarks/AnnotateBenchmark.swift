import Foundation

/// Text a CPU second of the whole analysis, start-up and printing included: median of five runs over about 8 MB.
struct AnnotateBenchmark {
  let dossier: String
  let supply: ArticleSupply

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    var size = 0
    var index = 0
    while size < 8_000_000 {
      let article = supply.article(index)
      try workspace.drop(article)
      size += article.bytes.count
      index += 1
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.inbox).map { workspace.inbox + "/" + $0 }
    let figures = try (0..<5).map { _ in
      let usage = try ChildProcess([dossier, "annotate", "--published", "2024-03-14"] + files).wait()
      guard usage.exitCode == 0 else { throw BenchmarkError("annotate ended with \(usage.exitCode)") }
      return Double(size) / 1_000 / usage.cpu
    }
    Benchmarks.row(
      "annotate, \(index) articles, \(size / 1_000_000) MB", "text a CPU second", percentile(figures, 0.5), "KB")
  }
}
