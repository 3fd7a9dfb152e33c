import Foundation
import GRDB
import Linking

/// The linking stages' tables in SQLite, inside the transaction that is open on its connection.
///
/// Every operation is one or two index look-ups through prepared statements: its cost depends on the block or the
/// producer, not on the size of the story.
final class SQLiteBlockStore: BlockStore {
  private let database: Database
  private let effects: any StorageEffects

  /// - Parameter database: used only while this store lives, on the connection's queue.
  init(_ database: Database, effects: any StorageEffects = UndisturbedEffects()) {
    self.database = database
    self.effects = effects
  }

  func items(stage: Stage, key: String) throws -> [BlockItem] {
    try items(stage: stage, key: key, limit: -1)
  }

  func items(stage: Stage, key: String, limit: Int) throws -> [BlockItem] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT id, producer, payload FROM item WHERE stage = ? AND key = ? ORDER BY id, producer LIMIT ?"),
      arguments: [stage.rawValue, key.blob, limit])
    var items = [BlockItem]()
    while let row = try rows.next() {
      items.append(BlockItem(key: key, id: text(row, 0), producer: text(row, 1), payload: bytes(row, 2)))
    }
    return items
  }

  func count(stage: Stage, key: String, limit: Int) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM item WHERE stage = ? AND key = ? LIMIT ?)"),
      arguments: [stage.rawValue, key.blob, limit < .max ? limit + 1 : -1]) ?? 0
  }

  func items(stage: Stage, within path: String) throws -> [BlockItem] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT key, id, producer, payload FROM item WHERE stage = ? AND key >= ? AND key < ?
          ORDER BY key, id, producer
          """),
      arguments: [stage.rawValue, path.blob, path.blobAfter])
    var items = [BlockItem]()
    while let row = try rows.next() {
      items.append(BlockItem(key: text(row, 0), id: text(row, 1), producer: text(row, 2), payload: bytes(row, 3)))
    }
    return items
  }

  func count(stage: Stage, within path: String, limit: Int) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM item WHERE stage = ? AND key >= ? AND key < ? LIMIT ?)"),
      arguments: [stage.rawValue, path.blob, path.blobAfter, limit < .max ? limit + 1 : -1]) ?? 0
  }

  func keys(stage: Stage, within path: String) throws -> [String] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT DISTINCT key FROM item WHERE stage = ? AND key >= ? AND key < ? ORDER BY key"),
      arguments: [stage.rawValue, path.blob, path.blobAfter])
    var keys = [String]()
    while let row = try rows.next() { keys.append(text(row, 0)) }
    return keys
  }

  func items(stage: Stage, producer: String) throws -> [BlockItem] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT key, id, payload FROM item WHERE stage = ? AND producer = ? ORDER BY key, id"),
      arguments: [stage.rawValue, producer.blob])
    var items = [BlockItem]()
    while let row = try rows.next() {
      items.append(BlockItem(key: text(row, 0), id: text(row, 1), producer: producer, payload: bytes(row, 2)))
    }
    return items
  }

  func replace(stage: Stage, producer: String, with items: [BlockItem]) throws -> [ItemChange] {
    var arriving = [ItemName: [UInt8]]()
    for item in items { arriving[ItemName(key: item.key, id: item.id)] = item.payload }
    var changes = [ItemChange]()
    for item in try self.items(stage: stage, producer: producer) {
      let after = arriving.removeValue(forKey: ItemName(key: item.key, id: item.id))
      if after != item.payload {
        changes.append(ItemChange(key: item.key, id: item.id, before: item.payload, after: after))
      }
    }
    changes += arriving.map { ItemChange(key: $0.key.key, id: $0.key.id, before: nil, after: $0.value) }
    guard !changes.isEmpty else { return [] }
    changes.sort { ItemName(key: $0.key, id: $0.id) < ItemName(key: $1.key, id: $1.id) }
    try effects.willPerform(.writeItems)
    for change in changes { try write(change, stage: stage, producer: producer) }
    return changes
  }

  private func write(_ change: ItemChange, stage: Stage, producer: String) throws {
    guard let payload = change.after else {
      let delete = try database.cachedStatement(
        sql: "DELETE FROM item WHERE stage = ? AND key = ? AND id = ? AND producer = ?")
      return try delete.execute(arguments: [stage.rawValue, change.key.blob, change.id.blob, producer.blob])
    }
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO item (stage, key, id, producer, payload) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (stage, key, id, producer) DO UPDATE SET payload = excluded.payload
        """)
    try insert.execute(
      arguments: [stage.rawValue, change.key.blob, change.id.blob, producer.blob, Data(payload)])
  }

  func keys(stage: Stage) throws -> [String] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT DISTINCT key FROM item WHERE stage = ? ORDER BY key"),
      arguments: [stage.rawValue])
    var keys = [String]()
    while let row = try rows.next() { keys.append(text(row, 0)) }
    return keys
  }

  func scan(stage: Stage, _ body: (BlockItem) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database.makeStatement(
        sql: "SELECT key, id, producer, payload FROM item WHERE stage = ? ORDER BY key, id, producer"),
      arguments: [stage.rawValue])
    while let row = try rows.next() {
      try body(BlockItem(key: text(row, 0), id: text(row, 1), producer: text(row, 2), payload: bytes(row, 3)))
    }
  }

  private struct ItemName: Hashable, Comparable {
    var key: String
    var id: String

    /// The order of UTF-8 bytes, as in the tables.
    static func < (left: ItemName, right: ItemName) -> Bool {
      left.key == right.key
        ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
  }

  private func text(_ row: Row, _ index: Int) -> String {
    (try? row.withUnsafeData(atIndex: index) { String(decoding: $0 ?? Data(), as: UTF8.self) }) ?? ""
  }

  private func bytes(_ row: Row, _ index: Int) -> [UInt8] {
    (try? row.withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }) ?? []
  }
}

extension String {
  /// UTF-8 as a blob: text bound as text ends at a zero byte.
  var blob: Data { Data(utf8) }

  /// The smallest blob above all that begin with this text, whose last byte is not the largest.
  var blobAfter: Data {
    var bytes = blob
    if let last = bytes.popLast() { bytes.append(last + 1) }
    return bytes
  }
}
