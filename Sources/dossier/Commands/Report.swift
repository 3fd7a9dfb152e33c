import ArgumentParser
import Changes
import Daemon
import Linking
import Rendering
import Storage

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a change report, or everything since an earlier one.",
    discussion: """
      Without a number, the latest. --since joins all reports after the named one
      into a single report; 'last-read' stands for the last report that this
      command printed with --since last-read, so that

        dossier report --state state --since last-read

      always tells what is new since you last looked.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case md, json, text }

  @OptionGroup var story: StateArguments

  @Argument(help: "A report's number, or 'latest'.")
  var number: String = "latest"

  @Option(help: "A report's number, or 'last-read': print all that came after it as one report.")
  var since: String?

  @Option(help: "md: Markdown; json: the report's stable interface; text: for a terminal.")
  var format: Format = .text

  func run() throws {
    let reader = try story.reader()
    guard let since else { return Console.write(try single(reader)) }
    if since == "last-read" {
      let latest = try reader.latestReportNumber()
      Console.write(try merged(reader, after: try reader.lastRead()))
      // Noted only once it was shown: an interrupted reader is shown it again.
      try ReaderState(story.folder).markRead(latest)
    } else {
      guard let number = Int(since), number >= 0 else {
        throw CommandFailure(.usage, "'\(since)' is no report", remedy: "name a number from 0 on, or 'last-read'")
      }
      Console.write(try merged(reader, after: number))
    }
  }

  private func single(_ reader: StoryReader) throws -> String {
    let selection = try ReportSelection(number)
    guard let stored = try reader.report(selection.number) else {
      let latest = try reader.latestReportNumber()
      guard latest > 0 else {
        throw CommandFailure(.noInput, "there is no report yet", remedy: "drop an article first")
      }
      throw CommandFailure(.noInput, "there is no report \(number)", remedy: "name a number from 1 to \(latest)")
    }
    return render(ReportPage(report: stored.report, change: stored.change))
  }

  private func merged(_ reader: StoryReader, after number: Int) throws -> String {
    let reports = try reader.reports(after: number)
    guard !reports.isEmpty else {
      throw CommandFailure(.noInput, "no report came after number \(number)")
    }
    return render(ReportPage(report: .merged(reports), change: StoryChange()))
  }

  private func render(_ page: ReportPage) -> String {
    switch format {
    case .md: page.render(.markdown)
    case .json: page.render(.json)
    case .text: page.render(.text)
    }
  }
}
