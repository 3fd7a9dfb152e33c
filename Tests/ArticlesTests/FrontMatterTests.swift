import Articles
import Testing

@Suite struct FrontMatterTests {
  private let body = "\n\nThe quay was closed on Sunday.\n"

  @Test func `Front matter gives the metadata and stays out of the blocks`() throws {
    let article = try read(
      """
      ---
      title: "Quay closed"
      outlet: Marrow Gazette
      authors: [Ada Lund, Jo Pike]
      date: 2031-05-04
      updated: 2031-05-05T09:30:00+02:00
      url: https://marrow-gazette.example/quay
      ---\(body)
      """, path: "a.md")
    #expect(article.metadata.title == "Quay closed")
    #expect(article.metadata.outlet == "Marrow Gazette")
    #expect(article.metadata.bylines == ["Ada Lund", "Jo Pike"])
    #expect(article.metadata.url == "https://marrow-gazette.example/quay")
    #expect(article.metadata.published?.date == day(2031, 5, 4))
    #expect(article.metadata.published?.origin == .frontMatter)
    #expect(article.metadata.updated?.time?.utcOffset == 120)
    #expect(article.outline == ["paragraph: The quay was closed on Sunday."])
  }

  @Test(
    arguments: [
      ("headline: Quay closed", "title"), ("Publisher: Quay closed", "outlet"), ("site-name: Quay closed", "outlet"),
      ("canonical_url: Quay closed", "url"), ("by: Quay closed", "byline"), ("author: [Quay closed]", "byline"),
    ])
  func `Common other names of the keys are understood`(line: String, field: String) throws {
    let metadata = try read("---\n\(line)\n---\(body)", path: "a.md").metadata
    let value = [
      "title": metadata.title, "outlet": metadata.outlet, "url": metadata.url, "byline": metadata.bylines.first,
    ]
    #expect(value[field] == "Quay closed")
  }

  @Test(arguments: [
    "title: \"open", "- a\n- b", "a: [b", "\ttitle: x\n: :", "key: *nothing", "title: ][", "a: &a [*a, *a]",
  ])
  func `Broken front matter is said, and the text still read`(yaml: String) throws {
    let article = try read("---\ntitle: x\n\(yaml)\n---\(body)", path: "a.md")
    #expect(article.codes.contains("brokenMetadata") || article.codes.contains("unknownMetadata"))
    #expect(article.texts(.paragraph) == ["The quay was closed on Sunday."])
  }

  @Test func `Front matter nested without end is refused, not followed`() throws {
    let article = try read("---\ntitle: \(String(repeating: "[", count: 5_000))\n---\(body)", path: "a.md")
    #expect(article.codes.contains("brokenMetadata"))
    let list = try read("---\ntitle:\n  \(String(repeating: "- ", count: 5_000))x\n---\(body)", path: "a.md")
    #expect(list.codes.contains("brokenMetadata"))
  }

  @Test func `A key that is not known, and a date that is none, are said`() throws {
    let article = try read("---\ntitle: Quay\nmood: grim\ndate: soon\n---\(body)", path: "a.md")
    #expect(article.codes.contains("unknownMetadata"))
    #expect(article.codes.contains("unreadableDate"))
    #expect(article.metadata.published == nil)
  }

  @Test func `A thematic break is no front matter`() throws {
    let article = try read("---\n\nThe quay was closed on Sunday.\n\n---\n\nIt is open.", path: "a.md")
    #expect(article.texts(.paragraph) == ["The quay was closed on Sunday.", "It is open."])
  }

  @Test func `A plain text may have front matter too`() throws {
    let article = try read("---\ntitle: Quay closed\ndate: 4 May 2031\n---\(body)")
    #expect(article.metadata.published?.date == day(2031, 5, 4))
    #expect(article.texts(.paragraph).count == 1)
  }

  @Test func `A sidecar overrides what the text says, field by field`() throws {
    let article = try read(
      "---\ntitle: One\noutlet: Gazette\ndate: 2031-05-04\n---\(body)", path: "a.md",
      sidecar: "title: Two\ndate: 2031-05-06\n")
    #expect(article.metadata.title == "Two")
    #expect(article.metadata.outlet == "Gazette")
    #expect(article.metadata.published?.date == day(2031, 5, 6))
    #expect(article.metadata.published?.origin == .sidecar)
  }

  @Test func `A sidecar that is no text is said, and the article still read`() throws {
    let result = ArticleReader().read(Array("Quay closed\n\nIt is closed.".utf8), path: "a.txt", sidecar: [0, 1, 2, 3])
    #expect(try result.get().codes.contains("brokenMetadata"))
  }

  @Test func `A title in the front matter makes the same line in the text the title`() throws {
    let article = try read(
      "---\ntitle: Quay closed\n---\n\n# Quay closed\n\nIt is closed.\n\n## Why\n\nNobody knows.", path: "a.md")
    #expect(
      article.outline == ["title: Quay closed", "paragraph: It is closed.", "heading: Why", "paragraph: Nobody knows."])
  }
}
