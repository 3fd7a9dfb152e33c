import Analysis

/// Brings clusters together that most of their mentions call one event.
///
/// ``MentionClusters`` asks that every two mentions of a cluster go together. One of many that is worded in another way
/// would keep two halves of an event apart for good.
enum EventMerging {
  /// So many mentions of a cluster speak for it.
  private static let mostCompared = 5
  /// Share of the pairs that have to go together, in percent.
  static let leastTogether = 25

  /// - Parameter clusters: not empty ones, in an order that depends on nothing but themselves.
  static func merged(_ clusters: [[EventItem]]) -> [[EventItem]] {
    var symbols = Symbols()
    var merged: [(items: [EventItem], views: [EventView])] = []
    for cluster in clusters {
      let views = cluster.prefix(mostCompared).map { EventView($0, &symbols) }
      if let home = merged.firstIndex(where: { areOne($0.views, views) }) {
        merged[home].items += cluster
        if merged[home].views.count < mostCompared { merged[home].views += views }
      } else {
        merged.append((cluster, views))
      }
    }
    return merged.map(\.items)
  }

  private static func areOne(_ left: [EventView], _ right: [EventView]) -> Bool {
    var together = 0
    for first in left {
      for second in right {
        guard !SameEvent.areApart(first, second) else { return false }
        if SameEvent(first, second) != nil { together += 1 }
      }
    }
    return together * 100 >= leastTogether * left.count * right.count && together > 0
  }
}
