import Analysis
import Claims

/// Joins mentions of one claim within a block of the same class of predicate and the same head.
enum ClaimStage: StageRule {
  static let stage = Stage.claims
  static let targets: [Stage] = [.positions, .entries]

  static func key(_ item: ClaimItem) -> String {
    if !item.head.isEmpty || !item.kind.isEmpty { return "\(item.kind)|\(item.head)" }
    // A claim without a clause of its own: nearly equal words share their rarest sample.
    let words = ContentOverlap.set(item.record.proposition.content)
    return "#\(words.map { ContentHash.of([$0]) }.min() ?? 0)"
  }

  static func outputs(key: String, items: [BlockItem], count: Int) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: key))
    for cluster in clusters(of: try items.map { try ClaimItem(decoding: $0.payload) }) {
      let claim = ClaimEntry.make(cluster)
      outputs.put(.entries, key: EntryKind.claim.key(claim.id), id: claim.id, claim.encoded)
      let position = PositionItem(claim, cluster)
      for key in position.keys { outputs.put(.positions, key: key, id: claim.id, position.encoded) }
    }
    return outputs
  }

  /// - Returns: clusters, each in the order of publication.
  static func clusters(of items: [ClaimItem]) -> [[ClaimItem]] {
    var order: [[UInt8]] = []
    var bySignature: [[UInt8]: [ClaimItem]] = [:]
    for item in items {
      let signature = signature(item)
      if bySignature[signature] == nil { order.append(signature) }
      bySignature[signature, default: []].append(item)
    }
    let kinds = order.map { (signature: $0, view: ClaimView(bySignature[$0]![0])) }.sorted {
      $0.view.content.count != $1.view.content.count
        ? $0.view.content.count > $1.view.content.count : $0.signature.lexicographicallyPrecedes($1.signature)
    }
    let groups = Clustering.group(count: kinds.count) { SameClaim(kinds[$0].view, kinds[$1].view) != nil }
    return groups.map { group in
      group.flatMap { bySignature[kinds[$0].signature]! }.sorted {
        $0.home.article == $1.home.article
          ? ($0.record.content.start, $0.record.id) < ($1.record.content.start, $1.record.id)
          : PublicationOrder.precedes($0.home.published, $0.home.article, $1.home.published, $1.home.article)
      }
    }
  }

  private static func signature(_ item: ClaimItem) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(item.home.origin)
    writer.write(item.home.party)
    writer.write(item.record.speaker?.kind.rawValue)
    writer.write(item.record.stance)
    writer.write(item.record.proposition.negated)
    writer.write(item.record.quotation)
    writer.write(item.record.evidence.exact)
    writer.write(ContentOverlap.set(item.record.proposition.content))
    for quantity in item.record.proposition.quantities {
      writer.write(quantity.low)
      writer.write(quantity.high)
      writer.write(quantity.unit)
      writer.write(quantity.counted)
    }
    return writer.bytes
  }
}
