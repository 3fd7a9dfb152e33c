import Articles
import Testing

@Suite struct MarkdownTests {
  @Test func `Markers are left out of the blocks, the text stays as it is`() throws {
    let source = """
      # Quay closed

      **By Ada Lund**

      The quay was closed on *Sunday*,
      the council said.

      Why
      ---

      > “It is rotten,” the mayor said.

      - The crane is shut.
      2. The slip is open.

      ![A quay](quay.jpg)

      ```
      code
      ```
      """
    let article = try read(source, path: "a.md")
    #expect(article.text.bytes == Array(source.utf8))
    #expect(
      article.outline == [
        "title: Quay closed", "byline: By Ada Lund", "paragraph: The quay was closed on *Sunday*,\nthe council said.",
        "heading: Why", "paragraph: “It is rotten,” the mayor said.", "listItem: The crane is shut.",
        "listItem: The slip is open.", "furniture: ![A quay](quay.jpg)", "furniture: ```", "furniture: code",
        "furniture: ```",
      ])
    #expect(article.metadata.bylines == ["Ada Lund"])
  }

  @Test func `A code fence that is never closed ends with the text`() throws {
    let article = try read("The quay is shut.\n\n```\ncode\nmore", path: "a.md")
    #expect(article.texts(.furniture) == ["```", "code", "more"])
  }

  @Test func `Lines that stand for themselves are not joined with their neighbours`() throws {
    let article = try read("# Quay closed\nBy Ada Lund\n4 May 2031\nThe quay was closed\non Sunday.", path: "a.md")
    #expect(
      article.outline == [
        "title: Quay closed", "byline: By Ada Lund", "dateline: 4 May 2031",
        "paragraph: The quay was closed\non Sunday.",
      ])
    #expect(article.metadata.published?.date == day(2031, 5, 4))
  }
}
