/// What a clause says, reduced to what another article's clause can be compared with.
///
/// Filled from the trees at analysis time so that the story never needs the text again.
public struct Proposition: Codable, Hashable, Sendable {
  /// Dictionary form of the main predicate ("shoot down"); nil where the clause has none.
  public var predicate: String?
  public var negated: Bool
  /// Normal forms of the names and head nouns that take part, sorted, without repetition.
  public var arguments: [Argument]
  /// Dictionary forms of the content words (nouns, verbs, adjectives, names, numbers), in text order.
  public var content: [String]
  public var quantities: [Quantity]

  public init(
    predicate: String? = nil, negated: Bool = false, arguments: [Argument] = [], content: [String] = [],
    quantities: [Quantity] = []
  ) {
    self.predicate = predicate
    self.negated = negated
    self.arguments = arguments
    self.content = content
    self.quantities = quantities
  }

  public struct Argument: Codable, Hashable, Sendable {
    public var role: Role
    /// "antony blinken", "balloon": the entity's fullest form or the head's dictionary form, in lower case.
    public var form: String

    public init(role: Role, form: String) {
      self.role = role
      self.form = form
    }

    public enum Role: String, Codable, Sendable {
      case agent, patient, place, other
    }
  }
}

/// A number with what it counts: "at least 150 silos", "$3 million", "27,000 feet".
public struct Quantity: Codable, Hashable, Sendable {
  /// Stands for "no upper bound" ("at least three"): above every count of the news, and a number that JSON can hold.
  public static let unbounded = 1e15

  /// The bounds that the words allow; equal for a plain number. "At least" and "more than" leave ``high``
  /// ``unbounded``, "up to" and "fewer than" have ``low`` 0, "about" allows a tenth to both sides.
  public var low: Double
  public var high: Double
  /// The unit or currency in its dictionary form ("foot", "USD", "percent"); nil for a plain count.
  public var unit: String?
  /// Dictionary form of what is counted ("silo"); nil where a unit says it all.
  public var counted: String?
  public var start: Int
  public var end: Int
  public var text: String

  public init(low: Double, high: Double, unit: String?, counted: String?, start: Int, end: Int, text: String) {
    self.low = low
    self.high = high
    self.unit = unit
    self.counted = counted
    self.start = start
    self.end = end
    self.text = text
  }
}
