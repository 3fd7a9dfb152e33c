import Articles
import Dates
import Events
import Language

/// Reduces clauses to propositions.
struct PropositionBuilder {
  let text: SourceText
  private let annotated: AnnotatedText
  /// Bytes of dates and names, ascending: their numbers count nothing.
  private let notCounted: [Range<Int>]

  init(text: SourceText, annotated: AnnotatedText, temporal: [TemporalExpression]) {
    self.text = text
    self.annotated = annotated
    let dates = temporal.filter { $0.type == .date || $0.type == .time }.map(\.range)
    notCounted = (dates + annotated.names.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// - Parameter range: bytes of the text.
  func proposition(of range: Range<Int>) -> Proposition {
    let tokens = tokens(in: range)
    let words = tokens.map { NormalWord(annotated.tokens[$0], in: text) }
    return Proposition(
      content: words.filter { Self.isContent($0) }.map(\.form), quantities: quantities(of: words, in: range))
  }

  func proposition(of event: EventMention) -> Proposition {
    var proposition = proposition(of: event.range)
    proposition.predicate = event.lemma
    proposition.negated = event.negated
    return proposition
  }

  private func quantities(of words: [NormalWord], in range: Range<Int>) -> [Quantity] {
    let excluded = notCounted.filter { $0.lowerBound < range.upperBound && range.lowerBound < $0.upperBound }
    return QuantityReader(words: words, excluded: excluded).readings().map { reading in
      let span = words[reading.words.lowerBound].range.lowerBound..<words[reading.words.upperBound - 1].range.upperBound
      let points = text.codePoints(span)
      return Quantity(
        low: reading.low, high: reading.high, unit: reading.unit, counted: reading.counted, start: points.lowerBound,
        end: points.upperBound, text: text.string(span))
    }
  }

  private static func isContent(_ word: NormalWord) -> Bool {
    switch word.tag {
    case .noun, .propn, .verb, .adj, .num: true
    case .x: word.lower.utf8.count > 3 || word.lower.utf8.first.map { (0x30...0x39).contains($0) } == true
    default: false
    }
  }

  /// Indices of the tokens that lie in a range.
  private func tokens(in range: Range<Int>) -> Range<Int> {
    let all = annotated.tokens
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, Int(all[end].end) <= range.upperBound { end += 1 }
    return low..<end
  }
}
