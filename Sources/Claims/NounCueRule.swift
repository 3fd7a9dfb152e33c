/// Nouns that attribute: "the board's claim that …", "a pledge to …", "criticism of …", and verbs of little meaning with
/// such a noun: "voiced concern about …", "issued a statement saying …", "made clear that …".
extension AttributionFinder {
  private static func keys(_ text: String) -> Set<WordKey> {
    Set(text.split(separator: " ").compactMap { WordKey(String($0)) })
  }

  private static let linkingPrepositions = keys("about of for over on against with to that in")
  private static let addressing = keys("with to")
  private static let topical = keys("about over")
  private static let clear = keys("clear plain explicit public known")
  private static let of = WordKey("of") ?? .none
  private static let it = WordKey("it") ?? .none

  /// - Parameter taken: words that other cues hold already.
  func nounClaims(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> [Attribution] {
    var found = [Attribution]()
    for index in bounds {
      if let claim = madeClear(index, unit, bounds) {
        found.append(claim)
        continue
      }
      guard words[index].has([.strongCueNoun, .clauseNoun]), words[index].quotation < 0, index + 1 < bounds.upperBound,
        !taken.contains(where: { $0.cue.contains(index) })
      else { continue }
      if let claim = lightVerb(index, unit, bounds) ?? possessed(index, unit, bounds) { found.append(claim) }
    }
    return found
  }

  /// "made clear that …", "made it clear that …".
  private func madeClear(_ main: Int, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    guard words[main].has(.lightVerb), words[main].quotation < 0, main > bounds.lowerBound else {
      return nil
    }
    var index = main + 1
    while index < bounds.upperBound, words[index].isSpelled(Self.it) || words[index].has(.adverb) { index += 1 }
    guard index + 1 < bounds.upperBound, index < main + 4, Self.clear.contains(words[index].key) else { return nil }
    let group = group(main, last: index, bounds)
    let start = index + 1
    guard words[start].has([.that, .interrogative, .subjectPronoun, .determiner]),
      let source = view.subject(before: group, in: bounds)
    else { return nil }
    return noun(group, source, start, .clause, unit, bounds)
  }

  /// "voiced concern about …", "issued a statement saying …".
  private func lightVerb(_ head: Int, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    var main = head - 1
    while main > bounds.lowerBound, main > head - 5,
      words[main].has([.determiner, .nominal, .adverb, .possessive, .coordinator]),
      !words[main].has(.lightVerb)
    {
      main -= 1
    }
    guard main > bounds.lowerBound, words[main].has(.lightVerb), words[main].quotation < 0 else {
      return nil
    }
    var last = head
    var start = head + 1
    if words[start].form == .gerund, words[start].cue >= 0 {
      last = start
      start += 1
    } else if words[start].has(.preposition), !words[start].has(.that),
      Self.linkingPrepositions.contains(words[start].key),
      !words[start].has(.infinitiveMarker)
    {
      last = start
      start += 1
    }
    // "raised concerns with the mayor about the noise": what it is about comes after the person addressed.
    if last == start - 1, last > head, Self.addressing.contains(words[last].key) {
      let reach = start..<max(start, min(bounds.upperBound, start + 8))
      if let about = reach.first(where: { Self.topical.contains(words[$0].key) || words[$0].has([.comma, .stop]) }),
        Self.topical.contains(words[about].key), about + 1 < bounds.upperBound
      {
        last = head
        start = about
        let group = group(main, last: head, bounds)
        return view.subject(before: group, in: bounds).flatMap { noun(group, $0, start, .object, unit, bounds) }
      }
    }
    guard start < bounds.upperBound, last > head || words[start].has([.that, .infinitiveMarker]),
      !words[start].has([.comma, .stop])
    else { return nil }
    let group = group(main, last: last, bounds)
    guard let source = view.subject(before: group, in: bounds) else { return nil }
    return noun(group, source, start, words[start].has(.that) ? .clause : .object, unit, bounds)
  }

  /// "the board's claim that …", "their opposition to …"; without an owner only before a clause.
  private func possessed(_ head: Int, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let next = words[head + 1]
    let clause =
      next.has(.that) || next.has(.infinitiveMarker) && head + 2 < bounds.upperBound && words[head + 2].has(.verb)
    let linked = next.has(.preposition) && Self.linkingPrepositions.contains(next.key) && !next.has(.that)
    guard clause || linked && words[head].has(.strongCueNoun) else { return nil }
    var owner = head - 1
    while owner > bounds.lowerBound, owner > head - 4, words[owner].has([.nominal, .adverb]),
      !words[owner].has([.genitive, .possessive])
    {
      owner -= 1
    }
    var source: Range<Int>?
    if owner >= bounds.lowerBound, words[owner].has(.possessive) {
      source = owner..<(owner + 1)
    } else if owner > bounds.lowerBound, view.isGenitive(owner), let phrase = view.phrase(endingAt: owner, in: bounds) {
      // "respect for the law with the mayor's calls for …": the owner is the last of them.
      let preposition = phrase.last { words[$0].has(.preposition) && !words[$0].isSpelled(Self.of) }
      source = (preposition.map { $0 + 1 } ?? phrase.lowerBound)..<phrase.upperBound
    }
    guard source != nil || next.has(.that) && words[head].has(.strongCueNoun) else { return nil }
    let last = clause && !next.has(.infinitiveMarker) || clause ? head : head + 1
    var group = group(head, last: last, bounds)
    group.words = head..<(last + 1)
    guard last + 1 < bounds.upperBound else { return nil }
    return noun(group, source, last + 1, clause && next.has(.that) ? .clause : .object, unit, bounds)
  }

  private func group(_ main: Int, last: Int, _ bounds: Range<Int>) -> VerbGroup {
    var first = main
    while first > bounds.lowerBound, words[first - 1].has([.auxiliary, .negation, .adverb]),
      !words[first - 1].has([.time, .subordinator]),
      !view.isGenitive(first - 1)
    {
      first -= 1
    }
    return VerbGroup(
      words: first..<(last + 1), main: main, verb: -1, shape: .past,
      isNegated: (first..<main).contains { words[$0].has(.negation) },
      takesPreposition: false)
  }

  private func noun(
    _ group: VerbGroup, _ source: Range<Int>?, _ start: Int, _ kind: ComplementKind, _ unit: Int, _ bounds: Range<Int>
  ) -> Attribution? {
    let end = view.complementEnd(from: start, of: group, kind: kind, in: bounds)
    guard end > start else { return nil }
    return Attribution(
      source: source, cue: group.words, verb: nil, lemma: sequence.lemma(group.main),
      stance: NounStances.stance(words[group.words]),
      content: start..<end, isNegated: group.isNegated, unit: unit)
  }
}
