import Analysis
import Changes
import Linking
import TestSupport

/// Reports about drops of invented articles into one story.
struct ReportRun {
  private let linker: StoryLinker
  private var versions: [String: [String]] = [:]
  private var number = 0

  init(mostMentions: Int = 112) { linker = StoryLinker(store: InMemoryBlockStore(), mostMentions: mostMentions) }

  mutating func drop(_ articles: InventedArticle...) throws -> ChangeReport {
    try report(
      articles.map { article in
        versions[article.id, default: []].append(article.sha256)
        return StoryLinker.ArticleChange(
          id: article.id, analysis: article.analysis, versions: versions[article.id] ?? [])
      }, texts: Dictionary(articles.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 }))
  }

  mutating func withdraw(_ id: String) throws -> ChangeReport {
    try report([StoryLinker.ArticleChange(id: id, analysis: nil, versions: versions[id] ?? [])], texts: [:])
  }

  private mutating func report(
    _ changes: [StoryLinker.ArticleChange], texts: [String: String]
  ) throws -> ChangeReport {
    number += 1
    return ChangeReporter().report(
      number: number, created: "2031-06-01T08:00:00Z", articles: [], change: try linker.apply(changes), warnings: [],
      texts: texts)
  }
}

extension ChangeReport {
  /// Verb and subject of every change, in the report's order.
  var told: [String] { changes.map { "\($0.verb.rawValue) \($0.subject.rawValue)" } }
}
