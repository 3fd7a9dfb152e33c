import Analysis

/// Joins mentions of one event within a block of the same class of predicate and the same head.
enum EventStage: StageRule {
  static let stage = Stage.events
  static let targets: [Stage] = [.profiles, .entries]

  static var comesApart: Bool { true }

  /// Telling predicates form one block each; predicates that half of all sentences have are split by what they are about.
  /// What ``SameEvent`` never joins is not asked of it. A large block comes apart by head, month, words and article.
  static func key(_ item: EventItem) -> String {
    let isCommon = CommonWords.contains(item.kind) || item.kind.isEmpty
    let predicate =
      (isCommon ? "\(item.kind)|\(item.head)" : item.kind)
      + "|\(EventView.statusClass(item.record.status).rawValue)" + (item.record.proposition.negated ? "|not" : "")
    return MentionShare.key(
      [predicate, item.head], dated: item.record.date.edtf, item.home, words: item.record.proposition.content)
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    let items = try block.items.map { try EventItem(decoding: $0.payload) }
    for cluster in EventClusters.of(items) {
      let event = EventEntry.make(cluster.told, cluster.references)
      outputs.put(.entries, key: EntryKind.event.key(event.id), id: event.id, event.encoded)
      outputs.put(
        .profiles, key: event.id, id: ProfileStage.ownItem,
        PositionItem(event, cluster.told, cluster.references).encoded)
    }
    return outputs
  }
}
