import Analysis
import GRDB
import Linking

/// Stories as they stood, made from the journal.
struct PastStory {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// A cold run over the article versions that were current when `report` was made.
  func story(asOf report: Int) throws -> Story {
    guard try !Rebuild.isDue(database) else {
      throw StorageError(
        .notFound, attempted: "rebuild the story as of report \(report)",
        remedy: "Start the service once: it analyses all versions anew",
        cause: "the articles were analysed by another version of dossier")
    }
    let linker = StoryLinker(store: InMemoryBlockStore())
    let load = AnalysisRow.load(database)
    var changes = [StoryLinker.ArticleChange]()
    for (row, versions) in try versions(asOf: report) {
      // None where this version of the analyser rejects what an earlier one took.
      guard let id = row.article, let analysis = try load(row) else { continue }
      changes.append(.init(id: id, analysis: analysis, versions: versions))
    }
    _ = try linker.apply(changes)
    return try linker.story()
  }

  /// The journal's current rows of that time with their articles' versions, sorted by identifier.
  func versions(asOf report: Int) throws -> [(row: JournalRow, versions: [String])] {
    var articles = [String: (row: JournalRow?, versions: [String])]()
    try JournalRow.forEach(database, upTo: report) { row in
      guard let id = row.article else { return }
      switch row.kind {
      case .added, .updated:
        var versions = articles[row.formerly ?? id]?.versions ?? []
        if let sha256 = row.sha256, versions.last != sha256 { versions.append(sha256) }
        articles[id] = (row, versions)
      case .withdrawn, .renamed: articles[id]?.row = nil
      case .duplicate, .rejected, .removed, .restored, .names: break
      }
    }
    return articles.keys.sorted().compactMap { id in
      articles[id].flatMap { article in article.row.map { ($0, article.versions) } }
    }
  }
}
