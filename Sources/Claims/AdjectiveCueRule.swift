/// Adjectives that attribute an attitude: "was confident that …", "are worried about …", "remains opposed to …".
extension AttributionFinder {
  func adjectiveClaims(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> [Attribution] {
    var found = [Attribution]()
    for index in bounds where words[index].cue < 0 {
      guard index + 1 < bounds.upperBound, let adjective = AdjectiveCues.table[words[index].key],
        !taken.contains(where: { $0.cue.contains(index) }),
        let claim = attitude(index, adjective, unit, scope(of: index, bounds))
      else { continue }
      found.append(claim)
    }
    return found
  }

  private func attitude(_ head: Int, _ adjective: AdjectiveCues.Entry, _ unit: Int, _ bounds: Range<Int>)
    -> Attribution?
  {
    let next = words[head + 1]
    guard adjective.links.contains(next.key), head + 2 < bounds.upperBound, let first = copula(of: head, bounds) else {
      return nil
    }
    let opensClause = next.has([.that, .interrogative])
    let opensInfinitive = next.has(.infinitiveMarker) && words[head + 2].has([.verb, .auxiliary])
    let last = opensClause || opensInfinitive ? head : head + 1
    let group = VerbGroup(
      words: first..<(last + 1), main: head, verb: -1, shape: .auxiliary,
      isNegated: (first..<head).contains { words[$0].has(.negation) }, takesPreposition: last > head)
    guard let source = view.subject(before: group, in: bounds),
      !words[source.lowerBound].has(.interrogative) || source.count == 1,
      opensClause || isSpeaker(source) || words[source.upperBound - 1].isPluralInForm
    else { return nil }
    let start = last + 1
    let kind: ComplementKind = opensClause ? .clause : opensInfinitive ? .infinitive : .object
    let end = view.complementEnd(from: start, of: group, kind: kind, in: bounds)
    guard end > start, !words[start].has([.comma, .stop]) else { return nil }
    return Attribution(
      source: source, cue: group.words, verb: nil, lemma: sequence.lemma(head), stance: adjective.stance,
      content: start..<end, isNegated: group.isNegated, unit: unit)
  }

  private static let copulas: Set<WordKey> = Set(
    [
      "feel", "feels", "felt", "remain", "remains", "remained", "became", "become", "becomes", "sounded", "seemed",
      "seems", "grew", "get", "got",
    ].compactMap { WordKey($0) })

  /// The first word of "is", "has long been", "did not feel" before an adjective and its adverbs.
  private func copula(of head: Int, _ bounds: Range<Int>) -> Int? {
    var index = head - 1
    while index > bounds.lowerBound, words[index].has([.adverb, .negation]),
      words[index].quotation == words[head].quotation
    {
      index -= 1
    }
    guard index > bounds.lowerBound, words[index].quotation == words[head].quotation,
      words[index].has(.be) && !view.isGenitive(index) || Self.copulas.contains(words[index].key)
    else { return nil }
    while index - 1 > bounds.lowerBound, words[index - 1].has([.auxiliary, .negation, .adverb]),
      !words[index - 1].has([.time, .subordinator]), !view.isGenitive(index - 1)
    {
      index -= 1
    }
    return index
  }
}
