import ArgumentParser
import Rendering
import Storage

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the whole story for other programs.",
    discussion: """
      json is the story's stable interface, one object; jsonl one entry a line; csv
      a table of events and claims; ics the timeline as a calendar; timelinejs the
      timeline for TimelineJS.

        dossier export --state state > story.json
        dossier export --state state --format csv --as-of 12
      """)

  @OptionGroup var story: StateArguments

  @Option(help: "json, jsonl, csv, ics or timelinejs.")
  var format: StoryExport.Format = .json

  @Option(help: "The story as it stood when this report was made.")
  var asOf: Int?

  func run() throws {
    let reader = try story.reader()
    let story = try asOf.map { try reader.story(asOf: $0) } ?? reader.story()
    var output = ConsoleStream()
    StoryExport().write(story, as: format, to: &output)
    output.flush()
  }
}

extension StoryExport.Format: ExpressibleByArgument {}
