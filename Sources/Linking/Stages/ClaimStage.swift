import Analysis
import Claims

/// Joins mentions of one claim within a block of the same class of predicate and the same head.
enum ClaimStage: StageRule {
  static let stage = Stage.claims
  static let targets: [Stage] = [.profiles, .entries]

  static func key(_ item: ClaimItem) -> String {
    if !item.head.isEmpty || !(item.kind.isEmpty || CommonWords.contains(item.kind)) {
      return "\(item.kind)|\(item.head)"
    }
    // A claim that is about nothing in particular: nearly equal words share their smallest sample.
    guard let sample = item.record.proposition.content.map({ ContentHash.of([$0]) }).min() else {
      return "#\(item.record.id)"
    }
    return "\(item.kind)#\(String(sample, radix: 16))"
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    for cluster in clusters(of: try block.items.map { try ClaimItem(decoding: $0.payload) }) {
      let claim = ClaimEntry.make(cluster)
      outputs.put(.entries, key: EntryKind.claim.key(claim.id), id: claim.id, claim.encoded)
      outputs.put(
        .profiles, key: claim.id, id: ProfileStage.ownItem, PositionItem(claim, cluster).encoded)
    }
    return outputs
  }

  /// - Returns: clusters, each in the order of publication.
  static func clusters(of items: [ClaimItem]) -> [[ClaimItem]] {
    var kinds: [(signature: [UInt8], view: ClaimView, members: [Int])] = []
    var places: [[UInt8]: Int] = [:]
    var symbols = Symbols()
    for (index, item) in items.enumerated() {
      let signature = signature(item)
      if let place = places[signature] {
        kinds[place].members.append(index)
      } else {
        places[signature] = kinds.count
        kinds.append((signature, ClaimView(item, &symbols), [index]))
      }
    }
    kinds.sort {
      $0.view.content.count != $1.view.content.count
        ? $0.view.content.count > $1.view.content.count : $0.signature.lexicographicallyPrecedes($1.signature)
    }
    let groups = Clustering.group(count: kinds.count) { SameClaim(kinds[$0].view, kinds[$1].view) != nil }
    return groups.map { group in
      group.flatMap { kinds[$0].members }.sorted { precedes(items[$0], items[$1]) }.map { items[$0] }
    }
  }

  private static func precedes(_ left: ClaimItem, _ right: ClaimItem) -> Bool {
    left.home.article == right.home.article
      ? (left.record.content.start, left.record.id) < (right.record.content.start, right.record.id)
      : PublicationOrder.precedes(left.home.published, left.home.article, right.home.published, right.home.article)
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
    writer.write(item.record.proposition.content)
    for quantity in item.record.proposition.quantities {
      writer.write(quantity.low)
      writer.write(quantity.high)
      writer.write(quantity.unit)
      writer.write(quantity.counted)
    }
    return writer.bytes
  }
}
