import Articles
import Testing

/// Inputs that would take quadratic time, deep recursion or many times their size in memory, were they read carelessly. The
/// tests assert what comes out; that they end is the point.
@Suite struct HostileInputTests {
  private func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

  @Test func `One line of many megabytes is one paragraph`() throws {
    let article = try read(repeated("The quay was closed on Sunday, the council said. ", 20_000))
    #expect(article.blocks.count == 1)
  }

  @Test(arguments: ["a.txt", "a.md"])
  func `Lines beyond the limit are kept as one block`(path: String) throws {
    let article = try read(repeated("Shut.\n\n", 100_500), path: path)
    #expect(article.blocks.count == 100_000)
    #expect(article.codes.contains("tooManyBlocks"))
    #expect(article.blocks.last?.range.upperBound == article.text.bytes.count - 2)
  }

  @Test(
    arguments: [
      "14:05 GMT, May 4, 2031\nFog.\n", "By Ada Lund\n", "[", "- ", "> ", "# ", "`", "*_", "(A/B)\n", "a: ", "\u{A0}",
      "”", "© ",
      "<p>", "<div class=\"share related\">", "<a href=x>", "&amp;", "<br>", "</p>", "<li>", "<!--", "<script>", "=\"",
      "- - - ",
    ])
  func `A piece repeated without end is read in proportion to its size`(piece: String) throws {
    for path in ["a.txt", "a.md", "a.html"] {
      _ = ArticleReader().read(Array(repeated(piece, 4_000 / max(1, piece.utf8.count / 4)).utf8), path: path)
    }
  }

  @Test func `Two thousand posts make two thousand posts`() throws {
    let article = try read("Fog\n\n" + repeated("14:05 GMT, May 4, 2031\n\nThere is fog.\n\n", 2_000))
    #expect(article.posts.count == 2_000)
  }
}
