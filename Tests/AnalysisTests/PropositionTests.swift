import Analysis
import Testing

@Suite struct PropositionTests {
  /// The propositions of the first events of one-sentence articles, without the places of their quantities.
  private func proposition(_ sentence: String) -> Proposition? {
    var proposition = Analyzer().analyze(SampleArticles.plain([sentence])).events.first?.proposition
    for index in proposition?.quantities.indices ?? 0..<0 {
      proposition?.quantities[index].start = 0
      proposition?.quantities[index].end = 0
      proposition?.quantities[index].text = ""
    }
    return proposition
  }

  @Test(arguments: [
    ("The crew rescued three sailors on 6 May.", "The crew rescued 3 sailors on 6 May."),
    ("The council closed the harbour road on 6 May.", "The council closed the harbor road on 6 May."),
    ("The crew rescued 1,000 sheep on 6 May.", "The crew rescued 1000 sheep on 6 May."),
  ])
  func `Sentences that differ in spelling have equal propositions`(pair: (String, String)) {
    #expect(proposition(pair.0) != nil)
    #expect(proposition(pair.0) == proposition(pair.1))
  }

  @Test func `Sums are equal in signs and in words`() {
    let signs = proposition("The council paid $5 million on 6 May.")?.quantities.first
    let words = proposition("The council paid 5 million dollars on 6 May.")?.quantities.first
    #expect(signs?.low == 5e6 && signs?.unit == "USD")
    #expect(signs == words)
  }

  @Test func `A proposition names its predicate and who does what to whom`() {
    let proposition = proposition("The crew closed the old bridge on 6 May.")
    #expect(proposition?.predicate == "close")
    #expect(proposition?.negated == false)
    #expect(proposition?.arguments == [.init(role: .patient, form: "bridge"), .init(role: .agent, form: "crew")])
  }

  @Test func `A passive sentence has the arguments of its active form`() {
    let active = proposition("The crew closed the bridge on 6 May.")
    let passive = proposition("The bridge was closed by the crew on 6 May.")
    #expect(active?.arguments == passive?.arguments)
    #expect(active?.predicate == passive?.predicate)
  }

  @Test func `A negated sentence differs from its affirmative in nothing else that names it`() {
    let negated = proposition("The crew did not close the bridge on 6 May.")
    #expect(negated?.negated == true)
    #expect(negated?.predicate == "close")
  }

  @Test(arguments: [
    ("Harbour engineers advised against closing the bridge.", true),
    ("Harbour engineers said they would close the bridge.", false),
    ("Harbour engineers warned that the bridge leaned against the quay.", false),
  ])
  func `What a speaker argues against is negated`(sentence: String, negated: Bool) throws {
    let claim = try #require(Analyzer().analyze(SampleArticles.plain([sentence])).claims.first)
    #expect(claim.proposition.negated == negated)
  }

  @Test func `The numbers of dates count nothing`() {
    #expect(proposition("The crew closed the bridge on 6 May 2031.")?.quantities.isEmpty == true)
  }
}
