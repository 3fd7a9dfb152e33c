import Analysis
import Changes
import Linking

@testable import Rendering

/// A report and a story that use every field, with each text passed through a function: to try what text does to pages.
struct SamplePage {
  var text: (String) -> String = { $0 }

  func evidence(_ words: String, article: String = "a1") -> Evidence {
    Evidence(
      article: article, path: text("post/one.txt"), sha256: String(repeating: "a", count: 64), line: 3, start: 10,
      end: 10 + words.unicodeScalars.count, exact: text(words), prefix: text("before "), suffix: text(" after"),
      predicate: CodePointRange(start: 12, end: 15))
  }

  func date(_ edtf: String) -> DateRecord {
    DateRecord(edtf: edtf, basis: .weekday, evidence: [evidence("Saturday")])
  }

  var event: StoryEvent {
    StoryEvent(
      id: "e1", description: text("The lock was shut"), predicate: text("shut"), date: date("2031-03-04"),
      status: .planned, participants: [text("harbour office")], place: text("Varnholm"), salience: 0.5,
      support: Support(articles: 3, origins: 2, parties: 1), evidence: [evidence("shut the lock"), evidence("closed")])
  }

  var claim: StoryClaim {
    StoryClaim(
      id: "c1",
      speaker: SpeakerRecord(
        text: text("a port worker"), start: 0, end: 13, entity: text("a port worker") + "#2", kind: .anonymous),
      stance: .declinesToComment, certainty: .possible, content: text("nobody knew"), quotation: .mixed,
      date: date("2031-03"), support: Support(articles: 1, origins: 1, parties: 1), evidence: [evidence("nobody knew")])
  }

  var conflict: Conflict {
    Conflict(
      id: "x1", kind: .number, status: .open, summary: text("40 or 60 lorries"),
      sides: ["40", "60"].map {
        Conflict.Side(
          position: text($0), members: ["e1"], support: Support(articles: 1, origins: 1, parties: 1),
          evidence: [evidence("about \($0) lorries"), evidence("x"), evidence("y")])
      })
  }

  var story: Story {
    Story(
      articles: [
        StoryArticle(
          id: "a1", path: text("post/one.txt"), url: text("https://post.example/one"),
          sha256: String(repeating: "a", count: 64), versions: [String(repeating: "a", count: 64)],
          title: text("Lock shut"), outlet: text("Varnholm Post"), published: date("2031-03-05"), copyOf: nil)
      ],
      events: [event], claims: [claim],
      agreements: [
        Agreement(
          id: "g1", kind: .event, members: ["e1"], summary: text("The lock was shut"),
          support: Support(articles: 2, origins: 2, parties: 2))
      ],
      conflicts: [conflict],
      shifts: [
        Shift(
          id: "s1", kind: .stance, summary: text("The office changed its mind"),
          steps: [Shift.Step(date: date("2031-03-04"), position: text("denies"), evidence: [evidence("no")])])
      ])
  }

  var report: ChangeReport {
    ChangeReport(
      number: 12, created: "2031-03-06T14:03:00Z",
      articles: [
        .init(
          id: "a1", path: text("post/one.txt"), sha256: String(repeating: "a", count: 64), title: text("Lock shut"),
          outlet: text("Varnholm Post"), change: .added),
        .init(id: nil, path: text("noise.bin"), sha256: nil, title: nil, outlet: nil, change: .rejected),
      ],
      headline: text("Lorries: 40 or 60"),
      changes: [
        change(.added, .event, "e1", before: nil, after: text("x")),
        change(.added, .claim, "c1", before: nil, after: text("x")),
        change(.contradicted, .conflict, "x1", before: nil, after: text("x")),
        change(.revised, .event, "e1", before: text("40"), after: text("60")),
        change(.retracted, .claim, "c1", before: text("40"), after: nil),
        change(.corroborated, .claim, "c1", before: nil, after: text("x")),
        change(.added, .article, "a1", before: nil, after: text("x")),
      ],
      warnings: [
        .init(
          code: "noPublicationDate", message: text("No date is stated."), path: text("post/one.txt"), start: 1, end: 2),
        .init(code: "other", message: text("Something else."), path: nil),
      ])
  }

  private func change(
    _ verb: ChangeReport.Verb, _ subject: ChangeReport.Change.Subject, _ id: String, before: String?, after: String?
  ) -> ChangeReport.Change {
    .init(
      verb: verb, subject: subject, id: id, summary: text("The lock was shut"), before: before, after: after,
      date: "2031-03-04", support: Support(articles: 3, origins: 2, parties: 1),
      evidence: [evidence("shut the lock"), evidence("closed"), evidence("a"), evidence("b")])
  }

  var page: ReportPage {
    ReportPage(
      report: report,
      change: StoryChange(
        articles: [Replaced(before: nil, after: story.articles[0])], events: [Replaced(before: nil, after: event)],
        claims: [Replaced(before: nil, after: claim)], conflicts: [Replaced(before: nil, after: conflict)]))
  }

  func sitePages() -> [RenderedFile] {
    StoryPages(StoryExcerpt(story), reports: [ReportSummary(ReportOutline(report))], title: text("The lock")).files(
      feedIdentifier: "urn:uuid:5a1c0b52-0000-4000-8000-000000000000")
  }
}
