import Testing

@testable import Language

@Suite struct WordTests {
  private func form(_ word: String) -> WordForm { WordForm(Array(word.utf8), 0..<word.utf8.count) }

  @Test("the models see no difference of case, digits and typography")
  func normalised() {
    #expect(form("Ferry").lower == form("FERRY").lower)
    #expect(form("1,250").lower == form("3,871").lower)
    #expect(form("n’t").lower == form("n't").lower)
    #expect(form("ferry").lower != form("ferries").lower)
  }

  @Test("capitals are none, first, or all")
  func casing() {
    #expect(form("ferry").casing == .none)
    #expect(form("Ferry").casing == .initial)
    #expect(form("FERRY").casing == .all)
    #expect(form("McOdell").casing == .initial)
  }

  @Test(
    "words have their dictionary forms",
    arguments: [
      ("They were running two ferries.", "they be run two ferry ."),
      ("She said the mice went away.", "she say the mouse go away ."),
      ("The oldest of Harrow's bridges have fallen.", "the old of harrow 's bridge have fall ."),
      ("They postponed it and were braking.", "they postpone it and be brake ."),
      ("Two horsemen clung on.", "two horseman cling on ."),
      ("About 12,500 people came.", "about 12500 people come ."),
    ])
  func lemmas(text: String, expected: String) {
    #expect(LanguageAnalyzer().annotate(text).tokens.map(\.lemma).joined(separator: " ") == expected)
  }

  @Test("features tell tense, number and polarity")
  func features() {
    let tokens = LanguageAnalyzer().annotate("The ferries did not sink.").tokens
    #expect(tokens[1].features.contains(.plural))
    #expect(tokens[2].features.contains(.past) && tokens[2].tag == .aux)
    #expect(tokens[3].features.contains(.negative))
    #expect(tokens[4].features.contains(.infinitive))
  }
}
