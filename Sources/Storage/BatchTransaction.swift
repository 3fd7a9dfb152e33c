import Analysis
import Articles
import Changes
import Crypto
import Foundation
import GRDB
import Linking

/// Takes one batch in: decides what each file is to the story, updates the story, and stores the report.
///
/// Runs inside one transaction. Everything it decides depends on the journal, the batch and the number of the report
/// alone, so that ``Verifier`` can run it again.
struct BatchTransaction {
  private let database: Database
  private let effects: any StorageEffects
  private let created: String
  private let number: Int

  /// Articles whose current version changed; nil for those that are withdrawn now.
  private var touched: [String: ArticleAnalysis?] = [:]
  /// The current text of updated articles.
  private var texts: [String: String] = [:]
  private var entries: [ChangeReport.ArticleEntry] = []
  private var warnings: [ChangeReport.Warning] = []
  private var hasNewNames = false

  init(_ database: Database, created: String, effects: any StorageEffects) throws {
    self.database = database
    self.effects = effects
    self.created = created
    number = try (Int.fetchOne(database, sql: "SELECT max(number) FROM report") ?? 0) + 1
  }

  /// What is done, in order. The journal keeps every step that changes anything, so that they can be done again.
  enum Step {
    case take(AnalyzedFile)
    case withdraw(Withdrawal)
    /// A file went that no article of the story depends on.
    case remove(FileName)
    /// A file that had been set aside has its known bytes again.
    case restore(FileName)
    /// The reader's list of names is another one, or gone. With an analyser every version is analysed anew under it;
    /// without one that has been done.
    case adopt([UInt8]?, Analyze?)
  }

  /// - Returns: nil where nothing changed.
  func run(_ batch: AnalyzedBatch) throws -> StoredReport? {
    try run(batch.files.map(Step.take) + batch.withdrawals.map(Step.withdraw))
  }

  /// - Returns: nil where nothing changed.
  func run(_ steps: [Step]) throws -> StoredReport? {
    var transaction = self
    for step in steps { try transaction.perform(step) }
    return transaction.entries.isEmpty && !transaction.hasNewNames ? nil : try transaction.finish()
  }

  private mutating func perform(_ step: Step) throws {
    switch step {
    case .take(let file):
      switch file.outcome {
      case .rejected(let rejection): try reject(file, rejection)
      case .analyzed(let analysis): try take(file, analysis)
      }
    case .withdraw(.article(let id)):
      if let row = try JournalRow.current(database, article: id) { try withdraw(id, row) }
    case .withdraw(.file(let name)): try withdraw(name)
    case .remove(let name): try remove(name)
    case .restore(let name): try restore(name)
    case .adopt(let names, let analyze): try adopt(names, analyze)
    }
  }

  private func finish() throws -> StoredReport {
    let changes = try touched.keys.sorted().map { id in
      StoryLinker.ArticleChange(
        id: id, analysis: touched[id] ?? nil, versions: try ArticleRow.load(database, id: id)?.versions ?? [])
    }
    var linker = StoryLinker(store: SQLiteBlockStore(database, effects: effects))
    linker.didProgress = effects.progress
    let change = try linker.apply(changes)
    let articles = Set(touched.keys)
    let full = ChangeReporter().report(
      number: number, created: created, articles: entries.sorted(by: Self.isBefore), change: change,
      warnings: warnings.sorted(by: Self.isBefore), texts: texts)
    let counts = try Counters.update(database, by: change, reports: number)
    let report = ReportTrimming.report(full, articles: articles)
    let stored = StoredReport(
      report: report, change: ReportTrimming.context(change, of: report, articles: articles), counts: counts,
      isRendered: false)
    try effects.willPerform(.writeReport)
    try ReportRow.insert(database, stored)
    return stored
  }

  // MARK: Names

