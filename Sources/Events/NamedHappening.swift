import Language

/// Whether a noun names what a verb tells: "the sinking" and "sank", "her resignation" and "resigned".
///
/// By the endings that make nouns of English verbs; a shared stem of four letters is asked for.
enum NamedHappening {
  /// - Parameters:
  ///   - noun: lemma of the noun.
  ///   - verb: lemma of the verb, with or without a particle.
  static func isSame(noun: String, verb: String) -> Bool {
    let verb = Array(verb.utf8.prefix { $0 != UInt8(ascii: " ") })
    let noun = Array(noun.utf8)
    if noun == verb { return true }
    if let pair = irregular[String(decoding: noun, as: UTF8.self)] { return pair.utf8.elementsEqual(verb) }
    if noun.ends(with: "ing"), isGerund(stem: noun.dropLast(3), verb) { return true }
    let shared = zip(noun, verb).prefix { $0 == $1 }.count
    guard shared >= fewestShared, verb.count - shared <= mostChanged else { return false }
    return endings.contains(String(decoding: noun[shared...], as: UTF8.self))
  }

  private static let fewestShared = 4
  /// "explo-de", "explo-sion": a verb gives up two letters at most.
  private static let mostChanged = 2

  private static let endings: Set<String> = [
    "ion", "tion", "sion", "ation", "ition", "ment", "al", "ure", "ance", "ence", "y", "ery", "age", "sal", "ption",
  ]

  private static let irregular = [
    "death": "die", "loss": "lose", "birth": "bear", "sale": "sell", "flight": "fly", "theft": "steal",
    "decision": "decide", "choice": "choose", "fall": "fall", "speech": "speak", "growth": "grow", "defence": "defend",
    "defense": "defend", "advice": "advise", "proof": "prove", "seizure": "seize", "closure": "close",
  ]

  /// "Sinking" of "sink", "closing" of "close", "shutting" of "shut".
  private static func isGerund(stem: ArraySlice<UInt8>, _ verb: [UInt8]) -> Bool {
    if stem.elementsEqual(verb) || (Array(stem) + [UInt8(ascii: "e")]) == verb { return true }
    return stem.count == verb.count + 1 && stem.last == verb.last && stem.dropLast().elementsEqual(verb)
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
