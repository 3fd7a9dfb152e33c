/// Where the story's working state is kept while it is updated: a few ordered tables of opaque values.
///
/// Linking runs as stages of one shape. A *producer* (an article, or a block of an earlier stage) puts *items* under
/// *keys*; all items under one key form a block; a block's outputs are a pure function of its items. So a change
/// touches only the blocks whose items changed, and a block whose outputs come out equal stops the propagation.
/// Storage keeps the tables in SQLite, inside the batch's transaction; tests and cold runs keep them in memory.
public protocol BlockStore: AnyObject {
  /// The items under `key`, sorted by identifier, then producer, both as UTF-8 bytes.
  func items(stage: Stage, key: String) throws -> [BlockItem]
  /// The first `limit` of the items under `key`, in the same order.
  func items(stage: Stage, key: String, limit: Int) throws -> [BlockItem]
  /// How many items stand under `key`; for more than `limit`, any number above it.
  func count(stage: Stage, key: String, limit: Int) throws -> Int
  /// The items whose keys begin with `path`, which ends a part of a path, sorted by key, identifier and producer.
  func items(stage: Stage, within path: String) throws -> [BlockItem]
  /// How many items those are; for more than `limit`, any number above it.
  func count(stage: Stage, within path: String, limit: Int) throws -> Int
  /// The keys that begin with `path`, sorted.
  func keys(stage: Stage, within path: String) throws -> [String]
  /// Every item that `producer` has put into `stage`, sorted by key and identifier.
  func items(stage: Stage, producer: String) throws -> [BlockItem]
  /// Makes `items` the only ones of `producer` in `stage`, and returns what that changed, sorted by key and identifier.
  func replace(stage: Stage, producer: String, with items: [BlockItem]) throws -> [ItemChange]
  /// Keys of all blocks of a stage, sorted.
  func keys(stage: Stage) throws -> [String]
  /// Calls `body` with every item of a stage, sorted by key, identifier and producer.
  func scan(stage: Stage, _ body: (BlockItem) throws -> Void) throws
}

extension BlockStore {
  public func items(stage: Stage, key: String, limit: Int) throws -> [BlockItem] {
    Array(try items(stage: stage, key: key).prefix(limit))
  }

  public func count(stage: Stage, key: String, limit: Int) throws -> Int { try items(stage: stage, key: key).count }

  public func scan(stage: Stage, _ body: (BlockItem) throws -> Void) throws {
    for key in try keys(stage: stage) {
      for item in try items(stage: stage, key: key) { try body(item) }
    }
  }
}

/// The stages, in the order in which they run: a block's outputs go to later stages only.
public enum Stage: Int, Sendable, CaseIterable, Codable {
  /// Sketch hashes of articles, to find copies.
  case fingerprints
  /// Months that articles date something in, to learn the story's years.
  case months
  /// Years of the story's months.
  case calendar
  /// The year of each month, and the articles whose dates wait for it, in shares.
  case answers
  /// Articles: each with its mentions, the articles whose text it shares, and the years it waited for.
  case articles
  /// Event mentions, by what they can be the same as.
  case events
  /// Claim mentions, by what they can be the same as.
  case claims
  /// Events and claims of the story, each by itself.
  case profiles
  /// References to them, by what they can agree or disagree with; sentences, by the words that they may share.
  case positions
  /// The finished entries of the story: articles, events, claims, agreements, conflicts, shifts.
  case entries
}

/// What became of one item of a producer.
public struct ItemChange: Hashable, Sendable {
  public var key: String
  public var id: String
  /// Payloads; nil where there is no such item.
  public var before: [UInt8]?
  public var after: [UInt8]?

  /// By how many items the block grew.
  var growth: Int { (after == nil ? 0 : 1) - (before == nil ? 0 : 1) }

  public init(key: String, id: String, before: [UInt8]?, after: [UInt8]?) {
    self.key = key
    self.id = id
    self.before = before
    self.after = after
  }
}

/// One value under one key. Two items are equal when all their parts are.
public struct BlockItem: Hashable, Sendable {
  public var key: String
  /// Unique within stage, key and producer.
  public var id: String
  public var producer: String
  /// The item's content, encoded by the stage.
  public var payload: [UInt8]

  public init(key: String, id: String, producer: String, payload: [UInt8]) {
    self.key = key
    self.id = id
    self.producer = producer
    self.payload = payload
  }
}
