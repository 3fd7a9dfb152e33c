import Testing

@testable import Claims

@Suite struct NegationTests {
  private func negation(_ text: String) -> (place: Negation.Place, trigger: String, scope: String)? {
    let reading = Reading(text)
    return reading.outermost.first?.negation.map {
      ($0.place, reading.article.text.string($0.trigger), reading.article.text.string($0.scope))
    }
  }

  @Test func aNegatedCueNegatesItsContent() throws {
    let found = try #require(negation("Officials do not believe that the bridge is safe."))
    #expect(found.place == .cue)
    #expect(found.scope == "that the bridge is safe")
  }

  @Test func aNegatedContentIsNegatedFromTheWordToTheEndOfItsClause() throws {
    let found = try #require(negation("The mayor said the bridge was not safe, but the ferry would run."))
    #expect(found.place == .content)
    #expect(found.trigger == "not")
    #expect(found.scope == "not safe")
  }

  @Test(arguments: [
    "The mayor said the bridge was safe.", "The mayor said the bridge was not only safe.",
    "The mayor said the bridge was safe because it had not moved.",
  ])
  func otherwiseThereIsNone(text: String) {
    #expect(negation(text) == nil)
  }
}
