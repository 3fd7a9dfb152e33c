import Articles
import Testing

@Suite struct ArticleReaderTests {
  private func read(_ text: String, path: String = "a.md", sidecar: String? = nil) throws -> Article {
    try ArticleReader().read(Array(text.utf8), path: path, sidecar: sidecar.map { Array($0.utf8) }).get()
  }

  @Test func `Front matter gives the metadata and stays out of the blocks`() throws {
    let article = try read(
      """
      ---
      title: "Quay closed"
      outlet: Marrow Gazette
      authors: [Ada Lund, Jo Pike]
      date: 2031-05-04
      ---

      The quay was closed on Sunday.
      """)
    #expect(article.metadata.title == "Quay closed")
    #expect(article.metadata.outlet == "Marrow Gazette")
    #expect(article.metadata.bylines == ["Ada Lund", "Jo Pike"])
    #expect(article.metadata.published?.date == CivilDate(validating: 2031, month: 5, day: 4))
    #expect(article.blocks.map { article.text.string($0.range) } == ["The quay was closed on Sunday."])
  }

  @Test func `A sidecar overrides the front matter`() throws {
    let article = try read("---\ntitle: One\noutlet: A\n---\nText here.", sidecar: "title: Two")
    #expect(article.metadata.title == "Two")
    #expect(article.metadata.outlet == "A")
  }

  @Test func `The digest is that of the bytes`() throws {
    let article = try read("abc", path: "a.txt")
    #expect(article.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
