import Analysis
import Claims

/// Joins mentions of one claim within a block of the same class of predicate and the same head.
enum ClaimStage: StageRule {
  static let stage = Stage.claims
  static let targets: [Stage] = [.profiles, .entries]

  static var comesApart: Bool { true }

  /// A large block comes apart by month, words and article.
  static func key(_ item: ClaimItem) -> String {
    MentionShare.key(
      [matter(item)], dated: item.record.said?.edtf, item.home, words: item.record.proposition.content)
  }

  private static func matter(_ item: ClaimItem) -> String {
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
    let items = try block.items.map { try ClaimItem(decoding: $0.payload) }
    for cluster in MentionClusters.of(items, as: ClaimView.self) {
      let claim = ClaimEntry.make(cluster)
      outputs.put(.entries, key: EntryKind.claim.key(claim.id), id: claim.id, claim.encoded)
      outputs.put(
        .profiles, key: claim.id, id: ProfileStage.ownItem, PositionItem(claim, cluster).encoded)
    }
    return outputs
  }
}
