import Analysis

/// Sets events and claims that share a key against each other.
enum PositionStage: StageRule {
  static let stage = Stage.positions
  static let targets: [Stage] = [.entries]
  /// What more positions share says nothing about any two of them.
  static let largestBlock = 64
  /// The same for words shared, which are the commonest keys: every pair of a block costs a comparison.
  static let largestBlockOfWords = 40
  static func itemsRead(of count: Int) -> Int { count > largestBlock ? 0 : count }
  static var countsUpTo: Int { largestBlock }

  private static func isOfSentences(_ key: String) -> Bool { key.hasPrefix("m|") }

  private static func isCompared(_ key: String, count: Int) -> Bool {
    count > 1 && count <= (isOfSentences(key) || key.hasPrefix("w|") ? largestBlockOfWords : largestBlock)
  }

  static func positions(
    _ key: String, _ items: [BlockItem], count: Int, _ shelf: PositionShelf
  ) throws -> [ComparedPosition] {
    guard isCompared(key, count: count), !isOfSentences(key) else { return [] }
    return try items.map { try shelf.position($0.id) }
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    guard isCompared(block.key, count: block.count) else { return outputs }
    if isOfSentences(block.key) {
      for conflict in try StatementPairs.conflicts(key: block.key, block.items) { put(conflict, &outputs) }
      return outputs
    }
    let positions = block.positions
    for conflict in GroupConflicts.find(key: block.key, positions.map(\.item)) { put(conflict, &outputs) }
    for agreement in GroupAgreements.find(key: block.key, positions.map(\.item)) { put(agreement, &outputs) }
    let meetingKey = ContentHash.of([block.key])
    for (index, left) in positions.enumerated() {
      for right in positions[(index + 1)...] where left.meetingKey(with: right) == meetingKey {
        switch PositionRelation.between(left, right) {
        case .conflict(let difference): put(ConflictEntry.make(left.item, right.item, difference), &outputs)
        case .agreement: put(AgreementEntry.make(left.item, right.item), &outputs)
        case .shift(let kind): put(ShiftEntry.make(left.item, right.item, kind), &outputs)
        case nil: break
        }
      }
    }
    return outputs
  }

  private static func put(_ conflict: Conflict, _ outputs: inout BlockOutputs) {
    outputs.put(.entries, key: EntryKind.conflict.key(conflict.id), id: conflict.id, conflict.encoded)
  }

  private static func put(_ agreement: Agreement, _ outputs: inout BlockOutputs) {
    outputs.put(.entries, key: EntryKind.agreement.key(agreement.id), id: agreement.id, agreement.encoded)
  }

  private static func put(_ shift: Shift, _ outputs: inout BlockOutputs) {
    outputs.put(.entries, key: EntryKind.shift.key(shift.id), id: shift.id, shift.encoded)
  }
}
