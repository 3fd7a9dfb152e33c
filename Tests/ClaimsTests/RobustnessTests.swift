import Articles
import Language
import Testing

@testable import Claims

@Suite struct RobustnessTests {
  /// SplitMix64: the same numbers in every run.
  private struct Generator {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(bound))
    }
  }

  private static let pieces = [
    "“", "”", "\"", "''", "``", "‘", "’", "'", "said", " said ", " told reporters ", "according to", " that ", ", ",
    ". ", "? ", ":",
    ";", " - ", " — ", "(", ")", "who", " who ", " which ", "The mayor", "Mara Quill", "Beijing", "she", "he", "they",
    "it", "I",
    " was accused of ", " by ", " to ", " not ", "n't", "'s", " and ", " but ", "\n", " ", "a senior official", "claim",
    " denied ",
    " did not respond ", "reportedly", " made clear ", "In a poll, ", "saying", ", adding ", " on Monday", "40 percent",
    "\u{A0}", "é", "汉", "🙂",
  ]

  private func check(_ text: String) {
    let reading = Reading(text)
    let bytes = reading.article.text.bytes.count
    for (index, claim) in reading.claims.enumerated() {
      #expect(claim.content.lowerBound >= 0 && claim.content.upperBound <= bytes && !claim.content.isEmpty)
      #expect(claim.cue.range.upperBound <= bytes && !claim.cue.range.isEmpty)
      if let speaker = claim.speaker { #expect(speaker.range.upperBound <= bytes && !speaker.range.isEmpty) }
      // Nesting ends: no claim lies within itself.
      var outer = claim.within
      var steps = 0
      while let next = outer, steps <= reading.claims.count {
        #expect(next != index)
        outer = reading.claims[next].within
        steps += 1
      }
      #expect(steps <= reading.claims.count)
    }
    #expect(Reading(text).claims == reading.claims)
  }

  @Test func randomPiecesOfSentencesGiveSoundClaims() {
    var generator = Generator(state: 6)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<(1 + generator.next(below: 40)) { text += Self.pieces[generator.next(below: Self.pieces.count)] }
      check(text)
    }
  }

  @Test func mutatedProseGivesSoundClaims() {
    let prose = Array(
      """
      “The bridge is safe,” Mara Quill, the harbour master, said on Monday. “We checked it.”
      The mayor, who denied the report, told reporters that the board’s claim that the piers had moved was wrong, adding that
      “nobody” was hurt, according to a senior official. Asked about it, she declined to comment.
      """.utf8)
    var generator = Generator(state: 42)
    for _ in 0..<200 {
      var bytes = prose
      for _ in 0..<(1 + generator.next(below: 12)) {
        let place = generator.next(below: bytes.count)
        switch generator.next(below: 3) {
        case 0: bytes[place] = UInt8(generator.next(below: 256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array(Self.pieces[generator.next(below: Self.pieces.count)].utf8), at: place)
        }
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func oneVeryLongSentenceIsRead() {
    check(String(repeating: "Mara Quill said that the mayor believed that ", count: 400) + "it was safe.")
    check(String(repeating: "“", count: 2000))
    check(String(repeating: "(", count: 2000) + "said")
    check(String(repeating: ", said Mara Quill, ", count: 500))
  }
}