  private mutating func adopt(_ names: [UInt8]?, _ analyze: Analyze?) throws {
    let sha256 = names.map(Self.hash)
    if let names, let sha256 {
      try effects.willPerform(.writeContent)
      try Content.insert(database, sha256: sha256, bytes: names)
    }
    if let analyze {
      try ReaderNames.save(database, names)
      try Rebuild(database, effects: effects).analyzeAll(analyze)
      let load = AnalysisRow.load(database)
      for (row, _) in try PastStory(database).versions(asOf: .max) {
        guard let id = row.article else { continue }
        touched[id] = .some(try load(row))
      }
    }
    _ = try append(JournalRow(report: number, kind: .names, name: FileName(Self.namesFile), sha256: sha256))
    hasNewNames = true
    warnings.append(
      .init(
        code: "names",
        message: names == nil
          ? "The list of names is gone: every speaker was resolved anew without it."
          : "The list of names changed: every speaker was resolved anew by it.", path: Self.namesFile))
  }

  static let namesFile = "entities.yaml"

  // MARK: Rejections

  private mutating func reject(_ file: AnalyzedFile, _ rejection: Rejection) throws {
    let known = try RejectedRow.load(database, name: file.name)
    var row = RejectedFile(
      name: file.name, sha256: file.sha256, stamp: file.stamp, code: rejection.code, message: rejection.message,
      since: created, report: number)
    // The same bytes set aside again are no news. Unread files are told apart by what the file system says.
    let isKnown =
      known.map {
        $0.code == rejection.code && $0.sha256 == file.sha256 && (file.sha256 != nil || $0.stamp == file.stamp)
      } ?? false
    if isKnown, let known {
      row.since = known.since
      row.report = known.report
    }
    try effects.willPerform(.writeFile)
    try RejectedRow.save(database, row)
    guard !isKnown else { return }
    _ = try append(
      JournalRow(
        report: number, kind: .rejected, name: file.name, sha256: file.sha256, code: rejection.code,
        message: rejection.message))
    entries.append(
      .init(id: nil, path: file.name.display, sha256: file.sha256, title: nil, outlet: nil, change: .rejected))
    warnings.append(.init(code: rejection.code, message: rejection.message, path: file.name.display))
  }

  // MARK: Articles

  private mutating func take(_ file: AnalyzedFile, _ analysis: ArticleAnalysis) throws {
    let sha256 = file.sha256 ?? Self.hash(file.bytes)
    let sidecar = file.sidecar.map(Self.hash)
    let decision = try decide(file, sha256: sha256, sidecar: sidecar, analysis.article)
    try effects.willPerform(.writeFile)
    if decision.kind == .known, try RejectedRow.load(database, name: file.name) != nil { try restore(file.name) }
    try RejectedRow.delete(database, name: file.name)
    try FileRow(name: file.name, sha256: sha256, sidecar: sidecar, article: decision.article, stamp: file.stamp)
      .save(database)
    if decision.kind == .known { return }

    try effects.willPerform(.writeContent)
    try Content.insert(database, sha256: sha256, bytes: file.bytes)
    if let sidecar, let bytes = file.sidecar { try Content.insert(database, sha256: sidecar, bytes: bytes) }
    var row = JournalRow(
      report: number, kind: .added, name: file.name, article: decision.article, sha256: sha256, sidecar: sidecar,
      formerly: decision.formerly)
    switch decision.kind {
    case .known: return
    case .duplicate:
      row.kind = .duplicate
      _ = try append(row)
    case .added, .updated:
      row.kind = decision.kind == .added ? .added : .updated
      if let formerly = decision.formerly { try rename(formerly, file.name) }
      try makeCurrent(row, analysis, versions: decision.versions)
      if decision.kind == .updated { texts[decision.article] = Self.text(of: file) }
    }
    entries.append(
      .init(
        id: decision.article, path: file.name.display, sha256: sha256, title: analysis.article.title,
        outlet: analysis.article.outlet, change: decision.entry))
    warnings += decision.warnings
    if decision.kind != .duplicate { warnings += Self.warnings(of: analysis, path: file.name.display) }
  }

