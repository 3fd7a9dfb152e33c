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

  static func outputs(key: String, items: [BlockItem], count: Int) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: key))
    let isOfWords = key.hasPrefix("w|") || key.hasPrefix("m|")
    guard count > 1, count <= (isOfWords ? largestBlockOfWords : largestBlock) else { return outputs }
    if key.hasPrefix("m|") {
      for conflict in try StatementPairs.conflicts(key: key, items) { put(conflict, &outputs) }
      return outputs
    }
    let positions = try items.map { try PositionItem(decoding: $0.payload) }
    for conflict in GroupConflicts.find(key: key, positions) { put(conflict, &outputs) }
    let bags = positions.map { WordBag($0.text) }
    for (index, left) in positions.enumerated() {
      for other in positions.indices[(index + 1)...] where firstShared(left.keys, positions[other].keys) == key {
        let right = positions[other]
        switch PositionRelation.between(left, right, bags: (bags[index], bags[other])) {
        case .conflict(let difference): put(ConflictEntry.make(left, right, difference), &outputs)
        case .agreement: put(AgreementEntry.make(left, right), &outputs)
        case .shift(let kind): put(ShiftEntry.make(left, right, kind), &outputs)
        case nil: break
        }
      }
    }
    return outputs
  }

  /// Two positions that meet in several blocks are compared in the first of them only.
  private static func firstShared(_ left: [String], _ right: [String]) -> String? {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] { return left[i] }
      if left[i].isBefore(right[j]) { i += 1 } else { j += 1 }
    }
    return nil
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
