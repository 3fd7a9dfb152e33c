import Changes
import Linking

/// A change report with what a page on it shows beside it.
public struct ReportPage: Sendable, Equatable {
  public var report: ChangeReport
  /// The entries that the batch changed: both sides of conflicts, how dates were found, who spoke.
  public var change: StoryChange

  public init(report: ChangeReport, change: StoryChange) {
    self.report = report
    self.change = change
  }

  /// A page on several reports in one, such as all since the reader's last visit: with the story as it stands now.
  public init(report: ChangeReport, story: Story) {
    let ids = Set(report.changes.map(\.id))
    let articles = Set(report.articles.compactMap(\.id))
    self.init(
      report: report,
      change: StoryChange(
        articles: story.articles.filter { articles.contains($0.id) }.map { Replaced(before: nil, after: $0) },
        events: story.events.filter { ids.contains($0.id) }.map { Replaced(before: nil, after: $0) },
        claims: story.claims.filter { ids.contains($0.id) }.map { Replaced(before: nil, after: $0) },
        conflicts: story.conflicts.filter { ids.contains($0.id) }.map { Replaced(before: nil, after: $0) }))
  }

  public enum Format: String, Sendable, CaseIterable {
    case markdown = "md"
    case html
    case json
    case text
  }

  /// The whole page; ends in a line feed.
  ///
  /// - Parameter root: the way from where the page will stand to the folder of the reports: `../../../` for a report's
  ///   own files, nothing for `latest.md`.
  public func render(_ format: Format, root: String = "") -> String {
    switch format {
    case .markdown: markdown(ReportDocument(self).document, root)
    case .html: html(ReportDocument(self).document, root)
    case .text: TextWriter().write(ReportDocument(self).document)
    case .json: json
    }
  }

  private var json: String { ReportJSON.value(report).text(pretty: true) + "\n" }

  private func markdown(_ document: Document, _ root: String) -> String { MarkdownWriter(root: root).write(document) }

  private func html(_ document: Document, _ root: String) -> String { HTMLWriter(root: root).write(document) }

  /// Where the report's file of a format stands below the folder of the reports:
  /// `2026/11/22/0012-harbour-bridge-closed.md`. Depends on the report alone.
  public func path(_ format: Format) -> String {
    folder + ReportSlug.name(number: report.number, headline: report.headline) + "." + format.rawValue
  }

  /// The files of the report with their paths below the folder of the reports, and `latest.md`: the report itself, with
  /// addresses that hold in that folder.
  public func files() -> (own: [RenderedFile], latest: RenderedFile) {
    let root = folder.isEmpty ? "" : "../../../"
    let document = ReportDocument(self).document
    return (
      [
        RenderedFile(path: path(.markdown), text: markdown(document, root)),
        RenderedFile(path: path(.html), text: html(document, root)), RenderedFile(path: path(.json), text: json),
      ], RenderedFile(path: "latest.md", text: markdown(document, ""))
    )
  }

  private var folder: String { ReportSlug.folder(created: report.created) }
}

/// A file to be written below the folder of the reports.
public struct RenderedFile: Sendable, Equatable {
  /// Relative, with slashes.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
