import Articles
import Dates
import Language

/// Reads the clauses of a sentence off its dependency tree (Universal Dependencies).
struct TreeClauseFinder: Sendable {
  let text: SourceText
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  /// Longer "sentences" are lists and tables; reading them as clauses would cost the square of their length.
  static let longestSentence = 400

  /// - Parameter times: the sentence's expressions that name a time, as indices.
  /// - Returns: verbs in text order, each with its times; then nouns that name a happening and have a time of their own.
  func clauses(ofSentence index: Int, times: [Int]) -> [Clause] {
    guard annotated.sentences[index].tokens.count <= Self.longestSentence else { return [] }
    let tree = annotated.tree(ofSentence: index)
    let dates = times.compactMap { time in tokens(of: time, in: tree.range).map { (time, $0) } }
    let reader = ClauseReader(tree: tree, tokens: annotated.tokens, dates: dates.map(\.1))
    let heads = tree.range.filter { head in
      reader.isPredicate(head) && !dates.contains { $0.1.contains(head) }
    }
    var clauses = heads.map { reader.clause($0, heads: heads) }
    reader.settle(&clauses)
    if !dates.isEmpty {
      TemporalAttachment(tree: tree, tokens: annotated.tokens, temporal: temporal, dates: dates, reader: reader)
        .attach(to: &clauses)
    }
    return clauses
  }

  /// The tokens of an expression.
  private func tokens(of time: Int, in sentence: Range<Int>) -> Range<Int>? {
    let range = temporal[time].range
    guard let first = sentence.first(where: { Int(annotated.tokens[$0].end) > range.lowerBound }) else { return nil }
    let end = sentence.last { Int(annotated.tokens[$0].start) < range.upperBound }.map { $0 + 1 } ?? first
    return first < end ? first..<end : nil
  }
}
