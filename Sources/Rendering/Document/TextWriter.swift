/// Writes a document for a terminal: no markup, lines of at most ``width`` columns where words allow.
struct TextWriter {
  /// Columns, counted in code points.
  var width = 100

  func write(_ document: Document) -> String {
    let title = Escaping.terminal(document.title.trimmed)
    var lines = wrap(title, indent: "", first: "")
    lines.append(String(repeating: "=", count: min(width, max(1, title.unicodeScalars.count))))
    append(document.blocks, to: &lines, indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func append(_ blocks: [Block], to lines: inout [String], indent: String) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines, _):
        let text = line(inlines)
        lines.append("")
        lines += wrap(level <= 2 ? text.uppercased() : text, indent: indent, first: indent)
      case .paragraph(let inlines, _):
        lines += wrap(line(inlines), indent: indent, first: indent)
      case .list(let items, _):
        for item in items { append(item: item, to: &lines, indent: indent) }
      case .quotation(let words):
        let text = Self.marked(words)
        lines += wrap(text.trimmed, indent: indent + "  | ", first: indent + "  | ")
        lines += wrap(line(words.source), indent: indent + "    ", first: indent + "    ")
      case .sides(let columns):
        for column in columns {
          lines += wrap(line(column.title), indent: indent + "  ", first: indent + "* ")
          append(column.blocks, to: &lines, indent: indent + "  ")
        }
      case .group(let blocks, _, _): append(blocks, to: &lines, indent: indent)
      case .details(let summary, let blocks):
        lines += wrap(line(summary), indent: indent, first: indent)
        append(blocks, to: &lines, indent: indent)
      }
    }
  }

  private func append(item: [Block], to lines: inout [String], indent: String) {
    var inner: [String] = []
    append(item, to: &inner, indent: indent + "  ")
    guard let first = inner.first else { return }
    inner[0] = indent + "- " + first.dropFirst(indent.count + 2)
    lines += inner
  }

  private func line(_ inlines: [Inline]) -> String {
    let text = inlines.map { inline in
      switch inline {
      case .text(let text), .strong(let text), .code(let text), .date(let text, _), .badge(let text, _): text
      case .link(let text, _): text
      case .words(let words): Self.marked(words)
      }
    }.joined()
    return Escaping.terminal(text.trimmed)
  }

  private static func marked(_ words: QuotedWords) -> String {
    let before = words.before.isEmpty ? "" : "…\(words.before)"
    let after = words.after.isEmpty ? "" : "\(words.after)…"
    return Escaping.terminal(before + "»\(words.exact)«" + after)
  }

  private func wrap(_ text: String, indent: String, first: String) -> [String] {
    var lines: [String] = []
    var current = first
    var columns = first.unicodeScalars.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if !isEmpty, columns + 1 + length > width {
        lines.append(current)
        current = indent
        columns = indent.unicodeScalars.count
        isEmpty = true
      }
      if !isEmpty {
        current += " "
        columns += 1
      }
      current += word
      columns += length
      isEmpty = false
    }
    lines.append(current)
    return lines
  }
}
