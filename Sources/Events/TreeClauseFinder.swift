import Articles
import Dates
import Language

/// Reads the clauses of a sentence off its dependency tree (Universal Dependencies).
struct TreeClauseFinder: Sendable {
  let text: SourceText
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  /// - Parameter times: the sentence's expressions that name a time, as indices.
  /// - Returns: verbs in text order, each with its times; then nouns that name a happening and have a time of their own.
  func clauses(ofSentence index: Int, times: [Int]) -> [Clause] {
    let tree = annotated.tree(ofSentence: index)
    let dates = times.compactMap { time in tokens(of: time, in: tree.range).map { (time, $0) } }
    let reader = ClauseReader(tree: tree, tokens: annotated.tokens, dates: dates.map(\.1))
    let heads = tree.range.filter { head in
      reader.isPredicate(head) && !dates.contains { $0.1.contains(head) }
    }
    var clauses = heads.map { reader.clause($0, heads: heads) }
    reader.settle(&clauses)
    for (time, range) in dates {
      attach(time, range, to: &clauses, tree, reader)
    }
    takeTimeBefore(&clauses, dates, tree)
    share(&clauses, tree)
    return clauses
  }

  // MARK: Times

  /// The tokens of an expression.
  private func tokens(of time: Int, in sentence: Range<Int>) -> Range<Int>? {
    let range = temporal[time].range
    guard let first = sentence.first(where: { Int(annotated.tokens[$0].end) > range.lowerBound }) else { return nil }
    let end = sentence.last { Int(annotated.tokens[$0].start) < range.upperBound }.map { $0 + 1 } ?? first
    return first < end ? first..<end : nil
  }

  /// Follows the tree from an expression up to what it dates: a noun that names a happening, or a verb.
  private func attach(
    _ time: Int, _ range: Range<Int>, to clauses: inout [Clause], _ tree: SentenceTree, _ reader: ClauseReader
  ) {
    var current = range.first { token in tree.head(of: token).map { !range.contains($0) } ?? true } ?? range.lowerBound
    for _ in 0..<tree.range.count {
      guard let head = tree.head(of: current) else { return }
      if let index = clauses.firstIndex(where: { $0.head == head || $0.predicate.contains(head) }) {
        clauses[index].times.append(time)
        return
      }
      if annotated.tokens[head].tag == .noun || annotated.tokens[head].tag == .propn {
        let relation = annotated.tokens[current].relation
        if EventLexicon.nouns.contains(annotated.tokens[head].lemma), !reader.isCarriedByLightVerb(head) {
          clauses.append(reader.nominal(head, time: time))
          return
        }
        // "Friday's paper", "the 2019 law": the date tells which one, not when something happened.
        if relation == .nmodPoss || relation == .compound || relation == .amod || relation == .nummod { return }
      }
      current = head
    }
  }

  /// "On Monday when the crew left": the time just before "when" is that of its clause.
  private func takeTimeBefore(_ clauses: inout [Clause], _ dates: [(Int, Range<Int>)], _ tree: SentenceTree) {
    for index in clauses.indices where clauses[index].times.isEmpty {
      guard case .adverbial("when") = clauses[index].kind,
        let when = tree.children(of: clauses[index].head, .advmod, .mark).first(where: {
          annotated.tokens[$0].lemma == "when"
        }),
        let date = dates.first(where: { $0.1.upperBound == when })
      else { continue }
      clauses[index].times = [date.0]
    }
  }

  /// Lets a time in front of coordinated verbs count for all of them, and one beside "began to" for what began.
  private func share(_ clauses: inout [Clause], _ tree: SentenceTree) {
    for index in clauses.indices where clauses[index].times.isEmpty {
      guard annotated.tokens[clauses[index].head].relation == .xcomp, let above = tree.head(of: clauses[index].head),
        let carrier = clauses.first(where: { $0.head == above && $0.isCarrier })
      else { continue }
      clauses[index].times = carrier.times
    }
    for index in clauses.indices where clauses[index].times.isEmpty && clauses[index].kind != .nominal {
      guard annotated.tokens[clauses[index].head].relation == .conj, let head = tree.head(of: clauses[index].head),
        let first = clauses.first(where: { $0.head == head })
      else { continue }
      guard clauses[index].kind == first.kind else { continue }
      let start = Int(annotated.tokens[first.predicate.lowerBound].start)
      clauses[index].times = first.times.filter { temporal[$0].range.upperBound <= start }
    }
  }
}
