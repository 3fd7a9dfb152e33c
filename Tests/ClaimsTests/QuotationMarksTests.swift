import Testing

@testable import Claims

@Suite struct QuotationMarksTests {
  /// The quoted words of each passage; blocks are separated by line feeds.
  private func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var blocks = [Range<Int>]()
    var start = 0
    for (index, byte) in (bytes + [0x0A]).enumerated() where byte == 0x0A {
      if index > start { blocks.append(start..<index) }
      start = index + 1
    }
    return bytes.withUnsafeBufferPointer { buffer in
      QuotationMarks.passages(in: buffer, blocks: blocks).map { String(decoding: bytes[$0.inner], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("“The bridge is safe,” she said.", ["The bridge is safe,"]),
    ("\"The bridge is safe,\" she said. \"For now.\"", ["The bridge is safe,", "For now."]),
    ("''The bridge is safe,'' she said.", ["The bridge is safe,"]),
    ("``The bridge is safe,'' she said.", ["The bridge is safe,"]),
    ("«The bridge is safe», she said.", ["The bridge is safe"]),
    ("Ferry crews ‘not consulted’ on closure", ["not consulted"]),
    ("Ferry crews 'not consulted' on closure", ["not consulted"]),
  ])
  func everyKindOfMarkIsPaired(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test func apostrophesAreNoMarks() {
    #expect(quoted("The workers' union didn't know the harbour's plans in '09.").isEmpty)
    #expect(quoted("“The workers’ union didn’t know,” she said.") == ["The workers’ union didn’t know,"])
  }

  @Test func aQuotationInsideAQuotationStaysInside() {
    #expect(quoted("“He told me ‘never again’ and left,” she said.") == ["He told me ‘never again’ and left,"])
  }

  @Test func aQuotationOfSeveralParagraphsIsOnePassageInEach() {
    #expect(
      quoted("“The deck is sound.\n“The piers are not,” she said.") == ["The deck is sound.", "The piers are not,"])
  }

  @Test(arguments: ["She said “the deck is sound.", "She said the deck” is sound.", "5' 10\" tall", "“", "\"", "''"])
  func aMarkWithoutPartnerOpensNothing(text: String) {
    #expect(quoted(text).isEmpty)
  }

  @Test func curlyMarksThatPointTheWrongWayAreReadByTheirSurroundings() {
    #expect(quoted("”The deck is sound,” she said.") == ["The deck is sound,"])
  }
}
