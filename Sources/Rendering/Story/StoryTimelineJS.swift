import Articles
import Linking

/// Events as TimelineJS 3 reads them. Its texts are HTML, so every word of an article is escaped. Events without a year
/// are left out.
enum StoryTimelineJS {
  static func write(_ story: Story, to output: inout some TextOutputStream) {
    output.write("{\n  \"events\": [")
    var isFirst = true
    for event in story.events {
      guard let value = value(event) else { continue }
      output.write(isFirst ? "\n    " : ",\n    ")
      isFirst = false
      value.write(to: &output, pretty: true, level: 2)
    }
    output.write(isFirst ? "]\n}\n" : "\n  ]\n}\n")
  }

  private static func value(_ event: StoryEvent) -> JSONValue? {
    guard let span = DaySpan(event.date.edtf), let first = span.first ?? span.last else { return nil }
    var members: [String: JSONValue] = [
      "unique_id": .string(event.id), "start_date": date(first),
      "display_date": .string(ReadableDate.text(event.date)), "group": .string(event.status.rawValue),
      "text": .object([
        "headline": .string(Escaping.markup(event.description)), "text": .string(html(event)),
      ]),
    ]
    if let last = span.last, last != first { members["end_date"] = date(last) }
    return .object(members)
  }

  private static func html(_ event: StoryEvent) -> String {
    var html = "<p>\(Escaping.markup(Phrases.support(event.support)))</p>"
    for evidence in event.evidence.prefix(3) {
      html +=
        "<blockquote>\(Escaping.markup(evidence.exact))<br><small>\(Escaping.markup(evidence.path)), "
        + "line \(evidence.line)</small></blockquote>"
    }
    return html
  }

  private static func date(_ date: CivilDate) -> JSONValue {
    .object(["year": .integer(date.year), "month": .integer(date.month), "day": .integer(date.day)])
  }
}
