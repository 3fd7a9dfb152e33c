/// What a date is counted from: "three days after the vote", "two days later".
struct TimeAnchor: Equatable {
  /// The temporal expression, as an index into the text's expressions.
  var time: Int
  /// Negative for what lies before.
  var days: Int
  /// "Almost ten days after", and what the words leave in doubt.
  var isRough: Bool
  /// The noun or verb that names the event, as an index of a token; nil for the time told last.
  var event: Int?
}
