/// Where the content of a cue ends.
extension ShallowClauses {
  private static let according = WordKey("according") ?? .none
  static let but = WordKey("but") ?? .none
  private static let so = WordKey("so") ?? .none
  private static let `as` = WordKey("as") ?? .none

  func complementEnd(from start: Int, of group: VerbGroup, kind: ComplementKind, in bounds: Range<Int>) -> Int {
    let place = place(of: group, in: bounds)
    var index = start
    while index < bounds.upperBound {
      let passage = words[index].quotation
      if passage >= 0, passage != words[group.main].quotation, index > start || kind == .speech {
        while index < bounds.upperBound, words[index].quotation == passage { index += 1 }
        if kind == .speech, index < bounds.upperBound,
          passages[Int(passage)].outer.count > 40 || closesStatement(index, start: start), !resumes(index, in: bounds)
        {
          return index
        }
        // “…,” the official said: another clause of saying claims the quotation too.
        if index > start + 2, index < bounds.upperBound, words[index - 2].has(.comma), startsSpeech(index, in: bounds) {
          break
        }
        // “…,” adding that: the comma stands inside the marks.
        if index > start + 2, index < bounds.upperBound, words[index - 2].has(.comma),
          endsAtComma(index, start: start, group, kind, place, in: bounds)
        {
          break
        }
        continue
      }
      if ends(at: index, start: start, of: group, kind: kind, place, in: bounds) { break }
      index += 1
    }
    index = treeCorrected(end: index, from: start, of: group, kind: kind, in: bounds)
    let end = trimmed(start: start, end: index, passage: words[group.main].quotation)
    // "viewed the talks as improving in the weeks after the storm": the time belongs to what improves.
    let isJudged = (start..<end).contains { judges(at: $0, group, in: bounds) && words[$0 + 1].endsInIng }
    return kind == .object && !isJudged ? withoutAdverbials(start: start, end: end) : end
  }

  /// “We shall see,” when asked: a comma or full stop inside the marks, and no more of a list after it.
  private func closesStatement(_ index: Int, start: Int) -> Bool {
    index > start + 2 && words[index - 1].has(.quoteMark) && words[index - 2].has([.comma, .stop])
      && !words[index].has([.quoteMark, .coordinator])
  }

  /// “…” because “…”: one statement in two pieces.
  private func resumes(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard words[index].has([.subordinator, .coordinator]) else { return false }
    for later in (index + 1)..<max(index + 1, min(index + 4, bounds.upperBound)) {
      if words[later].quotation >= 0 { return true }
      if words[later].has([.verb, .comma, .stop]) { return false }
    }
    return false
  }

  /// Where the clause of the cue stands in its sentence.
  struct Place {
    /// "While critics argue that …, the mayor …": the next comma may end the clause.
    var isSubordinate = false
    /// "the mayor, who said …, …".
    var isRelative = false
  }

  private func place(of group: VerbGroup, in bounds: Range<Int>) -> Place {
    var place = Place()
    let first = group.words.lowerBound
    if group.shape == .gerund, first == bounds.lowerBound { place.isSubordinate = true }
    // "Despite complaints that the bridge was shut, the mayor …".
    if group.verb < 0, first > bounds.lowerBound, words[bounds.lowerBound].has([.preposition, .subordinator]),
      !words[bounds.lowerBound..<first].contains(where: { $0.has(.comma) })
    {
      place.isSubordinate = true
      return place
    }
    guard group.shape.isFinite, first > bounds.lowerBound else { return place }
    if words[first - 1].has(.relative) || joinsRelative(group, in: bounds) {
      place.isRelative = true
      return place
    }
    guard let subject = subject(before: group, in: bounds), subject.lowerBound > bounds.lowerBound else { return place }
    let opener = words[subject.lowerBound - 1]
    place.isSubordinate =
      opener.has(.subordinator) && !opener.has(.that) || Self.clauseOpeners.contains(opener.key)
    return place
  }

