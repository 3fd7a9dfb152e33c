import Changes
import Rendering
import Storage

/// Writes what the database holds as files for readers.
struct ReportPublisher {
  private let database: StoryDatabase
  private let reports: AtomicFolder
  private let rejected: RejectedFolder

  init(database: StoryDatabase, configuration: DaemonConfiguration, effects: any FileEffects) {
    self.database = database
    reports = AtomicFolder(configuration.reports, effects: effects)
    rejected = RejectedFolder(state: configuration.state, effects: effects)
  }

  /// Writes a report's files and then notes in the database that they stand: after a crash in between they are
  /// written again, the same bytes over the same names.
  func publish(_ stored: StoredReport) throws {
    let (own, latest) = ReportPage(report: stored.report, change: stored.change).files()
    try reports.replace(own.map { ($0.path, Array($0.text.utf8)) })
    try reports.replace(latest.path, with: Array(latest.text.utf8), isDurable: false)
    try database.markRendered(stored.report.number)
  }

  /// What a batch set aside, and what it took in that was set aside before.
  func publishRejected(of batch: AnalyzedBatch, told report: ChangeReport?) throws {
    let told = Set((report?.articles ?? []).filter { $0.change == .rejected }.map(\.path))
    for file in batch.files {
      switch file.outcome {
      case .analyzed: try rejected.remove(file.name)
      case .rejected(let rejection) where told.contains(file.name.display):
        let problem = Problem(
          code: rejection.code, detail: rejection.message, path: file.name.display, sha256: file.sha256,
          since: batch.created)
        try rejected.write(problem, of: file.name)
      case .rejected: break
      }
    }
  }

  /// Brings `STATE/rejected/` to what the database has.
  func publishRejected() throws { try rejected.complete(try database.reader.rejected()) }
}
