import Testing

@testable import Claims

@Suite struct UnspokenPassagesTests {
  private func isUnspoken(_ text: String, opening: Int) -> Bool {
    let bytes = Array(text.utf8)
    let outer = opening..<bytes.count
    let passage = QuotedPassage(
      outer: outer, inner: (opening + 1)..<(bytes.count - 1), continues: false, resumes: false)
    return UnspokenPassages(words: [], passages: [passage], bytes: bytes).contains(0)
  }

  @Test func shortLinesThatBeginWithCapitalsAreVerse() {
    #expect(isUnspoken("\"The tide it told the moon\nThat the gulls would leave\nAnd the mayor said so\"", opening: 0))
  }

  @Test func wrappedProseIsNoVerse() {
    #expect(!isUnspoken("\"The bridge is safe, and we\nchecked every bolt of it, so\nThe ferry will run\"", opening: 0))
  }

  @Test func aStringOfAProgramIsNobodysWords() {
    #expect(isUnspoken("say(\"it works\"", opening: 4))
    #expect(!isUnspoken("(\"It works,\" she said", opening: 1))
  }
}