  /// "the mayor, who backed the plan and said …, …": the verb before it has the relative pronoun.
  private func joinsRelative(_ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    guard let trees, words[group.words.lowerBound - 1].has(.coordinator), trees.relations[group.main] == .conj else {
      return false
    }
    var verb = Int(trees.heads[group.main])
    guard bounds.contains(verb), verb < group.main else { return false }
    while verb > bounds.lowerBound, words[verb - 1].has([.auxiliary, .adverb, .negation]) { verb -= 1 }
    return verb > bounds.lowerBound && words[verb - 1].has(.relative)
  }

  /// Without the comma or full stop that follows it.
  ///
  /// - Parameter passage: the quotation that the cue itself stands in, or -1: inside other quotations everything counts.
  func trimmed(start: Int, end: Int, passage: Int32) -> Int {
    var end = end
    while end > start, words[end - 1].quotation == passage,
      words[end - 1].has([.comma, .stop, .semicolon, .colon, .dash, .coordinator, .otherMark])
    {
      end -= 1
    }
    return end
  }

  private func ends(
    at index: Int, start: Int, of group: VerbGroup, kind: ComplementKind, _ place: Place, in bounds: Range<Int>
  ) -> Bool {
    let word = words[index]
    guard index > start else { return false }
    if word.has([.semicolon, .stop]) { return true }
    let next = index + 1
    guard next < bounds.upperBound else { return false }
    // "The gate was declared open, told …": the verb of the clause that the passive stands in.
    if word.has(.comma), group.shape == .passive, isFiniteVerb(next), !words[next].has(.coordinator) { return true }
    if word.has(.comma), endsAtComma(next, start: start, group, kind, place, in: bounds) { return true }
    if word.has(.coordinator), sharesSubject(next, group, in: bounds) || keepsSilent(next, in: bounds) { return true }
    if word.has(.dash), words[index - 1].end < word.start, kind == .clause,
      startsOtherStatement(next, group, in: bounds)
    {
      return true
    }
    if word.has(.coordinator), kind != .clause || hasFiniteVerb(start..<index),
      startsOtherStatement(next, group, in: bounds)
    {
      return true
    }
    if word.has(.coordinator), kind != .clause || words[index - 1].has(.comma), joinsCue(next, group, in: bounds) {
      return true
    }
    if place.isRelative, kind == .object, isFiniteVerb(index),
      !words[start..<index].contains(where: { $0.has([.that, .relative]) })
    {
      return true
    }
    if place.isRelative, let trees, words[index].cue >= 0, words[index].has(.verb),
      words[index].quotation == words[group.main].quotation,
      let subject = trees.subject(of: index, in: bounds), subject < group.words.lowerBound - 1,
      let other = verbGroup(at: index, in: bounds), other.shape.isFinite, other.words.lowerBound > start
    {
      return true
    }
    guard kind == .object else { return false }
    if word.has(.dash), words[index - 1].end < word.start, !isPaired(dash: index, in: bounds) { return true }
    if group.verb < 0 || group.shape == .gerund, endsPhrase(index, start: start) { return true }
    if word.has(.subordinator), !word.has(.preposition), !judges(at: index, group, in: bounds) { return true }
    if word.isSpelled(Self.as), words[next].has([.subjectPronoun, .determiner]), startsClause(next, in: bounds) {
      return true
    }
    return false
  }

  /// "the plan – a first draft – for the quay": two dashes set words apart, one ends what was said.
  private func isPaired(dash: Int, in bounds: Range<Int>) -> Bool {
    ((dash + 1)..<max(dash + 1, min(bounds.upperBound, dash + 26))).contains {
      words[$0].has(.dash) && words[$0 - 1].end < words[$0].start
    }
  }

