import Analysis
import ArgumentParser
import Articles
import Daemon
import Storage

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rebuilds the story from the journal of article versions and compares.",
    discussion: """
      Takes the journal in again, batch by batch, and all at once; compares every
      report, entry and count with what the database holds; and checks that each
      piece of evidence is an exact slice of the version it names. Changes nothing,
      and works beside a running service. Exit code 0 where all is equal, 1 where
      something differs.
      """)

  @OptionGroup var story: StateArguments

  func run() throws {
    let reader = try story.reader()
    let counts = try reader.counts()
    let names = try reader.names().map { try EntitiesFile(bytes: $0, path: "the stored list of names") }
    let analyzer = Analyzer(speakers: names?.rules ?? .standard)
    let differences = try reader.verify { bytes, name, sidecar in
      ArticleReader().read(bytes, path: name, sidecar: sidecar).map { analyzer.analyze($0) }
    }
    guard !differences.isEmpty else {
      return Console.write("equal: \(counts.articles) articles, \(counts.reports) reports\n")
    }
    for difference in differences { Console.write("different: \(difference)\n") }
    throw ExitCode(ExitStatus.different.rawValue)
  }
}
