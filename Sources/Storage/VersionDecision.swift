import Analysis
import Changes
import GRDB

/// What one file is to the story. The hash decides; a name alone never does.
///
/// - The same bytes and sidecar under a known name are known.
/// - The same bytes under a new name are a copy, unless a sidecar of its own makes them another article.
/// - New bytes under the identity of an article (its canonical URL where it states one, else its name) are an update,
///   and so are the bytes of an earlier version under the same name: that is said.
struct VersionDecision {
  enum Kind { case known, added, updated, duplicate }

  var kind: Kind
  /// The identifier of the article that the file belongs to.
  var article: String
  /// SHA-256 of the article's earlier versions, oldest first.
  var versions: [String] = []
  /// The identity that the article had before it stated its URL.
  var formerly: String?
  var warnings: [ChangeReport.Warning] = []

  var entry: ChangeReport.ArticleEntry.Change {
    switch kind {
    case .added, .known: .added
    case .updated: .updated
    case .duplicate: .duplicate
    }
  }

  struct Candidate {
    var name: FileName
    var stamp: FileStamp?
    var sha256: String
    var sidecar: String?
    var record: ArticleRecord

    var article: String { record.id }
  }

  static func make(_ database: Database, _ candidate: Candidate) throws -> VersionDecision {
    let file = try FileRow.load(database, name: candidate.name)
    if let file, file.sha256 == candidate.sha256, file.sidecar == candidate.sidecar {
      let article = try ArticleRow.load(database, id: file.article)
      if article?.entry != nil || article == nil {
        return VersionDecision(kind: .known, article: file.article)
      }
      // Withdrawn: the file that was left in the inbox stays out; one that is dropped anew comes back.
      if candidate.stamp != nil, candidate.stamp == file.stamp {
        return VersionDecision(kind: .known, article: file.article)
      }
    }
    if let article = try ArticleRow.load(database, id: candidate.article) {
      return try decide(database, candidate, article, isKnownName: file?.article == article.id)
    }
    if let copied = try original(database, of: candidate) { return copy(candidate, of: copied) }
    if let renamed = try renamed(database, candidate, file) { return renamed }
    return VersionDecision(kind: .added, article: candidate.article)
  }

  /// The article exists, or did before it was withdrawn.
  private static func decide(
    _ database: Database, _ candidate: Candidate, _ article: ArticleRow, isKnownName: Bool
  ) throws -> VersionDecision {
    guard let entry = article.entry, let current = try JournalRow.load(database, entry: entry) else {
      return VersionDecision(kind: .added, article: article.id, versions: article.versions)
    }
    let isSameSource = current.name == candidate.name || isKnownName
    if current.sha256 == candidate.sha256, current.sidecar == candidate.sidecar || !isSameSource {
      return copy(candidate, of: current)
    }
    if !isSameSource, article.versions.contains(candidate.sha256) { return copy(candidate, of: current) }
    var decision = VersionDecision(kind: .updated, article: article.id, versions: article.versions)
    if current.sha256 == candidate.sha256 {
      decision.warn(
        "sidecarChanged", "Only what the sidecar says of the article changed; its text is the same.", candidate)
    } else if let index = article.versions.lastIndex(of: candidate.sha256) {
      decision.warn(
        "earlierVersion", "The article is back to version \(index + 1) of \(article.versions.count).", candidate)
    }
    try decision.warnOfSilentEdit(database, candidate, current)
    return decision
  }

  /// A file that was known by its name alone and now states its URL goes on as the same article.
  private static func renamed(
    _ database: Database, _ candidate: Candidate, _ file: FileRow?
  ) throws -> VersionDecision? {
    guard candidate.record.url != nil, let file, let former = try ArticleRow.load(database, id: file.article),
      let entry = former.entry, !former.statesURL, let current = try JournalRow.load(database, entry: entry),
      current.name == candidate.name
    else { return nil }
    return VersionDecision(
      kind: .updated, article: candidate.article, versions: former.versions, formerly: former.id)
  }

  /// The article whose bytes these are, where they come with no sidecar of their own.
  private static func original(_ database: Database, of candidate: Candidate) throws -> JournalRow? {
    guard let row = try JournalRow.first(database, sha256: candidate.sha256), let article = row.article,
      row.sidecar == candidate.sidecar, row.name != candidate.name,
      try ArticleRow.load(database, id: article)?.entry != nil
    else { return nil }
    return row
  }

  private static func copy(_ candidate: Candidate, of row: JournalRow) -> VersionDecision {
    var decision = VersionDecision(kind: .duplicate, article: row.article ?? candidate.article)
    let text =
      row.name == candidate.name
      ? "The file holds a version of its article that is in the story already."
      : "The file is a copy of \(row.name.display), which is in the story already."
    decision.warn("copy", text, candidate)
    return decision
  }

  /// New text under an old timestamp.
  private mutating func warnOfSilentEdit(
    _ database: Database, _ candidate: Candidate, _ current: JournalRow
  ) throws {
    guard current.sha256 != candidate.sha256, let before = try AnalysisRow.load(database)(current)?.article,
      candidate.record.published != nil || candidate.record.updated != nil,
      before.published?.edtf == candidate.record.published?.edtf,
      before.published?.time == candidate.record.published?.time,
      before.updated?.edtf == candidate.record.updated?.edtf,
      before.updated?.time == candidate.record.updated?.time
    else { return }
    warn(
      "silentEdit", "The text changed, but the times it states for its publication and update did not.", candidate)
  }

  private mutating func warn(_ code: String, _ message: String, _ candidate: Candidate) {
    warnings.append(.init(code: code, message: message, path: candidate.name.display))
  }
}
