import Dates
import Events
import Testing

@Suite struct EventDatingTests {
  private func events(_ text: String..., published: String? = "2031-05-08") -> [String] {
    MarkedText(text, published: published).events
  }

  @Test func `What is put off to a day is planned for it, and put off now`() {
    let events = Set(events("The council has postponed the meeting to [Friday|2031-05-16]."))
    #expect(events == ["postpone 2031-05-08 happened", "meeting 2031-05-16 planned"])
  }

  @Test func `A visit planned for a day and called off is a visit called off`() {
    let events = events("The mayor cancelled a visit planned for [Friday|2031-05-09].")
    #expect(events.contains("visit 2031-05-09 calledOff"))
    #expect(!events.contains { $0.hasPrefix("plan ") })
  }

  @Test func `A dated happening dates what it did`() {
    #expect(
      Set(events("The explosion on [6 May|2031-05-06] injured seven sailors."))
        == ["explosion 2031-05-06 happened", "injure 2031-05-06 happened"])
  }

  @Test func `Days before and after count from the other clause`() {
    let events = events("The engineers closed the bridge on [6 May|2031-05-06] when the crew found a crack.")
    #expect(events == ["close 2031-05-06 happened", "find 2031-05-06 happened"])
  }

  @Test func `Nothing has happened after the day of the article`() {
    #expect(events("The crew crossed the bridge on [1 June|2031-06-01].") == ["cross 2031-05-08 happened"])
  }

  @Test func `What nobody did is no event`() {
    #expect(events("Nobody left the ferry.").isEmpty)
    #expect(events("No sailor was injured.").isEmpty)
  }

  @Test func `A frame date holds for the paragraphs that follow it in an article without a date`() {
    let events = events(
      "On [6 May|XXXX-05-06], the ferry left Port Ellery.", "The crew closed the gate.", "Two boats sank.",
      "The mill collapsed.", published: nil)
    #expect(
      events == [
        "leave XXXX-05-06 happened", "close XXXX-05-06~ happened", "sink XXXX-05-06~ happened",
        "collapse XXXX happened",
      ])
  }

  @Test func `An event without a date takes that of its twin in the same article`() {
    let text = MarkedText(
      ["The owner apologised after the bridge was closed.", "The bridge was closed on [6 May|XXXX-05-06]."],
      published: nil)
    #expect(
      text.events == ["apologise XXXX-05-06~ happened", "close XXXX-05-06 happened", "close XXXX-05-06 happened"])
    #expect(text.mentions.map(\.date.basis) == [.anchored, .anchored, .explicit])
  }

  @Test func `The same text gives the same events`() {
    let paragraphs = ["On [6 May|2031-05-06], the ferry left and the crew slept.", "The mayor resigned."]
    #expect(MarkedText(paragraphs).mentions == MarkedText(paragraphs).mentions)
  }

  @Test func `No bytes crash the finder`() {
    for text in [
      "", " ", "[6 May|2031-05-06]", "\u{201C}[6 May|2031-05-06]\u{201D} ?", "- - - [x|XXXX] closed ,,, by by",
    ] {
      _ = MarkedText([text]).events
      _ = MarkedText([text, text], published: nil).events
    }
  }
}
