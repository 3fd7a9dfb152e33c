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
  private let lexicon: Lexicon

  package static let longestEnding = 6
  /// How many frequent scripts of each tag are tried where no ending leads to a word of the lexicon.
  package static let frequent: UInt32 = 8

  package init(_ file: ModelFile) {
    table = HashTable(file.section("lemma.table", as: UInt64.self))
    lexicon = Lexicon(file)
    scripts = file.section("lemma.scripts", as: UInt8.self).array.split(separator: 0x0A).map { line in
      Script(removed: Int(line[line.startIndex]) - 0x30, added: Array(line.dropFirst()))
    }
  }

  /// - Parameters:
  ///   - range: the word.
  ///   - coarse: the number of its tags, see ``Analyses``, of which `tag` is one.
  package func lemma(_ bytes: [UInt8], _ range: Range<Int>, form: WordForm, coarse: UInt32, tag: UniversalTag) -> String
  {
    if form.shape.contains(.beyondASCII) {
      return lemma(String(decoding: bytes[range], as: UTF8.self), coarse: coarse, tag: tag)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count + 32) { lower in
      for (offset, index) in range.enumerated() { lower[offset] = ASCIIText.lowered(bytes[index]) }
      var count = range.count
      // Numbers and signs are their own dictionary forms, but for what parts the thousands.
      if tag == .num, form.shape.contains(.digit) {
        var kept = 0
        for place in 0..<count where lower[place] != UInt8(ascii: ",") {
          lower[kept] = lower[place]
          kept += 1
        }
        count = kept
      } else if form.shape.contains(.letter), !form.shape.contains(.digit),
        let script = script(UnsafeBufferPointer(rebasing: lower[..<count]), coarse: coarse, tag),
        script.removed <= count, script.added.count <= 32
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

  private func lemma(_ word: String, coarse: UInt32, tag: UniversalTag) -> String {
    var lower = Array(word.lowercased().utf8)
    let found = lower.withUnsafeBufferPointer { script($0, coarse: coarse, tag) }
    if let script = found, script.removed <= lower.count {
      lower.removeLast(script.removed)
      lower += script.added
    }
    return String(decoding: lower, as: UTF8.self)
  }

  private func script(_ lower: UnsafeBufferPointer<UInt8>, coarse: UInt32, _ tag: UniversalTag) -> Script? {
    if let number = table[Self.wordKey(lower, coarse: coarse)] { return scripts[Int(number)] }
    return guess(lower, coarse: coarse, tag)
  }

  /// The script of a word that is no exception: the first by its endings, from the longest, that leads to a word of the
  /// lexicon, then the first of the frequent ones that does; else that of its longest ending.
  package func guess(_ lower: UnsafeBufferPointer<UInt8>, coarse: UInt32, _ tag: UniversalTag) -> Script? {
    var first: Script?
    func fits(_ number: UInt32) -> Bool {
      let script = scripts[Int(number)]
      if first == nil { first = script }
      return leadsToWord(script, lower, tag)
    }
    for length in (1...Self.longestEnding).reversed() where length <= lower.count {
      guard let number = table[Self.endingKey(lower, length: length, coarse: coarse)] else { continue }
      if fits(number) { return scripts[Int(number)] }
      if tag != .verb, tag != .noun, tag != .adj { return first }
    }
    for rank in 0..<Self.frequent {
      guard let number = table[Self.frequentKey(coarse: coarse, rank: rank)] else { break }
      if fits(number) { return scripts[Int(number)] }
    }
    return first
  }

  private func leadsToWord(_ script: Script, _ lower: UnsafeBufferPointer<UInt8>, _ tag: UniversalTag) -> Bool {
    let kept = lower.count - script.removed
    guard kept >= 0, kept + script.added.count <= 64 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      for index in 0..<min(kept, 64) { buffer[index] = lower[index] }
      for (index, byte) in script.added.enumerated() { buffer[kept + index] = byte }
      let entry = lexicon[WordForm.hash(UnsafeBufferPointer(rebasing: buffer[..<(kept + script.added.count)]))]
      return switch tag {
      case .verb: entry.contains(.verb)
      case .noun: entry.contains(.noun)
      case .adj: entry.contains(.adjective)
      default: false
      }
    }
  }

  package static func frequentKey(coarse: UInt32, rank: UInt32) -> UInt32 { FeatureHash.make(212, coarse, rank) }

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
