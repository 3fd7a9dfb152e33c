/// A store for tests and cold runs. Not safe for use from several threads at once.
public final class InMemoryBlockStore: BlockStore {
  /// What makes an item unique, and its place in its block.
  private struct Place: Hashable, Comparable {
    var key: String
    var id: String
    var producer: String

    static func < (left: Place, right: Place) -> Bool {
      left.key != right.key
        ? left.key.isBefore(right.key)
        : left.id != right.id ? left.id.isBefore(right.id) : left.producer.isBefore(right.producer)
    }
  }

  private struct Table {
    var blocks: [String: [Place: [UInt8]]] = [:]
    var produced: [String: Set<Place>] = [:]
    /// The keys on each path.
    var paths: [String: Set<String>] = [:]

    mutating func put(_ payload: [UInt8], at place: Place) -> [UInt8]? {
      if blocks[place.key] == nil {
        for path in BlockPath.blocks(of: place.key) { paths[path, default: []].insert(place.key) }
      }
      return blocks[place.key, default: [:]].updateValue(payload, forKey: place)
    }

    mutating func remove(at place: Place) -> [UInt8]? {
      let before = blocks[place.key]?.removeValue(forKey: place)
      guard blocks[place.key]?.isEmpty == true else { return before }
      blocks[place.key] = nil
      for path in BlockPath.blocks(of: place.key) {
        paths[path]?.remove(place.key)
        if paths[path]?.isEmpty == true { paths[path] = nil }
      }
      return before
    }
  }

  private var tables = [Table](repeating: Table(), count: Stage.allCases.count)

  public init() {}

  public func items(stage: Stage, key: String) -> [BlockItem] {
    guard let block = tables[stage.rawValue].blocks[key] else { return [] }
    return block.sorted { $0.key < $1.key }.map {
      BlockItem(key: $0.key.key, id: $0.key.id, producer: $0.key.producer, payload: $0.value)
    }
  }

  public func count(stage: Stage, key: String, limit: Int) -> Int { tables[stage.rawValue].blocks[key]?.count ?? 0 }

  public func items(stage: Stage, within path: String) -> [BlockItem] {
    keys(stage: stage, within: path).flatMap { items(stage: stage, key: $0) }
  }

  public func count(stage: Stage, within path: String, limit: Int) -> Int {
    let table = tables[stage.rawValue]
    return (table.paths[path] ?? []).reduce(0) { $0 + (table.blocks[$1]?.count ?? 0) }
  }

  public func keys(stage: Stage, within path: String) -> [String] {
    (tables[stage.rawValue].paths[path] ?? []).sorted { $0.isBefore($1) }
  }

  public func items(stage: Stage, producer: String) -> [BlockItem] {
    let table = tables[stage.rawValue]
    return (table.produced[producer] ?? []).sorted().map {
      BlockItem(key: $0.key, id: $0.id, producer: $0.producer, payload: table.blocks[$0.key]?[$0] ?? [])
    }
  }

  public func replace(stage: Stage, producer: String, with items: [BlockItem]) -> [ItemChange] {
    let index = stage.rawValue
    var changes: [ItemChange] = []
    var new: [Place: [UInt8]] = [:]
    for item in items { new[Place(key: item.key, id: item.id, producer: producer)] = item.payload }
    for place in tables[index].produced[producer] ?? [] where new[place] == nil {
      let before = tables[index].remove(at: place)
      changes.append(ItemChange(key: place.key, id: place.id, before: before, after: nil))
    }
    for (place, payload) in new where tables[index].blocks[place.key]?[place] != payload {
      let before = tables[index].put(payload, at: place)
      changes.append(ItemChange(key: place.key, id: place.id, before: before, after: payload))
    }
    tables[index].produced[producer] = new.isEmpty ? nil : Set(new.keys)
    return changes.sorted { $0.key == $1.key ? $0.id.isBefore($1.id) : $0.key.isBefore($1.key) }
  }

  public func keys(stage: Stage) -> [String] {
    tables[stage.rawValue].blocks.keys.sorted { $0.isBefore($1) }
  }
}

extension String {
  /// The order of UTF-8 bytes, which SQLite's BINARY collation has too; `<` compares canonical equivalents as equal.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
