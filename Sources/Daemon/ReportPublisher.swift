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
    let page = ReportPage(report: stored.report, change: stored.change)
    try reports.replace(page.files().map { ($0.path, Array($0.text.utf8)) })
    try publishLatest(page)
    if stored.report.articles.contains(where: { $0.change == .rejected }) { try publishRejected() }
    try database.markRendered(stored.report.number)
  }

  private func publishLatest(_ page: ReportPage) throws {
    let latest = page.latest()
    try reports.replace(latest.path, with: Array(latest.text.utf8), isDurable: false)
  }

  /// `STATE/rejected/` as the database has it.
  func publishRejected() throws {
    let files = try database.reader.rejected()
    for file in files { try rejected.write(file) }
    try rejected.prune(keeping: files)
  }

  /// The pages about the whole story.
  func publishPages() throws {}
}
