import Testing

@testable import Claims

@Suite struct SpeakerTests {
  @Test func surnameTitleAndPronounAreTheFullName() {
    let reading = Reading(
      """
      Mayor Mara Quill said the bridge was safe.
      Quill said it would open soon.
      Ms. Quill said the piers were sound.
      She said nobody was hurt.
      The mayor said the ferry would run.
      """)
    #expect(reading.entities == Array(repeating: "Mara Quill", count: 5))
    #expect(reading.claims.allSatisfy { $0.speaker?.kind == .named })
  }

  @Test func aPronounDoesNotTakeAPersonOfAnotherGender() {
    let reading = Reading(
      """
      James Harrow said the bridge was safe.
      Mary Stone said it was not.
      He said the piers were sound.
      """)
    #expect(reading.entities == ["James Harrow", "Mary Stone", "James Harrow"])
  }

  @Test func unnamedSourcesStayApartAndTheOfficialIsTheLastOne() {
    let reading = Reading(
      """
      A senior harbour official said the bridge was safe.
      The official said it would open soon.
      Another harbour official said the piers had moved.
      The official said nobody was hurt.
      """)
    #expect(
      reading.entities == [
        "senior harbour official#1", "senior harbour official#1", "harbour official#1", "harbour official#1",
      ])
    #expect(reading.claims.allSatisfy { $0.speaker?.kind == .anonymous })
  }

  @Test func theOfficialOfOnePostIsNotTheOfficialOfTheNext() {
    let reading = Reading(
      """
      A harbour official said the bridge was safe.
      The official said the piers had moved.
      """, posts: [0, 1])
    #expect(reading.entities.first == "harbour official#1")
    #expect(reading.entities.last != "harbour official#1")
  }

  @Test func theOfficialAmongOfficialsJustNamedIsOneOfThem() {
    let reading = Reading(
      """
      A harbour official said the bridge was safe.
      Port officials said the piers had moved, but the ferry would run, the official said.
      """)
    #expect(Set(reading.entities.dropFirst()) == ["Port officials"])
  }

  @Test func aHeadingAnnouncesTheUnnamedSourceBelowIt() {
    let reading = Reading(
      "Senior port official says the bridge is safe\nA senior port official said the piers had moved.",
      kinds: [.heading, .paragraph])
    #expect(Set(reading.entities).count == 1)
  }

  @Test func aRelativeClauseThatNoCommaClosesIsNotTheSpeaker() {
    let reading = Reading("Mara Quill, who served under Mayor Jonas Reed said the bridge was safe.")
    #expect(reading.entities == ["Mara Quill"])
  }

  @Test func theStepsTellHowASpeakerWasFound() {
    let reading = Reading(
      """
      Mayor Mara Quill said the bridge was safe.
      Quill said it would open soon.
      She said nobody was hurt.
      A harbour official said the piers had moved.
      The official said the ferry would run.
      """)
    #expect(
      reading.claims.map { $0.speaker?.steps.map(\.rule) } == [
        [.name], [.fullName], [.pronoun, .fullName], [.unnamed], [.earlierSource, .unnamed],
      ])
    let last = reading.claims.last?.speaker?.steps.first?.range.map { reading.article.text.string($0) }
    #expect(last == "A harbour official")
  }

  @Test func theStepsLeadBackToTheFirstMention() throws {
    let reading = Reading(
      """
      A harbour official said the piers had moved.
      The official said the ferry would run.
      The official said nobody was hurt.
      The official said the gates were shut.
      """)
    let steps = try #require(reading.claims.last?.speaker?.steps)
    #expect(steps.map(\.rule) == [.earlierSource, .earlierSource, .unnamed])
    #expect(steps[1].range.map { reading.article.text.string($0) } == "A harbour official")
  }

  @Test(arguments: [
    ("The skipper was told by harbour control that the span would open.", "harbour control"),
    ("Harbour control said that the span would open.", "Harbour control"),
    ("The Harbour Board met on Tuesday. It said the bridge would stay shut.", "Harbour Board"),
    ("The deputy mayor, who leads the board and who said he would resign, left.", "deputy mayor"),
    ("Mara Quill — who has warned that the piers would move — left the board.", "Mara Quill"),
    ("The cost has doubled since the harbour board revealed that the piers had moved.", "harbour board"),
  ])
  func theSpeakerIsWhoTheWordsMean(text: String, entity: String) {
    #expect(Reading(text).entities.contains(entity))
  }

  @Test(arguments: [
    (
      "A spokeswoman for the harbour board said in a statement that the span was safe.\nThe statement added that it would open.",
      "harbour board"
    ),
    ("The mayor said that Harrow would pay but did not elaborate on the sum.", "mayor"),
    ("The span was cracked, according to reports from the harbour board.", "harbour board"),
    ("A letter from Mara Quill said that the span had moved.", "Mara Quill"),
    ("“We will open it,” the mayor said.\n“I am confident that it will hold,” the mayor.", "mayor"),
  ])
  func whatIsSentOrQuotedSpeaksForItsAuthor(text: String, entity: String) {
    #expect(Set(Reading(text).entities) == [entity])
  }

  @Test func anEngineerWhoAskedAndTheOneWhoSaidAreOne() {
    let reading = Reading(
      "“We knew,” said an engineer who asked not to be named.\nThe engineer added that it was late.")
    #expect(Set(reading.entities) == ["engineer#1"])
  }

  @Test func twoOfTheSameWordsAreTwoPeople() {
    let reading = Reading(
      "A harbour official said the bridge was safe.\nA harbour official said the piers had moved.")
    #expect(reading.entities == ["harbour official#1", "harbour official#2"])
  }

  @Test(arguments: [
    ("Beijing said the talks would go on.", "Government of China"),
    ("China said the talks would go on.", "Government of China"),
    ("Washington denied the report.", "Government of the United States"),
    ("The White House said the talks would go on.", "White House"),
    ("The Pentagon said the talks would go on.", "Pentagon"),
    ("The Kremlin said the talks would go on.", "Government of Russia"),
    ("Downing Street said the talks would go on.", "Government of the United Kingdom"),
    ("Brussels said the talks would go on.", "European Union"),
  ])
  func aMetonymThatSpeaksIsWhoItStandsFor(text: String, entity: String) {
    let reading = Reading(text)
    #expect(reading.entities == [entity])
    #expect(reading.claims.first?.speaker?.kind == .organisation)
  }

  @Test func aPlaceIsNoSpeaker() {
    let reading = Reading("In Beijing, Mara Quill said the talks would go on.")
    #expect(reading.entities == ["Mara Quill"])
  }

  @Test func aSpokespersonSpeaksForTheOrganisation() {
    let reading = Reading(
      """
      A Harbour Board spokeswoman said the bridge was safe.
      A spokesman for the Tidewater Company said the ferry would run.
      """)
    #expect(reading.entities == ["Harbour Board", "Tidewater Company"])
    #expect(reading.claims.allSatisfy { $0.speaker?.kind == .role })
  }

  @Test func aRelativePronounIsWhatItRefersTo() {
    let reading = Reading("Mara Quill, who said the bridge was safe, left on Monday.")
    #expect(reading.entities == ["Mara Quill"])
  }

  @Test func iInAQuotationIsItsSpeaker() {
    let reading = Reading("“I believe the bridge is safe,” Mara Quill said.")
    #expect(reading.entities == ["Mara Quill", "Mara Quill"])
  }

  @Test func theUsersNamesStandOverTheBuiltInOnes() {
    let table = EntityTable(
      text: "place Government of Veld = Harrow\nHarbour Board = the Board, Board", extending: .standard)
    #expect(Reading("Harrow said the bridge was safe.", entities: table).entities == ["Government of Veld"])
    #expect(Reading("Beijing said the bridge was safe.", entities: table).entities == ["Government of China"])
    #expect(table["board"]?.canonical == "Harbour Board")
    #expect(table["harrow"]?.isPlace == true)
  }

  @Test func linesThatSayNothingArePassedOver() {
    let table = EntityTable(text: "\n= nobody\nplace =\nNo name here\nHarbour Board = ,, ")
    #expect(table["nobody"] == nil)
    #expect(table["harbour board"] != nil)
  }
}
