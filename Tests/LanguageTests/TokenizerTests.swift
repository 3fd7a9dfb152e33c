import Testing

@testable import Language

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer()
    var words: [RawWord] = []
    tokenizer.appendWords(of: bytes, in: 0..<bytes.count, to: &words)
    return words.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  @Test(
    "words are cut as in the English Web Treebank",
    arguments: [
      ("Mayor Odell didn't reply.", "Mayor|Odell|did|n't|reply|."),
      ("Odell’s ferry isn’t safe", "Odell|’s|ferry|is|n’t|safe"),
      ("They cannot, he'll say", "They|can|not|,|he|'ll|say"),
      ("the clerks' strike", "the|clerks|'|strike"),
      ("a state-owned non-profit in mid-May", "a|state|-|owned|non-profit|in|mid-May"),
      ("$3.5m, 1,200 tons, 40%", "$|3.5|m|,|1,200|tons|,|40|%"),
      ("at 7:30pm on 3/4/2031", "at|7:30|pm|on|3/4/2031"),
      ("U.S.-built", "U.S.|-|built"),
      ("in the U.S. (again).", "in|the|U.S.|(|again|)|."),
      ("Dr. J. Quill of Harrow Inc. said", "Dr.|J.|Quill|of|Harrow|Inc.|said"),
      ("see https://harrow.example/a-b?c=1.", "see|https://harrow.example/a-b?c=1|."),
      ("desk@harrow.example, or", "desk@harrow.example|,|or"),
      ("well... \"no\"", "well|...|\"|no|\""),
      ("Odell<desk@harrow.example>", "Odell|<|desk@harrow.example|>"),
      ("im sure thats ours", "i|m|sure|that|s|ours"),
      ("one—two", "one|—|two"),
      ("1990s '90s 2nd", "1990s|'90s|2nd"),
      ("AT&T and Q&A", "AT&T|and|Q&A"),
      ("back in the 70's and 1930's", "back|in|the|70's|and|1930's"),
      ("the 47-ers of 2031's crew", "the|47|-|ers|of|2031|'s|crew"),
      ("really.? In the U.S.? no!. What:?", "really|.?|In|the|U.S.|?|no|!.|What|:?"),
      ("----== Notices ==----", "----==|Notices|==----"),
      ("a 20k loan, 3m people, a 5mile run", "a|20|k|loan|,|3|m|people|,|a|5mile|run"),
      ("room 5-0199, a 3-2 win, box 20301-0199", "room|5-0199|,|a|3|-|2|win|,|box|20301-0199"),
      ("$$$ for a .doc file =)", "$$$|for|a|.doc|file|=)"),
    ])
  func cuts(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(
    "the next word tells contractions and stops from other words",
    arguments: [
      ("The ferry lost its mast", "The|ferry|lost|its|mast"),
      ("its a pity, and its not ours", "it|s|a|pity|,|and|it|s|not|ours"),
      ("its\n\na pity", "its|a|pity"),
      ("your boat, but your not alone", "your|boat|,|but|you|r|not|alone"),
      ("Lets go. It lets them go. Lets them go", "Let|s|go|.|It|lets|them|go|.|Lets|them|go"),
      ("ropes, nets, etc. are sold. Also etc. Then", "ropes|,|nets|,|etc.|are|sold|.|Also|etc|.|Then"),
      ("nets etc.", "nets|etc|."),
    ])
  func looksAhead(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test("contractions are two words of one orthographic token")
  func contractions() {
    let text = LanguageAnalyzer().annotate("The Ardens don't vote. It's late.")
    #expect(text.tokens.map(\.joinsNext).filter { $0 }.count == 2)
    let joined = text.tokens.indices.filter { text.tokens[$0].joinsNext }
    #expect(joined.allSatisfy { text.tokens[$0].end == text.tokens[$0 + 1].start })
  }

  @Test("words never overlap, are never empty, and hold every character that is not white space")
  func coversAnyBytes() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let alphabet: [UInt8] = Array("ab SZ'.-/,:$&@#\"()!\n\t09".utf8) + [0xE2, 0x80, 0x99, 0xC2, 0xA0, 0xF0, 0xFF]
    for _ in 0..<400 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      var tokenizer = Tokenizer()
      var words: [RawWord] = []
      tokenizer.appendWords(of: bytes, in: 0..<bytes.count, to: &words)
      var covered = Set<Int>()
      var previous = 0
      for word in words {
        #expect(word.end > word.start && Int(word.start) >= previous)
        previous = Int(word.end)
        covered.formUnion(Int(word.start)..<Int(word.end))
      }
      let letters = bytes.indices.filter { bytes[$0] > 0x20 && bytes[$0] < 0x80 }
      #expect(letters.allSatisfy(covered.contains))
    }
  }
}
