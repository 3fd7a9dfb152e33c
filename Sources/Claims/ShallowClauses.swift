/// Structure read off the classes of words alone, without trees.
struct ShallowClauses: ClauseView {
  let words: [Word]
  let passages: [QuotedPassage]
  /// Where the text has trees, they find subjects that the shallow grammar does not.
  var trees: ClauseTrees?

  /// "began calling for": the verb before a participle tells its phase.
  private static let phases: Set<WordKey> = Set(
    [
      "began", "begin", "begins", "begun", "start", "started", "starts", "continue", "continued", "continues", "keep",
      "keeps", "kept", "stop", "stopped", "stops",
    ].compactMap { WordKey($0) })
  /// "was quick to point out"
  private static let quick: Set<WordKey> = Set(["quick", "swift", "careful"].compactMap { WordKey($0) })
  private static let particles: Set<WordKey> = Set(["back", "out", "in", "down"].compactMap { WordKey($0) })
  private static let linking: Set<WordKey> = Set(
    ["against", "at", "on", "about", "for", "over"].compactMap { WordKey($0) })

  // MARK: Verb groups

  func verbGroup(at main: Int, in bounds: Range<Int>) -> VerbGroup? {
    let word = words[main]
    guard word.cue >= 0, word.has(.verb), isVerb(main, in: bounds) else { return nil }
    if word.form == .gerund, CueLexicon.standard.verbs[Int(word.cue)].frames.contains(.prepositional) { return nil }
    var span = LeftSpan(first: main)
    while span.first > bounds.lowerBound, extend(&span, main: main, in: bounds) {}
    while span.first < main, words[span.first].has(.adverb), span.first == bounds.lowerBound { span.first += 1 }
    let (end, takesPreposition) = rightEnd(of: main, in: bounds)
    return VerbGroup(
      words: span.first..<end, main: main, verb: Int(word.cue), shape: shape(of: main, span, in: bounds),
      isNegated: span.negated, takesPreposition: takesPreposition)
  }

  private struct LeftSpan {
    var first: Int
    var finite = false
    var passive = false
    var negated = false
    var auxiliary = false
    var infinitive = false
  }

  /// Takes one more word on the left into the group; false where the group begins.
  private func extend(_ span: inout LeftSpan, main: Int, in bounds: Range<Int>) -> Bool {
    let before = words[span.first - 1]
    guard before.quotation == words[main].quotation else { return false }
    if before.has(.auxiliary), !isGenitive(span.first - 1) {
      let adjoining = words[span.first..<main].allSatisfy { $0.has([.adverb, .negation]) }
      let isShortHave =
        before.has(.genitive) && main + 1 < bounds.upperBound && words[main].cue >= 0
        && CueLexicon.standard.verbs[Int(words[main].cue)].prepositions.contains(words[main + 1].key)
      if adjoining, before.has(.be), words[main].form != .gerund, !isShortHave { span.passive = true }
      span.auxiliary = true
      if before.has(.finite) { span.finite = true }
    } else if before.has(.negation) {
      span.negated = true
    } else if before.has(.infinitiveMarker), !span.infinitive, !span.finite {
      if let head = chainHead(before: span.first - 1, in: bounds) {
        span.first = head
        span.auxiliary = true
        if words[head].form != .gerund { span.finite = true }
        return false
      }
      span.infinitive = true
      span.first -= 1
      return false
    } else if words[main].form == .gerund, !span.auxiliary, Self.phases.contains(before.key) {
      span.auxiliary = true
      span.finite = before.has(.finite) || !before.endsInIng
    } else if !before.has(.adverb) || before.has([.time, .preposition, .verb, .subordinator, .nominal]) {
      return false
    }
    span.first -= 1
    return true
  }

  /// Taggers often take the past for a participle after an inserted clause ("The envoy, who left, promised …"): what
  /// follows tells them apart.
  private func isActive(_ main: Int, in bounds: Range<Int>) -> Bool {
    let next = main + 1
    guard next < bounds.upperBound, main > bounds.lowerBound, !words[main - 1].has(.subordinator) else { return false }
    if let trees, trees.hasSubject(main, in: bounds) || trees.isBareRoot(main, in: bounds) { return true }
    if CueLexicon.standard.verbs[Int(words[main].cue)].frames.contains(.speech),
      closesQuotation(before: main, in: bounds)
    {
      return true
    }
    let afterComma = main > bounds.lowerBound && words[main - 1].has([.comma, .coordinator])
    if words[next].has(.infinitiveMarker) { return afterComma }
    if words[next].has(.comma) { return next + 1 < bounds.upperBound && words[next + 1].quotation >= 0 }
    return words[next].has([.that, .determiner, .possessive, .quoteMark, .subjectPronoun, .objectPronoun, .colon])
  }

  /// "can raise the span and see what …": the modal or "to" of the first verb holds for the second.
  private func joinsInfinitive(_ main: Int, in bounds: Range<Int>) -> Bool {
    guard let trees, main > bounds.lowerBound, words[main - 1].has(.coordinator), trees.relations[main] == .conj else {
      return false
    }
    var first = Int(trees.heads[main])
    guard bounds.contains(first), first < main else { return false }
    while first > bounds.lowerBound, words[first - 1].has([.adverb, .negation]) { first -= 1 }
    return first > bounds.lowerBound && words[first - 1].has([.modal, .infinitiveMarker])
  }

