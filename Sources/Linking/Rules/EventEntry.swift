import Analysis
import Dates
import Events

/// Makes the story's entry of one event from its mentions.
enum EventEntry {
  /// - Parameter cluster: not empty, in the order of publication.
  static func make(_ cluster: [EventItem]) -> StoryEvent {
    let founder = cluster[0]
    let fullest = cluster.max { says($0) < says($1) } ?? founder
    let support = Support(cluster.map(\.home))
    return StoryEvent(
      id: ContentHash.identifier("e", [founder.record.id]), description: fullest.record.text,
      predicate: fullest.record.predicate, date: bestDate(cluster.map(\.record.date)),
      status: cluster.last { !$0.home.published.isEmpty }?.record.status ?? fullest.record.status,
      participants: participants(cluster),
      place: cluster.compactMap(\.record.place).max { $0.utf8.count < $1.utf8.count },
      salience: salience(cluster, support), support: support, evidence: cluster.map(\.record.evidence))
  }

  /// How much a mention tells. Among equals the first published stays, as `max` with `<` keeps the first of equals.
  private static func says(_ item: EventItem) -> Int {
    let proposition = item.record.proposition
    var value = proposition.arguments.count * 3 + proposition.quantities.count * 2 + min(proposition.content.count, 15)
    if EventView.isStated(item.record.date.basis) { value += 4 }
    if item.record.place != nil { value += 2 }
    return value
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

  private static func salience(_ cluster: [EventItem], _ support: Support) -> Double {
    var value = support.articles * 4 + support.origins * 2 + support.parties * 2
    if cluster.contains(where: { EventView.isStated($0.record.date.basis) }) { value += 4 }
    if cluster.contains(where: { !$0.record.background }) { value += 2 }
    if cluster.contains(where: { !$0.record.proposition.quantities.isEmpty }) { value += 1 }
    if cluster.contains(where: { !$0.arguments.isEmpty }) { value += 1 }
    return Double(value)
  }
}
