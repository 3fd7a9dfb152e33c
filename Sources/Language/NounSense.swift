/// What kind of thing a noun names, by the first sense that WordNet (Fellbaum 1998) has for it.
public enum NounSense {
  /// Whether a noun names what somebody does or what takes place ("collision", "arrest", "ceremony").
  ///
  /// - Parameter lemma: in lower case.
  public static func isHappening(_ lemma: String) -> Bool {
    let bytes = Array(lemma.utf8)
    guard !bytes.isEmpty else { return false }
    let hash = bytes.withUnsafeBufferPointer { WordForm.hash($0) }
    return happenings.contains(LanguageModel.shared.vocabulary.entry(hash).nounClass)
  }

  /// The lexicographers' classes noun.act and noun.event, counted as ``Lexicon`` counts them.
  private static let happenings: Set<UInt32> = [2, 9]
}
