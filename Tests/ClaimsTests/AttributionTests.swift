import Testing

@testable import Claims

@Suite struct AttributionTests {
  @Test(arguments: [
    (
      "“The bridge is safe,” Mara Quill said.",
      "Mara Quill | said | “The bridge is safe,”"
    ),
    (
      "\"The bridge is safe,\" said Mara Quill, the harbour master.",
      "Mara Quill, the harbour master | said | \"The bridge is safe,\""
    ),
    (
      "Mara Quill said that the bridge was safe.",
      "Mara Quill | said | that the bridge was safe"
    ),
    (
      "Mara Quill said the bridge was safe.",
      "Mara Quill | said | the bridge was safe"
    ),
    (
      "Mara Quill told reporters on Monday that the bridge was safe.",
      "Mara Quill | told | that the bridge was safe"
    ),
    (
      "The bridge was safe, the harbour board said.",
      "the harbour board | said | The bridge was safe"
    ),
    (
      "The bridge was closed at noon, according to the harbour board.",
      "the harbour board | according to | The bridge was closed at noon"
    ),
    (
      "According to the harbour board, the bridge was closed at noon.",
      "the harbour board | According to | the bridge was closed at noon"
    ),
    (
      "The mayor denied the report.",
      "The mayor | denied | the report"
    ),
    (
      "The mayor did not respond to questions.",
      "The mayor | did not respond to | questions"
    ),
    (
      "The harbour board has repeatedly called for a new bridge.",
      "The harbour board | has repeatedly called for | a new bridge"
    ),
    (
      "The envoy, who arrived on Monday, promised to repair the bridge.",
      "The envoy, who arrived on Monday, | promised | to repair the bridge"
    ),
  ])
  func oneAttributionIsFoundWithItsSpans(text: String, expected: String) {
    #expect(Reading(text).lines == [expected])
  }

  @Test(arguments: [
    (
      "The council viewed the long closure as a threat to trade.",
      "The council | viewed | the long closure as a threat to trade"
    ),
    (
      "Ten residents raised concerns with the mayor about the noise.",
      "Ten residents | raised concerns | about the noise"
    ),
    ("The board was confident that the bridge would open.", "The board | was confident | that the bridge would open"),
    ("Residents are worried about the noise.", "Residents | are worried about | the noise"),
    (
      "The mayor said in a statement that the bridge was safe.",
      "The mayor | said in a statement | that the bridge was safe"
    ),
    (
      "The mayor called Quill, the harbour master, a danger to the town.",
      "The mayor | called | Quill, the harbour master, a danger to the town"
    ),
    (
      "The mayor was quick to point out that the bridge was safe.",
      "The mayor | was quick to point out | that the bridge was safe"
    ),
    ("The mayor hit back at the harbour board.", "The mayor | hit back at | the harbour board"),
    ("The residents began calling for a new bridge.", "The residents | began calling for | a new bridge"),
    (
      "A pier of the old bridge was cracked, as first reported by the Harbour Post.",
      "the Harbour Post | as first reported | A pier of the old bridge was cracked"
    ),
    ("She said, if asked, she would close the bridge.", "She | said | if asked, she would close the bridge"),
    (
      "The pilot was told by harbour control that the span would open.",
      "harbour control | was told | that the span would open"
    ),
  ])
  func whatBelongsToCueAndContentIsInThem(text: String, expected: String) {
    #expect(Reading(text).lines == [expected])
  }

  @Test func aQuestionPutIsToldApartFromItsAnswer() {
    let reading = Reading("Asked about the piers, the mayor said that they were safe.")
    #expect(reading.lines == ["- | Asked about | the piers", "the mayor | said | that they were safe"])
  }

  @Test(arguments: [
    (
      "The span – the longest in Veld, according to the harbour board – was shut.",
      "the harbour board | according to | the longest in Veld"
    ),
    (
      "The board viewed the talks as improving.",
      "The board | viewed | the talks as improving"
    ),
    (
      "The mayor did not believe that the span had moved, but the gauges can be read again.",
      "The mayor | did not believe | that the span had moved"
    ),
    (
      "The board said that the ferry would run “as soon as it could” but did not elaborate on the date.",
      "The board | said | that the ferry would run “as soon as it could”"
    ),
  ])
  func aContentEndsWhereItsStatementEnds(text: String, expected: String) {
    #expect(Reading(text).lines.first == expected)
  }

  @Test(arguments: [
    "He read “The Long Tide” on the train.", "Her novel “He Said Nothing” sold well.",
    "print(\"the mayor said that it works\")",
    "The radar can predict the path of the storm.", "The crew failed in responding to the alarm.",
    "The divers saw a bright light.",
    "The divers needed to know more.", "The divers needed to find the anchor.", "The engineers maintain the bridge.",
    "The mayor said so again on Monday.",
  ])
  func whatNobodyHoldsIsNoClaim(text: String) {
    #expect(Reading(text).lines == [])
  }

