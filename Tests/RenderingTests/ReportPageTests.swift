import Changes
import Linking
import Testing

@testable import Rendering

/// What a reader finds in a report.
struct ReportPageTests {
  let sample = SamplePage()

  @Test func `a report's files are named by its day, its number and its headline`() {
    #expect(
      sample.page.files().own.map(\.path) == [
        "2031/03/06/0012-lorries-40-or-60.md", "2031/03/06/0012-lorries-40-or-60.html",
        "2031/03/06/0012-lorries-40-or-60.json",
      ])
    #expect(sample.page.files().latest.path == "latest.md")
  }

  @Test(arguments: [
    ("Bridge closed", "bridge-closed"), ("  Überfähre: “Ærø” d'Arc’s — №5! ", "ueberfaehre-aeroe-darcs-5"),
    ("", "report"), ("日本", "report"), ("../../etc/passwd", "etc-passwd"), ("a\u{0}b/c\\d", "a-b-c-d"),
    (String(repeating: "word ", count: 40), "word-word-word-word-word-word-word-word-word-word-word-word"),
    (String(repeating: "x", count: 90), String(repeating: "x", count: 60)),
  ])
  func `a slug is short and safe`(_ headline: String, _ slug: String) { #expect(ReportSlug.slug(headline) == slug) }

  @Test func `an instant that is none gives no folder`() {
    var page = sample.page
    page.report.created = "../../x"
    #expect(page.path(.html) == "0012-lorries-40-or-60.html")
  }

  @Test func `what weighs most comes first`() throws {
    let text = sample.page.render(.markdown)
    let places = try ["## Contradicted", "## Retracted", "## Revised", "## Corroborated", "## New", "## Warnings"].map {
      try #require(text.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func `both sides of a conflict stand with their sources`() {
    let html = sample.page.render(.html)
    #expect(html.contains("<div class=\"sides\">"))
    #expect(html.contains("<h4>40</h4>") && html.contains("<h4>60</h4>"))
    #expect(html.contains("<mark>about 40 lorries</mark>") && html.contains("<mark>about 60 lorries</mark>"))
  }

  @Test func `evidence shows the article, the file, the line and the exact words`() {
    let text = sample.page.render(.markdown)
    #expect(text.contains("> …before **shut the lock** after…"))
    #expect(text.contains("> — Varnholm Post, “Lock shut”, `post/one.txt`, line 3"))
    #expect(text.contains("- planned: …before **shut the lock** after… — line 3 and 3 more places"))
  }

  @Test func `a date that the text does not state in full says how it was found`() {
    #expect(
      sample.page.render(.markdown).contains("#### 4 March 2031 — worked out from a weekday and the article's date"))
  }

  @Test func `support counts articles, origins and parties apart`() {
    #expect(Phrases.support(Support(articles: 3, origins: 2, parties: 2)) == "3 articles, 2 origins, 2 parties")
    #expect(Phrases.support(Support(articles: 1, origins: 1, parties: 1)) == "1 article, 1 origin, 1 party")
  }

  @Test func `what was said stands under who said it, unnamed sources as such`() {
    let text = sample.page.render(.markdown)
    #expect(text.contains("#### A port worker (unnamed source)"))
    #expect(text.contains("- declines to comment, possible: "))
  }

  @Test func `a conflict is headed by what it is about, and by its sides where they are short`() {
    #expect(Phrases.title(sample.conflict) == "How many or how much: 40 or 60")
    var long = sample.conflict
    long.sides[0].position = String(repeating: "many words ", count: 9)
    #expect(Phrases.title(long) == "How many or how much")
  }

  @Test func `the headline's counts are told once, below it`() {
    var page = sample.page
    page.report.headline = "Revised: the lock. Also 3 added, 1 revised."
    #expect(page.render(.markdown).hasPrefix("# Revised: the lock.\n"))
    page.report.headline = "Also known as the lock"
    #expect(page.render(.markdown).hasPrefix("# Also known as the lock\n"))
  }

  @Test func `context is cut at whole words`() {
    let words = QuotedWords(
      prefix: "ch 12 injured seven people, and ", exact: "closed the road", suffix: " that leads to the old harbour a",
      source: [])
    #expect(words.before == "12 injured seven people, and ")
    #expect(words.after == " that leads to the old harbour")
    #expect(QuotedWords(prefix: "On Monday ", exact: "x", suffix: " y", source: []).before == "On Monday ")
  }

  @Test func `rejected files and warnings are told`() {
    let text = sample.page.render(.text)
    #expect(text.contains("set aside"))
    #expect(text.contains("noise.bin"))
    #expect(text.contains("No date is stated."))
  }

  @Test func `a report without changes says so`() {
    var page = sample.page
    page.report.changes = []
    #expect(page.render(.markdown).contains("Nothing in the story changed in 1 article."))
  }

  @Test func `a page on several reports takes both sides from the story as it stands`() {
    let html = ReportPage(report: sample.report, story: sample.story).render(.html)
    #expect(html.contains("<h4>40</h4>") && html.contains("<h4>60</h4>"))
  }

  @Test func `links hold from where the page stands`() {
    #expect(sample.page.files().own[1].text.contains("href=\"../../../timeline.html\""))
    #expect(sample.sitePages()[0].text.contains("href=\"2031/03/06/0012-lorries-40-or-60.html\""))
  }

  @Test func `the same report gives the same bytes`() {
    for format in ReportPage.Format.allCases { #expect(sample.page.render(format) == SamplePage().page.render(format)) }
  }

  @Test func `a terminal's lines fit where words allow`() {
    for line in sample.page.render(.text).split(separator: "\n") { #expect(line.unicodeScalars.count <= 100) }
  }

  @Test func `before and after are dates in words where they are dates`() {
    #expect(Phrases.value("2031-03-04") == "4 March 2031")
    #expect(Phrases.value("../2031-03-04") == "by 4 March 2031")
    #expect(Phrases.value("40") == "40")
    #expect(Phrases.value("10-12") == "10-12")
  }
}
