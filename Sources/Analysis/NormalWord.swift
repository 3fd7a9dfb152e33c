import Articles
import Language

/// A word of the text with the form under which words of other texts are compared with it.
struct NormalWord: Equatable {
  var range: Range<Int>
  /// As written, in lower case.
  var lower: String
  /// The dictionary form in one spelling: "defence" and "defense", "three" and "3", "U.S." and "US" are one.
  var form: String
  var tag: UniversalTag
  /// A participle that stands before a noun ("stolen cars").
  var isModifier: Bool

  init(_ token: Token, in text: SourceText) {
    range = token.range
    let exact = text.string(token.range)
    lower = exact.lowercased()
    tag = token.tag
    isModifier = token.tag == .verb && !token.features.isDisjoint(with: [.participle, .gerund])
    form = Self.form(exact: exact, lower: lower, lemma: token.lemma, tag: token.tag)
  }

  /// A mark rather than letters or digits, such as a currency sign.
  var isSign: Bool { lower.utf8.allSatisfy { $0 >= 0x80 || !Self.isLetter($0) && !Self.isDigit($0) } || lower == "us$" }

  private static func form(exact: String, lower: String, lemma: String, tag: UniversalTag) -> String {
    if let value = NumberWords.value(ofDigits: lower) ?? (tag == .num ? NumberWords.value(lower) : nil) {
      return Self.number(value)
    }
    if exact == "US" || lower == "u.s." || lower == "u.s" || lower == "usa" { return "united states" }
    if exact == "UK" || lower == "u.k." { return "united kingdom" }
    if lower == "%" { return "percent" }
    return SpellingVariants.normalised(lemma.isEmpty ? lower : lemma)
  }

  /// A name in the form under which it is compared: lower case, no article in front, no possessive behind.
  static func normalName(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasPrefix("the ") { name.removeFirst(4) }
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    switch name {
    case "u.s.", "us", "usa", "u.s", "united states of america": return "united states"
    case "u.k.", "uk": return "united kingdom"
    default: return name
    }
  }

  /// Without a decimal point for whole numbers.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
