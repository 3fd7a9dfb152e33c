import Analysis
import Claims

/// Makes the story's entry of one claim from its mentions.
enum ClaimEntry {
  /// - Parameter cluster: not empty, in the order of publication.
  static func make(_ cluster: [ClaimItem]) -> StoryClaim {
    let founder = cluster[0]
    let fullest = cluster.max { says($0) < says($1) } ?? founder
    return StoryClaim(
      id: ContentHash.identifier("c", [founder.record.id]), speaker: fullest.record.speaker,
      stance: fullest.record.stance, certainty: fullest.record.certainty, content: fullest.record.content.text,
      quotation: fullest.record.quotation, date: date(cluster), support: Support(cluster.map(\.home)),
      evidence: cluster.map(\.record.evidence))
  }

  private static func says(_ item: ClaimItem) -> Int {
    var value = min(item.record.proposition.content.count, 20) * 2
    if item.record.quotation == .direct { value += 3 }
    switch item.record.speaker?.kind {
    case .named: value += 4
    case .organisation, .role: value += 2
    default: break
    }
    return value
  }

  private static func date(_ cluster: [ClaimItem]) -> DateRecord? {
    let dates = cluster.compactMap(\.record.said)
    return dates.isEmpty ? nil : EventEntry.bestDate(dates)
  }
}
