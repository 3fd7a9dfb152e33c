import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return LanguageAnalyzer().annotate(text).sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "sentences end where they should",
    arguments: [
      ("The dam burst. Two towns were cut off.", 2),
      ("Mr. Odell met Dr. Quill. They spoke for an hour.", 2),
      ("J. P. Harrow, born in the U.S. in 1950, paid 3.5 million.", 1),
      ("He moved to the U.S. The rest stayed.", 2),
      ("\"We lost everything,\" said Ms. Arden. \"Nobody came.\"", 2),
      ("Who knew? \"I did!\" he said.", 2),
      ("The ferry (see above) sank. (No one died.) It was old.", 3),
      ("Bridge closed after flood\n\nThe bridge was closed on Friday.", 2),
    ])
  func counts(text: String, expected: Int) {
    let found = sentences(text)
    #expect(found.count == expected, "\(found)")
  }

  @Test("no sentence crosses the end of a region")
  func regions() {
    let bytes = Array("The harbour closed and the crews went home".utf8)
    let text = LanguageAnalyzer().annotate(bytes, regions: [0..<18, 19..<bytes.count])
    #expect(text.sentences.map(\.region) == [0, 1])
    #expect(text.sentences.map(\.range) == [0..<18, 19..<bytes.count])
  }
}
