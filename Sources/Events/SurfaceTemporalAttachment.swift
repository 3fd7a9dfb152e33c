import Articles
import Dates
import Language

/// Decides which temporal expression belongs to which clause, by order and nearness.
struct SurfaceTemporalAttachment {
  let text: SourceText
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  /// Fills ``Clause/times``.
  ///
  /// - Parameters:
  ///   - clauses: of one sentence, in text order.
  ///   - times: the sentence's expressions that name a time, as indices, in text order.
  func attach(_ times: [Int], to clauses: inout [Clause], in sentence: Sentence) {
    guard !clauses.isEmpty else { return }
    for time in times {
      let range = temporal[time].range
      if let first = clauses.indices.first,
        start(clauses[first].span) > range.lowerBound
          || start(clauses[first].predicate) > range.lowerBound
      {
        distribute(time, range, over: &clauses)
        continue
      }
      let before = clauses.indices.last { start(clauses[$0].predicate) < range.lowerBound }!
      // "…, when on Friday the crew left": a date just before the next verb's subject belongs to that verb.
      if before + 1 < clauses.count, end(clauses[before].span) <= range.lowerBound {
        clauses[before + 1].times.append(time)
      } else {
        clauses[before].times.append(time)
      }
    }
  }

  /// A date at the start counts for the first main clause and those joined to it.
  private func distribute(_ time: Int, _ range: Range<Int>, over clauses: inout [Clause]) {
    guard let first = clauses.firstIndex(where: { $0.kind == .main }) ?? clauses.indices.first else { return }
    clauses[first].times.append(time)
    for index in clauses.indices where index > first && clauses[index].kind == .main && clauses[index].times.isEmpty {
      clauses[index].times.append(time)
    }
  }

  private func start(_ tokens: Range<Int>) -> Int { Int(annotated.tokens[tokens.lowerBound].start) }
  private func end(_ tokens: Range<Int>) -> Int { Int(annotated.tokens[tokens.upperBound - 1].end) }
}
