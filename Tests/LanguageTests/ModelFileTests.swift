import Testing

@testable import Language

@Suite struct ModelFileTests {
  @Test("sections read back as they were written, aligned for any value")
  func roundTrip() {
    let first: [UInt8] = [1, 2, 3]
    let second: [UInt64] = [7, 1 << 40]
    let bytes = ModelFile.bytes(of: [("first", first), ("second", second.withUnsafeBytes { Array($0) })])
    bytes.withUnsafeBytes { buffer in
      let file = ModelFile(buffer)
      #expect(file.names == ["first", "second"])
      #expect(file.section("first", as: UInt8.self).array == first)
      #expect(file.section("second", as: UInt64.self).array == second)
      #expect(file.section("third", as: UInt8.self).isEmpty)
    }
  }

  @Test("what is no model file has no sections", arguments: ["", "DOSSIER", "DOSSIERX0000000000000000"])
  func otherBytes(text: String) {
    Array(text.utf8).withUnsafeBytes { buffer in
      #expect(ModelFile(buffer).names.isEmpty)
      #expect(ModelFile(buffer).section("first", as: UInt8.self).isEmpty)
    }
  }

  @Test("a hash table holds what was put in, and nothing else")
  func hashTable() {
    var values: [UInt32: UInt32] = [:]
    for number: UInt32 in 0..<5000 { values[FeatureHash.make(1, number) | 1] = number }
    HashTable.entries(of: values).withUnsafeBufferPointer { entries in
      let table = HashTable(ModelSection(entries))
      for (key, value) in values { #expect(table[key] == value) }
      var found = 0
      for number: UInt32 in 5000..<10000 where values[FeatureHash.make(1, number) | 1] == nil {
        found += table[FeatureHash.make(1, number)] == nil ? 0 : 1
      }
      #expect(found == 0)
    }
  }

  @Test("the model is in the program, complete")
  func embedded() {
    #expect(!LanguageModel.shared.tagger.isEmpty)
    #expect(!LanguageModel.shared.parser.isEmpty)
    #expect(!LanguageModel.shared.labeler.isEmpty)
  }
}