  /// “…,” the official told reporters: the phrase right after a quotation speaks.
  private func closesQuotation(before main: Int, in bounds: Range<Int>) -> Bool {
    guard let phrase = phrase(endingAt: main, in: bounds), phrase.lowerBound > bounds.lowerBound + 1 else {
      return false
    }
    let mark = words[phrase.lowerBound - 1]
    guard !words[main - 1].has(.determiner), !words[phrase].contains(where: { $0.has(.verb) }) else { return false }
    return mark.has(.quoteMark) && mark.quotation >= 0 && mark.quotation != words[main].quotation
      && words[phrase.lowerBound - 2].has([.comma, .stop])
  }

  /// "Asked whether …, she", "when asked about …": no subject stands before a form that may be a participle.
  private func isAddressed(_ main: Int, in bounds: Range<Int>) -> Bool {
    let frames = CueLexicon.standard.verbs[Int(words[main].cue)].frames
    guard frames.contains(.recipient) else { return false }
    guard main > bounds.lowerBound else { return true }
    let before = words[main - 1]
    return before.has(.interrogative) && !before.has(.relative) || before.has(.subordinator)
  }

  private func shape(of main: Int, _ span: LeftSpan, in bounds: Range<Int>) -> VerbGroup.Shape {
    let form = words[main].form
    if span.infinitive { return .infinitive }
    if span.passive { return span.finite ? .passive : .reducedPassive }
    if span.finite { return .auxiliary }
    if span.auxiliary { return .gerund }
    if form == .anyPast || form == .pastOrParticiple, isAddressed(main, in: bounds) { return .reducedPassive }
    switch form {
    case .gerund: return .gerund
    case .participle: return .reducedPassive
    case .pastOrParticiple: return isActive(main, in: bounds) ? .past : .reducedPassive
    case .base: return joinsInfinitive(main, in: bounds) ? .infinitive : .present
    case .third: return .present
    default: return .past
    }
  }

  private func rightEnd(of main: Int, in bounds: Range<Int>) -> (Int, Bool) {
    let verb = CueLexicon.standard.verbs[Int(words[main].cue)]
    let end = main + 1
    guard end < bounds.upperBound, verb.prepositions.contains(words[end].key) else { return (end, false) }
    // "pushed back against", "spoke out about", "weighed in on".
    if Self.particles.contains(words[end].key), end + 1 < bounds.upperBound,
      Self.linking.contains(words[end + 1].key), !words[end + 1].has(.infinitiveMarker)
    {
      return (end + 2, true)
    }
    return (end + 1, true)
  }

  /// "continued to", "went on to", "declined to": the first word of the leading verb's own group.
  private func chainHead(before marker: Int, in bounds: Range<Int>) -> Int? {
    var index = marker - 1
    guard index >= bounds.lowerBound else { return nil }
    if words[index].has(.particle), index > bounds.lowerBound, words[index - 1].has(.chain) { index -= 1 }
    if Self.quick.contains(words[index].key), index > bounds.lowerBound, words[index - 1].has(.be) {
      index -= 1
    } else if !words[index].has(.chain) {
      return nil
    }
    while index > bounds.lowerBound, words[index - 1].has([.auxiliary, .negation, .adverb]),
      !words[index - 1].has(.time)
    {
      index -= 1
    }
    return index
  }

  func isGenitive(_ index: Int) -> Bool {
    guard words[index].has(.genitive), index > 0 else { return false }
    return !words[index - 1].has([.subjectPronoun, .interrogative, .that])
  }

  /// Whether an ambiguous word ("claims", "support", "plans") is a verb at this place.
  private func isVerb(_ index: Int, in bounds: Range<Int>) -> Bool {
    let word = words[index]
    if word.has(.tagged) { return true }
    guard index > bounds.lowerBound else { return word.form != .base && word.form != .third }
    let before = words[index - 1]
    if before.has(.possessive) || isGenitive(index - 1) { return word.form == .past }
    if before.has(.determiner), !before.has([.relative, .subjectPronoun]), !before.has(.nominal) {
      return before.has(.that) && word.form != .base
    }
    switch word.form {
    case .past, .anyPast, .gerund, .participle, .pastOrParticiple:
      return !before.has(.adjective)
    case .base:
      if before.has([.modal, .auxiliaryDo, .infinitiveMarker, .negation, .subjectPronoun]) { return true }
      if before.has([.preposition, .adjective, .be, .have, .number]) { return false }
      return isPlural(index - 1, in: bounds) && beginsComplement(index + 1, in: bounds)
    case .third:
      if before.has([.preposition, .adjective, .be, .have, .number, .infinitiveMarker, .modal]) { return false }
      return beginsComplement(index + 1, in: bounds)
    }
  }

  /// Whether a noun phrase that ends at a word can be the subject of a verb without an ending.
  private func isPlural(_ index: Int, in bounds: Range<Int>) -> Bool {
    let word = words[index]
    if word.has(.relative) { return true }
    if word.has(.adverb), index > bounds.lowerBound {
      return isPlural(index - 1, in: bounds) || words[index - 1].has(.subjectPronoun)
    }
    if word.has(.closeBracket) || word.has(.comma) { return word.has(.comma) }
    return word.isPluralInForm || word.has(.determiner) && !word.has(.that)
      || (max(bounds.lowerBound, index - 4)..<index).contains { words[$0].has(.coordinator) }
  }

  private func beginsComplement(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index < bounds.upperBound else { return false }
    let word = words[index]
    return !word.has(.preposition) || word.has([.infinitiveMarker, .subordinator]) || word.has(.that)
  }
}
