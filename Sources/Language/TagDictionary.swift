/// Which analyses a word can have: from the words of the treebanks, and for others from their endings and shape.
package struct TagDictionary: Sendable {
  /// The number of each word's and ending's candidate set.
  private let table: HashTable
  /// Where each candidate set's coarse tags begin in ``coarseTags``, and one more.
  private let coarseStarts: ModelSection<UInt32>
  private let coarseTags: ModelSection<UInt16>
  /// For each of ``coarseTags`` where its analyses begin in ``members``, and one more.
  private let memberStarts: ModelSection<UInt32>
  private let members: ModelSection<UInt16>

  package init(_ file: ModelFile) {
    table = HashTable(file.section("tag.dictionary", as: UInt64.self))
    coarseStarts = file.section("tag.coarse.starts", as: UInt32.self)
    coarseTags = file.section("tag.coarse", as: UInt16.self)
    memberStarts = file.section("tag.member.starts", as: UInt32.self)
    members = file.section("tag.members", as: UInt16.self)
  }

  /// The coarse tags of a candidate set, ascending, never empty.
  @inline(__always)
  package func coarse(of set: UInt32) -> UnsafeBufferPointer<UInt16> {
    slice(coarseTags, coarseStarts, Int(set))
  }

  /// The analyses of a candidate set that have one of its coarse tags, ascending, never empty.
  @inline(__always)
  package func analyses(of set: UInt32, coarse: UInt16) -> UnsafeBufferPointer<UInt16> {
    let tags = self.coarse(of: set)
    var position = 0
    while tags[position] != coarse { position += 1 }
    return slice(members, memberStarts, Int(coarseStarts[Int(set)]) + position)
  }

  /// Whether a set leaves any choice.
  @inline(__always)
  package func needsScores(_ set: UInt32) -> Bool {
    let first = Int(coarseStarts[Int(set)])
    let last = Int(coarseStarts[Int(set) + 1])
    return last - first > 1 || memberStarts[first + 1] - memberStarts[first] > 1
  }

  @inline(__always)
  private func slice(_ values: ModelSection<UInt16>, _ starts: ModelSection<UInt32>, _ index: Int)
    -> UnsafeBufferPointer<UInt16>
  {
    let start = Int(starts[index])
    return UnsafeBufferPointer(start: values.pointer.map { $0 + start }, count: Int(starts[index + 1]) - start)
  }

  /// The candidate set of a word of the treebanks; nil for others.
  package func knownSet(of form: WordForm) -> UInt32? { table[Self.wordKey(form)] }

  /// The candidate set of a word by its kind and letters.
  package func guessedSet(of form: WordForm) -> UInt32 {
    if form.lexical.grammar != 0 {
      for length in [2, 1, 0] {
        if let set = table[Self.lexicalKey(form, length: length)] { return set }
      }
    }
    for length in [3, 2, 1, 0] {
      if let set = table[Self.endingKey(form, length: length)] { return set }
    }
    return 0
  }

  package static func wordKey(_ form: WordForm) -> UInt32 {
    FeatureHash.make(200, form.lower, form.casing.rawValue)
  }

  package static func endingKey(_ form: WordForm, length: Int) -> UInt32 {
    FeatureHash.make(201, UInt32(form.shape.rawValue), ending(form, length), UInt32(length))
  }

  /// For words that the ``Lexicon`` knows and the treebanks don't.
  package static func lexicalKey(_ form: WordForm, length: Int) -> UInt32 {
    FeatureHash.make(202, UInt32(form.shape.rawValue), ending(form, length) << 2 | UInt32(length), form.lexical.grammar)
  }

  private static func ending(_ form: WordForm, _ length: Int) -> UInt32 {
    length == 0 ? 0 : form.last4 & (0xFFFF_FFFF >> UInt32(32 - 8 * length))
  }
}
