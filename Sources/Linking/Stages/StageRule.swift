/// One stage: a pure function from the items of a block to items of later stages.
protocol StageRule: SendableMetatype {
  static var stage: Stage { get }
  /// The stages that its outputs go to.
  static var targets: [Stage] { get }
  /// How many of a block's `count` items it reads.
  static func itemsRead(of count: Int) -> Int
  /// It makes no difference between greater counts.
  static var countsUpTo: Int { get }
  /// Its keys are paths (see ``BlockPath``), and its large blocks come apart along them.
  static var comesApart: Bool { get }
  /// What the items of a block refer to.
  static func positions(_ key: String, _ items: [BlockItem], count: Int, _ shelf: PositionShelf) throws
    -> [ComparedPosition]
  /// Blocks of one stage are computed side by side.
  static func outputs(_ block: StageBlock) throws -> BlockOutputs
}

/// One block, as its stage sees it.
struct StageBlock: Sendable {
  let key: String
  /// Sorted by identifier and producer.
  let items: [BlockItem]
  /// How many items the block has, also those that it does not read.
  let count: Int
  /// What the items refer to, in their order (see ``StageRule/positions(_:_:count:_:)``).
  let positions: [ComparedPosition]
}

extension StageRule {
  static func itemsRead(of count: Int) -> Int { count }
  static var countsUpTo: Int { .max }
  static var comesApart: Bool { false }
  static func positions(_ key: String, _ items: [BlockItem], count: Int, _ shelf: PositionShelf) -> [ComparedPosition] {
    []
  }
  static func producer(key: String) -> String { "\(stage.rawValue):\(key)" }
}

/// Items for later stages.
struct BlockOutputs {
  private(set) var items: [Stage: [BlockItem]] = [:]
  let producer: String

  init(producer: String) { self.producer = producer }

  mutating func put(_ stage: Stage, key: String, id: String, _ payload: [UInt8]) {
    items[stage, default: []].append(BlockItem(key: key, id: id, producer: producer, payload: payload))
  }
}
