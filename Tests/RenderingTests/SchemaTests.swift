import Analysis
import Articles
import Changes
import Foundation
import Linking
import TestSupport
import Testing

@testable import Rendering

/// What the program writes is what `Reports/Schema` promises.
struct SchemaTests {
  private func schema(_ name: String) throws -> SchemaValidator {
    try SchemaValidator(Data(try Repository.text("Reports/Schema/\(name).schema.json").utf8))
  }

  private func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test func `a report that uses every field keeps to its schema, with no member beside it`() throws {
    let value = try json(SamplePage().page.render(.json))
    #expect(try schema("change-report").validate(value, isClosed: true) == [])
  }

  @Test func `a story that uses every field keeps to its schema, with no member beside it`() throws {
    let value = try json(StoryExport().text(SamplePage().story, as: .json))
    #expect(try schema("story").validate(value, isClosed: true) == [])
  }

  @Test func `a rejected file keeps to its schema`() throws {
    for sha256 in [nil, String(repeating: "b", count: 64)] {
      let problem = Problem(
        code: "tooLarge", detail: "The file is larger than 20 MB.", path: "a.txt", sha256: sha256,
        since: "2031-03-06T14:03:00Z", retryAfter: sha256 == nil ? "2031-03-06T14:04:00Z" : nil)
      #expect(try schema("rejection").validate(try json(problem.render()), isClosed: true) == [])
    }
  }

  @Test func `the invented story's analyses, reports and story keep to their schemas`() throws {
    let invented = try InventedStory()
    let linker = StoryLinker(store: InMemoryBlockStore())
    let analyzer = Analyzer()
    var number = 0
    for step in invented.steps {
      let (bytes, sidecar) = try invented.read(step)
      let name = step.article.target
      guard case .success(let article) = ArticleReader().read(bytes, path: name, sidecar: sidecar) else { continue }
      let analysis = analyzer.analyze(article)
      let line = try json(String(decoding: analysis.jsonLine(), as: UTF8.self))
      #expect(try schema("annotate").validate(line) == [], "\(name)")
      let change = try linker.apply([
        .init(id: analysis.article.id, analysis: analysis, versions: [analysis.article.sha256])
      ])
      number += 1
      let report = ChangeReporter().report(
        number: number, created: "2031-03-06T14:03:00Z",
        articles: [
          .init(
            id: analysis.article.id, path: name, sha256: analysis.article.sha256, title: analysis.article.title,
            outlet: analysis.article.outlet, change: .added)
        ], change: change, warnings: [])
      let page = ReportPage(report: report, change: change)
      #expect(try schema("change-report").validate(try json(page.render(.json)), isClosed: true) == [], "\(name)")
    }
    let story = try linker.story()
    #expect(!story.events.isEmpty && !story.claims.isEmpty)
    #expect(try schema("story").validate(try json(StoryExport().text(story, as: .json)), isClosed: true) == [])
  }

  @Test(arguments: ["headline", "changes", "number", "articles"])
  func `a report without a member is found wanting`(_ name: String) throws {
    var value = try #require(try json(SamplePage().page.render(.json)) as? [String: Any])
    value[name] = nil
    #expect(try schema("change-report").validate(value) == ["$.\(name): missing"])
  }

  @Test func `a wrong type, a wrong word and a member too many are found`() throws {
    var value = try #require(try json(SamplePage().page.render(.json)) as? [String: Any])
    value["number"] = "twelve"
    #expect(try schema("change-report").validate(value).count == 1)
    value["number"] = 0
    #expect(try schema("change-report").validate(value).count == 1)
    value["number"] = 12
    value["schema"] = "dossier/change-report/2"
    #expect(try schema("change-report").validate(value).count == 1)
    value["schema"] = "dossier/change-report/1"
    value["verdict"] = "true"
    #expect(try schema("change-report").validate(value) == [], "fields may be added")
    #expect(try schema("change-report").validate(value, isClosed: true).count == 1)
  }
}
