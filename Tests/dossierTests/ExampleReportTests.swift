import Foundation
import Linking
import Rendering
import TestSupport
import Testing

/// `Reports/Examples` holds what the program itself writes for the invented story.
///
/// They change on purpose only: `DOSSIER_UPDATE_EXAMPLES=1 swift test --filter ExampleReportTests` writes them anew,
/// and the difference is then read before it is committed.
struct ExampleReportTests {
  static let folder = Repository.root.appendingPathComponent("Reports/Examples")

  @Test func `the example reports are what the program writes for the invented story`() throws {
    let run = try InventedStoryRun()
    var written: [String: String] = [:]
    for stored in run.reports {
      let page = ReportPage(report: stored.report, change: stored.change)
      for format in [ReportPage.Format.markdown, .json] {
        written[(page.path(format) as NSString).lastPathComponent] = page.render(format)
      }
    }
    if let last = run.reports.last {
      let page = ReportPage(report: last.report, change: last.change)
      written[(page.path(.html) as NSString).lastPathComponent] = page.render(.html)
    }
    written["story.json"] = StoryExport().text(try run.database.reader.story(), as: .json)
    if ProcessInfo.processInfo.environment["DOSSIER_UPDATE_EXAMPLES"] != nil { try Self.replace(with: written) }
    #expect(try Self.names() == written.keys.sorted())
    for (name, text) in written {
      let example = try? String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(example == text, "Reports/Examples/\(name) is not what the program writes now")
    }
  }

  @Test func `every step of the invented story gives a report of its own`() throws {
    let run = try InventedStoryRun()
    #expect(run.reports.map(\.report.number) == Array(1...(try InventedStory().steps.count)))
  }

  @Test func `every evidence of the story is an exact slice of its article version`() throws {
    let run = try InventedStoryRun()
    let story = try run.database.reader.story()
    let evidence =
      story.events.flatMap(\.evidence) + story.claims.flatMap(\.evidence)
      + story.conflicts.flatMap { $0.sides.flatMap(\.evidence) } + story.shifts.flatMap { $0.steps.flatMap(\.evidence) }
    #expect(evidence.count > 50)
    for item in evidence {
      let version = try #require(try run.database.reader.version(sha256: item.sha256))
      let text = Array(try ArticleText.of(version).unicodeScalars)
      #expect(String(String.UnicodeScalarView(text[item.start..<item.end])) == item.exact)
    }
  }

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static func replace(with files: [String: String]) throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
  }
}
