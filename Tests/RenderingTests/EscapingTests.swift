import TestSupport
import Testing

@testable import Rendering

/// Texts that need no care are passed on as they are; the others come out the same as if every character were looked at.
@Suite struct EscapingTests {
  @Test(arguments: 0..<200) func plainTextsAndOthersFollowOneRule(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [Unicode.Scalar] = [
      "a", "B", " ", " ", "\t", "\n", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{A1}", "é", "\u{1680}", "\u{2003}",
      "—", "’", "“", "\u{2028}", "\u{202E}", "\u{202F}", "\u{205F}", "\u{2066}", "\u{3000}", "\u{FFFD}", "\u{FFFE}",
      "😀", "&", "<", "'", "Ā", "倀",
    ]
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        text.unicodeScalars.append(pieces[Int.random(in: 0..<pieces.count, using: &random)])
      }
      #expect(Escaping.oneLine(text) == oneLine(text))
      #expect(Escaping.terminal(text) == String(String.UnicodeScalarView(text.unicodeScalars.map(inTerminal))))
      #expect(Escaping.markup(text) == text.unicodeScalars.map(inMarkup).joined())
    }
  }

  private func oneLine(_ text: String) -> String {
    text.unicodeScalars.split(omittingEmptySubsequences: true) {
      $0.properties.isWhitespace || (0x1C..<0x20).contains($0.value)
        || (0x0E..<0x1C).contains($0.value)
    }.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  private func inTerminal(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x0A: scalar
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  private func inMarkup(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case "'": "&#39;"
    case "\t": "\t"
    default: String(inTerminal(scalar))
    }
  }
}
