import Foundation
import Linking
import TestSupport
import Testing

/// The story is a pure function of the set of current articles.
@Suite struct IncrementalStoryTests {
  @Test(arguments: 0..<30) func anySequenceOfBatchesEqualsAColdRun(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    // So small that blocks come apart and together again.
    let mostMentions = [1, 2, 3, 5, 112][seed % 5]
    var run = StoryRun(mostMentions: mostMentions)
    var current: [String: InventedArticle] = [:]
    for _ in 0..<12 {
      var batch: [String: InventedArticle] = [:]
      var withdrawn: [String] = []
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let id = "article\(Int.random(in: 0..<9, using: &generator))"
        guard batch[id] == nil, !withdrawn.contains(id) else { continue }
        if current[id] != nil, Int.random(in: 0..<4, using: &generator) == 0 {
          withdrawn.append(id)
          current[id] = nil
        } else {
          let article = RandomArticle.make(id, &generator)
          batch[id] = article
          current[id] = article
        }
      }
      try run.drop(batch.values.shuffled(using: &generator), withdrawn: withdrawn)
    }
    let story = try bytes(try run.story, &run, current)
    var order = current.values.sorted { $0.id < $1.id }
    for _ in 0..<3 {
      order.shuffle(using: &generator)
      // On any number of threads.
      var cold = StoryRun(mostMentions: mostMentions, width: Int.random(in: 1...4, using: &generator))
      if Bool.random(using: &generator) {
        try cold.drop(order)
      } else {
        for article in order { try cold.drop(article) }
      }
      #expect(try bytes(try cold.story, &cold, current) == story)
    }
  }

  /// The history of versions is the one thing in which the runs differ.
  private func bytes(_ story: Story, _ run: inout StoryRun, _ current: [String: InventedArticle]) throws -> Data {
    var story = story
    for index in story.articles.indices { story.articles[index].versions = [] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(story)
  }

  @Test func aLargeBatchShowsThatWorkGoesOn() throws {
    final class Counter { var count = 0 }
    let counter = Counter()
    var linker = StoryLinker(store: InMemoryBlockStore())
    linker.didProgress = { counter.count += 1 }
    var generator = SeededGenerator(seed: 3)
    let changes = (0..<20).map { number in
      let article = RandomArticle.make("article\(number)", &generator)
      return StoryLinker.ArticleChange(id: article.id, analysis: article.analysis, versions: [article.sha256])
    }
    _ = try linker.apply(changes)
    #expect(counter.count > 5)
  }

  @Test func changesSumUpToTheStory() throws {
    var generator = SeededGenerator(seed: 7)
    var run = StoryRun()
    var events: [String: StoryEvent] = [:]
    var conflicts: [String: Conflict] = [:]
    for _ in 0..<80 {
      let change = try run.drop(RandomArticle.make("article\(Int.random(in: 0..<12, using: &generator))", &generator))
      for event in change.events {
        if let before = event.before { #expect(events.removeValue(forKey: before.id) == before) }
        if let after = event.after { events[after.id] = after }
      }
      for conflict in change.conflicts {
        if let before = conflict.before { #expect(conflicts.removeValue(forKey: before.id) == before) }
        if let after = conflict.after { conflicts[after.id] = after }
      }
    }
    #expect(Set(events.values) == Set(try run.story.events))
    #expect(Set(conflicts.values) == Set(try run.story.conflicts))
    #expect(!conflicts.isEmpty)
  }

  @Test func onlyTouchedBlocksAreComputed() throws {
    var run = StoryRun()
    var bridge = InventedArticle("bridge", published: "2031-05-06")
    bridge.event("Engineers closed the bridge", "close", date: "2031-05-04", ["agent engineer", "patient bridge"])
    var ferry = InventedArticle("ferry", published: "2031-05-06")
    ferry.event("A ferry sank off Tarn Head", "sink", date: "2031-05-05", ["patient ferry"])
    try run.drop(bridge, ferry)
    var second = InventedArticle("second", published: "2031-05-06")
    second.event("The ferry sank on Monday", "sink", date: "2031-05-05", ["patient ferry"])
    try run.drop(second)
    #expect(run.computed.contains("events:sink|real"))
    #expect(!run.computed.contains { $0.hasPrefix("events:close") || $0.hasPrefix("articles:bridge") })
    #expect(!run.computed.contains { $0.hasPrefix("articles:ferry") })
  }

  @Test func aLargeBlockComesApartAndWhatOneMoreArticleTouchesStaysSmall() throws {
    var run = StoryRun(mostMentions: 4)
    for number in 1...9 {
      var article = InventedArticle("article\(number)", published: "2031-0\(number)-06")
      article.event("The ferry sank \(number)", "sink", date: "2031-0\(number)-05", ["patient ferry"])
      try run.drop(article)
      let events = run.computed.filter { $0.hasPrefix("events:") }
      switch number {
      case 1...4: #expect(events == ["events:sink|real"])
      case 5: #expect(events.count == 5)
      default: #expect(events == ["events:sink|real/ferry/2031-0\(number)"])
      }
      #expect(try run.story.events.count == number)
    }
  }

  @Test func anEqualArticleComputesNothing() throws {
    var run = StoryRun()
    var article = InventedArticle("bridge", published: "2031-05-06")
    article.event("Engineers closed the bridge", "close", date: "2031-05-04", ["patient bridge"])
    let change = StoryLinker.ArticleChange(id: "bridge", analysis: article.analysis, versions: ["1"])
    var linker = StoryLinker(store: run.store)
    _ = try linker.apply([change])
    let log = Log()
    linker.didCompute = { log.blocks.append("\($0):\($1)") }
    #expect(try linker.apply([change]) == StoryChange())
    #expect(log.blocks.isEmpty)
    try run.drop([], withdrawn: ["bridge"])
    #expect(try run.story == Story())
    for stage in Stage.allCases { #expect(run.store.keys(stage: stage).isEmpty) }
  }

  private final class Log { var blocks: [String] = [] }
}

/// Articles that have much to do with each other.
enum RandomArticle {
  private static let verbs = ["close", "shut", "postpone", "cancel", "open"]
  private static let things = ["bridge", "ferry service", "visit", "trip"]
  private static let people = ["ada brandt", "tomas lind", "canadian officials"]
  private static let bounds = [nil, "2031-05-04/2031-05-06", "XXXX-05-06~", "XXXX-05-04/..", "2031-05-07%"]
  private static let dates = ["2031-05-02", "2031-05-04", "2031-05", "XXXX-05-04", "XXXX-06-01"]

  static func make(_ id: String, _ generator: inout SeededGenerator) -> InventedArticle {
    let published = Bool.random(using: &generator) ? "2031-05-0\(Int.random(in: 1...9, using: &generator))" : nil
    var article = InventedArticle(id, published: published, title: "About \(id)")
    if published == nil { article.publishedBounds = bounds.randomElement(using: &generator)! }
    if Bool.random(using: &generator) {
      article.reference(
        "the \(verbs[0]) of the \(things[0])", verbs.randomElement(using: &generator)!,
        ["patient \(things.randomElement(using: &generator)!)"])
    }
    for _ in 0...Int.random(in: 0..<4, using: &generator) {
      let verb = verbs.randomElement(using: &generator)!
      let thing = things.randomElement(using: &generator)!
      let person = people.randomElement(using: &generator)!
      let count = Int.random(in: 2...5, using: &generator)
      if Bool.random(using: &generator) {
        let isOpen = Int.random(in: 0..<3, using: &generator) == 0
        let weekday = Int.random(in: 1...7, using: &generator)
        article.event(
          "\(person) will \(verb) the \(thing) after \(count) storms hit Tarn Ferry", verb,
          date: isOpen ? "XXXX-XX-XX" : dates.randomElement(using: &generator)!, basis: isOpen ? .weekday : .explicit,
          words: thing, timex: isOpen ? "XXXX-WXX-\(weekday)" : nil,
          status: Bool.random(using: &generator) ? .happened : .planned,
          ["agent \(person)", "patient \(thing)"], quantities: [.plain(Double(count), "storm")])
      } else {
        article.claim(
          "\(person) said the council would \(verb) the \(thing) in \(count) days", speaker: person,
          content: "the council would \(verb) the \(thing) in \(count) days", predicate: verb, ["patient \(thing)"],
          stance: Bool.random(using: &generator) ? .asserts : .denies,
          quotation: Bool.random(using: &generator) ? .direct : .indirect,
          quantities: [.plain(Double(count), "day")])
      }
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      article.filler("Ferries will carry cars from both banks until the long repairs of the old piers are done")
      article.filler("The harbour office asked drivers to keep away from the quays at night during the works")
    }
    return article
  }
}
