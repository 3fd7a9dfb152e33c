/// How a verb takes what it attributes; see ``CueVerbTable``.
struct CueFrames: OptionSet, Sendable, Hashable {
  let rawValue: UInt16
  static let clause = CueFrames(rawValue: 1 << 0)
  static let parenthetical = CueFrames(rawValue: 1 << 1)
  static let speech = CueFrames(rawValue: 1 << 2)
  static let infinitive = CueFrames(rawValue: 1 << 3)
  static let object = CueFrames(rawValue: 1 << 4)
  static let recipient = CueFrames(rawValue: 1 << 5)
  static let objectInfinitive = CueFrames(rawValue: 1 << 6)
  static let complement = CueFrames(rawValue: 1 << 7)
  static let gerund = CueFrames(rawValue: 1 << 8)
  static let weak = CueFrames(rawValue: 1 << 9)
  static let raising = CueFrames(rawValue: 1 << 10)
  static let prepositional = CueFrames(rawValue: 1 << 11)
  static let onlyNegated = CueFrames(rawValue: 1 << 12)
  static let onlyAs = CueFrames(rawValue: 1 << 13)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init?(letter: Character) {
    switch letter {
    case "c": self = .clause
    case "p": self = .parenthetical
    case "q": self = .speech
    case "i": self = .infinitive
    case "o": self = .object
    case "r": self = .recipient
    case "u": self = .objectInfinitive
    case "n": self = .complement
    case "g": self = .gerund
    case "w": self = .weak
    case "z": self = .raising
    case "x": self = .prepositional
    case "k": self = .onlyNegated
    case "a": self = .onlyAs
    default: return nil
    }
  }
}

/// A verb that attributes.
struct CueVerb: Sendable {
  var lemma: String
  var frames: CueFrames
  var stance: Stance
  /// Prepositions and particles that lead to the content.
  var prepositions: [WordKey]
}

/// The form a verb stands in. Regular past and participle are one spelling.
enum VerbForm: UInt8, Sendable {
  case base, third, past, participle, pastOrParticiple, gerund, anyPast
}
