/// What a word can be, as far as the shallow grammar asks. A word may have several classes.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  static let comma = WordClass(rawValue: 1 << 0)
  /// `.`, `?`, `!` or `…` standing alone.
  static let stop = WordClass(rawValue: 1 << 1)
  static let colon = WordClass(rawValue: 1 << 2)
  static let semicolon = WordClass(rawValue: 1 << 3)
  static let dash = WordClass(rawValue: 1 << 4)
  static let quoteMark = WordClass(rawValue: 1 << 5)
  static let openBracket = WordClass(rawValue: 1 << 6)
  static let closeBracket = WordClass(rawValue: 1 << 7)
  /// `'s` or `'`.
  static let genitive = WordClass(rawValue: 1 << 8)
  static let otherMark = WordClass(rawValue: 1 << 9)
  static let determiner = WordClass(rawValue: 1 << 10)
  static let possessive = WordClass(rawValue: 1 << 11)
  /// A pronoun that can be a subject.
  static let subjectPronoun = WordClass(rawValue: 1 << 12)
  static let objectPronoun = WordClass(rawValue: 1 << 13)
  static let relative = WordClass(rawValue: 1 << 14)
  static let preposition = WordClass(rawValue: 1 << 15)
  static let coordinator = WordClass(rawValue: 1 << 16)
  static let subordinator = WordClass(rawValue: 1 << 17)
  static let be = WordClass(rawValue: 1 << 18)
  static let have = WordClass(rawValue: 1 << 19)
  static let auxiliaryDo = WordClass(rawValue: 1 << 20)
  static let modal = WordClass(rawValue: 1 << 21)
  static let negation = WordClass(rawValue: 1 << 22)
  static let adverb = WordClass(rawValue: 1 << 23)
  static let infinitiveMarker = WordClass(rawValue: 1 << 24)
  static let that = WordClass(rawValue: 1 << 25)
  static let interrogative = WordClass(rawValue: 1 << 26)
  static let number = WordClass(rawValue: 1 << 27)
  /// A weekday, month, or noun of time.
  static let time = WordClass(rawValue: 1 << 28)
  /// A verb that is not an auxiliary, in whatever form.
  static let verb = WordClass(rawValue: 1 << 29)
  static let capitalised = WordClass(rawValue: 1 << 30)
  /// A noun, adjective or unknown word.
  static let nominal = WordClass(rawValue: 1 << 31)
  static let particle = WordClass(rawValue: 1 << 32)
  /// A noun of speech or thought that can carry a clause ("claim that").
  static let cueNoun = WordClass(rawValue: 1 << 33)
  /// A word for somebody who speaks ("spokeswoman", "official").
  static let role = WordClass(rawValue: 1 << 34)
  /// The verb leads on to an infinitive without changing its subject ("continued to", "went on to").
  static let chain = WordClass(rawValue: 1 << 35)
  static let adjective = WordClass(rawValue: 1 << 36)
  static let title = WordClass(rawValue: 1 << 37)
  /// A form that is finite where it is a verb at all.
  static let finite = WordClass(rawValue: 1 << 38)

  /// Written with a capital, for whatever reason; ``capitalised`` only where that makes it a name.
  static let upperCase = WordClass(rawValue: 1 << 39)

  /// The tagger has said what the word is.
  static let tagged = WordClass(rawValue: 1 << 40)

  /// A verb that means little without its object ("voiced concern").
  static let lightVerb = WordClass(rawValue: 1 << 41)
  /// A noun that attributes with a preposition as well as before a clause ("criticism of", "claim that").
  static let strongCueNoun = WordClass(rawValue: 1 << 42)
  /// A noun that attributes before a clause only ("reports that").
  static let clauseNoun = WordClass(rawValue: 1 << 43)
  /// "reportedly"
  static let hearsay = WordClass(rawValue: 1 << 44)

  /// Hedges: "allegedly", "probably", "might".
  static let doubtful = WordClass(rawValue: 1 << 45)
  static let probable = WordClass(rawValue: 1 << 46)
  static let possible = WordClass(rawValue: 1 << 47)
  /// What somebody who keeps silent does not do ("comment", "elaborate").
  static let commentVerb = WordClass(rawValue: 1 << 48)

  static let auxiliary: WordClass = [.be, .have, .auxiliaryDo, .modal]
  static let punctuation: WordClass = [
    .comma, .stop, .colon, .semicolon, .dash, .quoteMark, .openBracket, .closeBracket, .otherMark,
  ]
}

/// A token as the shallow grammar sees it.
struct Word: Sendable {
  var start: Int32
  var end: Int32
  var classes: WordClass
  /// The spelling in lower case; ``WordKey/none`` for long words.
  var key: WordKey = .none
  /// Index into ``CueLexicon/verbs``; -1 where the word is no cue verb.
  var cue: Int16 = -1
  var form: VerbForm = .base
  /// Index of the quotation it stands in; -1 outside quotations.
  var quotation: Int32 = -1

  var range: Range<Int> { Int(start)..<Int(end) }

  /// Ends in "s", or is one of the plurals without it.
  var isPluralInForm: Bool {
    guard has([.nominal, .time]) else { return false }
    if Self.plurals.contains(key) { return true }
    return endsInS
  }

  var endsInS = false
  var endsInIng = false

  private static let plurals: Set<WordKey> = Set(
    [
      "people", "police", "men", "women", "children", "many", "some", "others", "few", "both", "most", "percent",
      "media", "all",
    ]
    .compactMap { WordKey($0) })

  func isSpelled(_ key: WordKey) -> Bool { self.key == key }

  func has(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}
