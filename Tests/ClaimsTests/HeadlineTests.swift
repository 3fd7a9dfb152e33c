import Testing

@testable import Claims

@Suite struct HeadlineTests {
  @Test(arguments: [
    ("Harbour Mayor Praises Ferry Crew After Long Night", "Praises"),
    ("Poll: most in Harrow want the bridge open", ":"),
    ("Mara Quill: no tolls before the spring", ":"),
  ])
  func aHeadlineAttributesWithItsVerbOrColon(text: String, cue: String) {
    let reading = Reading(text, kinds: [.title])
    #expect(reading.outermost.map { reading.article.text.string($0.cue.range) } == [cue])
  }

  @Test(arguments: ["Analysis: the bridge and its builders", "In pictures: a night on the quay"])
  func aFormatIsNoSpeaker(text: String) {
    #expect(Reading(text, kinds: [.title]).claims.isEmpty)
  }

  @Test func aColonInAParagraphNeedsAQuotation() {
    #expect(Reading("Harrow: no tolls before the spring.").claims.isEmpty)
  }
}
