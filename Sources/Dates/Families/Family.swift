/// A family of expressions that are read by one rule.
protocol Family: SendableMetatype {
  /// Whether an expression of the family can begin with a word of this sense.
  static func starts(_ sense: Sense) -> Bool
  /// Whether one can begin with digits.
  static var startsWithDigits: Bool { get }
  /// The longest expression that begins at the position; nil where there is none.
  static func read(_ text: borrowing LexedText, at start: Int) -> Reading?
}

extension Family {
  static var startsWithDigits: Bool { false }
}
