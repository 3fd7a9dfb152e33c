import Linking
import TestSupport
import Testing

/// A large story is read by what matters most of it.
@Suite struct StoryExcerptTests {
  private static func run() throws -> StoryRun {
    var generator = SeededGenerator(seed: 5)
    var run = StoryRun()
    for index in 0..<30 { try run.drop(RandomArticle.make("article\(index)", &generator)) }
    return run
  }

  @Test func `an excerpt that has room for everything is the story without its relations`() throws {
    let run = try Self.run()
    let story = try run.story
    let excerpt = try StoryLinker(store: run.store).excerpt(.max / 4)
    #expect(excerpt.story.claims.map(\.id) == story.claims.map(\.id))
    #expect(excerpt.story.events.map(\.id) == story.events.map(\.id))
    #expect(excerpt.story.conflicts == story.conflicts)
    #expect(excerpt.story.agreements.isEmpty)
    #expect(excerpt.articles == story.articles.count)
  }

  @Test(arguments: [1, 2, 7]) func `a small one holds the most salient events and says how many there are`(
    _ limit: Int
  ) throws {
    let run = try Self.run()
    let story = try run.story
    let excerpt = try StoryLinker(store: run.store).excerpt(limit)
    let ranked = story.events.sorted { ($0.salience, $1.id) > ($1.salience, $0.id) }
    #expect(story.events.count > limit)
    #expect(Set(excerpt.story.events.map(\.id)) == Set(ranked.prefix(limit).map(\.id)))
    #expect(excerpt.events == story.events.count)
    #expect(excerpt.claims == story.claims.count)
    #expect(excerpt.story.claims.count == min(limit, story.claims.count))
  }

  @Test func `it holds the articles that its evidence comes from, and no others`() throws {
    let run = try Self.run()
    let excerpt = try StoryLinker(store: run.store).excerpt(1)
    let evidence =
      excerpt.story.events.flatMap(\.evidence) + excerpt.story.claims.flatMap(\.evidence)
      + excerpt.story.conflicts.flatMap { $0.sides.flatMap(\.evidence) }
    #expect(Set(excerpt.story.articles.map(\.id)) == Set(evidence.map(\.article)))
  }
}
