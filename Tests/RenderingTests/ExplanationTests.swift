import Linking
import Testing

@testable import Rendering

/// How an entry came about.
struct ExplanationTests {
  let story = SamplePage().story

  @Test func `an event's explanation names its date's basis, its words and what disagrees`() throws {
    let text = try #require(Explanation(of: "e1", in: story)).render(.text)
    #expect(text.contains("worked out from a weekday"))
    #expect(text.contains("»shut the lock«"))
    #expect(text.contains("40 or 60 lorries"))
    #expect(text.contains("EDTF 2031-03-04"))
  }

  @Test(arguments: ["e1", "c1", "x1", "g1", "s1", "a1"])
  func `every kind of entry has one in every format`(_ id: String) throws {
    let explanation = try #require(Explanation(of: id, in: story))
    for format in ReportPage.Format.allCases { #expect(!explanation.render(format).isEmpty) }
    #expect(explanation.render(.json).contains("\"id\": \"\(id)\""))
  }

  @Test func `it ends with how the entry was found`() throws {
    let derivation = Derivation(id: "e1", block: "events:shut", members: [], lines: ["Found among 2 candidates."])
    let explanation = try #require(Explanation(of: "e1", in: story, derivation: derivation))
    #expect(explanation.render(.text).contains("HOW IT WAS FOUND\nFound among 2 candidates."))
    #expect(explanation.render(.json).contains("Found among 2 candidates."))
  }

  @Test func `what the story does not hold has none`() { #expect(Explanation(of: "e9", in: story) == nil) }
}
