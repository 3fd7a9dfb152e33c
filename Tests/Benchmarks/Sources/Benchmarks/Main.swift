import Foundation

/// Runs the benchmarks and prints one table.
@main
struct Benchmarks {
  static let usage = """
    usage: Benchmarks --dossier PATH [--texts DIR] [--articles N] [--only NAME]
      --dossier   the program, built with -c release
      --texts     real articles to measure with; without it, variants of the project's invented story
      --articles  how many drops for the latency (1000)
      --burst     how many files for the burst (50000)
      --scale     sizes of the growing story, ascending (1000,10000)
      --only      annotate | burst | idle | latency | notice | scale | start
    """

  struct Options {
    var dossier = ""
    var texts: String?
    var articles = 1_000
    var burst = 50_000
    var scale = [1_000, 10_000]
    var only: String?
  }

  static func main() {
    do { try run() } catch {
      FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() throws {
    var options = Options()
    var arguments = Array(CommandLine.arguments.dropFirst())
    while !arguments.isEmpty {
      let name = arguments.removeFirst()
      guard !arguments.isEmpty else { return print(usage) }
      let value = arguments.removeFirst()
      switch name {
      case "--dossier": options.dossier = value
      case "--texts": options.texts = value
      case "--articles": options.articles = Int(value) ?? options.articles
      case "--burst": options.burst = Int(value) ?? options.burst
      case "--scale": options.scale = value.split(separator: ",").compactMap { Int($0) }
      case "--only": options.only = value
      default: return print(usage)
      }
    }
    guard !options.dossier.isEmpty else { return print(usage) }
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let story = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("TestSupport/Story").path
    let supply = try ArticleSupply(folder: options.texts, fallback: story)
    print("| what | figure | value |\n|---|---|---:|")
    func wanted(_ name: String) -> Bool { options.only == nil || options.only == name }
    if wanted("annotate") { try AnnotateBenchmark(dossier: options.dossier, supply: supply).run() }
    if wanted("start") { try StartBenchmark(dossier: options.dossier).run() }
    if wanted("notice") { try NoticeBenchmark(dossier: options.dossier).run() }
    if wanted("latency") { try LatencyBenchmark(options.dossier, supply, drops: options.articles).run() }
    if wanted("idle") { try IdleBenchmark(dossier: options.dossier).run() }
    if wanted("scale") { try ScaleBenchmark(dossier: options.dossier, supply: supply, sizes: options.scale).run() }
    if wanted("burst") { try BurstBenchmark(dossier: options.dossier, files: options.burst).run() }
  }

  static func row(_ what: String, _ figure: String, _ value: Double, _ unit: String) {
    let digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f"
    print("| \(what) | \(figure) | \(String(format: digits, value)) \(unit) |")
    fflush(nil)
  }
}
