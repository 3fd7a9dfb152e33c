import Analysis

/// How much an event matters to the story.
///
/// News of the day is told once; what matters is told again on other days. So the whole part counts the days of
/// publication on which an event was told, beyond the first, copies left out; the fraction orders what was told on one
/// day only, by articles, origins, parties and how fully it is told. Days weighed by the sum over their events are
/// measured against journalists' timelines (see Tests/Evaluation).
enum EventSalience {
  /// - Parameter cluster: the event's mentions.
  static func value(_ cluster: [EventItem], _ support: Support) -> Double {
    Double(days(cluster) - 1) + Double(min(fullness(cluster, support), 9999)) / 10_000
  }

  /// Days on which the event was told; articles without a date count as one more.
  private static func days(_ cluster: [EventItem]) -> Int {
    var days = Set(cluster.filter { $0.home.group == $0.home.article }.map { day($0.home.published) })
    // Where only copies are left, the original was read in another way.
    if days.isEmpty { days = Set(cluster.map { day($0.home.published) }) }
    return days.count
  }

  private static func day(_ published: String) -> String { String(decoding: published.utf8.prefix(10), as: UTF8.self) }

  private static func fullness(_ cluster: [EventItem], _ support: Support) -> Int {
    var value = support.articles * 4 + support.origins * 2 + support.parties * 2
    if cluster.contains(where: { EventView.isStated($0.record.date.basis) }) { value += 4 }
    if cluster.contains(where: { !$0.record.background }) { value += 2 }
    if cluster.contains(where: { !$0.record.proposition.quantities.isEmpty }) { value += 1 }
    if cluster.contains(where: { !$0.arguments.isEmpty }) { value += 1 }
    return value
  }
}
