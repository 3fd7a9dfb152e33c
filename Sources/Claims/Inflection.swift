/// The spellings of an English verb's forms.
enum Inflection {
  /// - Parameter irregular: the past form, then the participle where it differs.
  static func forms(of base: String, irregular: [String]) -> [(String, VerbForm)] {
    var forms: [(String, VerbForm)] = [(base, .base), (third(base), .third)]
    if let past = irregular.first {
      if irregular.count > 1 {
        forms += [(past, .past), (irregular[1], .participle)]
      } else {
        forms.append((past, .anyPast))
      }
    } else {
      forms += suffixed(base, "ed").map { ($0, .anyPast) }
    }
    forms += suffixed(base, "ing").map { ($0, .gerund) }
    return forms
  }

  private static func third(_ base: String) -> String {
    if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where base.hasSuffix(ending) { return base + "es" }
    return base + "s"
  }

  /// With the final consonant doubled as well, where English may double it ("labeled", "labelled").
  private static func suffixed(_ base: String, _ suffix: String) -> [String] {
    if suffix == "ed", endsInConsonantAndY(base) { return [base.dropLast() + "ied"] }
    if base.hasSuffix("ie"), suffix == "ing" { return [base.dropLast(2) + "ying"] }
    if base.hasSuffix("e"), !(suffix == "ing" && (base.hasSuffix("ee") || base.hasSuffix("oe"))) {
      return [base.dropLast() + suffix]
    }
    let letters = Array(base.utf8)
    guard letters.count > 2, let last = letters.last, !isVowel(last), ![0x77, 0x78, 0x79].contains(last),
      isVowel(letters[letters.count - 2])
    else { return [base + suffix] }
    return [base + suffix, base + String(decoding: [last], as: UTF8.self) + suffix]
  }

  private static func endsInConsonantAndY(_ base: String) -> Bool {
    let letters = Array(base.utf8)
    return letters.count > 1 && letters[letters.count - 1] == 0x79 && !isVowel(letters[letters.count - 2])
  }

  private static func isVowel(_ letter: UInt8) -> Bool { [0x61, 0x65, 0x69, 0x6F, 0x75].contains(letter) }
}
