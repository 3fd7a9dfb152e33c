import Analysis
import Linking
import TestSupport

/// A story kept in memory, fed with invented articles.
struct StoryRun {
  let store = InMemoryBlockStore()
  var mostMentions = 112
  var width = 1
  private(set) var versions: [String: [String]] = [:]
  /// Blocks that were computed, as `stage:key`.
  private(set) var computed: [String] = []

  @discardableResult
  mutating func drop(_ articles: InventedArticle...) throws -> StoryChange { try drop(articles) }

  @discardableResult
  mutating func drop(_ articles: [InventedArticle], withdrawn: [String] = []) throws -> StoryChange {
    for article in articles { versions[article.id, default: []].append(article.sha256) }
    let changes =
      articles.map {
        StoryLinker.ArticleChange(id: $0.id, analysis: $0.analysis, versions: versions[$0.id] ?? [])
      } + withdrawn.map { StoryLinker.ArticleChange(id: $0, analysis: nil, versions: versions[$0] ?? []) }
    let log = Log()
    var linker = StoryLinker(store: store, mostMentions: mostMentions, width: width)
    linker.didCompute = { log.blocks.append("\($0):\($1)".split(separator: "\u{1F}").joined(separator: "/")) }
    defer { computed = log.blocks }
    return try linker.apply(changes)
  }

  var story: Story { get throws { try StoryLinker(store: store).story() } }

  private final class Log { var blocks: [String] = [] }
}
