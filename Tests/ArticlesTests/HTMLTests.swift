import Articles
import Testing

@Suite struct HTMLTests {
  private func page(head: String = "", _ body: String) -> String {
    "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
  }

  private let story = """
    <p>The ferry ran aground off Brenn Island on Sunday with sixty people on board, the coastguard said.</p>
    <p>Two tugs are on their way from Port Eller and will need about three hours, its owner told reporters.</p>
    """

  @Test func `What surrounds the article is dropped`() throws {
    let article = try read(
      page(
        """
        <header><nav><a href="/">Home</a></nav></header><div id="cookie-banner"><p>We would like to set cookies on your machine, dear reader.</p></div>
        <main><h1>Ferry aground</h1>\(story)<aside><p>Another story that has nothing to do with it at all.</p></aside>
        <form><p>Your address, please, for our letter.</p></form></main><script>var a = "<p>no</p>"</script><footer><p>Made by us.</p></footer>
        """), path: "a.html")
    #expect(article.outline.count == 3)
    #expect(article.texts(.title) == ["Ferry aground"])
    #expect(article.texts(.paragraph).count == 2)
  }

  @Test func `The article is found without the elements that mark one`() throws {
    let links = (1...20).map { "<li><a href='/\($0)'>Something else number \($0)</a></li>" }.joined()
    let article = try read(
      page("<div><ul>\(links)</ul></div><div><div><h1>Ferry aground</h1><div>\(story)</div></div></div>"),
      path: "a.html")
    #expect(article.texts(.title) == ["Ferry aground"])
    #expect(article.texts(.paragraph).count == 2)
    #expect(!article.text.string(0..<article.text.bytes.count).contains("Something else"))
  }

  @Test func `A class name that hides the whole text is not believed`() throws {
    let article = try read(page("<div class='share related'>\(story)</div>"), path: "a.html")
    #expect(article.texts(.paragraph).count == 2)
  }

  @Test func `The markup gives title, outlet, author, address, language and dates`() throws {
    let head = """
      <title>Ferry aground | Island Post</title><meta property="og:site_name" content="Island Post"><meta name="author" content="Ada Lund">
      <meta property="article:published_time" content="2031-05-04T09:30:00+01:00"><meta property="article:modified_time" content="2031-05-05">
      <link rel="canonical" href="https://island-post.example/ferry">
      """
    let source = page(head: head, story).replacing("<html>", with: "<html lang=\"en-GB\">")
    let metadata = try read(source, path: "a.html").metadata
    #expect(metadata.title == "Ferry aground")
    #expect(metadata.outlet == "Island Post")
    #expect(metadata.bylines == ["Ada Lund"])
    #expect(metadata.url == "https://island-post.example/ferry")
    #expect(metadata.language == "en-GB")
    #expect(metadata.published?.date == day(2031, 5, 4))
    #expect(metadata.published?.origin == .markup)
    #expect(metadata.updated?.date == day(2031, 5, 5))
  }

  @Test func `JSON-LD comes before other markup, in a graph too`() throws {
    let head = """
      <meta property="article:published_time" content="2031-01-01"><script type="application/ld+json">
      {"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Ferry aground", "datePublished": "2031-05-04T09:30Z",
      "author": [{"name": "Ada Lund"}, "Jo Pike"], "publisher": {"name": "Island Post"}}]}</script><script type="application/ld+json">{broken</script>
      """
    let metadata = try read(page(head: head, story), path: "a.html").metadata
    #expect(metadata.published?.date == day(2031, 5, 4))
    #expect(metadata.bylines == ["Ada Lund", "Jo Pike"])
    #expect(metadata.outlet == "Island Post")
  }

  @Test func `Without markup the page's own lines date it`() throws {
    let article = try read(
      page("<h1>Ferry aground</h1><p>By Ada Lund</p><p>Published 4 May 2031</p>\(story)"), path: "a.html")
    #expect(article.metadata.published?.date == day(2031, 5, 4))
    #expect(article.metadata.published?.origin == .text)
    #expect(article.metadata.bylines == ["Ada Lund"])
  }

  @Test func `Figures, lists, quotes and headings keep their roles`() throws {
    let article = try read(
      page(
        "<article><h1>Ferry aground</h1>\(story)<figure><img alt='x'><figcaption>The ferry on Sunday</figcaption></figure><h2>Why</h2><ul><li>There was <b>fog</b>.</li></ul><blockquote><p>We saw nothing.</p></blockquote></article>"
      ),
      path: "a.html")
    #expect(
      Array(article.outline.suffix(4)) == [
        "caption: The ferry on Sunday", "heading: Why", "listItem: There was fog.", "paragraph: We saw nothing.",
      ])
  }

  @Test func `White space is that of the page as shown, with a blank line between blocks`() throws {
    let article = try read(
      page("<div>One  two\n three<br>four<br><br>five&nbsp;&amp;\u{2014}six.<p>Seven</div>eight"), path: "a.html")
    #expect(
      article.text.string(0..<article.text.bytes.count) == "One two three four\n\nfive\u{A0}&—six.\n\nSeven\n\neight")
  }

  @Test func `A page without text is rejected`() {
    let result = ArticleReader().read(Array(page("<script>go()</script>").utf8), path: "a.html")
    guard case .failure(let rejection) = result else {
      Issue.record("it was read")
      return
    }
    #expect(rejection.code == "empty")
  }

  @Test func `Nesting without end loses no text and no time`() throws {
    let depth = 20_000
    let article = try read(
      String(repeating: "<div>", count: depth) + "<p>Deep down there is a sentence.</p>"
        + String(repeating: "</div>", count: depth), path: "a.html")
    #expect(article.texts(.paragraph) == ["Deep down there is a sentence."])
  }
}
