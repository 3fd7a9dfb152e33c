import Analysis

/// One event or claim of the story: hands on under which keys it meets others.
///
/// Its profile stands here once; the blocks in which it is compared hold references to it. So a block of mentions whose
/// other entries stayed as they were touches none of their many keys.
enum ProfileStage: StageRule {
  static let stage = Stage.profiles
  static let targets: [Stage] = [.positions]
  /// The one item of a block.
  static let ownItem = ""

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    guard let profile = block.items.first else { return outputs }
    // The reference changes with what it refers to.
    let reference = ContentHash.of(profile.payload).encoded
    for key in try PositionItem(decoding: profile.payload).keys {
      outputs.put(.positions, key: key, id: block.key, reference)
    }
    return outputs
  }
}
