import Dates

/// A statement that the text puts into somebody's mouth: source, cue and content.
///
/// Spans are bytes of the article's text and exact.
public struct Claim: Hashable, Sendable {
  /// Nil where no source is named ("reportedly").
  public var speaker: Speaker?
  public var cue: Cue
  /// One span over the whole content; a cue or speaker that interrupts it lies inside.
  public var content: Range<Int>
  public var quotation: Quotation
  public var stance: Stance
  public var certainty: Certainty
  /// Nil where neither the cue nor what is attributed is negated.
  public var negation: Negation?
  /// When it was said, where the text tells.
  public var said: DateValue?
  /// The enclosing claim of a nested attribution, as an index into the same list.
  public var within: Int?

  public init(
    speaker: Speaker?, cue: Cue, content: Range<Int>, quotation: Quotation, stance: Stance = .asserts,
    certainty: Certainty = .certain, negation: Negation? = nil, said: DateValue? = nil, within: Int? = nil
  ) {
    self.speaker = speaker
    self.cue = cue
    self.content = content
    self.quotation = quotation
    self.stance = stance
    self.certainty = certainty
    self.negation = negation
    self.said = said
    self.within = within
  }
}

/// Who said it.
public struct Speaker: Hashable, Sendable {
  /// The words at this place ("he", "the official"), with appositions.
  public var range: Range<Int>
  public var kind: Kind
  /// The name under which this article's mentions of the speaker are one: "Antony Blinken", "China",
  /// or for unnamed sources a name that keeps them apart ("a senior defense official#2").
  public var entity: String
  /// How the entity was found, first step first.
  public var steps: [Step]

  public init(range: Range<Int>, kind: Kind, entity: String, steps: [Step] = []) {
    self.range = range
    self.kind = kind
    self.entity = entity
    self.steps = steps
  }

  public enum Kind: String, Sendable, Codable, CaseIterable {
    case named, role, anonymous, organisation, author
  }
}

/// The words that attribute.
public struct Cue: Hashable, Sendable {
  public var range: Range<Int>
  /// The dictionary form of the head word ("say", "according").
  public var lemma: String

  public init(range: Range<Int>, lemma: String) {
    self.range = range
    self.lemma = lemma
  }
}

public enum Quotation: String, Sendable, Codable, CaseIterable {
  case direct, indirect, mixed
}

/// What the speaker does with the content.
public enum Stance: String, Sendable, Codable, CaseIterable {
  case asserts, denies, confirms, acknowledges, estimates, predicts, believes, doubts, demands, recommends, promises,
    intends
  case warns, accuses, condemns, praises, regrets, apologises, refuses, declinesToComment, asks
}

public enum Certainty: String, Sendable, Codable, CaseIterable {
  case certain, probable, possible, doubtful
}
