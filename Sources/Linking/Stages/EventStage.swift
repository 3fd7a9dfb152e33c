import Analysis

/// Joins mentions of one event within a block of the same class of predicate and the same head.
enum EventStage: StageRule {
  static let stage = Stage.events
  static let targets: [Stage] = [.positions, .entries]

  /// Telling predicates form one block each; predicates that half of all sentences have are split by what they are about.
  static func key(_ item: EventItem) -> String {
    CommonWords.contains(item.kind) || item.kind.isEmpty ? "\(item.kind)|\(item.head)" : item.kind
  }

  static func outputs(key: String, items: [BlockItem], count: Int) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: key))
    for cluster in clusters(of: try items.map { try EventItem(decoding: $0.payload) }) {
      let event = EventEntry.make(cluster)
      outputs.put(.entries, key: EntryKind.event.key(event.id), id: event.id, event.encoded)
      let position = PositionItem(event, cluster)
      for key in position.keys { outputs.put(.positions, key: key, id: event.id, position.encoded) }
    }
    return outputs
  }

  /// - Returns: clusters, each in the order of publication.
  static func clusters(of items: [EventItem]) -> [[EventItem]] {
    var order: [[UInt8]] = []
    var bySignature: [[UInt8]: [EventItem]] = [:]
    for item in items {
      let signature = signature(item)
      if bySignature[signature] == nil { order.append(signature) }
      bySignature[signature, default: []].append(item)
    }
    let kinds = order.map { (signature: $0, view: EventView(bySignature[$0]![0])) }.sorted {
      $0.view.specificity != $1.view.specificity
        ? $0.view.specificity > $1.view.specificity : $0.signature.lexicographicallyPrecedes($1.signature)
    }
    let groups = Clustering.group(count: kinds.count) { SameEvent(kinds[$0].view, kinds[$1].view) != nil }
    return groups.map { group in
      group.flatMap { bySignature[kinds[$0].signature]! }.sorted {
        $0.home.article == $1.home.article
          ? ($0.record.start, $0.record.id) < ($1.record.start, $1.record.id)
          : PublicationOrder.precedes($0.home.published, $0.home.article, $1.home.published, $1.home.article)
      }
    }
  }

  /// Everything that ``SameEvent`` looks at: mentions that are equal in it are compared once.
  private static func signature(_ item: EventItem) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(item.kind)
    writer.write(item.head)
    writer.write(item.record.date.edtf)
    writer.write(item.record.date.basis)
    writer.write(item.record.status)
    writer.write(item.record.proposition.negated)
    writer.write(item.arguments)
    writer.write(item.record.text)
    writer.write(ContentOverlap.set(item.record.proposition.content))
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
