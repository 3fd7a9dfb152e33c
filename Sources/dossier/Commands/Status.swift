import ArgumentParser
import Foundation
import Storage

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells how much has been taken in, and whether the service runs.",
    discussion: "Answers while the service runs, and costs it nothing.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var story: StateArguments

  @Option(help: "text: one line; json: an object for other programs.")
  var format: Format = .text

  func run() throws {
    let writer = StoryReader.writer(of: story.folder)
    let reader = try story.reader()
    let summary = StatusSummary(
      counts: try reader.counts(), process: writer, pending: try reader.unrendered().count)
    switch format {
    case .json: Console.write(try summary.json() + "\n")
    case .text: Console.write(summary.line + "\n")
    }
  }
}
