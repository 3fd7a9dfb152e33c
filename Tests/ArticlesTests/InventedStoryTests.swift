import Articles
import TestSupport
import Testing

@Suite struct InventedStoryTests {
  private let story: InventedStory

  init() throws { story = try InventedStory() }

  private func article(_ source: String) throws -> Article {
    let step = try #require(story.steps.first { $0.article.source == source })
    let (bytes, sidecar) = try story.read(step)
    return try ArticleReader().read(bytes, path: step.article.target, sidecar: sidecar).get()
  }

  @Test func `Every article is read, dated and titled, and names its outlet`() throws {
    for source in story.articleSources {
      let article = try article(source)
      #expect(article.metadata.published != nil, "\(source)")
      #expect(article.metadata.title != nil, "\(source)")
      #expect(article.metadata.outlet != nil, "\(source)")
      #expect(article.metadata.language?.hasPrefix("en") == true, "\(source)")
      #expect(!article.diagnostics.contains { $0.severity == .error }, "\(source)")
    }
  }

  @Test func `The live blog comes apart into six posts in two zones`() throws {
    let blog = try article("01-coast-live.txt")
    #expect(blog.posts.map { $0.published.time?.hour } == [16, 10, 7, 8, 11, 13])
    #expect(Set(blog.posts.map { $0.published.time?.utcOffset }) == [0, 60])
    #expect(blog.codes == ["incompleteCopy", "postsOutOfOrder"])
  }

  @Test func `The copy of the wire report is the other paper's, and credits the agency`() throws {
    let copy = try article("03-harrowby-courier.txt")
    #expect(copy.metadata.outlet == "The Harrowby Courier")
    #expect(copy.metadata.agency == "Northern Wire")
    let original = try article("02-northern-wire.md")
    let shared = Set(copy.texts(.paragraph)).intersection(original.texts(.paragraph))
    #expect(shared.count >= 6)
  }

  @Test func `The silent edit keeps address and time stamp and changes the text`() throws {
    let (first, second) = (try article("04-gazette.md"), try article("04-gazette.v2.md"))
    #expect(first.path == second.path)
    #expect(first.metadata.url == second.metadata.url)
    #expect(first.metadata.updated == second.metadata.updated)
    #expect(first.sha256 != second.sha256)
  }

  @Test func `The sidecar gives what the text does not state`() throws {
    let talk = try article("06-tidewater-radio.txt")
    #expect(talk.metadata.published?.origin == .sidecar)
    #expect(talk.metadata.bylines == ["Sunniva Bell"])
  }

  @Test func `The page's furniture stays outside its text`() throws {
    let page = try article("05-ledger.html")
    #expect(page.texts(.furniture).isEmpty)
    #expect(page.texts(.caption).count == 1)
    #expect(page.texts(.paragraph).count == 7)
  }

  @Test func `The manifest names each file of the folder once, sidecars before their articles`() {
    #expect(story.steps.map(\.step) == Array(1...story.steps.count))
    let sources = story.steps.flatMap(\.files).map(\.source)
    #expect(Set(sources).count == sources.count)
    for step in story.steps { #expect(!step.article.isSidecar) }
  }
}
