import Analysis
import Articles
import Foundation
import Storage
import TestSupport

/// The invented story, dropped step by step into a database of its own, at fixed instants.
struct InventedStoryRun {
  let folder: TemporaryFolder
  let database: StoryDatabase
  /// One a step.
  let reports: [StoredReport]

  init() throws {
    folder = try TemporaryFolder()
    database = try StoryDatabase(StateFolder(folder.path + "/state"))
    let story = try InventedStory()
    var reports: [StoredReport] = []
    for step in story.steps {
      let (bytes, sidecar) = try story.read(step)
      let file = Self.analyzed(bytes, step.article.target, sidecar)
      let created = "2031-05-\(step.step + 10)T12:00:00Z"
      if let report = try database.commit(AnalyzedBatch(files: [file], created: created)) { reports.append(report) }
    }
    self.reports = reports
  }

  static func analyzed(_ bytes: [UInt8], _ name: String, _ sidecar: [UInt8]?) -> AnalyzedFile {
    switch ArticleReader().read(bytes, path: name, sidecar: sidecar) {
    case .success(let article):
      AnalyzedFile(
        name: FileName(name), sha256: article.sha256, bytes: bytes, sidecar: sidecar,
        outcome: .analyzed(Analyzer().analyze(article)))
    case .failure(let rejection):
      AnalyzedFile(name: FileName(name), sha256: nil, bytes: [], outcome: .rejected(rejection))
    }
  }
}
