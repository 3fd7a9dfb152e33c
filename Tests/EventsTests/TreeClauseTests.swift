import Events
import Testing

@Suite struct TreeClauseTests {
  @Test func `A date in front counts for every coordinated verb`() {
    let text = TreeText(
      """
      On on adp 2 case
      [2031-05-06
      Tuesday tuesday propn 5 obl
      ]
      , , punct 2 punct
      crews crew noun 5 nsubj
      closed close verb 0 root past
      the the det 7 det
      bridge bridge noun 5 obj
      and and cconj 9 cc
      cleared clear verb 5 conj past
      the the det 11 det
      pier pier noun 9 obj
      . . punct 5 punct
      """)
    #expect(text.events == ["close 2031-05-06 happened", "clear 2031-05-06 happened"])
    #expect(text.mentions.map { text.words($0.range) } == ["On Tuesday , crews closed the bridge", "cleared the pier"])
    #expect(text.mentions.last?.participants.map { text.words($0.range) } == ["crews", "the pier"])
  }

  @Test func `A verb before a dated clause with "after" is near that date`() {
    let text = TreeText(
      """
      The the det 2 det
      bridge bridge noun 4 nsubj:pass
      was be aux 4 aux:pass past
      shut shut verb 0 root pastpart
      down down adp 4 compound:prt
      by by adp 7 case
      engineers engineer noun 4 obl:agent
      after after sconj 11 mark
      a a det 10 det
      storm storm noun 11 nsubj
      hit hit verb 4 advcl past
      Ellery ellery propn 11 obj
      on on adp 14 case
      [2031-05-05
      Monday monday propn 11 obl
      ]
      . . punct 4 punct
      """)
    #expect(text.events == ["shut down 2031-05-05~ happened", "hit 2031-05-05 happened"])
    #expect(text.mentions.first?.participants.map(\.role) == [.patient, .agent])
    #expect(text.mentions.first.map { text.words($0.range) } == "The bridge was shut down by engineers")
  }

  @Test func `The infinitive after "due" is what is planned`() {
    let text = TreeText(
      """
      The the det 2 det
      ferry ferry noun 4 nsubj
      was be aux 4 cop past
      due due adj 0 root
      to to part 6 mark
      sail sail verb 4 xcomp inf
      on on adp 8 case
      [2031-05-09
      Friday friday propn 6 obl
      ]
      . . punct 4 punct
      """)
    #expect(text.events == ["sail 2031-05-09 planned"])
    #expect(text.mentions.first?.participants.map { text.words($0.range) } == ["The ferry"])
  }

  @Test func `A noun that names a happening is an event where it has a date of its own`() {
    let text = TreeText(
      """
      The the det 2 det
      council council noun 3 nsubj
      cancelled cancel verb 0 root past
      [2031-05-09
      Friday friday propn 6 nmod:poss
      ]
      's 's part 4 case
      vote vote noun 3 obj
      . . punct 3 punct
      """)
    #expect(Set(text.events) == ["cancel 2031-05-08 happened", "vote 2031-05-09 calledOff"])
  }

  @Test func `A date that only tells which thing is meant dates no verb`() {
    let text = TreeText(
      """
      Readers reader noun 2 nsubj
      mocked mock verb 0 root past
      [2031-05-02
      Friday friday propn 5 nmod:poss
      ]
      's 's part 3 case
      paper paper noun 2 obj
      . . punct 2 punct
      """)
    #expect(text.events == ["mock 2031-05-08 happened"])
  }

  @Test func `What a modal leaves open is possible, what never was is left out`() {
    let could = TreeText(
      """
      The the det 2 det
      pier pier noun 4 nsubj
      could could aux 4 aux
      reopen reopen verb 0 root inf
      on on adp 6 case
      [2031-05-09
      Friday friday propn 4 obl
      ]
      . . punct 4 punct
      """)
    #expect(could.events == ["reopen 2031-05-09 possible"])
    let would = TreeText(
      """
      The the det 2 det
      pier pier noun 5 nsubj
      would would aux 5 aux
      have have aux 5 aux
      reopened reopen verb 0 root pastpart
      on on adp 7 case
      [2031-05-02
      Friday friday propn 5 obl
      ]
      . . punct 5 punct
      """)
    #expect(would.events.isEmpty)
  }

  @Test func `What began is told by the infinitive, once`() {
    let text = TreeText(
      """
      The the det 2 det
      ferry ferry noun 3 nsubj
      began begin verb 0 root past
      to to part 5 mark
      sink sink verb 3 xcomp inf
      on on adp 7 case
      [2031-05-06
      Tuesday tuesday propn 3 obl
      ]
      . . punct 3 punct
      """)
    #expect(text.events == ["sink 2031-05-06 happened"])
  }

  @Test func `A gerund behind a possessive is a thing, not an event`() {
    let text = TreeText(
      """
      The the det 2 det
      barge barge noun 4 nsubj
      had have aux 4 aux past
      lost lose verb 0 root pastpart
      its its pron 6 nmod:poss poss
      steering steer verb 4 advcl gerund
      on on adp 8 case
      [2031-05-06
      Tuesday tuesday propn 4 obl
      ]
      . . punct 4 punct
      """)
    #expect(text.events == ["lose 2031-05-06 happened"])
  }
}
