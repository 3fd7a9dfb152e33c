import Analysis

/// Keeps a story equal to a cold run over the current article versions while articles come, change and go.
///
/// Works through the stages in their order. A block is computed anew only where one of its items changed, and hands on
/// only what came out different; how much is done depends on the batch and on the blocks it touches.
public struct StoryLinker {
  let store: any BlockStore
  /// Called for every block that is computed, before its outputs are stored: for tests and for tracing.
  public var didCompute: ((Stage, String) -> Void)?

  /// Called now and then while blocks are computed: whoever waits can see that work goes on.
  public var didProgress: () -> Void = {}

  /// How many mentions of events or claims are set against each other before their block comes apart. The story depends
  /// on it: it is the same for all batches.
  public let mostMentions: Int

  /// On how many threads blocks are computed. The story does not depend on it.
  public let width: Int

  public init(store: any BlockStore, mostMentions: Int = 112, width: Int = SideBySide.cores) {
    self.store = store
    self.mostMentions = mostMentions
    self.width = width
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
      let work = try blocks(of: rule, pending[rule.stage] ?? [:]).sorted { $0.key.isBefore($1.key) }
      for start in stride(from: 0, to: work.count, by: Self.atOnce) {
        for outputs in try outputs(of: rule, work[start..<min(start + Self.atOnce, work.count)], shelf) {
          try store(outputs, targets: rule.targets, &pending, &entries)
        }
        didProgress()
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

  /// How many blocks are in memory at once.
  private static let atOnce = 64

  /// - Parameter keys: of blocks, and whether each still counts.
  /// - Returns: their outputs in the same order.
  private func outputs(
    of rule: any StageRule.Type, _ keys: ArraySlice<(key: String, value: Bool)>, _ shelf: PositionShelf
  ) throws -> [BlockOutputs] {
    for (key, counts) in keys where counts { didCompute?(rule.stage, key) }
    let blocks = try keys.filter(\.value).map { try block(of: rule, $0.key, shelf) }
    let emptied = keys.filter { !$0.value }.map { BlockOutputs(producer: rule.producer(key: $0.key)) }
    return try SideBySide.map(blocks, width: width) { try rule.outputs($0) } + emptied
  }

  private func block(of rule: any StageRule.Type, _ key: String, _ shelf: PositionShelf) throws -> StageBlock {
    let (items, count) = try items(of: rule, key)
    return StageBlock(
      key: key, items: items, count: count, positions: try rule.positions(key, items, count: count, shelf))
  }

  /// The items that the rule reads, and how many there are.
  private func items(of rule: any StageRule.Type, _ key: String) throws -> ([BlockItem], count: Int) {
    if rule.comesApart {
      let items = try store.items(stage: rule.stage, within: key)
      return (items, items.count)
    }
    let count = try store.count(stage: rule.stage, key: key, limit: rule.countsUpTo)
    let limit = rule.itemsRead(of: count)
    let items =
      limit == count
      ? try store.items(stage: rule.stage, key: key) : try store.items(stage: rule.stage, key: key, limit: limit)
    return (items, count)
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
