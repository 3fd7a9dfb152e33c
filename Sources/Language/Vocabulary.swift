/// The words that the treebanks hold often enough to learn from. The models see any other word by its ending and shape,
/// so that what they learn of rare words holds for new ones.
package struct Vocabulary: Sendable {
  package static let threshold = 3

  private let table: HashTable

  package init(_ file: ModelFile) { table = HashTable(file.section("vocabulary", as: UInt64.self)) }

  package init(_ entries: ModelSection<UInt64>) { table = HashTable(entries) }

  /// Sets ``WordForm/known``.
  package func look(up forms: inout [WordForm]) {
    for index in forms.indices {
      let form = forms[index]
      forms[index].known =
        table[Self.key(form)] != nil
        ? form.lower : FeatureHash.make(231, form.last3, UInt32(form.shape.rawValue), form.length < 4 ? 1 : 0)
    }
  }

  package static func key(_ form: WordForm) -> UInt32 { FeatureHash.make(230, form.lower) }
}
