/// A source, a cue and a content as ranges of words, before the speaker is resolved.
struct Attribution: Sendable, Equatable {
  var source: Range<Int>?
  var cue: Range<Int>
  /// Index into ``CueLexicon/verbs``; nil for cues that are no verbs.
  var verb: Int?
  var lemma: String
  var stance: Stance
  var content: Range<Int>
  var isNegated = false
  /// The index of the unit that holds the cue.
  var unit: Int
  /// The clause of the cue stands in parenthesis or after the content.
  var isParenthetical = false
}