  @Test func aBrokenQuotationIsOneSpanOverItsParts() {
    let reading = Reading("“The bridge,” said Mara Quill, “will open on Friday.”")
    #expect(reading.lines.first == "Mara Quill | said | “The bridge,” said Mara Quill, “will open on Friday.”")
    #expect(reading.claims.first?.quotation == .direct)
  }

  @Test func aQuotationThatGoesOnAfterItsCueBelongsToIt() {
    let reading = Reading("“The bridge is safe,” Mara Quill said. “We checked every bolt of it.”")
    #expect(
      reading.lines == [
        "Mara Quill | said | “The bridge is safe,”",
        "Mara Quill | said | “We checked every bolt of it.”",
      ])
  }

  @Test func theParagraphsOfOneQuotationShareTheCueOfTheLast() {
    let reading = Reading("“The deck of the bridge is sound.\n“The piers are not,” Mara Quill said.")
    #expect(reading.outermost.allSatisfy { $0.speaker?.entity == "Mara Quill" })
    #expect(reading.outermost.count == 2)
  }

  @Test func aParticipleSpeaksForTheSubject() {
    let reading = Reading("Mara Quill closed the bridge on Monday, saying that the piers had moved.")
    #expect(reading.lines == ["Mara Quill | saying | that the piers had moved"])
  }

  @Test func aClaimInsideAClaimPointsToIt() throws {
    let reading = Reading("Mara Quill said her husband believed that the bridge had moved.")
    let inner = try #require(reading.claims.first { $0.cue.lemma == "believe" })
    let outer = try #require(inner.within)
    #expect(reading.claims[outer].cue.lemma == "say")
    #expect(reading.outermost.count == 1)
  }

  @Test func thePassiveHasItsSubjectInTheContent() {
    let reading = Reading("The contractor was accused of negligence by the harbour board.")
    #expect(reading.lines.count == 1)
    #expect(reading.claims.first?.speaker?.entity == "harbour board")
    #expect(reading.lines.first?.contains("The contractor was accused of negligence") == true)
  }

  @Test func coordinatedVerbsAreTwoClaimsOfOneSpeaker() {
    let reading = Reading("The mayor rejected the report and said that the bridge was safe.")
    #expect(
      reading.lines == ["The mayor | rejected | the report", "The mayor | said | that the bridge was safe"])
  }

  @Test func aSubordinateClauseEndsWhereTheMainClauseBegins() {
    #expect(
      Reading("After Quill argued that the bridge was safe, the board closed it on Monday.").lines == [
        "Quill | argued | that the bridge was safe"
      ])
  }

  @Test func anInsertionBeforeTheClauseIsSteppedOver() {
    #expect(
      Reading("The mayor said, among other things, that the bridge was safe.").lines == [
        "The mayor | said | that the bridge was safe"
      ])
  }

  @Test func nounsAndVerbsOfLittleMeaningAttribute() {
    #expect(
      Reading("The mayor expressed doubts about the report.").lines == [
        "The mayor | expressed doubts about | the report"
      ])
    #expect(
      Reading("The mayor made clear that the bridge would stay closed.").lines == [
        "The mayor | made clear | that the bridge would stay closed"
      ])
  }

  @Test(arguments: [
    "The “temporary” bridge was closed on Monday.",
    "The novel “Harbour Lights” was out of print.",
    "The bridge in Harrow was closed.",
    "She sang “Over the Water” twice.",
    "| Pier | Load |\n| 1 | 40 |",
    "let x = \"said\"; print(x)",
    "The mayor travelled to defend the plan.",
    "The term “force of tide” describes a flood that nobody can foresee.",
    "“Force of tide” refers to a flood.",
    "",
    "“”",
  ])
  func whatNobodyClaimsIsNoClaim(text: String) {
    #expect(Reading(text).claims.isEmpty)
  }

  @Test func furnitureAndBylinesAreNotRead() {
    let reading = Reading(
      "By Mara Quill, who said hello\nThe editor said to subscribe.\nThe mayor said the bridge was safe.",
      kinds: [.byline, .furniture, .paragraph])
    #expect(reading.lines == ["The mayor | said | the bridge was safe"])
  }

  @Test func quotationKindsFollowTheShareOfQuotedWords() {
    let reading = Reading(
      "“The bridge is safe,” she said.\nShe said the bridge was “safe enough” for lorries.\nShe said the bridge was safe."
    )
    #expect(reading.outermost.map(\.quotation) == [.direct, .mixed, .indirect])
  }
}
