/// Attributions to nobody ("reportedly", "allegedly") and to a finding ("in a survey …").
extension AttributionFinder {
  private static func keys(_ text: String) -> Set<WordKey> {
    Set(text.split(separator: " ").compactMap { WordKey(String($0)) })
  }

  private static let findings = keys("poll polls survey surveys polling")
  private static let inKey = WordKey("in") ?? .none

  func hearsayClaims(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> [Attribution] {
    var found = [Attribution]()
    for index in bounds where words[index].quotation < 0 && words[index].has(.hearsay) {
      if taken.contains(where: { $0.cue.contains(index) || $0.content.contains(index) }) { continue }
      let clause = clause(around: index, bounds)
      guard clause.count > 2 else { continue }
      found.append(
        Attribution(
          source: nil, cue: index..<(index + 1), verb: nil, lemma: sequence.lemma(index), stance: .asserts,
          content: clause,
          unit: unit, isParenthetical: true))
    }
    if let claim = finding(unit, bounds, taken: taken) { found.append(claim) }
    return found
  }

  /// From the last mark or conjunction before a word to the next after it.
  private func clause(around index: Int, _ bounds: Range<Int>) -> Range<Int> {
    var first = index
    while first > bounds.lowerBound, !words[first - 1].has([.comma, .semicolon, .colon, .subordinator, .that]) {
      first -= 1
    }
    while first < index, words[first].has(.coordinator) { first += 1 }
    var end = index + 1
    while end < bounds.upperBound, !words[end].has([.semicolon, .colon]),
      !(words[end].has(.comma) && end + 1 < bounds.upperBound
        && words[end + 1].has([.coordinator, .subordinator, .relative]))
    {
      end += 1
    }
    return first..<view.trimmed(start: first, end: end, passage: -1)
  }

  /// "In a survey published on Monday, 40 percent …".
  private func finding(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> Attribution? {
    guard let start = bounds.first, words[start].isSpelled(Self.inKey),
      taken.allSatisfy({ $0.content.lowerBound > start })
    else {
      return nil
    }
    var comma = start + 1
    var names = false
    while comma < bounds.upperBound, comma < start + 16, !words[comma].has(.comma) {
      if Self.findings.contains(words[comma].key) { names = true }
      comma += 1
    }
    guard names, comma + 2 < bounds.upperBound, words[comma].has(.comma) else { return nil }
    if taken.contains(where: {
      $0.cue.lowerBound > comma && $0.content.lowerBound > $0.cue.lowerBound
    }) {
      return nil
    }
    let end = view.trimmed(start: comma + 1, end: bounds.upperBound, passage: -1)
    return Attribution(
      source: (start + 1)..<comma, cue: start..<(start + 1), verb: nil, lemma: "in", stance: .asserts,
      content: (comma + 1)..<end,
      unit: unit, isParenthetical: true)
  }
}
