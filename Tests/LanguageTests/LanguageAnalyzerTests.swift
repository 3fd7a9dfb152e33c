import Testing

@testable import Language

@Suite struct LanguageAnalyzerTests {
  /// Every sentence has one root and no cycle, heads lie inside it, and tokens and sentences are in order.
  private func expectWellFormed(_ text: AnnotatedText, _ bytes: [UInt8]) {
    var nextToken = 0
    var position = 0
    for sentence in text.sentences {
      #expect(sentence.tokens.lowerBound == nextToken && !sentence.tokens.isEmpty)
      nextToken = sentence.tokens.upperBound
      #expect(sentence.tokens.count <= LongSentences.limit)
      #expect(sentence.tokens.count { text.tokens[$0].head < 0 } == 1)
      for index in sentence.tokens {
        #expect(Int(text.tokens[index].start) >= position && text.tokens[index].end > text.tokens[index].start)
        position = Int(text.tokens[index].end)
        var current = index
        var steps = 0
        while text.tokens[current].head >= 0, steps <= sentence.tokens.count {
          current = Int(text.tokens[current].head)
          steps += 1
          #expect(sentence.tokens.contains(current))
        }
        #expect(steps <= sentence.tokens.count)
      }
    }
    #expect(nextToken == text.tokens.count && position <= bytes.count)
  }

  @Test("any bytes give trees", arguments: 0..<8)
  func anyBytes(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = ["the", "Odell", "said", ",", ".", "\"", "n't", "ferry", "sank", "and", "(", "12", "U.S.", "\n\n", "…"]
    for round in 0..<30 {
      let bytes: [UInt8] =
        round.isMultiple(of: 2)
        ? (0..<next(200)).map { _ in UInt8(next(256)) }
        : (0..<next(120)).flatMap { _ in Array(words[next(words.count)].utf8) + [0x20] }
      expectWellFormed(LanguageAnalyzer().annotate(bytes, regions: [0..<bytes.count]), bytes)
    }
  }

  @Test("a sentence of more than 300 words is cut, and said to be")
  func longSentence() {
    let text = String(repeating: "barge and tug ", count: 400)
    let annotated = LanguageAnalyzer().annotate(text)
    expectWellFormed(annotated, Array(text.utf8))
    #expect(annotated.tokens.count == 1200)
    #expect(annotated.diagnostics.map(\.code) == ["longSentence"])
  }

  @Test("the same bytes give the same value")
  func deterministic() {
    let text = "Mayor Odell said on Friday that the ferry had been inspected twice, but critics don't believe him."
    #expect(LanguageAnalyzer().annotate(text) == LanguageAnalyzer().annotate(text))
  }

  @Test("trees tell who did what")
  func trees() throws {
    let text = LanguageAnalyzer().annotate("The council rejected the plan. The bridge was closed by engineers.")
    try #require(text.sentences.count == 2)
    let first = text.tree(ofSentence: 0)
    #expect(text.tokens[first.root].lemma == "reject")
    #expect(first.subject(of: first.root).map { text.tokens[$0].lemma } == "council")
    #expect(first.child(of: first.root, .obj).map { first.nounPhraseRange(of: $0) } == 3..<5)
    let second = text.tree(ofSentence: 1)
    #expect(text.tokens[second.root].lemma == "close")
    #expect(second.isPassive(second.root))
    #expect(!first.isPassive(first.root))
  }

  @Test(
    "a measure of time before a clause measures the clause",
    arguments: [
      "Two days after the harbour master had closed the gate, Odell resigned.",
      "Three weeks before the town was flooded, Odell left.",
      "Odell resigned two days after the council opened the gate.",
    ])
  func marksTemporalClauses(text: String) {
    #expect(tag(of: "after", or: "before", in: text) == .sconj)
  }

  @Test(
    "a measure of time before a noun measures the noun",
    arguments: [
      "Two days after the flood, Odell closed the gate.",
      "Odell resigned two days after the flood.",
      "Two days before the vote the council met.",
    ])
  func leavesTemporalPhrases(text: String) {
    #expect(tag(of: "after", or: "before", in: text) == .adp)
  }

  private func tag(of word: String, or other: String, in text: String) -> UniversalTag? {
    let annotated = LanguageAnalyzer().annotate(text)
    let bytes = Array(text.utf8)
    return annotated.tokens.first { token in
      let form = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      return form == word || form == other
    }?.tag
  }
}
