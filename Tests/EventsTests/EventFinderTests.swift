import Dates
import Events
import Testing

@Suite struct EventFinderTests {
  private func events(_ text: String..., published: String? = "2031-05-08") -> [String] {
    MarkedText(text, published: published).events
  }

  @Test func `A verb takes the date that follows it`() {
    #expect(events("The crew closed the bridge on [Tuesday|2031-05-06].") == ["close 2031-05-06 happened"])
    #expect(events("The old ferry sank off Port Ellery on [6 May|2031-05-06].") == ["sink 2031-05-06 happened"])
  }

  @Test func `A date in front counts for all verbs joined after it`() {
    #expect(
      events("On [Tuesday|2031-05-06], the crew closed the bridge and evacuated the harbour.")
        == ["close 2031-05-06 happened", "evacuate 2031-05-06 happened"])
  }

  @Test func `Every verb keeps its own date`() {
    #expect(
      events("The crew closed the bridge on [Monday|2031-05-05] and reopened it on [Tuesday|2031-05-06].")
        == ["close 2031-05-05 happened", "reopen 2031-05-06 happened"])
  }

  @Test func `News without a date takes the day of the article and says so`() {
    let text = MarkedText(["The mayor has cancelled the regatta."])
    #expect(text.events == ["cancel 2031-05-08 happened"])
    #expect(text.mentions.first?.date.basis == .documentTime)
  }

  @Test func `States, opinions and bare reports are no events`() {
    #expect(
      events("The mayor announced a plan.", "The bridge is old.", "Many people believed the engineer.").count == 1)
    #expect(events("The mayor announced a plan.", "The bridge had a toll gate.").count == 1)
  }

  @Test func `A bound before a date leaves the other end open`() {
    #expect(events("By [6 May|2031-05-06], the crew had closed the bridge.") == ["close ../2031-05-06 happened"])
  }

  @Test func `What is due, expected or will be is planned`() {
    #expect(events("The ferry was due to sail on [Friday|2031-05-09].") == ["sail 2031-05-09 planned"])
    #expect(events("The council will vote on [Friday|2031-05-09].") == ["vote 2031-05-09 planned"])
    #expect(events("The council could vote on [Friday|2031-05-09].") == ["vote 2031-05-09 possible"])
  }

  @Test func `An old picture is no news, a fresh one is`() {
    #expect(events("#The ferry sails past the pier on [5 August 2029|2029-08-05].").isEmpty)
    #expect(events("#The ferry drifted past the pier on [6 May|2031-05-06].") == ["drift 2031-05-06 happened"])
  }

  @Test func `Furniture tells nothing`() {
    #expect(events(">The editors updated this page on [Tuesday|2031-05-06].").isEmpty)
  }

  @Test func `Predicate, participants and place are slices of the clause`() {
    let text = MarkedText(["Harbour officials closed the old bridge in Port Ellery on [Tuesday|2031-05-06]."])
    let mention = text.mentions.first
    #expect(mention.map { text.words($0.predicate) } == "closed")
    #expect(
      mention?.participants.map { text.words($0.range) } == ["Harbour officials", "the old bridge in Port Ellery"])
    #expect(mention?.participants.map(\.role) == [.agent, .patient])
    #expect(mention?.place.map(text.words) == "Port Ellery")
  }

  @Test func `A passive has its patient in front`() {
    let mention = MarkedText(["The bridge was closed by the crew on [Tuesday|2031-05-06]."]).mentions.first
    #expect(mention?.participants.map(\.role) == [.patient, .agent])
  }

  @Test func `A verb that looks like a noun is found`() {
    let mention = MarkedText(["A harbour guard shot down the drone over the pier on [6 May|2031-05-06]."]).mentions
      .first
    #expect(mention?.lemma == "shoot down")
    #expect(mention?.date.edtf == "2031-05-06")
  }

  @Test func `Talk of oneself in direct speech is no event`() {
    let text = MarkedText(["\u{201C}We moved the boats and went home,\u{201D} the guard said."])
    let speech = text.article.blocks[0].range.lowerBound..<text.article.blocks[0].range.upperBound - 16
    let events = EventFinder().find(in: text.article, text.annotated, text.temporal, reported: [speech])
    #expect(!events.contains { $0.lemma == "move" || $0.lemma == "go" })
  }

  @Test func `What somebody thinks is going on is no event, what the article tells is`() {
    #expect(events("Many people believed that the pier is sinking.").isEmpty)
    #expect(events("Divers are searching the harbour.") == ["search 2031-05-08 ongoing"])
  }
}
