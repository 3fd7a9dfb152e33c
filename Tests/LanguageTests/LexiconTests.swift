import Testing

@testable import Language

@Suite struct LexiconTests {
  @Test("a lexicon gives back what was put in, and nothing for other words")
  func roundTrip() {
    var values: [UInt32: Lexicon.Entry] = [:]
    for number: UInt32 in 0..<3000 {
      values[FeatureHash.make(7, number)] = Lexicon.Entry(rawValue: 1 + number % 50)
    }
    let (table, entries) = Lexicon.sections(values)
    let sections = [
      ("lexicon.table", table.withUnsafeBytes { Array($0) }),
      ("lexicon.entries", entries.withUnsafeBytes { Array($0) }),
    ]
    ModelFile.bytes(of: sections).withUnsafeBytes { bytes in
      let lexicon = Lexicon(ModelFile(bytes))
      let found = values.count { lexicon[$0.key] == $0.value }
      // Sixteen bits tell words apart, so a few share an entry.
      #expect(found > 2950)
      let strangers = (3000..<6000).count { lexicon[FeatureHash.make(7, $0)] != .none }
      #expect(strangers < 50)
    }
    #expect(Lexicon(ModelFile(UnsafeRawBufferPointer(start: nil, count: 0)))[1] == .none)
  }

  @Test("inflected forms are known with their kind")
  func inflections() {
    let forms = ["ferries", "postponed", "braking", "oldest", "harbor"].map { word in
      var forms = [WordForm(Array(word.utf8), 0..<word.utf8.count)]
      LanguageModel.shared.vocabulary.look(up: &forms)
      return forms[0].lexical
    }
    #expect(forms[0].contains(.plural) && !forms[0].contains(.past))
    #expect(forms[1].contains(.past) && !forms[1].contains(.noun))
    #expect(forms[2].contains(.gerund))
    #expect(forms[3].contains(.superlative))
    #expect(forms[4].contains(.noun) && forms[4].contains(.verb) && forms[4].dominant == 1)
  }

  @Test("the hash of plain small letters is that of the word")
  func hashes() {
    for word in ["ferry", "a", "harbour-gate", "no1"] {
      let bytes = Array(word.utf8)
      #expect(bytes.withUnsafeBufferPointer { WordForm.hash($0) } == WordForm(bytes, 0..<bytes.count).lower)
    }
  }

  @Test("small letters elsewhere in a text speak against a name, capitals amid a sentence for one")
  func evidence() {
    func forms(_ text: String) -> [WordForm] {
      text.split(separator: " ").map { WordForm(Array($0.utf8), 0..<$0.utf8.count) }
    }
    var evidence = CaseEvidence()
    let heading = forms("Ferry Sinks Off Quill Point")
    evidence.read(heading)
    evidence.read(forms("the ferry left Quill late"))
    var seen = heading
    evidence.note(in: &seen)
    #expect(seen.map(\.evidence) == [1, 0, 0, 2, 0])
  }
}
