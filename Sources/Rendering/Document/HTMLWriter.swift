/// Writes a document as one self-contained HTML page: no script, no address outside, readable without its styles.
struct HTMLWriter {
  /// The way from the page to the folder of the reports, such as `../../../` or nothing.
  var root: String

  func write(_ document: Document) -> String {
    var html = opening(document.title)
    append(document.blocks, to: &html)
    return html + closing
  }

  /// What stands before the blocks of a page; with ``append(_:to:)`` and ``closing`` a large page is written piece by
  /// piece, so that its blocks need not be in memory all at once.
  func opening(_ title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>\(Escaping.markup(title.trimmed))</title>
    <link rel="alternate" type="application/atom+xml" title="Change reports" href="\(root)feed.atom">
    <style>
    \(Stylesheet.text)
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <nav aria-label="Story">\(navigation)</nav>
    <main id="main">
    <h1>\(Escaping.markup(title.trimmed))</h1>

    """
  }

  var closing: String { "</main>\n</body>\n</html>\n" }

  private var navigation: String {
    [
      ("index.html", "Reports"), ("timeline.html", "Timeline"), ("claims.html", "Claims"),
      ("conflicts.html", "Conflicts"),
    ].map { "<a href=\"\(root)\($0.0)\">\($0.1)</a>" }.joined(separator: " ")
  }

  func append(_ blocks: [Block], to html: inout String) {
    for block in blocks { append(block, to: &html) }
  }

  private func append(_ block: Block, to html: inout String) {
    switch block {
    case .heading(let level, let inlines, let anchor):
      html += "<h\(level)\(identifier(anchor))>\(line(inlines))</h\(level)>\n"
    case .paragraph(let inlines, let role): html += "<p\(attribute(role))>\(line(inlines))</p>\n"
    case .list(let items, let role):
      html += "<ul\(attribute(role))>\n"
      for item in items {
        html += "<li>"
        append(item, to: &html)
        html += "</li>\n"
      }
      html += "</ul>\n"
    case .quotation(let words): append(words, to: &html)
    case .sides(let columns):
      html += "<div class=\"sides\">\n"
      for column in columns {
        html += "<section class=\"side\">\n<h4>\(line(column.title))</h4>\n"
        append(column.blocks, to: &html)
        html += "</section>\n"
      }
      html += "</div>\n"
    case .group(let blocks, let role, let anchor):
      html += "<article\(attribute(role))\(identifier(anchor))>\n"
      append(blocks, to: &html)
      html += "</article>\n"
    case .details(let summary, let blocks):
      html += "<details>\n<summary>\(line(summary))</summary>\n"
      append(blocks, to: &html)
      html += "</details>\n"
    }
  }

  private func append(_ words: QuotedWords, to html: inout String) {
    html += "<figure class=\"evidence\"><blockquote>\(Self.marked(words))"
    html += "</blockquote><figcaption>\(line(words.source))</figcaption></figure>\n"
  }

  private func line(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): Escaping.markup(text)
      case .strong(let text): "<strong>\(Escaping.markup(text))</strong>"
      case .code(let text): "<code>\(Escaping.markup(text))</code>"
      case .link(let text, let target):
        Self.isSafe(target)
          ? "<a href=\"\(Escaping.markup(Self.isAbsolute(target) ? target : root + target))\">\(Escaping.markup(text))</a>"
          : Escaping.markup(text)
      case .date(let text, let edtf): "<time\(Self.machineReadable(edtf))>\(Escaping.markup(text))</time>"
      case .words(let words): Self.marked(words)
      case .badge(let text, let role): "<span class=\"badge \(role.rawValue)\">\(Escaping.markup(text))</span>"
      }
    }.joined()
  }

  private static func marked(_ words: QuotedWords) -> String {
    let before = words.before.isEmpty ? "" : "<span class=\"context\">…\(Escaping.markup(words.before))</span>"
    let after = words.after.isEmpty ? "" : "<span class=\"context\">\(Escaping.markup(words.after))…</span>"
    return before + "<mark>\(Escaping.markup(words.exact))</mark>" + after
  }

  /// The `datetime` attribute, for the dates that HTML knows: a day, a month or a year.
  private static func machineReadable(_ edtf: String) -> String {
    let parts = edtf.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard [[4], [4, 2], [4, 2, 2]].contains(lengths),
      edtf.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      parts.count < 2 || (Int(parts[1]).map { (1...12).contains($0) } ?? false)
    else { return "" }
    return " datetime=\"\(edtf)\""
  }

  private static func isAbsolute(_ target: String) -> Bool {
    target.hasPrefix("http://") || target.hasPrefix("https://") || target.hasPrefix("#")
  }

  /// Addresses of the web and of this folder; nothing that runs.
  private static func isSafe(_ target: String) -> Bool {
    isAbsolute(target) || !target.utf8.contains(0x3A)
  }

  private func attribute(_ role: Role) -> String { role == .plain ? "" : " class=\"\(role.rawValue)\"" }

  private func identifier(_ anchor: String?) -> String { anchor.map { " id=\"\(Escaping.markup($0))\"" } ?? "" }
}
