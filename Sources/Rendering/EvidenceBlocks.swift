import Analysis
import Linking

/// Shows evidence: the exact words, marked, with article, file and line.
struct EvidenceBlocks {
  /// Title and outlet of an article by its identifier.
  var articles: [String: ArticleName] = [:]

  struct ArticleName {
    var title: String?
    var outlet: String?
  }

  /// - Parameter limit: how many are shown at once; the rest can be opened where the format allows.
  func blocks(_ evidence: [Evidence], limit: Int) -> [Block] {
    let shown = evidence.prefix(limit).map { Block.quotation(quoted($0)) }
    let rest = evidence.dropFirst(limit).map { Block.quotation(quoted($0)) }
    guard !rest.isEmpty else { return shown }
    return shown + [.details([.text("\(rest.count) more \(rest.count == 1 ? "source" : "sources")")], rest)]
  }

  func quoted(_ evidence: Evidence) -> QuotedWords {
    QuotedWords(
      prefix: evidence.prefix, exact: evidence.exact, suffix: evidence.suffix, source: source(evidence))
  }

  private func source(_ evidence: Evidence) -> [Inline] {
    var inlines: [Inline] = []
    let name = articles[evidence.article]
    if let outlet = name?.outlet { inlines += [.text(outlet + ", ")] }
    if let title = name?.title { inlines += [.text("“\(title.trimmed)”, ")] }
    return inlines + [.code(evidence.path), .text(", line \(evidence.line)")]
  }
}