  private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { isFiniteVerb($0) || words[$0].has(.auxiliary) && !isGenitive($0) }
  }

  /// "and cancelled the visit": the tree joins a finite verb to the cue itself.
  private func joinsCue(_ index: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    guard let trees else { return false }
    var main = index
    while main < min(bounds.upperBound, index + 4), words[main].has([.auxiliary, .adverb, .negation]) { main += 1 }
    return main < bounds.upperBound && words[main].has(.verb) && Int(trees.heads[main]) == group.main
      && trees.relations[main] == .conj && (isFiniteVerb(main) || words[index].has(.auxiliary))
  }

  /// ", and subsequently cancelled the visit": another verb of the clause that the cue stands in.
  private func startsPredicate(_ index: Int, in bounds: Range<Int>) -> Bool {
    var main = index
    while main < bounds.upperBound, words[main].has(.adverb) { main += 1 }
    return main < bounds.upperBound && isFiniteVerb(main)
  }

  private func endsAtComma(
    _ next: Int, start: Int, _ group: VerbGroup, _ kind: ComplementKind, _ place: Place, in bounds: Range<Int>
  ) -> Bool {
    if words[next].isSpelled(Self.according) { return true }
    if startsParticipialCue(next, in: bounds) { return true }
    if words[next].has([.coordinator, .subordinator]), startsOtherStatement(next + 1, group, in: bounds) {
      return true
    }
    if Self.contrasts.contains(words[next].key), kind == .clause, startsSpeech(next + 1, in: bounds) { return true }
    // "did not believe …, but …": what is set against it is not denied.
    if group.isNegated, words[next].isSpelled(Self.but) { return true }
    if place.isSubordinate, startsClause(next, in: bounds) { return true }
    if kind == .clause, words[next].isSpelled(Self.so), next + 1 < bounds.upperBound,
      words[next + 1].has(.subjectPronoun), group.shape != .gerund
    {
      return true
    }
    if kind != .clause, words[next].has(.coordinator),
      startsClause(next + 1, in: bounds) || startsPredicate(next + 1, in: bounds)
    {
      return true
    }
    if place.isRelative, !words[next].has([.coordinator, .relative]) { return !continuesList(next, in: bounds) }
    if kind == .infinitive, words[next].has(.relative) { return false }
    if kind == .object, awaitsComplement(next, start: start, group, in: bounds) { return false }
    if kind == .object || kind == .infinitive { return !continuesList(next, in: bounds) && !addsExample(next) }
    return false
  }

  /// A finite verb ends a noun phrase unless a relative clause has begun.
  private func endsPhrase(_ index: Int, start: Int) -> Bool {
    guard words[index].has(.finite), words[index].has([.auxiliary, .verb]), !isGenitive(index) else { return false }
    return !words[start..<index].contains {
      $0.has([.that, .relative, .interrogative, .subordinator, .subjectPronoun, .comma])
    }
  }

  /// "viewed the talks as improving": "as" before no clause, under a verb of judging.
  private func judges(at index: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    guard group.verb >= 0, words[index].isSpelled(Self.as), index + 1 < bounds.upperBound else { return false }
    let frames = CueLexicon.standard.verbs[group.verb].frames
    return frames.contains(.complement) && !startsClause(index + 1, in: bounds)
      || words[index + 1].endsInIng && frames.contains(.object)
  }

  /// "called Quill, her rival, a danger", "praised Quill, who had left, as a friend": an insertion before the words that
  /// judge, or the end of one.
  private func awaitsComplement(_ next: Int, start: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    guard group.verb >= 0 else { return false }
    let frames = CueLexicon.standard.verbs[group.verb].frames
    guard !frames.isDisjoint(with: [.complement, .object]) else { return false }
    func judges(_ index: Int) -> Bool {
      guard index < bounds.upperBound else { return false }
      if words[index].isSpelled(Self.as) { return true }
      return frames.contains(.complement) && !startsClause(index, in: bounds)
        && (words[index].has([.determiner, .adjective]) && !words[index].has([.that, .relative])
          || words[index].has(.quoteMark))
    }
    let earlier = (start..<(next - 1)).contains {
      words[$0].has(.comma) && words[$0].quotation == words[start].quotation
    }
    if earlier { return judges(next) }
    guard words[next].has([.determiner, .possessive, .relative]), !words[next].has(.verb) else { return false }
    guard
      let close = ((next + 1)..<max(next + 1, min(bounds.upperBound, next + 14))).first(where: {
        words[$0].has([.comma, .stop, .semicolon])
      }), words[close].has(.comma)
    else { return false }
    return judges(close + 1)
  }

  private static let including = WordKey("including") ?? .none
  private static let such = WordKey("such") ?? .none

  private func addsExample(_ index: Int) -> Bool {
    words[index].isSpelled(Self.including) || words[index].isSpelled(Self.such)
  }

  /// ", adding that", ", calling it".
  private func startsParticipialCue(_ index: Int, in bounds: Range<Int>) -> Bool {
    var main = index
    while main < bounds.upperBound, words[main].has(.adverb) { main += 1 }
    return main < bounds.upperBound && words[main].cue >= 0 && words[main].form == .gerund && words[main].has(.verb)
  }

  /// "but the minister denied": a statement of somebody else's, or of the same speaker's, follows.
  private func startsOtherStatement(_ index: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    if sharesSubject(index, group, in: bounds) { return true }
    guard let phrase = nounPhraseHead(from: index, in: bounds) else { return false }
    var main = phrase
    while main < min(bounds.upperBound, phrase + 4), words[main].has([.auxiliary, .adverb, .negation]) { main += 1 }
    guard main < bounds.upperBound, let other = verbGroup(at: main, in: bounds) else { return false }
    return other.shape == group.shape || group.shape == .auxiliary && other.shape == .past
  }

  private static let contrasts: Set<WordKey> = Set(
    ["though", "although", "while", "whereas"].compactMap { WordKey($0) })

  /// "Quill said", "others have said": a subject of its own with a verb of saying.
  func startsSpeech(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard let phrase = nounPhraseHead(from: index, in: bounds) else { return false }
    var main = phrase
    while main < min(bounds.upperBound, phrase + 4), words[main].has([.auxiliary, .adverb, .negation]) { main += 1 }
    guard main < bounds.upperBound, let other = verbGroup(at: main, in: bounds), other.shape.isFinite else {
      return false
    }
    return CueLexicon.standard.verbs[other.verb].frames.contains(.speech)
  }

  /// The end of a short noun phrase without commas.
  private func nounPhraseHead(from start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < min(bounds.upperBound, start + 10), words[index].has(Self.inside) || words[index].has(.preposition) {
      if words[index].has(.verb), !words[index].has(.nominal) || words[index].cue >= 0 { break }
      index += 1
    }
    return index > start ? index : nil
  }

  /// "and rejected": a verb in the form of the group's own.
  private func sharesSubject(_ index: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Bool {
    var main = index
    while main < min(bounds.upperBound, index + 4), words[main].has([.auxiliary, .adverb, .negation]) { main += 1 }
    guard main < bounds.upperBound, words[main].cue >= 0,
      let other = verbGroup(at: main, in: (index - 1)..<bounds.upperBound)
    else { return false }
    let agrees =
      other.shape == group.shape || group.shape == .auxiliary && other.shape == .past
      || group.shape == .present && other.shape == .past && words[index - 1].has(.coordinator)
        && index > 1 && words[index - 2].has(.comma)
      || group.shape == .past && other.shape == .auxiliary && index > 1 && words[index - 2].has(.comma)
        && words[index - 1].has(.coordinator) && words[index].has(.auxiliaryDo)
    return other.words.lowerBound <= index + 1 && agrees
  }

  /// "but did not elaborate".
  func keepsSilent(_ index: Int, in bounds: Range<Int>) -> Bool {
    var main = index
    while main < min(bounds.upperBound, index + 3), words[main].has([.auxiliary, .negation]) { main += 1 }
    return main > index && main < bounds.upperBound && words[main].has(.commentVerb)
      && words[index..<main].contains { $0.has(.negation) }
  }

  private func continuesList(_ index: Int, in bounds: Range<Int>) -> Bool {
    var scan = index
    while scan < min(bounds.upperBound, index + 8), !words[scan].has([.stop, .semicolon]) {
      if words[scan].has(.coordinator),
        scan > index || scan + 1 < bounds.upperBound && !words[scan + 1].has([.verb, .auxiliary, .subjectPronoun])
      {
        return true
      }
      if words[scan].has([.verb, .auxiliary]) { return false }
      scan += 1
    }
    return false
  }

  func startsClause(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard var end = nounPhraseHead(from: index, in: bounds) else { return false }
    while end < bounds.upperBound, words[end].has([.adverb, .hearsay]), !words[end].has(.verb) { end += 1 }
    return end < bounds.upperBound && words[end].has([.verb, .auxiliary]) && !words[end - 1].has(.infinitiveMarker)
  }
}
