import Articles
import Dates
import Language

/// The clauses of a sentence: from its tree where it has one, else from its words.
struct SentenceClauses: Sendable {
  private let annotated: AnnotatedText
  private let temporal: [TemporalExpression]
  private let trees: TreeClauseFinder
  private let words: SurfaceClauseFinder
  private let attachment: SurfaceTemporalAttachment

  init(text: SourceText, annotated: AnnotatedText, temporal: [TemporalExpression]) {
    self.annotated = annotated
    self.temporal = temporal
    trees = TreeClauseFinder(text: text, annotated: annotated, temporal: temporal)
    words = SurfaceClauseFinder(text: text, annotated: annotated)
    attachment = SurfaceTemporalAttachment(text: text, annotated: annotated, temporal: temporal)
  }

  /// - Parameter times: the sentence's expressions that name a time, as indices.
  func clauses(ofSentence index: Int, times: [Int]) -> [Clause] {
    let sentence = annotated.sentences[index]
    if annotated.tokens[sentence.tokens].contains(where: { $0.head >= 0 }) {
      return trees.clauses(ofSentence: index, times: times)
    }
    var clauses = words.clauses(of: sentence, dates: times.map { temporal[$0].range })
    attachment.attach(times, to: &clauses, in: sentence)
    return clauses
  }
}
