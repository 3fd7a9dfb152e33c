import Language

/// Gives a token its classes: from the lexicon, its spelling, and its universal tag where it has one.
enum WordClassifier {
  private static let openers: WordClass = [
    .role, .determiner, .possessive, .subjectPronoun, .preposition, .subordinator, .adverb, .coordinator, .cueNoun,
    .number,
    .interrogative,
  ]

  static func classify(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, opensSentence: Bool)
    -> Word
  {
    let range = token.range
    var word = Word(start: token.start, end: token.end, classes: [])
    guard let first = range.first, range.upperBound <= bytes.count else { return word }
    if let mark = punctuation(range, bytes) {
      word.classes = mark
      return word
    }
    let byte = bytes[first]
    if byte &- 0x41 < 26 || byte == 0xC3 && range.count > 1 && bytes[first + 1] &- 0x80 < 0x1F {
      word.classes.insert([.capitalised, .upperCase])
    }
    if byte &- 0x30 < 10 || byte == 0x24 || byte == 0x25 { word.classes.insert([.number, .nominal]) }
    let key = WordKey(bytes, range)
    word.endsInS = bytes[range.upperBound - 1] | 0x20 == 0x73
    word.endsInIng =
      range.count > 4 && bytes[range.upperBound - 1] == 0x67 && bytes[range.upperBound - 2] == 0x6E
      && bytes[range.upperBound - 3] == 0x69
    word.key = key ?? .none
    if let key, let entry = CueLexicon.standard[key] {
      word.classes.formUnion(entry.classes)
      word.cue = entry.cue
      word.form = entry.form
      if word.cue >= 0 { word.classes.insert(.verb) }
    } else {
      word.classes.formUnion(bySpelling(range, bytes))
      if word.has(.capitalised), word.has(.adverb) { word.classes.insert(.nominal) }
    }
    // A function word or common role that only opens its sentence is no name.
    if opensSentence, word.has(openers), word.cue < 0 || word.has([.role, .cueNoun]), range.count > 2 || byte == 0x41 {
      word.classes.remove(.capitalised)
    }
    if range.count == 2, bytes[first] == 0x55, bytes[first + 1] == 0x53 {
      word.classes = [.capitalised, .upperCase, .nominal]
    }
    // A capital inside a sentence makes a name of what else would be a verb ("the Post", "in May").
    if word.has(.capitalised), !opensSentence {
      if word.has(.modal) { word.classes.subtract([.modal, .finite]) }
      if word.cue >= 0, word.form == .base || word.form == .third {
        word.cue = -1
        word.classes.remove(.verb)
        word.classes.insert(.nominal)
      }
    }
    if token.tag == .verb, word.cue < 0, word.has(.capitalised), !opensSentence {
      // A surname in the shape of a verb ("Schilling"): inside a sentence the capital tells.
      word.classes.formUnion([.nominal, .tagged])
      word.classes.subtract([.verb, .finite, .chain])
      return word
    }
    if token.tag != .x { apply(token, to: &word) }
    return word
  }

  /// An open-class word that the lexicon does not hold.
  private static func bySpelling(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
    let count = range.count
    guard count > 3 else { return .nominal }
    let last = bytes[range.upperBound - 1]
    let second = bytes[range.upperBound - 2]
    if last == 0x79, second == 0x6C { return .adverb }
    if last == 0x64, second == 0x65 { return [.verb, .nominal] }
    if count > 4, last == 0x67, second == 0x6E, bytes[range.upperBound - 3] == 0x69 { return [.verb, .nominal] }
    return .nominal
  }

  private static func punctuation(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> WordClass? {
    let first = bytes[range.lowerBound]
    switch first {
    case 0x2C: return .comma
    case 0x2E, 0x3F, 0x21: return range.count == 1 || bytes[range.upperBound - 1] == first ? .stop : nil
    case 0x3A: return .colon
    case 0x3B: return .semicolon
    case 0x2D: return .dash
    case 0x22, 0x60: return .quoteMark
    case 0x27:
      if range.count == 1 { return .quoteMark }
      return bytes[range.lowerBound + 1] == 0x27 ? .quoteMark : nil
    case 0x28, 0x5B: return .openBracket
    case 0x29, 0x5D: return .closeBracket
    case 0xE2:
      guard range.count == 3, bytes[range.lowerBound + 1] == 0x80 else { return nil }
      switch bytes[range.lowerBound + 2] {
      case 0x93, 0x94, 0x95: return .dash
      case 0x98, 0x99, 0x9C, 0x9D, 0x9E: return .quoteMark
      case 0xA6: return .stop
      default: return .otherMark
      }
    case 0xC2:
      return range.count == 2 && [0xAB, 0xBB].contains(bytes[range.lowerBound + 1]) ? .quoteMark : nil
    default:
      let isWord =
        (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10 || first >= 0x80 || first == 0x24 || first == 0x25
        || first == 0x23 || first == 0x40 || first == 0x26
      return isWord ? nil : .otherMark
    }
  }

  /// The tagger knows the sentence: where it has spoken, its word stands over the lexicon's.
  private static func apply(_ token: Token, to word: inout Word) {
    word.classes.insert(.tagged)
    switch token.tag {
    case .verb:
      word.classes.insert(.verb)
      word.classes.remove([.nominal, .adjective, .preposition, .cueNoun, .role, .subordinator])
      let features = token.features
      if features.contains(.finite) { word.classes.insert(.finite) } else { word.classes.remove(.finite) }
      if word.cue >= 0, word.form == .anyPast, features.contains(.participle), !features.contains(.finite) {
        word.form = .pastOrParticiple
      }
    case .intj:
      if word.cue < 0 { word.classes.remove(.verb) }
    case .aux:
      word.cue = -1
      word.classes.remove([.verb, .nominal])
    case .noun, .propn, .num, .sym:
      word.cue = -1
      word.classes.remove([.verb, .preposition, .subordinator, .modal, .chain, .adverb, .finite, .determiner])
      word.classes.insert(.nominal)
    case .adj:
      word.cue = -1
      word.classes.remove([.verb, .preposition, .subordinator, .modal, .chain, .adverb, .finite])
      word.classes.insert([.nominal, .adjective])
    case .adv:
      word.cue = -1
      word.classes.remove([.verb, .nominal, .preposition, .role, .cueNoun])
      word.classes.insert(.adverb)
    case .adp:
      word.cue = -1
      word.classes.remove([.verb, .nominal, .subordinator, .finite])
      word.classes.insert(.preposition)
    case .sconj:
      word.cue = -1
      word.classes.remove([.verb, .nominal])
      // Before a gerund ("for closing", "of hiding") a preposition is tagged so as well.
      if word.has(.subordinator) { word.classes.remove(.preposition) }
      if !word.has([.that, .interrogative, .preposition]) { word.classes.insert(.subordinator) }
    default: break
    }
  }
}
