import Articles
import Testing

@testable import Analysis

struct DeniedEventsTests {
  @Test func `what is denied is no event, what the denial takes for granted is`() throws {
    let text = """
      Ferry firm answers

      Published 14 March 2031

      Lowmark Lines denied on Thursday that the ferry had lost its anchor before it hit the quay on Tuesday.
      """
    let article = try ArticleReader().read(Array(text.utf8), path: "a.txt").get()
    let events = Analyzer().analyze(article).events.map(\.predicate)
    #expect(!events.contains("lose"))
    #expect(events.contains("hit"))
  }
}
