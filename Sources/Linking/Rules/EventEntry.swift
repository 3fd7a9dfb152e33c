import Analysis
import Dates
import Events

/// Makes the story's entry of one event from its mentions.
enum EventEntry {
  /// - Parameters:
  ///   - cluster: the mentions that tell the event; not empty, in the order of publication.
  ///   - references: the mentions that confirm it, in the same order.
  static func make(_ cluster: [EventItem], _ references: [EventItem]) -> StoryEvent {
    let founder = cluster[0]
    let fullest = cluster.max { says($0) < says($1) } ?? founder
    let support = Support((cluster + references).map(\.home))
    return StoryEvent(
      id: ContentHash.identifier("e", [founder.record.id]), description: fullest.record.text,
      predicate: fullest.record.predicate, date: date(cluster),
      status: cluster.last { !$0.home.published.isEmpty }?.record.status ?? fullest.record.status,
      participants: participants(cluster),
      place: cluster.compactMap(\.record.place).max { $0.utf8.count < $1.utf8.count },
      salience: EventSalience.value(cluster, support), support: support,
      evidence: MentionClusters.inOrderOfPublication(cluster + references).map(\.record.evidence))
  }

  /// How much a mention tells. Among equals the first published stays, as `max` with `<` keeps the first of equals.
  private static func says(_ item: EventItem) -> Int {
    let proposition = item.record.proposition
    var value = proposition.arguments.count * 3 + proposition.quantities.count * 2 + min(proposition.content.count, 15)
    if EventView.isStated(item.record.date.basis) { value += 4 }
    if item.record.place != nil { value += 2 }
    return value
  }

  /// The best date of the mentions; where some of them leave theirs open and a single article of others fixes it, that
  /// is said, with the words of both.
  private static func date(_ cluster: [EventItem]) -> DateRecord {
    var best = bestDate(cluster.map(\.record.date))
    guard EventView.isStated(best.basis), best.basis != .otherArticle, !DateBounds(best.edtf).isUnknown else {
      return best
    }
    let stating = Set(cluster.filter { isFixed($0.record.date) }.map(\.home.article))
    let open = cluster.filter {
      DateBounds($0.record.date.edtf).isUnknown && !$0.record.date.evidence.isEmpty
        && !stating.contains($0.home.article)
    }
    guard stating.count == 1, !open.isEmpty else { return best }
    best.basis = .otherArticle
    for words in open.flatMap(\.record.date.evidence) where !best.evidence.contains(words) {
      best.evidence.append(words)
    }
    return best
  }

  private static func isFixed(_ date: DateRecord) -> Bool {
    EventView.isStated(date.basis) && !DateBounds(date.edtf).isUnknown
  }

  /// The narrowest date that stands in the words, else the narrowest.
  static func bestDate(_ dates: [DateRecord]) -> DateRecord {
    func rank(_ date: DateRecord) -> (Int, Int) {
      let bounds = DateBounds(date.edtf)
      let stated = EventView.isStated(date.basis) && !bounds.isUnknown ? 0 : 1
      return (stated, bounds.isUnknown ? .max : bounds.length ?? .max - 1)
    }
    var best = dates[0]
    for date in dates.dropFirst() where rank(date) < rank(best) { best = date }
    return best
  }

  private static func participants(_ cluster: [EventItem]) -> [String] {
    var seen = Set<String>()
    var result: [String] = []
    for item in cluster {
      for participant in item.record.participants where result.count < 12 {
        if seen.insert(Words.lowered(participant).joined(separator: " ")).inserted { result.append(participant) }
      }
    }
    return result
  }
}
