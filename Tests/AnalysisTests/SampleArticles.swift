import Analysis
import Articles
import Claims
import Dates
import Events

/// Articles written for the tests: a ferry that never sailed, in a town that is on no map.
enum SampleArticles {
  /// An article of one paragraph a line, without metadata but the date.
  static func plain(
    _ lines: [String], path: String = "note.txt", published: CivilDate? = CivilDate(validating: 2031, month: 5, day: 8),
    url: String? = nil
  ) -> Article {
    var blocks = [Block]()
    var text = ""
    for line in lines {
      let start = text.utf8.count
      text += line
      blocks.append(Block(.paragraph, start..<text.utf8.count))
      text += "\n"
    }
    return Article(
      path: path, sha256: String(repeating: "0", count: 64), format: .text, text: SourceText(text),
      metadata: .init(url: url, published: published.map { Stamp(date: $0, origin: .frontMatter) }), blocks: blocks)
  }

  /// An analysis with every member filled, also with characters that JSON escapes.
  static let full: ArticleAnalysis = {
    let evidence = Evidence(
      article: "a0", path: "note.txt", sha256: "00", line: 2, start: 4, end: 9, exact: "\"A\\b\"\n\u{1}é🛶",
      prefix: "\t",
      suffix: "", predicate: CodePointRange(start: 5, end: 6))
    let date = DateRecord(
      edtf: "2031-05-08", basis: .explicit, evidence: [evidence], time: "2031-05-08T09:00:00Z", timex: "XXXX-WXX-4")
    let proposition = Proposition(
      predicate: "sink", negated: true, arguments: [.init(role: .agent, form: "ferry")], content: ["ferry", "sink"],
      quantities: [
        Quantity(
          low: 3, high: Quantity.unbounded, unit: nil, counted: "lamp", start: 1, end: 2, text: "at least three lamps"),
        Quantity(low: 2.25, high: 2.75, unit: "USD", counted: nil, start: 3, end: 4, text: "about $2.5"),
      ])
    return ArticleAnalysis(
      article: ArticleRecord(
        id: "a0", path: "note.txt", sha256: "00", format: .html, title: "T", outlet: "O", bylines: ["B", "C"],
        language: "en", url: "https://example.org", published: date, updated: date, publishedBounds: date,
        posts: [PostRecord(published: date, start: 0, end: 9)],
        blocks: [BlockRecord(kind: .paragraph, start: 0, end: 9)],
        fingerprint: Fingerprint(hashes: [1, UInt64.max], shingles: 2)),
      temporal: [
        TemporalRecord(
          start: 0, end: 1, text: "t", type: .date, value: "2031", mod: .approximately, edtf: "2031~", basis: .weekday)
      ],
      names: [NameRecord(start: 0, end: 1, text: "N", type: .person, entity: "N")],
      claims: [
        ClaimRecord(
          id: "c0", speaker: SpeakerRecord(text: "s", start: 0, end: 1, entity: "S", kind: .role),
          cue: CueRecord(text: "said", start: 1, end: 2, lemma: "say"),
          content: SpanRecord(text: "c", start: 2, end: 3),
          quotation: .mixed, stance: .declinesToComment, certainty: .doubtful, said: date, within: "c1",
          evidence: evidence, proposition: proposition)
      ],
      events: [
        EventRecord(
          id: "e0", text: "x", start: 0, end: 1, predicate: "sink", date: date, status: .calledOff, participants: ["a"],
          place: "p", reported: true, background: false, evidence: evidence, proposition: proposition)
      ],
      diagnostics: [DiagnosticRecord(code: "d", severity: .info, message: "m", start: 0, end: 1)])
  }()
}
