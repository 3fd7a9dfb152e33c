import Analysis

/// As much of a story as a person can read: the entries that matter most, with how many there are in all.
public struct StoryExcerpt: Equatable, Sendable {
  /// Sorted as every story; without agreements and shifts, and with only those articles that the rest refers to.
  public var story: Story
  public var articles: Int
  public var events: Int
  public var claims: Int
  public var conflicts: Int
  public var openConflicts: Int

  public init(_ story: Story) {
    self.story = story
    articles = story.articles.count
    events = story.events.count
    claims = story.claims.count
    conflicts = story.conflicts.count
    openConflicts = story.conflicts.count { $0.status == .open }
  }
}

extension StoryLinker {
  /// The evidence that an excerpt shows of one entry; how much there is, its support tells.
  static let excerptedEvidence = 12

  /// Reads the story entry by entry, and holds no more of it in memory than twice what it returns.
  ///
  /// - Parameter limit: the greatest number of events, of claims and of conflicts.
  public func excerpt(_ limit: Int) throws -> StoryExcerpt {
    var excerpt = StoryExcerpt(Story())
    var events = BestEntries<StoryEvent>(limit) { ($0.salience, $1.id) > ($1.salience, $0.id) }
    var claims = BestEntries<StoryClaim>(limit) {
      ($0.support.origins, $0.support.articles, $1.id) > ($1.support.origins, $1.support.articles, $0.id)
    }
    var conflicts = BestEntries<Conflict>(limit) { Self.precedes($0, $1) }
    try store.scan(stage: .entries) { item in
      switch EntryKind(key: item.key) {
      case .article: excerpt.articles += 1
      case .claim:
        var claim = try StoryClaim(decoding: item.payload)
        claim.evidence = Array(claim.evidence.prefix(Self.excerptedEvidence))
        claims.add(claim)
      case .conflict: conflicts.add(try Conflict(decoding: item.payload))
      case .event:
        var event = try StoryEvent(decoding: item.payload)
        event.evidence = Array(event.evidence.prefix(Self.excerptedEvidence))
        events.add(event)
      case .agreement, .shift: break
      case nil: throw CorruptItem(type: "entry")
      }
    }
    excerpt.events = events.count
    excerpt.claims = claims.count
    excerpt.conflicts = conflicts.count
    excerpt.story = Story(events: events.best, claims: claims.best, conflicts: conflicts.best)
    excerpt.openConflicts = conflicts.best.count { $0.status == .open }
    try addArticles(to: &excerpt.story)
    StoryOrder.sort(&excerpt.story)
    return excerpt
  }

  /// Open ones first, then those with most articles on their weaker side.
  private static func precedes(_ left: Conflict, _ right: Conflict) -> Bool {
    if (left.status == .open) != (right.status == .open) { return left.status == .open }
    let weaker = (left.sides.map(\.support.articles).min() ?? 0, right.sides.map(\.support.articles).min() ?? 0)
    return weaker.0 != weaker.1 ? weaker.0 > weaker.1 : left.id.isBefore(right.id)
  }

  private func addArticles(to story: inout Story) throws {
    let evidence =
      story.events.flatMap(\.evidence) + story.claims.flatMap(\.evidence)
      + story.conflicts.flatMap { $0.sides.flatMap(\.evidence) }
    for id in Set(evidence.map(\.article)) {
      for item in try store.items(stage: .entries, key: EntryKind.article.key(id)) {
        story.articles.append(try StoryArticle(decoding: item.payload))
      }
    }
  }
}

/// The first entries in an order, of any number that are added.
private struct BestEntries<Entry> {
  private let limit: Int
  private let precedes: (Entry, Entry) -> Bool
  private var entries: [Entry] = []
  /// The last that can still be among the first.
  private var worst: Entry?
  /// How many were added.
  private(set) var count = 0

  init(_ limit: Int, _ precedes: @escaping (Entry, Entry) -> Bool) {
    self.limit = limit
    self.precedes = precedes
  }

  mutating func add(_ entry: Entry) {
    count += 1
    if let worst, !precedes(entry, worst) { return }
    entries.append(entry)
    if entries.count >= 2 * limit {
      entries = best
      worst = entries.last
    }
  }

  var best: [Entry] { Array(entries.sorted(by: precedes).prefix(limit)) }
}
