import Foundation
import Testing

@testable import Rendering

/// Text of articles is text in every format: it never becomes markup, a row, a property or a control character.
struct HostileTextTests {
  static let hostile = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' style='x", "]]><x/>", "&amp; &#60;b&#62; &lt;",
    "\u{0}\u{1}\u{8}\u{B}\u{1B}[31mred\u{1B}[0m\u{7F}\u{9B}2J", "\u{202E}gnp.exe\u{2066}",
    "# heading\n- item\n> quote\n```\ncode",
    "[a](javascript:alert(1)) ![b](http://x.example/y) <http://x.example>", "`` ` ``` tick",
    "**bold** __bold__ _it_ ~~x~~",
    "a | b | c", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "BEGIN:VEVENT\r\nEND:VCALENDAR\r\nX:1", "--> <!-- x",
    "</style></main></body>",
    "\\", "\\n \\, \\;", "1. one", "12) twelve", "", " ", "\n", "\r", "\u{2028}x\u{2029}",
    "👩‍👩‍👧‍👦 e\u{301} \u{FEFF}\u{FFFE}",
    "a,\"b\"\r\nc;d", "javascript:alert(1)", "x*", "*x", "…", "===", "---", "~~~",
    String(repeating: "long words ", count: 400),
    String(repeating: "Ω", count: 300), "&", "<", "\t", "$(rm -rf x)", "{{x}} {%x%}",
    "https://x.example/?a=<b>&c=\"d\"",
  ]

  // MARK: Markup

  /// Tags with the values of their attributes taken out: the structure of a page.
  static func tags(_ markup: String) -> [String] {
    var tags: [String] = []
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else {
        tags.append("unclosed")
        break
      }
      var tag = ""
      var isInside = false
      for character in rest[start...end] {
        if character == "\"" { isInside.toggle() } else if !isInside { tag.append(character) }
      }
      tags.append(tag)
      rest = rest[rest.index(after: end)...]
    }
    return tags
  }

  @Test(arguments: hostile.indices) func `pages in HTML and Atom keep their structure`(_ index: Int) {
    let text = Self.hostile[index]
    // Nothing surrounds a quotation at the edge of its line: no text is no element there.
    let plain = SamplePage(text: { _ in text.isEmpty ? "" : "word" })
    let hostile = SamplePage(text: { _ in text })
    #expect(Self.tags(hostile.page.render(.html)) == Self.tags(plain.page.render(.html)))
    for (one, other) in zip(hostile.sitePages(), plain.sitePages()) {
      #expect(Self.tags(one.text) == Self.tags(other.text), "\(one.path)")
      #expect(one.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }, "\(one.path)")
    }
  }

  @Test func `nothing that runs or loads is in any page`() {
    for text in Self.hostile {
      let sample = SamplePage(text: { _ in text })
      for page in [sample.page.render(.html)] + sample.sitePages().map(\.text) {
        for tag in Self.tags(page) {
          for word in ["<script", "<img", "<iframe", "<object", "<embed", "<form"] { #expect(!tag.hasPrefix(word)) }
        }
        #expect(!page.contains("href=\"javascript:"))
        #expect(!page.contains("src="))
      }
    }
  }

  @Test func `the structure test sees a tag that text brings in`() {
    #expect(Self.tags("<p>a</p>") != Self.tags("<p><b>a</b></p>"))
    #expect(Self.tags("<p class=\"x\">") == Self.tags("<p class=\"yy\">"))
    #expect(Self.tags("<p class=\"x\">") != Self.tags("<p class=\"x\" onclick=\"y\">"))
  }

  // MARK: Markdown and terminals

  /// Block markers at the start of lines, and markers inside them that no backslash takes the meaning of.
  static func structure(_ markdown: String) -> [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: true).map { line in
      var rest = line[...]
      var start = ""
      while true {
        if let marker = ["- ", "> ", "  "].first(where: { rest.hasPrefix($0) }) {
          start += marker
          rest = rest.dropFirst(marker.count)
        } else if rest.hasPrefix("#") {
          start += "#"
          rest = rest.dropFirst()
        } else {
          break
        }
      }
      return start
    }
  }

  /// Whatever is in a code span or behind a backslash left out.
  static func openMarkers(_ markdown: String) -> [Character] {
    var found: [Character] = []
    for line in markdown.split(separator: "\n") {
      var characters = Array(line)[...]
      while let character = characters.first {
        characters = characters.dropFirst()
        if character == "\\" {
          characters = characters.dropFirst()
        } else if character == "`" {
          let fence = 1 + characters.prefix { $0 == "`" }.count
          characters = characters.dropFirst(fence - 1)
          var run = 0
          while let next = characters.first {
            characters = characters.dropFirst()
            run = next == "`" ? run + 1 : 0
            if run == fence, characters.first != "`" { break }
          }
          found.append("`")
        } else if "*[]<|~".contains(character) {
          found.append(character)
        }
      }
    }
    return found
  }

  @Test(arguments: hostile.indices) func `Markdown keeps its lines and its markers`(_ index: Int) {
    let text = Self.hostile[index]
    // Emphasis around nothing, or where CommonMark would not read it as such, is left out: compared without it.
    let plain = SamplePage(text: { _ in "word" }).page.render(.markdown)
    let hostile = SamplePage(text: { _ in text }).page.render(.markdown)
    let trimmed = text.unicodeScalars.contains { !$0.properties.isWhitespace && $0.value >= 0x20 }
    if trimmed { #expect(Self.structure(hostile) == Self.structure(plain), "\(hostile)") }
    #expect(
      Self.openMarkers(hostile).filter { $0 != "*" && $0 != "`" }
        == Self.openMarkers(plain).filter { $0 != "*" && $0 != "`" })
    #expect(hostile.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) || $0 == "\n" })
  }

  @Test(arguments: hostile.indices) func `a terminal gets no control character`(_ index: Int) {
    let text = Self.hostile[index]
    let sample = SamplePage(text: { _ in text })
    var texts = [sample.page.render(.text)]
    for id in ["e1", "c1", "x1", "g1", "s1", "a1"] {
      texts.append(Explanation(of: id, in: sample.story)?.render(.text) ?? "missing")
    }
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    }
  }

  // MARK: Data

  @Test(arguments: hostile.indices) func `JSON brings the text back unchanged`(_ index: Int) throws {
    let text = Self.hostile[index]
    let sample = SamplePage(text: { _ in text })
    let report = try JSONSerialization.jsonObject(with: Data(sample.page.render(.json).utf8)) as? [String: Any]
    #expect((report?["headline"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    let story =
      try JSONSerialization.jsonObject(with: Data(StoryExport().text(sample.story, as: .json).utf8)) as? [String: Any]
    let events = story?["events"] as? [[String: Any]]
    #expect((events?.first?["description"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    for line in StoryExport().text(sample.story, as: .jsonl).split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    _ = try JSONSerialization.jsonObject(with: Data(StoryExport().text(sample.story, as: .timelinejs).utf8))
  }

  @Test(arguments: hostile.indices) func `CSV keeps its rows and columns`(_ index: Int) {
    let text = Self.hostile[index]
    let rows = Self.rows(StoryExport().text(SamplePage(text: { _ in text }).story, as: .csv))
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.count == StoryCSV.columns.count })
    for field in rows.dropFirst().joined() {
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(field.unicodeScalars.first), "a formula: \(field)")
    }
    let isGuarded = ["=", "+", "-", "@", "\t", "\r"].contains(text.unicodeScalars.first)
    #expect(rows[1][7].unicodeScalars.elementsEqual(((isGuarded ? "'" : "") + text).unicodeScalars))
  }

  /// Reads RFC 4180.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
          field.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(String(field))
        field = .init()
      } else if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        row.append(String(field))
        rows.append(row)
        row = []
        field = .init()
        index += 1
      } else {
        field.append(scalar)
      }
      index += 1
    }
    return rows
  }

  @Test(arguments: hostile.indices) func `a calendar keeps its properties, folded at 75 bytes`(_ index: Int) {
    let text = Self.hostile[index]
    let calendar = StoryExport().text(SamplePage(text: { _ in text }).story, as: .ics)
    let lines = Self.lines(calendar)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(calendar.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
    var names: [String] = []
    for line in lines where line.utf8.first != 0x20 {
      names.append(String(line.unicodeScalars.prefix { $0 != ":" && $0 != ";" }.map(Character.init)))
    }
    #expect(
      names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
        "DESCRIPTION", "STATUS", "TRANSP", "END", "END",
      ])
  }

  static func lines(_ text: String) -> [String] {
    var lines: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        lines.append([])
        index += 2
      } else {
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}
