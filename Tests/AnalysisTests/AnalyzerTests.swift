import Analysis
import Articles
import Testing

@Suite struct AnalyzerTests {
  let lines = [
    "The ferry “Gannet” sank off Port Ellery on Tuesday, harbour officials said.",
    "“We saw three lamps go out,” Ida Brandt told the Ellery Post – nobody was hurt.",
    "On 6 May the owner, Brandt & Sons, had cancelled two sailings.",
  ]

  @Test func `Every piece of evidence is an exact slice of the text with its surroundings`() {
    let article = SampleArticles.plain(lines)
    let analysis = Analyzer().analyze(article)
    let points = Array(String(decoding: article.text.bytes, as: UTF8.self).unicodeScalars)
    func slice(_ start: Int, _ end: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: points[start..<end])
      return String(view)
    }
    func check(_ evidence: Evidence) {
      #expect(slice(evidence.start, evidence.end) == evidence.exact)
      let prefix = evidence.prefix.unicodeScalars.count
      let suffix = evidence.suffix.unicodeScalars.count
      #expect(prefix <= 32 && suffix <= 32)
      #expect(slice(evidence.start - prefix, evidence.start) == evidence.prefix)
      #expect(slice(evidence.end, evidence.end + suffix) == evidence.suffix)
      #expect(!evidence.prefix.contains("\n") && !evidence.suffix.contains("\n"))
      #expect(evidence.line == points[..<evidence.start].count { $0 == "\n" } + 1)
      if let predicate = evidence.predicate {
        #expect(evidence.start <= predicate.start && predicate.end <= evidence.end)
      }
    }
    for event in analysis.events {
      check(event.evidence)
      #expect(slice(event.start, event.end) == event.text)
      event.date.evidence.forEach(check)
    }
    for claim in analysis.claims {
      check(claim.evidence)
      #expect(slice(claim.content.start, claim.content.end) == claim.content.text)
      claim.said?.evidence.forEach(check)
    }
    for name in analysis.names { #expect(slice(name.start, name.end) == name.text) }
    for expression in analysis.temporal { #expect(slice(expression.start, expression.end) == expression.text) }
  }

  @Test func `The same article gives the same analysis`() {
    #expect(Analyzer().analyze(SampleArticles.plain(lines)) == Analyzer().analyze(SampleArticles.plain(lines)))
  }

  @Test func `Identifiers of what stayed survive a paragraph put between`() {
    let before = Analyzer().analyze(SampleArticles.plain(lines))
    let after = Analyzer().analyze(SampleArticles.plain([lines[0], "Corrected at noon."] + lines[1...]))
    #expect(before.article.id == after.article.id)
    #expect(Set(before.claims.map(\.id)).isSubset(of: after.claims.map(\.id)))
    #expect(Set(before.events.map(\.id)).isSubset(of: after.events.map(\.id)))
    #expect(Set(before.events.map(\.id)).count == before.events.count)
  }

  @Test func `A date given from outside stands in for the one the text lacks`() {
    let article = SampleArticles.plain(lines, published: nil)
    let day = CivilDate(validating: 2031, month: 5, day: 8)!
    #expect(Analyzer().analyze(article).article.published == nil)
    #expect(Analyzer().analyze(article, published: day).article.published?.edtf == "2031-05-08")
    #expect(
      Analyzer().analyze(article, published: day).events == Analyzer().analyze(SampleArticles.plain(lines)).events)
  }

  @Test func `A time of day keeps its offset`() {
    var article = SampleArticles.plain(lines)
    article.metadata.published?.time = .init(hour: 9, minute: 5, utcOffset: -240, zone: "EDT")
    #expect(Analyzer().analyze(article).article.published?.time == "2031-05-08T09:05:00-04:00")
    article.metadata.published?.time?.utcOffset = nil
    #expect(Analyzer().analyze(article).article.published?.time == "2031-05-08T09:05:00")
  }

  @Test func `An empty article gives an empty analysis`() {
    let analysis = Analyzer().analyze(SampleArticles.plain([]))
    #expect(analysis.events.isEmpty && analysis.claims.isEmpty)
    #expect(analysis.article.fingerprint == Fingerprint())
  }
}
