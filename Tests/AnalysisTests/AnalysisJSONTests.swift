import Analysis
import Articles
import Foundation
import Testing

@Suite struct AnalysisJSONTests {
  @Test func `What the writer writes, the decoder reads back as the same value`() throws {
    for analysis in [SampleArticles.full, Analyzer().analyze(SampleArticles.plain(["A short note."], published: nil))] {
      let decoded = try JSONDecoder().decode(ArticleAnalysis.self, from: Data(analysis.jsonLine()))
      #expect(decoded == analysis)
    }
  }

  @Test func `The writer has every member that the encoder has`() throws {
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(SampleArticles.full))
    let written = try JSONSerialization.jsonObject(with: Data(SampleArticles.full.jsonLine()))
    #expect(members(encoded) == members(written))
  }

  /// The paths of all members that are not null.
  private func members(_ value: Any, _ path: String = "") -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: []) { paths, member in paths.formUnion(members(member.value, "\(path).\(member.key)")) }
    case let list as [Any]:
      list.enumerated().reduce(into: []) { $0.formUnion(members($1.element, "\(path)[\($1.offset)]")) }
    case is NSNull: []
    default: [path]
    }
  }

  @Test func `A line of JSON has no line end inside`() {
    #expect(!SampleArticles.full.jsonLine().contains(0x0A))
  }

  @Test func `What is absent is written as null`() {
    let json = String(
      decoding: ArticleAnalysis(article: ArticleRecord(id: "a", path: "p", sha256: "0", format: .text)).jsonLine(),
      as: UTF8.self)
    #expect(json.contains("\"published\":null"))
  }
}
