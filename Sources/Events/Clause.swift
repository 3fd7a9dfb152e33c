/// A predicate with its arguments, as one candidate of an event. Indices are indices of tokens of the annotated text.
struct Clause: Equatable {
  /// The main word.
  var head: Int
  /// The words that name what happens ("shut … down"): from the first to the last of them.
  var predicate: Range<Int>
  /// Dictionary form with its particle ("shut down").
  var lemma: String
  var kind: Kind
  /// The clause it depends on, as an index into the sentence's clauses.
  var governor: Int?
  var tense: Tense
  var isPerfect = false
  var isProgressive = false
  var isPassive = false
  var isNegated = false
  /// "would", "could", "may" and the like.
  var modal: String?
  /// Something that is said to be due, expected or planned.
  var isPlanned = false
  /// Says only how an infinitive after it is to be taken ("is expected to", "began to"): no event of its own.
  var isCarrier = false
  /// What is called off ("cancelled the trip": the trip).
  var isCalledOff = false
  var subject: Range<Int>?
  var object: Range<Int>?
  /// The phrase after "by" of a passive.
  var agent: Range<Int>?
  var place: Range<Int>?
  /// The words of the clause without those of the clauses that depend on it.
  var span: Range<Int>
  /// Where the word stands that makes the clause an adverbial one.
  var markerIndex: Int?
  /// "Two days after": how far an adverbial clause is from the one it hangs on.
  var daysApart: Int?
  /// A noun whose date is also that of the verb it belongs to ("Monday's crash hurt three people").
  var lendsDate = false
  /// Temporal expressions that say when, as indices into the text's expressions.
  var times: [Int] = []
  /// What those of ``times`` are counted from that are counted from something.
  var anchors: [TimeAnchor] = []

  enum Kind: Equatable {
    case main
    /// What somebody says, thinks or knows.
    case complement
    /// "after", "when", "because", …
    case adverbial(marker: String)
    case relative
    case infinitive
    case participial
    /// An event that a noun names ("the launch").
    case nominal
  }

  enum Tense: Equatable {
    case past, present, future, none
  }
}
