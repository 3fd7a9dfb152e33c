import Articles
import Dates
import Language

/// The clauses of every sentence of a text with their times, read once for all who ask.
public struct ClauseTable: Sendable {
  /// One list a sentence.
  let clauses: [[Clause]]
  /// Whether some date is counted from another event of the text.
  var countsFromEvents: Bool { clauses.contains { $0.contains { $0.anchors.contains { $0.event != nil } } } }

  /// - Parameters:
  ///   - text: the text that `annotated` was made from.
  ///   - temporal: its expressions, in text order.
  public init(text: SourceText, annotated: AnnotatedText, temporal: [TemporalExpression]) {
    let finder = TreeClauseFinder(text: text, annotated: annotated, temporal: temporal)
    var clauses = [[Clause]]()
    clauses.reserveCapacity(annotated.sentences.count)
    var time = 0
    for (index, sentence) in annotated.sentences.enumerated() {
      while time < temporal.count, temporal[time].range.upperBound <= sentence.range.lowerBound { time += 1 }
      var end = time
      while end < temporal.count, temporal[end].range.lowerBound < sentence.range.upperBound { end += 1 }
      let times = (time..<end).filter { !Self.isPartOfName(temporal[$0].range, annotated.names) }
      clauses.append(finder.clauses(ofSentence: index, times: times))
      time = end
    }
    self.clauses = clauses
  }

  /// "The 6 May Committee" names no day.
  private static func isPartOfName(_ range: Range<Int>, _ names: [NameMention]) -> Bool {
    let index = names.partitioningIndex { $0.range.upperBound >= range.upperBound }
    guard index < names.count else { return false }
    return names[index].range.lowerBound <= range.lowerBound && names[index].range.count > range.count
  }
}
