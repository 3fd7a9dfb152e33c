/// Whose words a cue introduces, where the subject does not stand right before it.
extension AttributionFinder {
  func source(of group: VerbGroup, _ bounds: Range<Int>, before: [Attribution]) -> Range<Int>? {
    let first = group.words.lowerBound
    if let silent = silentSpeaker(group, before) { return silent }
    if group.shape.isFinite {
      if let subject = view.subject(before: group, in: bounds) { return subject }
      // Coordinated with an earlier verb: "criticised the plan and said …".
      guard first - 1 > bounds.lowerBound, words[first - 1].has([.coordinator, .comma]) else { return nil }
    } else if group.shape == .gerund, first > bounds.lowerBound {
      // "with the mayor calling it a mistake", "a letter saying …".
      if !words[first - 1].has([.comma, .preposition, .coordinator, .subordinator, .dash, .verb]),
        let phrase = absolute(endingAt: first, in: bounds) ?? view.phrase(endingAt: first, in: bounds)
      {
        return phrase
      }
    }
    if group.shape == .gerund, first == bounds.lowerBound { return subjectAfterComma(group, bounds) }
    if dependsOnPassive(group, bounds) { return nil }
    if let speaker = parentheticalSpeaker(before: group, before) { return speaker }
    if let subject = governingSubject(of: group, bounds) { return subject }
    let near = before.filter { $0.cue.lowerBound < first && bounds.contains($0.cue.lowerBound) && $0.source != nil }
    if let last = near.max(by: { $0.cue.lowerBound < $1.cue.lowerBound }) { return last.source }
    return mainSubject(before: group, bounds)
  }

  /// "…, Quill said on Friday, confirming that …": who has just spoken goes on.
  private func parentheticalSpeaker(before group: VerbGroup, _ before: [Attribution]) -> Range<Int>? {
    let first = group.words.lowerBound
    guard group.shape == .gerund, first > 0, words[first - 1].has(.comma) else { return nil }
    let spoken = before.last { $0.isParenthetical && $0.verb != nil && $0.cue.upperBound < first }
    guard let spoken, let source = spoken.source,
      !(max(spoken.cue.upperBound, source.upperBound)..<max(first, spoken.cue.upperBound, source.upperBound)).contains(
        where: {
          view.isFiniteVerb($0) || words[$0].quotation >= 0
        })
    else { return nil }
    return source
  }

  /// "Quill said that Harrow would pay but did not elaborate": who has spoken keeps silent on the rest.
  private func silentSpeaker(_ group: VerbGroup, _ before: [Attribution]) -> Range<Int>? {
    let first = group.words.lowerBound
    guard group.isNegated, words[group.main].has(.commentVerb), first > 0, words[first - 1].has(.coordinator) else {
      return nil
    }
    return before.first { claim in
      claim.verb.map { CueLexicon.standard.verbs[$0].frames.contains(.speech) } ?? false
        && claim.cue.upperBound < first && words[claim.cue.lowerBound].quotation == words[first].quotation
    }?.source
  }

  /// "Boats were moved, anticipating a storm": whoever moved them is not named.
  private func dependsOnPassive(_ group: VerbGroup, _ bounds: Range<Int>) -> Bool {
    guard group.shape == .gerund, !verb(group).frames.contains(.speech), let trees = view.trees,
      trees.relations[group.main] == .advcl
    else { return false }
    let head = Int(trees.heads[group.main])
    guard bounds.contains(head), head < group.main, head > bounds.lowerBound, words[head].has(.verb) else {
      return false
    }
    return words[head - 1].has(.be) && !words[head].endsInIng && !view.isGenitive(head - 1)
  }

  private static let with = WordKey("with") ?? .none

  /// "with the mayor calling it a mistake": the noun phrase between "with" and the participle.
  private func absolute(endingAt end: Int, in bounds: Range<Int>) -> Range<Int>? {
    var index = end - 1
    while index > bounds.lowerBound, index > end - 12 {
      if words[index].isSpelled(Self.with) { return index + 1 < end ? (index + 1)..<end : nil }
      if words[index].has([.comma, .verb, .auxiliary, .stop]) { return nil }
      index -= 1
    }
    return nil
  }

  /// "Conceding the delay, the mayor …": the subject of the clause that a participle opens.
  private func subjectAfterComma(_ group: VerbGroup, _ bounds: Range<Int>) -> Range<Int>? {
    for index in group.words.upperBound..<bounds.upperBound
    where words[index].has(.comma) && words[index].quotation < 0 && index + 1 < bounds.upperBound {
      guard words[index + 1].has(ShallowClauses.inside) else { continue }
      for main in (index + 2)..<max(index + 2, min(bounds.upperBound, index + 14)) where view.isFiniteVerb(main) {
        let probe = probe(main)
        if let subject = view.subject(before: probe, in: (index + 1)..<bounds.upperBound) { return subject }
      }
    }
    return nil
  }

  /// "the envoy has won them over by saying …": the subject of the verb that the tree puts a participle under.
  private func governingSubject(of group: VerbGroup, _ bounds: Range<Int>) -> Range<Int>? {
    guard group.shape == .gerund, let trees = view.trees, trees.relations[group.main] == .advcl else { return nil }
    let head = Int(trees.heads[group.main])
    guard bounds.contains(head), head < group.words.lowerBound, words[head].quotation == words[group.main].quotation
    else { return nil }
    var first = head
    while first > bounds.lowerBound, words[first - 1].has([.auxiliary, .adverb, .negation]),
      !view.isGenitive(first - 1)
    {
      first -= 1
    }
    var verb = probe(head)
    verb.words = first..<(head + 1)
    guard let subject = view.subject(before: verb, in: bounds), subject.upperBound <= first else { return nil }
    return subject
  }

  private func isFinite(_ index: Int) -> Bool {
    view.isFiniteVerb(index) || words[index].has(.auxiliary) && words[index].has(.finite) && !view.isGenitive(index)
  }

  private func probe(_ main: Int) -> VerbGroup {
    VerbGroup(
      words: main..<(main + 1), main: main, verb: 0, shape: .past, isNegated: false, takesPreposition: false)
  }

  /// The subject of the first finite verb before a participle or infinitive.
  private func mainSubject(before group: VerbGroup, _ bounds: Range<Int>) -> Range<Int>? {
    for index in bounds.lowerBound..<group.words.lowerBound
    where index > bounds.lowerBound && words[index].quotation == words[group.main].quotation && view.isFiniteVerb(index)
    {
      if let subject = view.subject(before: probe(index), in: bounds) { return subject }
    }
    return nil
  }
}
