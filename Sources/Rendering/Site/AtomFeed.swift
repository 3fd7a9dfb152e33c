/// The newest reports as an Atom feed (RFC 4287).
struct AtomFeed {
  private static let length = 20

  var identifier: String
  var title: String
  /// Newest first.
  var reports: [ReportSummary]

  var file: RenderedFile { RenderedFile(path: "feed.atom", text: text) }

  private var text: String {
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(Escaping.markup(identifier))</id>
        <title>\(Escaping.markup(title.trimmed))</title>
        <updated>\(Escaping.markup(reports.first?.created ?? "1970-01-01T00:00:00Z"))</updated>
        <author><name>Dossier</name></author>
        <link rel="self" href="feed.atom"/>
        <link rel="alternate" type="text/html" href="index.html"/>

      """
    for report in reports.prefix(Self.length) { xml += entry(report) }
    return xml + "</feed>\n"
  }

  private func entry(_ report: ReportSummary) -> String {
    let counts = report.counts.map { "\($0.count) \($0.verb.rawValue)" }.joined(separator: ", ")
    let summary = counts.isEmpty ? "Nothing in the story changed." : Phrases.sentence(counts) + "."
    return """
        <entry>
          <id>\(Escaping.markup(identifier))#report-\(report.number)</id>
          <title>\(Escaping.markup(report.headline.trimmed))</title>
          <updated>\(Escaping.markup(report.created))</updated>
          <link rel="alternate" type="text/html" href="\(Escaping.markup(report.path))"/>
          <summary>\(Escaping.markup(summary))</summary>
        </entry>

      """
  }
}
