/// What the attribution rules ask about the structure of a sentence, whatever it is read from.
///
/// All ranges are of words. `bounds` is the unit of the question: no answer reaches beyond it.
protocol ClauseView {
  /// The verb group around a cue verb; nil where the word is no verb here.
  func verbGroup(at main: Int, in bounds: Range<Int>) -> VerbGroup?
  /// The noun phrase before a finite group that is its subject, with appositions and relative clauses.
  func subject(before group: VerbGroup, in bounds: Range<Int>) -> Range<Int>?
  /// The noun phrase that begins at a word, with what belongs to it; nil where none begins.
  func nounPhrase(from start: Int, in bounds: Range<Int>) -> Range<Int>?
  /// The end of the clause or phrase that a cue governs and that begins at `start`.
  func complementEnd(from start: Int, of group: VerbGroup, kind: ComplementKind, in bounds: Range<Int>) -> Int
}

enum ComplementKind: Sendable {
  case clause, infinitive, object, speech
}

/// A cue verb with its auxiliaries, negation, adverbs and the particle or preposition that leads to the content.
struct VerbGroup: Sendable, Equatable {
  /// The words of the cue.
  var words: Range<Int>
  var main: Int
  var verb: Int
  var shape: Shape
  var isNegated: Bool
  /// A preposition or particle closes the group.
  var takesPreposition: Bool

  enum Shape: Sendable {
    /// Past or present without an auxiliary, told apart because coordinated verbs agree in it.
    case past, present
    /// With a finite auxiliary.
    case auxiliary
    case gerund, infinitive
    /// With or without a form of "be".
    case passive, reducedPassive

    var isFinite: Bool { self == .past || self == .present || self == .auxiliary || self == .passive }
  }
}
