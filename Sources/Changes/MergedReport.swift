import Linking

extension ChangeReport {
  /// One report about everything since the first of several: what came and went within them leaves no trace, and what
  /// changed several times is told once, from its first state to its last.
  ///
  /// - Parameter reports: ascending by number, not empty.
  public static func merged(_ reports: [ChangeReport]) -> ChangeReport {
    var order: [String] = []
    var changes: [String: Change] = [:]
    for report in reports {
      for change in report.changes {
        let key = "\(change.subject.rawValue):\(change.id)"
        guard let earlier = changes[key] else {
          order.append(key)
          changes[key] = change
          continue
        }
        changes[key] = join(earlier, change)
        if changes[key] == nil { order.removeAll { $0 == key } }
      }
    }
    let merged = order.compactMap { changes[$0] }.sorted(by: ChangeOrder.precedes)
    let articles = mergedArticles(reports)
    return ChangeReport(
      number: reports.last?.number ?? 0, created: reports.last?.created ?? "", articles: articles,
      headline: Headline.make(articles: articles, changes: merged), changes: merged,
      warnings: reports.flatMap(\.warnings))
  }

  private static func join(_ earlier: Change, _ later: Change) -> Change? {
    if earlier.verb == .added && later.verb == .retracted { return nil }
    var joined = later
    if earlier.verb == .added { joined.verb = .added }
    if earlier.verb == .contradicted, later.verb == .contradicted || later.verb == .corroborated {
      joined.verb = .contradicted
    }
    joined.before = earlier.verb == .added ? nil : earlier.before
    return joined
  }

  /// One entry an article: what happened to it in sum.
  private static func mergedArticles(_ reports: [ChangeReport]) -> [ArticleEntry] {
    var order: [String] = []
    var entries: [String: ArticleEntry] = [:]
    for entry in reports.flatMap(\.articles) {
      let key = entry.id ?? "path:\(entry.path)"
      guard let earlier = entries[key] else {
        order.append(key)
        entries[key] = entry
        continue
      }
      var joined = entry
      if entry.change == .duplicate { joined = earlier }
      if earlier.change == .added, entry.change == .updated { joined.change = .added }
      entries[key] = joined
    }
    return order.compactMap { entries[$0] }.sorted { $0.path < $1.path }
  }
}