  private mutating func makeCurrent(_ row: JournalRow, _ analysis: ArticleAnalysis, versions: [String]) throws {
    guard let id = row.article, let sha256 = row.sha256 else { return }
    var analysis = analysis
    analysis.article.id = id
    try effects.willPerform(.writeAnalysis)
    try AnalysisRow.save(database, analysis, for: row)
    let entry = try append(row)
    // A changed sidecar makes a new version of the same bytes: one hash.
    let versions = versions.last == sha256 ? versions : versions + [sha256]
    try ArticleRow(id: id, entry: entry, statesURL: analysis.article.url != nil, versions: versions).save(database)
    touched[id] = .some(analysis)
  }

  private func append(_ row: JournalRow) throws -> Int64 {
    try effects.willPerform(.writeJournal)
    return try row.insert(database)
  }

  private func decide(
    _ file: AnalyzedFile, sha256: String, sidecar: String?, _ record: ArticleRecord
  ) throws -> VersionDecision {
    try VersionDecision.make(
      database,
      .init(
        name: file.name, stamp: file.stamp, sha256: sha256, sidecar: sidecar, record: record))
  }

  // MARK: Withdrawals

  private mutating func withdraw(_ name: FileName) throws {
    let file = try FileRow.load(database, name: name)
    let isRejected = try RejectedRow.load(database, name: name) != nil
    guard file != nil || isRejected else { return }
    try remove(name)
    guard let file, let row = try JournalRow.current(database, article: file.article),
      // Another file with the current bytes keeps the article in the story.
      try !FileRow.all(database, article: file.article).contains(where: { $0.sha256 == row.sha256 })
    else { return }
    try withdraw(file.article, row)
  }

  private func remove(_ name: FileName) throws {
    try effects.willPerform(.writeFile)
    try RejectedRow.delete(database, name: name)
    try FileRow.delete(database, name: name)
    _ = try append(JournalRow(report: number, kind: .removed, name: name))
  }

  private func restore(_ name: FileName) throws {
    try effects.willPerform(.writeFile)
    try RejectedRow.delete(database, name: name)
    _ = try append(JournalRow(report: number, kind: .restored, name: name))
  }

  private mutating func withdraw(_ id: String, _ row: JournalRow) throws {
    let analysis = try AnalysisRow.load(database)(row)
    try retire(id, row, kind: .withdrawn)
    entries.append(
      .init(
        id: id, path: row.name.display, sha256: row.sha256, title: analysis?.article.title,
        outlet: analysis?.article.outlet, change: .withdrawn))
  }

  /// Takes an identity out of the story because its article goes on under another.
  private mutating func rename(_ id: String, _ name: FileName) throws {
    guard let row = try JournalRow.current(database, article: id) else { return }
    try retire(id, row, kind: .renamed)
  }

  private mutating func retire(_ id: String, _ row: JournalRow, kind: JournalRow.Kind) throws {
    _ = try append(
      JournalRow(
        report: number, kind: kind, name: row.name, article: id, sha256: row.sha256, sidecar: row.sidecar))
    guard var article = try ArticleRow.load(database, id: id) else { return }
    article.entry = nil
    try article.save(database)
    touched[id] = .some(nil)
  }

  // MARK: Order and identity

  private static func isBefore(_ left: ChangeReport.ArticleEntry, _ right: ChangeReport.ArticleEntry) -> Bool {
    (left.path, left.sha256 ?? "", left.change.rawValue) < (right.path, right.sha256 ?? "", right.change.rawValue)
  }

  private static func isBefore(_ left: ChangeReport.Warning, _ right: ChangeReport.Warning) -> Bool {
    (left.path ?? "", left.start ?? -1, left.code, left.message)
      < (right.path ?? "", right.start ?? -1, right.code, right.message)
  }

  private static func warnings(of analysis: ArticleAnalysis, path: String) -> [ChangeReport.Warning] {
    analysis.diagnostics.filter { $0.severity != .info }.map {
      .init(code: $0.code, message: $0.message, path: path, start: $0.start, end: $0.end)
    }
  }

  private static func text(of file: AnalyzedFile) -> String? {
    guard
      case .success(let article) = ArticleReader().read(file.bytes, path: file.name.display, sidecar: file.sidecar)
    else { return nil }
    return String(decoding: article.text.bytes, as: UTF8.self)
  }

  /// SHA-256 in lower-case hexadecimal digits.
  static func hash(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
