import Articles
import Testing

@Suite struct ArticleReaderTests {
  @Test func `The digest is that of the file's bytes`() throws {
    let article = try read("abc")
    #expect(article.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    arguments: [
      ("a.txt", Article.Format.text), ("a.md", .markdown), ("dir.md/a", .text), ("A.MD", .markdown),
      ("x.markdown", .markdown),
      ("p.html", .html), ("p.HTM", .html), ("p.xhtml", .html), (".md", .markdown), ("", .text),
      ("odd.txt\nname.html", .html),
    ])
  func `The extension decides the format`(path: String, format: Article.Format) {
    #expect(Article.Format(path: path) == format)
  }

  @Test func `The text of a plain file is the decoded file itself, line ends included`() throws {
    let source = "Quay shut\r\n\r\nThe quay was shut on Sunday.\r\n"
    let article = try read(source)
    #expect(article.text.bytes == Array(source.utf8))
    #expect(article.outline == ["title: Quay shut", "paragraph: The quay was shut on Sunday."])
  }

  @Test func `Title, byline, dateline, heading, caption, list and furniture are told apart`() throws {
    let article = try read(
      """
      Ferry runs aground off Brenn Island

      By Ada Lund and Jo Pike, Island Post

      Published: 4 May 2031, 14:05 GMT

      Share this article

      The ferry Osprey at the old pier on Sunday. (Tove Marr/Island Post)

      A ferry with 60 people on board ran aground off Brenn Island on Sunday, the coastguard said.

      What is known

      Three things are certain:

      • The hull is intact.
      • Nobody was hurt.

      “We felt a bump, and then nothing,” said a passenger, Ines Falk.

      Advertisement

      The ferry was built in 1998.

      Related
      Powered by Inkpot
      """)
    #expect(
      article.outline == [
        "title: Ferry runs aground off Brenn Island", "byline: By Ada Lund and Jo Pike, Island Post",
        "dateline: Published: 4 May 2031, 14:05 GMT", "furniture: Share this article",
        "caption: The ferry Osprey at the old pier on Sunday. (Tove Marr/Island Post)",
        "paragraph: A ferry with 60 people on board ran aground off Brenn Island on Sunday, the coastguard said.",
        "heading: What is known", "paragraph: Three things are certain:", "listItem: The hull is intact.",
        "listItem: Nobody was hurt.", "paragraph: “We felt a bump, and then nothing,” said a passenger, Ines Falk.",
        "furniture: Advertisement", "paragraph: The ferry was built in 1998.", "furniture: Related",
        "furniture: Powered by Inkpot",
      ])
    #expect(article.metadata.title == "Ferry runs aground off Brenn Island")
    #expect(article.metadata.bylines == ["Ada Lund", "Jo Pike"])
    #expect(article.metadata.outlet == "Island Post")
    #expect(article.metadata.language == "en")
    #expect(article.metadata.published?.range.map { article.text.string($0) } == "4 May 2031, 14:05 GMT")
  }

  @Test func `A headline that is repeated at the top is the title, and what stands above it is not`() throws {
    let article = try read(
      """
      Physical Address

      14 Quay Street
      Port Eller, NH 03801

      A grey ferry lies on its side before a low island in the evening

      Ferry Operator Kept Quiet about Earlier Accident

      Ferry Operator Kept Quiet about Earlier Accident

      The operator of the ferry kept quiet about an earlier accident, two of its employees said.
      """)
    #expect(article.metadata.title == "Ferry Operator Kept Quiet about Earlier Accident")
    #expect(article.texts(.title).count == 1)
    #expect(
      article.texts(.furniture) == [
        "Physical Address", "14 Quay Street", "Port Eller, NH 03801",
        "Ferry Operator Kept Quiet about Earlier Accident",
      ])
    #expect(article.texts(.caption).count == 1)
  }

  @Test func `A masthead is the outlet, not the title`() throws {
    let article = try read(
      """
      The Brenn Courier

      Ferry stays on the rocks for a second night

      By Jo Pike, North Wire

      The ferry stayed on the rocks on Monday.
      """)
    #expect(article.metadata.title == "Ferry stays on the rocks for a second night")
    #expect(article.metadata.outlet == "The Brenn Courier")
    #expect(article.metadata.agency == "North Wire")
  }

  @Test func `A copyright line names the outlet`() throws {
    let article = try read(
      "Ferry afloat again\n\nThe ferry is afloat again.\n\n© 2031 Brenn Island Echo. All rights reserved.")
    #expect(article.metadata.outlet == "Brenn Island Echo")
  }

  @Test func `A text that begins with a sentence has no title`() throws {
    let article = try read(
      "The ferry that ran aground on Sunday was towed to the harbour of Port Eller by two tugs on Monday night.\nIt will be examined there."
    )
    #expect(article.metadata.title == nil)
    #expect(article.codes.contains("noTitle"))
    #expect(article.texts(.paragraph).count == 2)
  }

  @Test func `The dateline comes off the paragraph it begins`() throws {
    let article = try read(
      "Ferry refloated\n\nPORT ELLER, May 6, 2031 (North Wire) — Two tugs refloated the ferry on Monday - at high tide."
    )
    #expect(
      article.outline == [
        "title: Ferry refloated", "dateline: PORT ELLER, May 6, 2031 (North Wire) —",
        "paragraph: Two tugs refloated the ferry on Monday - at high tide.",
      ])
    #expect(article.metadata.outlet == "North Wire")
    #expect(article.metadata.published?.date == day(2031, 5, 6))
  }

  @Test(
    arguments: [
      "The mayor — a former pilot — said that nothing was known about it.",
      "RAMOS: It is a long way from here to the island - too long.",
      "Anna Lund - the captain's sister - was on board that evening too.",
    ])
  func `A dash in a sentence makes no dateline`(sentence: String) throws {
    #expect(try read("Ferry afloat\n\n\(sentence)").texts(.dateline).isEmpty)
  }

  @Test func `No stated day means no publication date, and a warning`() throws {
    let article = try read(
      "Ferry afloat\n\nThe ferry sank on May 4, 2031, the owner said. On 5 May 2031 it was raised.")
    #expect(article.metadata.published == nil)
    #expect(article.codes.contains("noPublicationDate"))
  }

  @Test func `A correction is prose, not furniture`() throws {
    let article = try read(
      "Ferry afloat\n\nThe ferry is afloat.\n\nThis article was amended on May 7 to correct the number of passengers.")
    #expect(article.texts(.furniture).isEmpty)
  }

  @Test(
    arguments: [
      "Privacy campaigners said the cameras on the ferry were against the law.",
      "Sign language was used on board, and the crew had been trained in it for a year.",
      "Copyright in the ferry's plans belongs to the yard, a judge ruled on Monday.",
      "Back to work they went on Tuesday, in spite of the fog and the cold wind.",
      "The yard changed its privacy policy after the accident, the owner said on Monday.",
    ])
  func `A sentence that begins like a control is prose`(sentence: String) throws {
    #expect(try read("Ferry afloat\n\n\(sentence)\n\nThe ferry is afloat.").texts(.furniture).isEmpty)
  }

  @Test(
    arguments: [
      "14 Posts", "3 comments", "5 min read", "Sort byDropdown arrow", "Facebook Twitter WhatsApp",
      "Home > News > Coast",
      "source site-34", "© 2031 Island Post", "We use cookies to make this site better.",
      "Read more: Tugs on their way",
      "https://island-post.example/ferry", "Follow @islandpost on Twitter", "Tel: +44 20 7946 0000", "(CBN)",
      "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    ])
  func `Controls, counts and legal lines are furniture`(line: String) throws {
    let article = try read("Ferry afloat again\n\nThe ferry is afloat again.\n\n\(line)\n\nIt will sail on Monday.")
    #expect(article.texts(.furniture) == [line])
  }

  @Test func `A caption printed twice is a caption twice`() throws {
    let caption = "The ferry Osprey leaves the harbour in June 2030."
    let article = try read("Ferry afloat\n\n\(caption)\n\(caption) (Tove Marr/Coast Images)\n\nThe ferry is afloat.")
    #expect(article.texts(.caption) == [caption, caption + " (Tove Marr/Coast Images)"])
  }

  @Test func `What is said of the author at the end is furniture`() throws {
    let article = try read(
      "Ferry afloat\n\nBy Ada Lund\n\nThe ferry is afloat.\n\nAda Lund is a reporter on Brenn Island.")
    #expect(article.texts(.furniture) == ["Ada Lund is a reporter on Brenn Island."])
  }

  @Test func `Another language is noticed`() throws {
    let article = try read(
      "Fähre auf Grund\n\nDie Fähre ist am Sonntag vor der Insel auf Grund gelaufen und wurde mit zwei Schleppern in den Hafen "
        + "gebracht. Das teilte die Polizei mit. Es ist nicht bekannt, wie es zu dem Unfall auf der Strecke kam.")
    #expect(article.codes.contains("notEnglish"))
    #expect(article.metadata.language == "de")
  }
}
