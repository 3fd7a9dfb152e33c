import Analysis

/// Joins mentions of one event within a block of the same class of predicate and the same head.
enum EventStage: StageRule {
  static let stage = Stage.events
  static let targets: [Stage] = [.profiles, .entries]

  /// Telling predicates form one block each; predicates that half of all sentences have are split by what they are about.
  /// What ``SameEvent`` never joins is not asked of it.
  static func key(_ item: EventItem) -> String {
    let isCommon = CommonWords.contains(item.kind) || item.kind.isEmpty
    return (isCommon ? "\(item.kind)|\(item.head)" : item.kind)
      + "|\(EventView.statusClass(item.record.status).rawValue)" + (item.record.proposition.negated ? "|not" : "")
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    for cluster in clusters(of: try block.items.map { try EventItem(decoding: $0.payload) }) {
      let event = EventEntry.make(cluster)
      outputs.put(.entries, key: EntryKind.event.key(event.id), id: event.id, event.encoded)
      outputs.put(
        .profiles, key: event.id, id: ProfileStage.ownItem, PositionItem(event, cluster).encoded)
    }
    return outputs
  }

  /// - Returns: clusters, each in the order of publication.
  static func clusters(of items: [EventItem]) -> [[EventItem]] {
    var kinds: [(signature: [UInt8], view: EventView, members: [Int])] = []
    var places: [[UInt8]: Int] = [:]
    var symbols = Symbols()
    for (index, item) in items.enumerated() {
      let signature = signature(item)
      if let place = places[signature] {
        kinds[place].members.append(index)
      } else {
        places[signature] = kinds.count
        kinds.append((signature, EventView(item, &symbols), [index]))
      }
    }
    kinds.sort {
      $0.view.specificity != $1.view.specificity
        ? $0.view.specificity > $1.view.specificity : $0.signature.lexicographicallyPrecedes($1.signature)
    }
    let groups = Clustering.group(count: kinds.count) { SameEvent(kinds[$0].view, kinds[$1].view) != nil }
    return groups.map { group in
      group.flatMap { kinds[$0].members }.sorted { precedes(items[$0], items[$1]) }.map { items[$0] }
    }
  }

  private static func precedes(_ left: EventItem, _ right: EventItem) -> Bool {
    left.home.article == right.home.article
      ? (left.record.start, left.record.id) < (right.record.start, right.record.id)
      : PublicationOrder.precedes(left.home.published, left.home.article, right.home.published, right.home.article)
  }

  /// Everything that ``SameEvent`` looks at: mentions that are equal in it are compared once.
  private static func signature(_ item: EventItem) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(item.kind)
    writer.write(item.head)
    writer.write(item.record.date.edtf)
    writer.write(item.record.date.basis)
    writer.write(item.record.date.timex)
    writer.write(item.record.status)
    writer.write(item.record.proposition.negated)
    writer.write(item.arguments)
    writer.write(item.record.text)
    writer.write(item.record.proposition.content)
    for quantity in item.record.proposition.quantities {
      writer.write(quantity.low)
      writer.write(quantity.high)
      writer.write(quantity.unit)
      writer.write(quantity.counted)
    }
    writer.write(item.home.context)
    return writer.bytes
  }
}
