import Analysis
import Claims
import Dates
import Events

/// What all current article versions say together. Its JSON is what `dossier export --format json` prints.
///
/// A pure function of the set of current article analyses. Every list is sorted by date, then identifier.
public struct Story: Codable, Equatable, Sendable {
  public static let schema = "dossier/story/1"

  public var schema: String
  public var articles: [StoryArticle]
  public var events: [StoryEvent]
  public var claims: [StoryClaim]
  public var agreements: [Agreement]
  public var conflicts: [Conflict]
  public var shifts: [Shift]

  public init(
    articles: [StoryArticle] = [], events: [StoryEvent] = [], claims: [StoryClaim] = [], agreements: [Agreement] = [],
    conflicts: [Conflict] = [], shifts: [Shift] = []
  ) {
    schema = Self.schema
    self.articles = articles
    self.events = events
    self.claims = claims
    self.agreements = agreements
    self.conflicts = conflicts
    self.shifts = shifts
  }
}

public struct StoryArticle: Codable, Hashable, Sendable {
  public var id: String
  public var path: String
  public var url: String?
  public var sha256: String
  /// SHA-256 of every version taken in, oldest first.
  public var versions: [String]
  public var title: String?
  public var outlet: String?
  public var published: DateRecord?
  /// The article whose text this one repeats.
  public var copyOf: String?

  public init(
    id: String, path: String, url: String? = nil, sha256: String, versions: [String], title: String? = nil,
    outlet: String? = nil, published: DateRecord? = nil, copyOf: String? = nil
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.sha256 = sha256
    self.versions = versions
    self.title = title
    self.outlet = outlet
    self.published = published
    self.copyOf = copyOf
  }
}

/// How many stand behind something. Copies count as articles, not as origins.
public struct Support: Codable, Hashable, Sendable {
  public var articles: Int
  public var origins: Int
  public var parties: Int

  public init(articles: Int, origins: Int, parties: Int) {
    self.articles = articles
    self.origins = origins
    self.parties = parties
  }
}

public struct StoryEvent: Codable, Hashable, Sendable {
  public var id: String
  /// The words of the member that says most.
  public var description: String
  public var predicate: String
  public var date: DateRecord
  public var status: EventMention.Status
  public var participants: [String]
  public var place: String?
  /// How much the event matters to the story, for ordering: larger is more.
  public var salience: Double
  public var support: Support
  /// One a mention, in the order of their articles.
  public var evidence: [Evidence]

  public init(
    id: String, description: String, predicate: String, date: DateRecord, status: EventMention.Status,
    participants: [String], place: String?, salience: Double, support: Support, evidence: [Evidence]
  ) {
    self.id = id
    self.description = description
    self.predicate = predicate
    self.date = date
    self.status = status
    self.participants = participants
    self.place = place
    self.salience = salience
    self.support = support
    self.evidence = evidence
  }
}

public struct StoryClaim: Codable, Hashable, Sendable {
  public var id: String
  public var speaker: SpeakerRecord?
  public var stance: Stance
  public var certainty: Certainty
  public var content: String
  public var quotation: Quotation
  public var date: DateRecord?
  public var support: Support
  public var evidence: [Evidence]

  public init(
    id: String, speaker: SpeakerRecord?, stance: Stance, certainty: Certainty, content: String, quotation: Quotation,
    date: DateRecord?, support: Support, evidence: [Evidence]
  ) {
    self.id = id
    self.speaker = speaker
    self.stance = stance
    self.certainty = certainty
    self.content = content
    self.quotation = quotation
    self.date = date
    self.support = support
    self.evidence = evidence
  }
}

public struct Agreement: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable { case event, claim }

  public var id: String
  public var kind: Kind
  /// Identifiers of events or claims.
  public var members: [String]
  /// The words of the member that was told first.
  public var summary: String
  public var support: Support
  /// The words in which each member was told first, in the order of ``members``.
  public var evidence: [Evidence]

  public init(
    id: String, kind: Kind, members: [String], summary: String = "", support: Support, evidence: [Evidence] = []
  ) {
    self.id = id
    self.kind = kind
    self.members = members
    self.summary = summary
    self.support = support
    self.evidence = evidence
  }
}

/// A typed disagreement between two or more sides. Dossier never says who is right.
public struct Conflict: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case date, number, place, label, status, denial, role, speaker, quotation, sequence
  }
  public enum Status: String, Codable, Sendable { case open, explained, superseded }

  public struct Side: Codable, Hashable, Sendable {
    public var position: String
    public var members: [String]
    public var support: Support
    public var evidence: [Evidence]

    public init(position: String, members: [String], support: Support, evidence: [Evidence]) {
      self.position = position
      self.members = members
      self.support = support
      self.evidence = evidence
    }
  }

  public var id: String
  public var kind: Kind
  public var status: Status
  public var summary: String
  public var sides: [Side]

  public init(id: String, kind: Kind, status: Status, summary: String, sides: [Side]) {
    self.id = id
    self.kind = kind
    self.status = status
    self.summary = summary
    self.sides = sides
  }
}

/// A change of mind of one speaker, or of the state of one thing, over time: not a contradiction.
public struct Shift: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable { case stance, status }

  public struct Step: Codable, Hashable, Sendable {
    public var date: DateRecord
    public var position: String
    public var evidence: [Evidence]

    public init(date: DateRecord, position: String, evidence: [Evidence]) {
      self.date = date
      self.position = position
      self.evidence = evidence
    }
  }

  public var id: String
  public var kind: Kind
  public var summary: String
  public var steps: [Step]

  public init(id: String, kind: Kind, summary: String, steps: [Step]) {
    self.id = id
    self.kind = kind
    self.summary = summary
    self.steps = steps
  }
}
