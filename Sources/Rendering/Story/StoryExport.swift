import Linking

/// Writes a story for other programs, entry by entry: memory stays that of one entry beside the story.
public struct StoryExport: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// One object, `dossier/story/1`.
    case json
    /// One entry a line, each with its kind as `type`.
    case jsonl
    /// Events and claims as rows (RFC 4180), for spreadsheets.
    case csv
    /// Events as a calendar (RFC 5545).
    case ics
    /// Events for TimelineJS.
    case timelinejs
  }

  public init() {}

  /// The whole text; ends in a line feed.
  public func text(_ story: Story, as format: Format) -> String {
    var text = ""
    write(story, as: format, to: &text)
    return text
  }

  public func write(_ story: Story, as format: Format, to output: inout some TextOutputStream) {
    switch format {
    case .json: writeJSON(story, to: &output)
    case .jsonl: writeLines(story, to: &output)
    case .csv: StoryCSV.write(story, to: &output)
    case .ics: StoryCalendar.write(story, to: &output)
    case .timelinejs: StoryTimelineJS.write(story, to: &output)
    }
  }

  private func writeJSON(_ story: Story, to output: inout some TextOutputStream) {
    // Members by name, as in every other JSON text of the program.
    output.write("{")
    write("agreements", story.agreements, StoryJSON.agreement, to: &output)
    write("articles", story.articles, StoryJSON.article, to: &output)
    write("claims", story.claims, StoryJSON.claim, to: &output)
    write("conflicts", story.conflicts, StoryJSON.conflict, to: &output)
    write("events", story.events, StoryJSON.event, to: &output)
    output.write("\n  \"schema\": ")
    JSONValue.string(story.schema).write(to: &output, pretty: true, level: 1)
    output.write(",")
    write("shifts", story.shifts, StoryJSON.shift, isLast: true, to: &output)
    output.write("\n}\n")
  }

  private func write<Entry>(
    _ name: String, _ entries: [Entry], _ value: (Entry) -> JSONValue, isLast: Bool = false,
    to output: inout some TextOutputStream
  ) {
    output.write("\n  \"\(name)\": [")
    for (index, entry) in entries.enumerated() {
      output.write(index == 0 ? "\n    " : ",\n    ")
      value(entry).write(to: &output, pretty: true, level: 2)
    }
    output.write((entries.isEmpty ? "]" : "\n  ]") + (isLast ? "" : ","))
  }

  private func writeLines(_ story: Story, to output: inout some TextOutputStream) {
    func write<Entry>(_ type: String, _ entries: [Entry], _ value: (Entry) -> JSONValue) {
      for entry in entries {
        guard case .object(var members) = value(entry) else { continue }
        members["type"] = .string(type)
        JSONValue.object(members).write(to: &output, pretty: false, level: 0)
        output.write("\n")
      }
    }
    write("article", story.articles, StoryJSON.article)
    write("event", story.events, StoryJSON.event)
    write("claim", story.claims, StoryJSON.claim)
    write("agreement", story.agreements, StoryJSON.agreement)
    write("conflict", story.conflicts, StoryJSON.conflict)
    write("shift", story.shifts, StoryJSON.shift)
  }
}
