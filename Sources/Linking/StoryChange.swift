import Analysis

/// One entry of the story before and after a batch; nil where it did not or does not exist.
public struct Replaced<Entry: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  public var before: Entry?
  public var after: Entry?

  public init(before: Entry?, after: Entry?) {
    self.before = before
    self.after = after
  }
}

/// What one batch did to the story: only entries that differ.
public struct StoryChange: Codable, Hashable, Sendable {
  public var articles: [Replaced<StoryArticle>]
  public var events: [Replaced<StoryEvent>]
  public var claims: [Replaced<StoryClaim>]
  public var agreements: [Replaced<Agreement>]
  public var conflicts: [Replaced<Conflict>]
  public var shifts: [Replaced<Shift>]
  /// Sentences that updated articles have in other words than before.
  public var sentences: [Replaced<Evidence>]

  public init(
    articles: [Replaced<StoryArticle>] = [], events: [Replaced<StoryEvent>] = [],
    claims: [Replaced<StoryClaim>] = [], agreements: [Replaced<Agreement>] = [],
    conflicts: [Replaced<Conflict>] = [], shifts: [Replaced<Shift>] = [], sentences: [Replaced<Evidence>] = []
  ) {
    self.articles = articles
    self.events = events
    self.claims = claims
    self.agreements = agreements
    self.conflicts = conflicts
    self.shifts = shifts
    self.sentences = sentences
  }
}
