import Analysis

/// Collects what a batch does to the story's entries. An entry may leave one block and come out of another.
struct EntryChanges {
  private var before: [String: [UInt8]] = [:]
  private var after: [String: [UInt8]] = [:]

  /// - Precondition: each producer is noted once a batch, so that `before` is what it had before the batch.
  mutating func note(_ changes: [ItemChange]) {
    for change in changes {
      if let payload = change.before { before[change.key] = payload }
      if let payload = change.after { after[change.key] = payload }
    }
  }

  func change() throws -> StoryChange {
    var change = StoryChange()
    for key in Set(before.keys).union(after.keys).sorted(by: { $0.isBefore($1) }) where before[key] != after[key] {
      switch EntryKind(key: key) {
      case .agreement: change.agreements.append(try replaced(key))
      case .article: change.articles.append(try replaced(key))
      case .claim: change.claims.append(try replaced(key))
      case .conflict: change.conflicts.append(try replaced(key))
      case .event: change.events.append(try replaced(key))
      case .shift: change.shifts.append(try replaced(key))
      case nil: throw CorruptItem(type: "entry")
      }
    }
    return change
  }

  private func replaced<Entry: ByteCodable>(_ key: String) throws -> Replaced<Entry> {
    Replaced(before: try before[key].map(Entry.init(decoding:)), after: try after[key].map(Entry.init(decoding:)))
  }
}
