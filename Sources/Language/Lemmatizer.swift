/// Finds dictionary forms: exceptions by word and tag, the rest by ending and tag, both learned from the treebanks.
///
/// What is learned is a script: how many bytes to take off the end of the lower-case form and what to put there instead.
package struct Lemmatizer: Sendable {
  package struct Script: Sendable, Hashable {
    package var removed: Int
    package var added: [UInt8]

    package init(removed: Int, added: [UInt8]) {
      self.removed = removed
      self.added = added
    }
  }

  private let table: HashTable
  private let scripts: [Script]

  package static let longestEnding = 6

  package init(_ file: ModelFile) {
    table = HashTable(file.section("lemma.table", as: UInt64.self))
    scripts = file.section("lemma.scripts", as: UInt8.self).array.split(separator: 0x0A).map { line in
      Script(removed: Int(line[line.startIndex]) - 0x30, added: Array(line.dropFirst()))
    }
  }

  /// - Parameters:
  ///   - range: the word.
  ///   - coarse: the number of its tags, see ``Analyses``.
  package func lemma(_ bytes: [UInt8], _ range: Range<Int>, form: WordForm, coarse: UInt32) -> String {
    if form.shape.contains(.beyondASCII) { return lemma(String(decoding: bytes[range], as: UTF8.self), coarse: coarse) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count + 32) { lower in
      for (offset, index) in range.enumerated() { lower[offset] = ASCIIText.lowered(bytes[index]) }
      var count = range.count
      // Numbers and signs are their own dictionary forms.
      if form.shape.contains(.letter), !form.shape.contains(.digit),
        let script = script(UnsafeBufferPointer(rebasing: lower[..<count]), coarse: coarse), script.removed <= count,
        script.added.count <= 32
      {
        count -= script.removed
        for byte in script.added {
          lower[count] = byte
          count += 1
        }
      }
      return String(decoding: UnsafeBufferPointer(rebasing: lower[..<count]), as: UTF8.self)
    }
  }

  private func lemma(_ word: String, coarse: UInt32) -> String {
    var lower = Array(word.lowercased().utf8)
    let found = lower.withUnsafeBufferPointer { script($0, coarse: coarse) }
    if let script = found, script.removed <= lower.count {
      lower.removeLast(script.removed)
      lower += script.added
    }
    return String(decoding: lower, as: UTF8.self)
  }

  private func script(_ lower: UnsafeBufferPointer<UInt8>, coarse: UInt32) -> Script? {
    if let number = table[Self.wordKey(lower, coarse: coarse)] { return scripts[Int(number)] }
    var length = min(Self.longestEnding, lower.count)
    while length > 0 {
      if let number = table[Self.endingKey(lower, length: length, coarse: coarse)] { return scripts[Int(number)] }
      length -= 1
    }
    return nil
  }

  package static func wordKey(_ lower: UnsafeBufferPointer<UInt8>, coarse: UInt32) -> UInt32 {
    FeatureHash.make(210, hash(lower, from: 0), coarse, UInt32(lower.count))
  }

  package static func endingKey(_ lower: UnsafeBufferPointer<UInt8>, length: Int, coarse: UInt32) -> UInt32 {
    FeatureHash.make(211, hash(lower, from: lower.count - length), coarse, UInt32(length))
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in start..<bytes.count { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    return hash
  }
}
