import Language

extension Token {
  /// "-ing": gerund or present participle.
  var isIngForm: Bool {
    features.contains(.gerund) || features.isSuperset(of: [.participle, .present])
  }

  /// "sunk", "closed" where it is not the past tense.
  var isPastParticiple: Bool {
    features.contains(.participle) && !features.contains(.present) && !features.contains(.finite)
  }
}
