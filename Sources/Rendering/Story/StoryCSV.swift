import Analysis
import Linking

/// Events and claims as rows, one a piece of evidence's first place: RFC 4180, UTF-8.
enum StoryCSV {
  static let columns = [
    "type", "id", "date", "date_in_words", "date_basis", "status_or_stance", "speaker", "text", "place", "articles",
    "origins", "parties", "path", "line", "exact", "sha256",
  ]

  static func write(_ story: Story, to output: inout some TextOutputStream) {
    output.write(row(columns))
    for event in story.events {
      output.write(
        row(
          ["event", event.id] + date(event.date) + [event.status.rawValue, "", event.description, event.place ?? ""]
            + support(event.support, event.evidence)))
    }
    for claim in story.claims {
      output.write(
        row(
          ["claim", claim.id] + date(claim.date) + [
            claim.stance.rawValue, claim.speaker?.entity ?? "", claim.content, "",
          ]
            + support(claim.support, claim.evidence)))
    }
  }

  private static func date(_ date: DateRecord?) -> [String] {
    date.map { [$0.edtf, ReadableDate.text($0), $0.basis.rawValue] } ?? ["", "", ""]
  }

  private static func support(_ support: Support, _ evidence: [Evidence]) -> [String] {
    [String(support.articles), String(support.origins), String(support.parties)]
      + (evidence.first.map { [$0.path, String($0.line), $0.exact, $0.sha256] } ?? ["", "", "", ""])
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// Quoted where it must be. A field that a spreadsheet would take for a formula starts with an apostrophe.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
