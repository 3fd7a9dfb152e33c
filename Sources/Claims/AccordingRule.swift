/// "according to the harbour board": the content is the rest of the clause.
extension AttributionFinder {
  private static let according = WordKey("according") ?? .none
  private static let to = WordKey("to") ?? .none

  func readAccording(_ unit: Int, _ bounds: Range<Int>, _ taken: inout [Attribution]) {
    for index in bounds where words[index].isSpelled(Self.according) {
      guard index + 2 < bounds.upperBound, words[index + 1].isSpelled(Self.to),
        let source = view.nounPhrase(from: index + 2, in: bounds)
      else { continue }
      let cue = index..<(index + 2)
      let content: Range<Int>
      if index <= bounds.lowerBound + 1 {
        var start = source.upperBound
        while start < bounds.upperBound, words[start].has(.comma) { start += 1 }
        content = start..<view.trimmed(start: start, end: bounds.upperBound, passage: words[index].quotation)
      } else {
        content =
          bounds.lowerBound..<view.trimmed(start: bounds.lowerBound, end: index, passage: words[index].quotation)
      }
      guard !content.isEmpty else { continue }
      taken.append(
        Attribution(
          source: source, cue: cue, verb: nil, lemma: "according", stance: .asserts, content: content, unit: unit,
          isParenthetical: true))
    }
  }
}
