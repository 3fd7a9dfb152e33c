/// The words that the treebanks hold often enough to learn from. The models see any other word by its ending and shape,
/// so that what they learn of rare words holds for new ones.
package struct Vocabulary: Sendable {
  package static let threshold = 3

  private let table: HashTable
  private let lexicon: Lexicon

  package init(_ file: ModelFile) {
    table = HashTable(file.section("vocabulary", as: UInt64.self))
    lexicon = Lexicon(file)
  }

  /// Sets ``WordForm/known`` and ``WordForm/lexical``.
  package func look(up forms: inout [WordForm]) {
    for index in forms.indices {
      let entry = lexicon[forms[index].lower]
      forms[index].lexical = entry
      if table[Self.key(forms[index])] == nil { forms[index].known = Self.stand(for: forms[index], entry) }
    }
  }

  /// What the dictionary says of a form.
  ///
  /// - Parameter hash: ``WordForm/lower``.
  package func entry(_ hash: UInt32) -> Lexicon.Entry { lexicon[hash] }

  /// What rare words are taken for: words of the same kind by the lexicon, or by their letters.
  private static func stand(for form: WordForm, _ entry: Lexicon.Entry) -> UInt32 {
    let shape = UInt32(form.shape.rawValue)
    if entry.grammar != 0 { return FeatureHash.make(232, entry.rawValue, shape & 1) }
    return FeatureHash.make(231, form.last3, shape, form.length < 4 ? 1 : 0)
  }

  package static func key(_ form: WordForm) -> UInt32 { FeatureHash.make(230, form.lower) }
}
