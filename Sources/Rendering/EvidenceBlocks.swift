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

  /// One quotation an article first, then the rest.
  ///
  /// - Parameter limit: how many are shown at once; the rest can be opened where the format allows.
  func blocks(_ evidence: [Evidence], limit: Int) -> [Block] {
    var articles = Set<String>()
    var exact = Set<Evidence>()
    let distinct = evidence.filter { exact.insert($0).inserted }
    let first = distinct.filter { articles.insert($0.article).inserted }
    let shown = first.prefix(limit)
    let rest = distinct.filter { !shown.contains($0) }
    let blocks = shown.map { Block.quotation(quoted($0)) }
    guard !rest.isEmpty else { return blocks }
    return blocks + [
      .details([.text(Phrases.count(rest.count, "more place"))], rest.map { .quotation(quoted($0)) })
    ]
  }

  func quoted(_ evidence: Evidence) -> QuotedWords {
    QuotedWords(
      prefix: evidence.prefix, exact: evidence.exact, suffix: evidence.suffix, source: source(evidence))
  }

  /// Outlet, file and line, without the title; only the line where there is but one article to think of.
  func shortSource(_ evidence: Evidence, isOnlyArticle: Bool) -> [Inline] {
    if isOnlyArticle { return [.text("line \(evidence.line)")] }
    let outlet = articles[evidence.article]?.outlet.map { [Inline.text($0 + ", ")] } ?? []
    return outlet + [.code(evidence.path), .text(", line \(evidence.line)")]
  }

  /// Outlet, title, file.
  func name(_ evidence: Evidence) -> [Inline] {
    let name = articles[evidence.article]
    return (name?.outlet.map { [.text($0 + ", ")] } ?? []) + (name?.title.map { [.text("“\($0.trimmed)”, ")] } ?? [])
      + [.code(evidence.path)]
  }

  private func source(_ evidence: Evidence) -> [Inline] {
    name(evidence) + [.text(", line \(evidence.line)")]
  }
}
