import GRDB
import Linking
import Testing

@testable import Storage

/// The store in SQLite behaves as the one in memory.
struct SQLiteBlockStoreTests {
  @Test(arguments: [11, 12, 13] as [UInt64])
  func `any sequence of replacements gives the same answers as in memory`(_ seed: UInt64) throws {
    var random = ReplayPropertyTests.Generator(state: seed)
    let queue = try Connection.temporary()
    try Schema.migrator.migrate(queue)
    let memory = InMemoryBlockStore()
    // A zero byte, a quotation mark and letters outside ASCII must all come through.
    let words = [
      "a", "a\u{0}b", "a\u{0}c", "b'", "zürich", "Ω", "", "😀", "p\u{1F}", "p\u{1F}a\u{1F}", "p\u{1F}Ω\u{1F}",
    ]
    try queue.write { (database: Database) throws in
      let store = SQLiteBlockStore(database)
      for _ in 0..<200 {
        let stage: Stage = Bool.random(using: &random) ? .events : .entries
        let producer = words.randomElement(using: &random) ?? ""
        let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          BlockItem(
            key: words.randomElement(using: &random) ?? "", id: words.randomElement(using: &random) ?? "",
            producer: producer, payload: [UInt8.random(in: 0...2, using: &random)])
        }
        #expect(
          try store.replace(stage: stage, producer: producer, with: items)
            == memory.replace(stage: stage, producer: producer, with: items))
        let key = words.randomElement(using: &random) ?? ""
        #expect(try store.items(stage: stage, key: key) == memory.items(stage: stage, key: key))
        #expect(try store.items(stage: stage, key: key, limit: 2) == memory.items(stage: stage, key: key, limit: 2))
        #expect(
          try store.count(stage: stage, key: key, limit: .max) == memory.count(stage: stage, key: key, limit: .max))
        #expect(
          try store.count(stage: stage, key: key, limit: 2) == min(3, memory.count(stage: stage, key: key, limit: 2)))
        #expect(try store.items(stage: stage, within: "p\u{1F}") == memory.items(stage: stage, within: "p\u{1F}"))
        #expect(try store.keys(stage: stage, within: "p\u{1F}") == memory.keys(stage: stage, within: "p\u{1F}"))
        #expect(
          try store.count(stage: stage, within: "p\u{1F}", limit: 2)
            == min(3, memory.count(stage: stage, within: "p\u{1F}", limit: 2)))
        #expect(try store.items(stage: stage, producer: key) == memory.items(stage: stage, producer: key))
        #expect(try store.keys(stage: stage) == memory.keys(stage: stage))
      }
      var scanned: [BlockItem] = []
      var expected: [BlockItem] = []
      try store.scan(stage: .events) { scanned.append($0) }
      try memory.scan(stage: .events) { expected.append($0) }
      #expect(scanned == expected)
      #expect(!scanned.isEmpty)
    }
  }

  @Test func `equal items are not written again`() throws {
    let queue = try Connection.temporary()
    try Schema.migrator.migrate(queue)
    try queue.write { (database: Database) throws in
      let store = SQLiteBlockStore(database)
      let item = BlockItem(key: "k", id: "i", producer: "p", payload: [1, 2, 3])
      #expect(
        try store.replace(stage: .events, producer: "p", with: [item])
          == [ItemChange(key: "k", id: "i", before: nil, after: [1, 2, 3])])
      let before = database.totalChangesCount
      #expect(try store.replace(stage: .events, producer: "p", with: [item]) == [])
      #expect(database.totalChangesCount == before)
    }
  }

  @Test func `every query of the story's tables uses an index`() throws {
    let queue = try Connection.temporary()
    try Schema.migrator.migrate(queue)
    try queue.read { (database: Database) throws in
      for condition in [
        "stage = 1 AND key = x'00'", "stage = 1 AND key >= x'00' AND key < x'01'", "stage = 1 AND producer = x'00'",
      ] {
        let plan = try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN SELECT payload FROM item WHERE \(condition)")
        #expect(plan.allSatisfy { ($0["detail"] as String).contains("USING INDEX") }, "\(plan)")
      }
    }
  }
}
