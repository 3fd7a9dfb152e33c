import Analysis
import Linking
import Testing

@testable import dossier

struct StorySearchTests {
  let story = Story(
    events: [
      Self.event("e1", "the bridge was closed", date: "2024-03-02", place: "Port Aldane"),
      Self.event("e2", "the bridge reopened", date: "2024-04-01", place: nil),
    ], claims: [])

  @Test func `all words must occur, in any case and without accents`() {
    #expect(StorySearch(["BRIDGE"]).matches(in: story).map(\.id) == ["e1", "e2"])
    #expect(StorySearch(["bridge", "aldané"]).matches(in: story).map(\.id) == ["e1"])
    #expect(StorySearch(["tunnel"]).matches(in: story).isEmpty)
  }

  static func event(_ id: String, _ text: String, date: String, place: String?) -> StoryEvent {
    StoryEvent(
      id: id, description: text, predicate: "close", date: DateRecord(edtf: date, basis: .explicit), status: .happened,
      participants: ["bridge"], place: place, salience: 1, support: Support(articles: 1, origins: 1, parties: 1),
      evidence: [])
  }
}
