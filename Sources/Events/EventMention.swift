import Dates

/// A dated statement of the text: something that happened, goes on, is planned or was called off.
public struct EventMention: Hashable, Sendable {
  /// The clause that tells it, in bytes of the article's text.
  public var range: Range<Int>
  /// The word or words that name what happened.
  public var predicate: Range<Int>
  /// The dictionary form of the predicate ("shoot down").
  public var lemma: String
  public var negated: Bool
  public var date: DateValue
  public var status: Status
  /// Who takes part, in the words of the text, with their roles.
  public var participants: [Participant]
  /// Where, in bytes; nil where the clause names no place.
  public var place: Range<Int>?
  /// Told in somebody's words rather than the author's.
  public var isReported: Bool
  /// Earlier than the news that the article brings.
  public var isBackground: Bool

  public init(
    range: Range<Int>, predicate: Range<Int>, lemma: String, negated: Bool = false, date: DateValue, status: Status,
    participants: [Participant] = [], place: Range<Int>? = nil, isReported: Bool = false, isBackground: Bool = false
  ) {
    self.range = range
    self.predicate = predicate
    self.lemma = lemma
    self.negated = negated
    self.date = date
    self.status = status
    self.participants = participants
    self.place = place
    self.isReported = isReported
    self.isBackground = isBackground
  }

  public enum Status: String, Sendable, Codable, CaseIterable {
    case happened, ongoing, planned, possible, calledOff
  }

  public struct Participant: Hashable, Sendable {
    public var range: Range<Int>
    public var role: Role
    /// The fullest form of its name in this article, or its head words in lower case.
    public var entity: String

    public init(range: Range<Int>, role: Role, entity: String) {
      self.range = range
      self.role = role
      self.entity = entity
    }

    public enum Role: String, Sendable, Codable {
      case agent, patient, other
    }
  }
}
