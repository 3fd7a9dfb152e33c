/// Writes a document as CommonMark that reads well as it stands.
struct MarkdownWriter {
  /// The way from the page to the folder of the reports, such as `../../../` or nothing.
  var root = ""

  /// The document with one line feed at its end.
  func write(_ document: Document) -> String {
    var lines = ["# " + Self.escape(document.title.trimmed)]
    append(document.blocks, to: &lines, indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func append(_ blocks: [Block], to lines: inout [String], indent: String) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines, _):
        lines += ["", indent + String(repeating: "#", count: level) + " " + line(inlines)]
      case .paragraph(let inlines, let role):
        lines += ["", indent + (role == .note ? "_\(line(inlines))_" : line(inlines))]
      case .list(let items, _):
        lines.append("")
        for item in items { append(item: item, to: &lines, indent: indent) }
      case .quotation(let words):
        lines.append(indent.isEmpty ? "" : indent.trimmedEnd)
        lines += quote(words).map { indent + "> " + $0 }
      case .sides(let columns): append(columns, to: &lines, indent: indent)
      case .group(let blocks, _, _): append(blocks, to: &lines, indent: indent)
      case .details(let summary, let blocks):
        lines += ["", indent + line(summary)]
        append(blocks, to: &lines, indent: indent)
      }
    }
  }

  private func append(item: [Block], to lines: inout [String], indent: String) {
    var inner: [String] = []
    append(item, to: &inner, indent: "")
    if inner.first == "" { inner.removeFirst() }
    for (index, line) in inner.enumerated() {
      lines.append(line.isEmpty ? "" : indent + (index == 0 ? "- " : "  ") + line)
    }
  }

  private func append(_ columns: [SideColumn], to lines: inout [String], indent: String) {
    for column in columns {
      lines += ["", indent + "**\(line(column.title, isBold: true))**"]
      append(column.blocks, to: &lines, indent: indent)
    }
  }

  private func quote(_ words: QuotedWords) -> [String] {
    [Self.escapeLineStart(Self.marked(words)), "", Self.escapeLineStart("— " + line(words.source))]
  }

  private static func marked(_ words: QuotedWords) -> String {
    let exact = Escaping.oneLine(words.exact)
    let before = escape(words.before.isEmpty ? "" : "…" + words.before.collapsed)
    let after = escape(words.after.isEmpty ? "" : words.after.collapsed + "…")
    let isMarked = canBeBold(exact, before: before, after: after) && !(before.isEmpty && after.isEmpty)
    return before + (isMarked ? "**\(escape(exact))**" : escape(exact)) + after
  }

  // MARK: Inlines

  private func line(_ inlines: [Inline], isBold: Bool = false) -> String {
    let text = inlines.map { inline in
      switch inline {
      case .text(let text): Self.escape(text.collapsed)
      case .strong(let text):
        isBold || text.trimmed.isEmpty ? Self.escape(text.trimmed) : "**\(Self.escape(text.trimmed))**"
      case .code(let text): Self.code(text)
      case .link(let text, let target):
        "[\(Self.escape(text.collapsed))](<\(Self.address(Self.isAbsolute(target) ? target : root + target))>)"
      case .date(let text, _): Self.escape(text)
      case .badge(let text, _): Self.escape(text)
      case .words(let words): Self.marked(words)
      }
    }.joined()
    return Self.escapeLineStart(String(text.drop { $0 == " " }).trimmedEnd)
  }

  /// Escapes what CommonMark would read as markup inside a line.
  static func escape(_ text: String) -> String {
    let line = Escaping.terminal(Escaping.oneLineKeepingEnds(text))
    guard line.utf8.contains(where: isMark) else { return line }
    let scalars = Array(line.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let previous = index > 0 ? scalars[index - 1] : " "
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", "|", "~": result += "\\"
      case "_" where !(isWord(previous) && isWord(next)): result += "\\"
      case "&" where isWord(next) || next == "#": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Escapes what would make a line a heading, a list item, a quotation, a rule or a fence.
  static func escapeLineStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    switch first {
    case "#", ">", "+", "-", "=": return "\\" + line
    case "0"..."9":
      let scalars = Array(line.unicodeScalars)
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" else { return line }
      var result = String.UnicodeScalarView()
      result.append(contentsOf: scalars[..<digits])
      result.append("\\")
      result.append(contentsOf: scalars[digits...])
      return String(result)
    default: return line
    }
  }

  /// A code span that holds any text: fenced by more backticks than the text has in a row.
  static func code(_ text: String) -> String {
    let text = Escaping.terminal(Escaping.oneLineKeepingEnds(text))
    guard !text.isEmpty else { return "" }
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    return fence + (isPadded ? " \(text) " : text) + fence
  }

  private static func isAbsolute(_ target: String) -> Bool {
    target.hasPrefix("http://") || target.hasPrefix("https://") || target.hasPrefix("#")
  }

  private static func address(_ target: String) -> String {
    var result = ""
    for scalar in target.unicodeScalars {
      switch scalar {
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case _ where scalar.value <= 0x20 || scalar.value == 0x7F: result += "%20"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether `**` around the words is read as emphasis (CommonMark 0.31, 6.2: flanking).
  private static func canBeBold(_ exact: String, before: String, after: String) -> Bool {
    guard let first = exact.unicodeScalars.first, let last = exact.unicodeScalars.last else { return false }
    let left = before.unicodeScalars.last ?? " "
    let right = after.unicodeScalars.first ?? " "
    return (isWord(first) || !isWord(left)) && (isWord(last) || !isWord(right))
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension Escaping {
  /// Runs of white space as one space each, at the ends too.
  static func oneLineKeepingEnds(_ text: String) -> String {
    let line = oneLine(text)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    let starts = text.unicodeScalars.first?.properties.isWhitespace == true
    let ends = text.unicodeScalars.last?.properties.isWhitespace == true
    return (starts ? " " : "") + line + (ends ? " " : "")
  }
}

extension String {
  var collapsed: String { Escaping.oneLineKeepingEnds(self) }
  var trimmed: String { Escaping.oneLine(self) }
  var trimmedEnd: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
