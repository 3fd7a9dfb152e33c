import Events
import Testing

@Suite struct ReferenceFinderTests {
  private func references(_ text: String..., published: String? = "2031-05-08") -> [String] {
    let text = MarkedText(text, published: published)
    let clauses = ClauseTable(text: text.article.text, annotated: text.annotated, temporal: text.temporal)
    return ReferenceFinder(text.article, text.annotated).find(clauses, events: text.mentions, reported: []).map(\.lemma)
  }

  @Test func `A noun that names a happening is one`() {
    #expect(references("The collision of the ferry with a barge worries the harbour board.").contains("collision"))
  }

  @Test func `What is an event already is none`() {
    #expect(!references("The crew closed the bridge on [Tuesday|2031-05-06].").contains("close"))
  }

  @Test func `A noun that only says when something else was is none`() {
    #expect(
      !references("The crew closed the bridge on [Tuesday|2031-05-06] after the collision.").contains("collision"))
  }

  @Test func `What is advised against, feared or denied to be is none`() {
    #expect(!references("The engineers advised against closing the bridge.").contains("close"))
    #expect(!references("The board sees a risk of collision.").contains("collision"))
    #expect(!references("No collision was told of.").contains("collision"))
  }

  @Test func `Captions tell of none`() {
    #expect(references("#The collision of the ferry with a barge.").isEmpty)
  }

  @Test func `What usually happens is none`() {
    #expect(!references("The ferry crosses the strait and a train meets it.").contains("cross"))
  }
}
