import Analysis

/// An analysis for reading in a terminal: one line an item, in the order of the text.
struct AnnotationListing {
  private let analysis: ArticleAnalysis

  init(_ analysis: ArticleAnalysis) { self.analysis = analysis }

  var text: String {
    let article = analysis.article
    var lines = ["\(article.path): \(article.title ?? "no title") (\(article.published?.edtf ?? "no date"))"]
    var items: [(start: Int, line: String)] = []
    items += analysis.temporal.map { ($0.start, "  time   \($0.text)  →  \($0.value)") }
    items += analysis.claims.map { claim in
      (claim.evidence.start, "  claim  \(claim.speaker?.entity ?? "?") \(claim.cue.text): \(claim.content.text)")
    }
    items += analysis.events.map { event in
      (event.start, "  event  \(event.date.edtf) \(event.status.rawValue): \(event.text)")
    }
    lines += items.sorted { ($0.start, $0.line) < ($1.start, $1.line) }.map(\.line)
    lines += analysis.diagnostics.map { "  \($0.severity.rawValue)  \($0.message)" }
    return lines.map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "\n") + "\n"
  }
}
