import Analysis

/// Keeps a story equal to a cold run over the current article versions while articles come, change and go.
///
/// Works through the stages in their order. A block is computed anew only where one of its items changed, and hands on
/// only what came out different; how much is done depends on the batch and on the blocks it touches.
public struct StoryLinker {
  let store: any BlockStore
  /// Called for every block that is computed, before its outputs are stored: for tests and for tracing.
  public var didCompute: ((Stage, String) -> Void)?

  /// Called now and then while a block is computed: whoever waits can see that work goes on.
  public var didProgress: () -> Void = {}

  /// How many mentions of events or claims are set against each other before their block comes apart. The story depends
  /// on it: it is the same for all batches.
  public let mostMentions: Int

  public init(store: any BlockStore, mostMentions: Int = 96) {
    self.store = store
    self.mostMentions = mostMentions
  }

  /// One article whose current version changed.
  public struct ArticleChange: Sendable {
    public var id: String
    /// Nil where the article was withdrawn.
    public var analysis: ArticleAnalysis?
    /// SHA-256 of all versions taken in, oldest first, the current one last.
    public var versions: [String]

    public init(id: String, analysis: ArticleAnalysis?, versions: [String]) {
      self.id = id
      self.analysis = analysis
      self.versions = versions
    }
  }

  /// Applies one batch and returns what it changed. The result does not depend on the order of `changes`.
  ///
  /// - Precondition: no article occurs twice in `changes`.
  public func apply(_ changes: [ArticleChange]) throws -> StoryChange {
    var pending: [Stage: [String: Int]] = [:]
    var entries = EntryChanges()
    var sentences: [Replaced<Evidence>] = []
    for change in changes.sorted(by: { $0.id.isBefore($1.id) }) {
      sentences += try revisions(change)
      try store(ArticleIntake.outputs(change), targets: ArticleIntake.targets, &pending, &entries)
    }
    let shelf = PositionShelf(store)
    for rule in Self.rules {
      let touched = pending[rule.stage] ?? [:]
      for (key, counts) in try blocks(of: rule, touched).sorted(by: { $0.key.isBefore($1.key) }) {
        if counts { didCompute?(rule.stage, key) }
        let outputs = try counts ? outputs(of: rule, key, shelf) : BlockOutputs(producer: rule.producer(key: key))
        try store(outputs, targets: rule.targets, &pending, &entries)
      }
    }
    var change = try entries.change()
    change.sentences = sentences
    return change
  }

  /// The whole story, sorted.
  public func story() throws -> Story {
    var story = Story()
    try store.scan(stage: .entries) { item in
      switch EntryKind(key: item.key) {
      case .agreement: story.agreements.append(try Agreement(decoding: item.payload))
      case .article: story.articles.append(try StoryArticle(decoding: item.payload))
      case .claim: story.claims.append(try StoryClaim(decoding: item.payload))
      case .conflict: story.conflicts.append(try Conflict(decoding: item.payload))
      case .event: story.events.append(try StoryEvent(decoding: item.payload))
      case .shift: story.shifts.append(try Shift(decoding: item.payload))
      case nil: throw CorruptItem(type: "entry")
      }
    }
    StoryOrder.sort(&story)
    return story
  }

  private func revisions(_ change: ArticleChange) throws -> [Replaced<Evidence>] {
    guard var analysis = change.analysis,
      let known = try store.items(stage: .articles, producer: ArticleIntake.producer(change.id)).first
    else { return [] }
    analysis.article.id = change.id
    return SentenceRevisions.find(
      try ArticleItem(decoding: known.payload), ArticleItem(analysis, versions: change.versions))
  }

  private static let rules: [any StageRule.Type] = [
    FingerprintStage.self, MonthStage.self, CalendarStage.self, AnswerStage.self, ArticleStage.self, EventStage.self,
    ClaimStage.self,
    ProfileStage.self, PositionStage.self,
  ]

  /// The blocks whose outputs a batch may change, and whether each still counts.
  ///
  /// - Parameter touched: keys with changed items, and by how many items each grew.
  private func blocks(of rule: any StageRule.Type, _ touched: [String: Int]) throws -> [String: Bool] {
    guard rule.comesApart else { return touched.mapValues { _ in true } }
    let split = try BlockSplit(store, rule.stage, largest: mostMentions, touched: touched)
    return Dictionary(split.computed.map { ($0, true) } + split.emptied.map { ($0, false) }) { first, _ in first }
  }

  private func outputs(of rule: any StageRule.Type, _ key: String, _ shelf: PositionShelf) throws -> BlockOutputs {
    if rule.comesApart {
      let items = try store.items(stage: rule.stage, within: key)
      return try rule.outputs(
        StageBlock(key: key, items: items, count: items.count, shelf: shelf, progress: didProgress))
    }
    let count = try store.count(stage: rule.stage, key: key, limit: rule.countsUpTo)
    let limit = rule.itemsRead(of: count)
    let items =
      limit == count
      ? try store.items(stage: rule.stage, key: key) : try store.items(stage: rule.stage, key: key, limit: limit)
    return try rule.outputs(StageBlock(key: key, items: items, count: count, shelf: shelf, progress: didProgress))
  }

  private func store(
    _ outputs: BlockOutputs, targets: [Stage], _ pending: inout [Stage: [String: Int]], _ entries: inout EntryChanges
  ) throws {
    for target in targets {
      let changes = try store.replace(stage: target, producer: outputs.producer, with: outputs.items[target] ?? [])
      if target == .entries { entries.note(changes) }
      for change in changes { pending[target, default: [:]][change.key, default: 0] += change.growth }
    }
  }
}
