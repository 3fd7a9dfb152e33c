import Analysis

/// One event of a block.
struct EventCluster {
  /// The mentions that tell it, in the order of publication.
  var told: [EventItem]
  /// Those that only refer to it, in the same order.
  var references: [EventItem] = []
}

/// Joins the mentions of a block that tell one event, and adds those that refer to it. A pure function of their set.
///
/// What says little joins what says more: a telling of one article without a date, and every reference, goes to the one
/// event that it fits best. It never brings two events together.
enum EventClusters {
  /// - Returns: in an order that depends on nothing but the items.
  static func of(_ items: [EventItem]) -> [EventCluster] {
    let tellings = EventMerging.merged(
      MentionClusters.of(items.filter { !$0.isReference }, as: EventView.self))
    var fitting = EventFitting(cores: tellings.filter(isCore))
    var alone: [[EventItem]] = []
    for telling in tellings where !isCore(telling) {
      if let home = fitting.fit(of: telling[0]) {
        fitting.clusters[home.index].told += telling
      } else {
        alone.append(telling)
      }
    }
    var rest = EventFitting(cores: alone)
    for reference in items where reference.isReference {
      switch (fitting.fit(of: reference), rest.fit(of: reference)) {
      case (let core?, let other) where core.score >= other?.score ?? 0:
        fitting.clusters[core.index].references.append(reference)
      case (_, let other?): rest.clusters[other.index].references.append(reference)
      default: continue
      }
    }
    return (fitting.clusters + rest.clusters).map {
      EventCluster(
        told: MentionClusters.inOrderOfPublication($0.told),
        references: MentionClusters.inOrderOfPublication($0.references))
    }
  }

  /// Told by several articles, or with a date.
  private static func isCore(_ telling: [EventItem]) -> Bool {
    telling.contains { $0.home.group != telling[0].home.group }
      || telling.contains { EventView.isStated($0.record.date.basis) && !DateBounds($0.record.date.edtf).isUnknown }
  }
}

/// Finds the event that a mention fits best.
struct EventFitting {
  fileprivate(set) var clusters: [EventCluster]
  private var symbols = Symbols()
  private let views: [[EventView]]
  private let articles: [Set<String>]
  /// The first day on which each can have been.
  private let days: [Int?]
  /// The last such day.
  private let lastDays: [Int?]
  private var fits: [[UInt8]: Fit?] = [:]

  struct Fit {
    var index: Int
    var score: Int
  }

  /// A mention is held against so many of an event.
  private static let mostCompared = 4
  private static let mostDaysLater = 14

  init(cores: [[EventItem]]) {
    clusters = cores.map { EventCluster(told: $0) }
    var symbols = Symbols()
    views = cores.map { cluster in cluster.prefix(Self.mostCompared).map { EventView($0, &symbols) } }
    self.symbols = symbols
    articles = cores.map { Set($0.map(\.home.article)) }
    days = views.map { $0.filter(\.isDated).compactMap(\.bounds.low).min() }
    lastDays = views.map { $0.compactMap(\.bounds.high).max() }
  }

  /// - Returns: the event with the best score; of equal ones the first, which says most; nil where none fits.
  mutating func fit(of item: EventItem) -> Fit? {
    // What "said" and "made" tell is in words that a mention without a time has too few of.
    guard !clusters.isEmpty, !CommonWords.contains(item.kind) else { return nil }
    var writer = ByteWriter()
    writer.write(item.home.article)
    writer.write(item.home.published)
    let signature = writer.bytes + EventView.signature(item)
    if let known = fits[signature] { return known }
    let view = EventView(item, &symbols)
    let published = DateBounds(item.home.published).high
    var best: Fit?
    var isOpen = false
    for index in clusters.indices {
      let isOwn = articles[index].contains(item.home.article)
      // Nobody tells what is still to happen as something that has, or what is long past without a time.
      if view.statusClass == .real, let published, let day = days[index], published < day { continue }
      if !isOwn, let published, let day = lastDays[index], published > day + Self.mostDaysLater { continue }
      let score = views[index].compactMap { EventReference(view, $0, isOwnArticle: isOwn)?.score }.max()
      guard let score, score >= best?.score ?? 1 else { continue }
      isOpen = score == best?.score
      if !isOpen { best = Fit(index: index, score: score) }
    }
    // A bare "the collision" that could mean either of two means neither.
    if isOpen, view.heads.isEmpty { best = nil }
    fits[signature] = .some(best)
    return best
  }
}

/// Why a mention without a date is taken to refer to an event.
struct EventReference {
  let score: Int
  /// It names nothing that takes part.
  let isBare: Bool

  static let leastScore = 5
  private static let leastContextOfBare = 9

  /// - Returns: nil where it is not, or may not be.
  init?(_ reference: EventView, _ event: EventView, isOwnArticle: Bool) {
    guard reference.negated == event.negated, reference.statusClass == event.statusClass,
      SameEvent.compareDates(reference, event) != nil, !SameEvent.clash(reference.agents, event.agents),
      !SameEvent.clash(reference.patients, event.patients),
      !QuantityComparison.areInConflict(reference.quantities, event.quantities)
    else { return nil }
    let sharedHeads = reference.heads.shared(event.heads).count
    let sharedContext = reference.context.shared(event.context).count
    // Words of the same subject by themselves join nothing; "he was hit" means the one of whom its own article tells, or
    // else one of whom an article on just that tells.
    isBare = sharedHeads == 0
    guard !isBare || reference.heads.isEmpty && (isOwnArticle || sharedContext >= Self.leastContextOfBare) else {
      return nil
    }
    let overlap = ContentOverlap(reference.content, event.content)
    // Who stands in the articles all along says less than who stands here.
    let isOfTopic = reference.heads.intersection(event.heads).subtracting(
      reference.context.intersection(event.context)
    ).isEmpty
    var score = min(sharedHeads, 3) * 2 - (isOfTopic && sharedHeads > 0 ? 1 : 0) + min(sharedContext / 2, 4)
    if overlap.dice >= 30 { score += 1 }
    if overlap.dice >= 50 { score += 1 }
    if isOwnArticle { score += 2 } else if isBare { score += 2 }
    score -= SameEvent.penalty(reference, event)
    if !reference.places.isEmpty, !event.places.isEmpty, reference.places.isDisjoint(with: event.places) { score -= 2 }
    guard score >= Self.leastScore else { return nil }
    self.score = score
  }
}
