/// Which blocks of a stage count after a batch, where large blocks come apart along the paths of their items.
///
/// The widest block on an item's path that holds no more than `largest` items is the one that it is compared in; where
/// none is small enough, the narrowest. So what one more article costs does not grow with the story, and which block
/// counts depends on nothing but the items that stand there.
struct BlockSplit {
  /// Blocks to compute anew.
  private(set) var computed = Set<String>()
  /// Blocks that no longer count: they came apart, or their items went back into a wider one.
  private(set) var emptied = Set<String>()

  private let store: any BlockStore
  private let stage: Stage
  private let largest: Int
  /// By how many items each block grew.
  private var growth: [String: Int] = [:]
  private var counts: [String: Int] = [:]
  private let countsUpTo: Int

  /// - Parameter touched: keys with changed items, and by how many items each grew.
  init(_ store: any BlockStore, _ stage: Stage, largest: Int, touched: [String: Int]) throws {
    self.store = store
    self.stage = stage
    self.largest = largest
    for (key, grown) in touched { for block in BlockPath.blocks(of: key) { growth[block, default: 0] += grown } }
    countsUpTo = largest + touched.values.reduce(0) { $0 + abs($1) }
    var crossed: [String: Set<String>] = [:]
    for key in touched.keys {
      let blocks = BlockPath.blocks(of: key)
      if let widest = try blocks.dropLast().first(where: { try crosses($0) }) {
        crossed[widest, default: []].insert(key)
      } else {
        try computed.insert(counting(blocks))
      }
    }
    for (block, keys) in crossed { try regroup(block, keys.union(store.keys(stage: stage, within: block))) }
    emptied.subtract(computed)
  }

  /// - Parameter keys: all that stand in the block now, and those that left it.
  private mutating func regroup(_ block: String, _ keys: Set<String>) throws {
    for key in keys {
      let blocks = BlockPath.blocks(of: key)
      try computed.insert(counting(blocks))
      emptied.formUnion(blocks.drop { $0 != block })
    }
  }

  private mutating func counting(_ blocks: [String]) throws -> String {
    try blocks.dropLast().first { try count($0) <= largest } ?? blocks[blocks.count - 1]
  }

  private mutating func crosses(_ block: String) throws -> Bool {
    let now = try count(block)
    return (now > largest) != (now - growth[block, default: 0] > largest)
  }

  private mutating func count(_ block: String) throws -> Int {
    if let known = counts[block] { return known }
    let count = try store.count(stage: stage, within: block, limit: countsUpTo)
    counts[block] = count
    return count
  }
}
