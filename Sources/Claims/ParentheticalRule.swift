/// "…, Mara Quill said", "…, said Mara Quill", "…, she said, …": the clause of the cue follows its content or
/// interrupts it.
extension AttributionFinder {
  func parenthetical(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let verb = verb(group)
    guard verb.frames.contains(.parenthetical) || verb.frames.contains(.speech), group.shape.isFinite,
      group.shape != .passive, words[group.main].quotation < 0
    else { return nil }
    if let source = view.subject(before: group, in: bounds), source.lowerBound > bounds.lowerBound,
      closesContent(source.lowerBound - 1, in: bounds), let after = tail(group.words.upperBound, in: bounds)
    {
      return spread(group, source: source, from: source.lowerBound, to: after, unit, bounds)
    }
    guard closesContent(group.words.lowerBound - 1, in: bounds),
      let source = view.nounPhrase(from: group.words.upperBound, in: bounds),
      source.lowerBound == group.words.upperBound,
      let after = tail(source.upperBound, in: bounds)
        ?? (endsInQuotation(group.words.lowerBound - 1, in: bounds) ? source.upperBound : nil)
    else { return nil }
    return spread(group, source: source, from: group.words.lowerBound, to: after, unit, bounds)
  }

  /// A comma, or the closing mark of a quotation.
  private func closesContent(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index >= bounds.lowerBound, index > bounds.lowerBound || words[index].quotation >= 0 else { return false }
    return words[index].has([.comma, .dash]) && words[index].quotation < 0 || endsInQuotation(index, in: bounds)
  }

  private func endsInQuotation(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index >= bounds.lowerBound, index + 1 < words.count else { return false }
    return words[index].quotation >= 0 && words[index + 1].quotation != words[index].quotation
  }

  /// After the cue of a parenthesis only adverbials and a person addressed may stand before the next mark; nil where
  /// something else follows, and the cue therefore governs it.
  private func tail(_ start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < bounds.upperBound, index < start + 24 {
      let word = words[index]
      if word.quotation >= 0 { return nil }
      if word.has([.stop, .comma, .dash, .semicolon, .coordinator]) { return index }
      if word.has(.colon) { return nil }
      if index == start, word.has([.that, .interrogative, .infinitiveMarker]) { return nil }
      if index == start, word.has(ShallowClauses.inside), !word.has([.time, .capitalised, .objectPronoun]),
        !addresses(index)
      {
        return nil
      }
      if word.has(.auxiliary), !view.isGenitive(index) { return nil }
      if word.has(.that), index > start { return nil }
      index += 1
    }
    return index < bounds.upperBound ? nil : index
  }

  private func addresses(_ index: Int) -> Bool { words[index].has(.role) }

  private func spread(
    _ group: VerbGroup, source: Range<Int>, from first: Int, to after: Int, _ unit: Int, _ bounds: Range<Int>
  ) -> Attribution? {
    var start = bounds.lowerBound
    while start < first, words[start].has(.coordinator) { start += 1 }
    var end = first
    if after + 1 < bounds.upperBound, words[after].has([.comma, .dash]) {
      let rest = view.complementEnd(from: after + 1, of: group, kind: .clause, in: bounds)
      let participle = words[after + 1].form == .gerund && words[after + 1].cue >= 0
      if rest > after + 1, !participle, !words[after + 1].has([.coordinator, .subordinator, .relative]) { end = rest }
    }
    guard start < first else { return nil }
    end = end > first ? end : view.trimmed(start: start, end: first)
    guard start < end else { return nil }
    return claim(group, source: source, content: start..<end, unit: unit, parenthetical: true)
  }
}
