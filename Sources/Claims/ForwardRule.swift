/// "Mara Quill said that …", "denied the report", "promised to …", "adding that …": the cue governs what follows.
extension AttributionFinder {
  func forward(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>, before: [Attribution]) -> Attribution? {
    if verb(group).frames.contains(.onlyNegated), !group.isNegated { return nil }
    if verb(group).frames.contains(.raising) { return raised(group, unit, bounds) }
    if group.shape == .passive || group.shape == .reducedPassive { return passive(group, unit, bounds) }
    if let claim = relativeObject(group, unit, bounds) { return claim }
    // "failed in responding to the alarm": an action, not an answer.
    if group.shape == .gerund, group.takesPreposition, verb(group).lemma == "respond",
      group.words.lowerBound > bounds.lowerBound,
      words[group.words.lowerBound - 1].has(.preposition)
    {
      return nil
    }
    guard let (start, kind) = complement(of: group, in: bounds) else { return nil }
    let end = view.complementEnd(from: start, of: group, kind: kind, in: bounds)
    guard end > start else { return nil }
    let source = source(of: group, bounds, before: before)
    if source == nil, group.shape != .gerund { return nil }
    if kind == .object, !mayAttributeObject(group, source) || namesWork(group, start) { return nil }
    if group.shape == .infinitive || isAbility(group), isInner(group) { return nil }
    if kind == .object, verb(group).frames.contains(.onlyAs), !holdsAs(start..<end) { return nil }
    return claim(group, source: source, content: (freeRelative(group, source) ?? start)..<end, unit: unit)
  }

  /// "needs to know", "tried to find out": what is still to be thought or found is not held by anybody.
  private func isInner(_ group: VerbGroup) -> Bool {
    let verb = verb(group)
    if verb.stance == .predicts || verb.stance == .estimates { return group.shape != .infinitive }
    return verb.frames.contains(.clause) && !verb.frames.contains(.speech)
      && (verb.stance == .believes || verb.stance == .asserts || verb.stance == .intends)
  }

  private static let can: Set<WordKey> = Set(["can", "could"].compactMap { WordKey($0) })

  /// "can predict", "could see": what somebody is able to.
  private func isAbility(_ group: VerbGroup) -> Bool {
    !group.isNegated && group.words.contains { Self.can.contains(words[$0].key) && words[$0].has(.modal) }
  }

  /// "read “The Long Tide”": a work, where the verb does not give a name.
  private func namesWork(_ group: VerbGroup, _ start: Int) -> Bool {
    let passage = words[start].quotation
    guard passage >= 0, words[group.main].quotation < 0, !verb(group).frames.contains(.complement) else { return false }
    var end = start
    while end < words.count, words[end].quotation == passage { end += 1 }
    return unspoken.isTitle(from: start, to: end)
  }

  private static let so = WordKey("so") ?? .none
  private static let what = WordKey("what") ?? .none
  private static let asKey = WordKey("as") ?? .none

  /// "what they call a mistake": the content begins with the pronoun.
  private func freeRelative(_ group: VerbGroup, _ source: Range<Int>?) -> Int? {
    guard verb(group).frames.contains(.complement), let source, source.lowerBound > 0,
      words[source.lowerBound - 1].isSpelled(Self.what)
    else { return nil }
    return source.lowerBound - 1
  }

  private func holdsAs(_ content: Range<Int>) -> Bool { content.contains { words[$0].isSpelled(Self.asKey) } }

  /// A noun phrase after a cue is an attribution where somebody says or does it: not in a purpose ("to defend himself"),
  /// and with weak verbs and participles only where the subject can speak.
  private func mayAttributeObject(_ group: VerbGroup, _ source: Range<Int>?) -> Bool {
    if group.shape == .infinitive { return false }
    guard verb(group).frames.contains(.weak) || group.shape == .gerund else { return true }
    return isSpeaker(source)
  }

  /// "a rule that he said would delay the works": the relative pronoun belongs to the content.
  private func relativeObject(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let next = group.words.upperBound
    guard verb(group).frames.contains(.clause), group.shape.isFinite, !group.takesPreposition, next < bounds.upperBound,
      words[next].has(.auxiliary) && !view.isGenitive(next) || view.isFiniteVerb(next),
      let source = view.subject(before: group, in: bounds), source.lowerBound > bounds.lowerBound
    else { return nil }
    let end = view.complementEnd(from: next, of: group, kind: .clause, in: bounds)
    let before = source.lowerBound - 1
    let start = words[before].has([.relative, .interrogative, .that]) ? before : next
    return claim(group, source: source, content: start..<end, unit: unit)
  }

  /// Where the complement begins, and what it is.
  func complement(of group: VerbGroup, in bounds: Range<Int>) -> (Int, ComplementKind)? {
    let frames = verb(group).frames
    let start = group.words.upperBound
    guard start < bounds.upperBound else { return nil }
    if group.takesPreposition, !words[start].has(.auxiliary) || view.isGenitive(start), !view.isFiniteVerb(start),
      words[start].has(ShallowClauses.inside)
        || words[start].has([.verb, .objectPronoun, .interrogative, .quoteMark, .that])
    {
      return (start, words[start].has([.that, .interrogative]) ? .clause : .object)
    }
    if let direct = begins(at: start, frames, group, in: bounds) { return direct }
    guard !frames.isDisjoint(with: [.clause, .speech, .infinitive, .objectInfinitive]) else { return nil }
    return afterAdverbials(start, frames, in: bounds)
  }

  private func begins(
    at start: Int, _ frames: CueFrames, _ group: VerbGroup, in bounds: Range<Int>
  ) -> (Int, ComplementKind)? {
    let word = words[start]
    let speaks = frames.contains(.clause) || frames.contains(.speech)
    if word.has([.colon, .comma]), speaks, start + 1 < bounds.upperBound, words[start + 1].quotation >= 0,
      words[group.main].quotation < 0
    {
      return (start + 1, .speech)
    }
    if word.has(.comma), frames.contains(.clause), let that = thatAfterInsertion(start, in: bounds) {
      return (that, .clause)
    }
    if word.has(.comma), frames.contains([.clause, .parenthetical]), insertedCondition(start + 1, in: bounds) {
      return (start + 1, .clause)
    }
    if word.has([.stop, .comma, .colon, .semicolon]) { return nil }
    if word.isSpelled(Self.so), !clauseFollows(start, acrossCommas: false, in: bounds) { return nil }
    if opensConditional(start, frames, in: bounds) { return (start, .clause) }
    if word.quotation >= 0, words[group.main].quotation < 0 { return (start, speaks ? .speech : .object) }
    if word.has(.that), frames.contains(.clause) { return (start, .clause) }
    if word.has(.interrogative), !word.has(.subordinator), frames.contains(.clause) { return (start, .clause) }
    if word.has(.infinitiveMarker), frames.contains(.infinitive) { return (start, .infinitive) }
    if word.has(.verb), word.endsInIng, !word.has(.finite), frames.contains(.gerund) { return (start, .infinitive) }
    let isGerund = word.has(.verb) && word.form == .gerund || word.has(.verb) && word.cue < 0
    if isGerund, frames.contains(.clause), !word.has(.nominal) {
      return clauseFollows(start, in: bounds) ? (start, .clause) : nil
    }
    if word.endsInIng, word.has(.verb), frames.contains(.object), start + 1 < bounds.upperBound,
      words[start + 1].has([.nominal, .adjective]), !words[start + 1].has([.determiner, .capitalised])
    {
      return (start, .object)
    }
    if word.has(.time), frames.contains(.clause), let clause = afterTime(start, in: bounds) { return (clause, .clause) }
    guard word.has(ShallowClauses.inside) || word.has([.objectPronoun, .adverb]) else { return nil }
    if frames.contains(.recipient), let clause = afterRecipient(start, in: bounds) { return clause }
    let plain = frames.contains(.clause) && !frames.contains(.recipient)
    if plain, clauseFollows(start, acrossCommas: group.shape != .gerund, in: bounds) { return (start, .clause) }
    if !frames.isDisjoint(with: [.object, .objectInfinitive, .complement]), !word.has(.time) {
      return (start, .object)
    }
    let isSaying = frames.contains(.parenthetical)
    return plain && isSaying && !frames.contains(.weak) && !word.has(.time) ? (start, .clause) : nil
  }

  /// "said, among other things, that", "added, though, that": the clause after one insertion.
  private func thatAfterInsertion(_ comma: Int, in bounds: Range<Int>) -> Int? {
    for index in (comma + 1)..<max(comma + 1, min(bounds.upperBound, comma + 8)) {
      if words[index].has(.that) {
        return index == comma + 1 || words[index - 1].has(.comma) ? index : nil
      }
      if words[index].quotation >= 0 || words[index].has([.verb, .auxiliary, .stop]) { return nil }
    }
    return nil
  }

  /// "She said, if asked, she would come": a condition between commas, before the clause.
  private func insertedCondition(_ start: Int, in bounds: Range<Int>) -> Bool {
    guard start < bounds.upperBound, words[start].has(.subordinator), Self.conditions.contains(words[start].key),
      let comma = (start..<min(bounds.upperBound, start + 12)).first(where: { words[$0].has([.comma, .stop]) }),
      words[comma].has(.comma)
    else { return false }
    return clauseFollows(comma + 1, acrossCommas: false, in: bounds)
  }

  /// "said because …, the bridge …", "says if elected he …": a clause that opens with one below it.
  private func opensConditional(_ start: Int, _ frames: CueFrames, in bounds: Range<Int>) -> Bool {
    guard frames.contains([.clause, .parenthetical]), Self.conditions.contains(words[start].key),
      words[start].has([.subordinator, .preposition])
    else { return false }
    for index in (start + 1)..<bounds.upperBound
    where words[index].has(.comma) && words[index].quotation == words[start].quotation {
      if clauseFollows(index + 1, in: bounds) { return true }
      break
    }
    return words[start].isSpelled(Self.conditional) && clauseFollows(start + 1, in: bounds)
  }

  private static let conditional = WordKey("if") ?? .none
  private static let conditions: Set<WordKey> = Set(
    ["if", "because", "while", "although", "unless", "once"].compactMap { WordKey($0) })

  /// "said Thursday the bridge was safe": the clause after a noun phrase of time.
  private func afterTime(_ start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < bounds.upperBound, words[index].has(.time) { index += 1 }
    guard index < bounds.upperBound,
      words[index].has([.subjectPronoun, .determiner, .possessive, .capitalised]), !words[index].has(.comma),
      clauseFollows(index, in: bounds), !view.isFiniteVerb(index)
    else { return nil }
    return index
  }

  /// Whether a finite verb follows before the next mark.
  private func clauseFollows(_ start: Int, acrossCommas: Bool = true, in bounds: Range<Int>) -> Bool {
    for index in start..<bounds.upperBound {
      let word = words[index]
      if word.has([.stop, .semicolon, .colon]) || !acrossCommas && word.has(.comma) { return false }
      guard index > start else { continue }
      if view.isFiniteVerb(index) || word.has(.auxiliary) && !view.isGenitive(index) { return true }
      if word.has([.that, .relative, .subordinator]), !word.has(.preposition) { return false }
      if word.cue >= 0, word.has(.verb), view.verbGroup(at: index, in: bounds) != nil { return true }
    }
    return false
  }

  /// "told reporters on Monday that …", "warned the council it …", "told them to …".
  private func afterRecipient(_ start: Int, in bounds: Range<Int>) -> (Int, ComplementKind)? {
    for index in start..<min(bounds.upperBound, start + 18) {
      let word = words[index]
      if index > start {
        if word.has(.that) { return (index, .clause) }
        if word.has(.interrogative), !word.has([.subordinator, .relative]) { return (index, .clause) }
        if word.quotation >= 0, words[start].quotation < 0, !words[index - 1].has([.preposition, .genitive]) {
          return (index, .speech)
        }
        if word.has(.infinitiveMarker), index + 1 < bounds.upperBound,
          words[index + 1].has(.verb) || words[index + 1].has(.be)
        {
          return (words[index - 1].has(.negation) ? index - 1 : index, .infinitive)
        }
        if word.has([.subjectPronoun]), !word.has(.number), !words[index - 1].has(.preposition) {
          return (index, .clause)
        }
      }
      if word.has([.colon, .comma]), index + 1 < bounds.upperBound, words[index + 1].quotation >= 0 {
        return (index + 1, .speech)
      }
      if word.has([.stop, .colon, .semicolon]) { return nil }
      if index > start, view.isFiniteVerb(index) {
        // The clause began without a mark of its own: after the first noun phrase.
        return clauseAfterShortRecipient(start, verb: index, in: bounds)
      }
    }
    return nil
  }

  /// "told reporters the bridge was shut": the recipient is a bare noun or name, the clause's subject begins anew.
  private func clauseAfterShortRecipient(_ start: Int, verb: Int, in bounds: Range<Int>) -> (Int, ComplementKind)? {
    for index in (start + 1)..<max(start + 1, verb)
    where words[index].has([.determiner, .possessive, .subjectPronoun])
      && !words[index - 1].has([.preposition, .coordinator, .determiner])
    {
      return (index, .clause)
    }
    return nil
  }

  private func afterAdverbials(
    _ start: Int, _ frames: CueFrames, in bounds: Range<Int>
  ) -> (Int, ComplementKind)? {
    guard words[start].has([.preposition, .time, .adverb]) || frames.contains(.recipient),
      let (index, kind) = afterRecipient(start, in: bounds)
    else { return nil }
    if kind == .infinitive, frames.isDisjoint(with: [.infinitive, .objectInfinitive]) { return nil }
    if kind == .clause, !frames.contains(.clause) { return nil }
    if kind == .clause, words[index].has(.subjectPronoun), !words[index].has(.that), !frames.contains(.recipient) {
      return words[index - 1].has(.time) ? (index, kind) : nil
    }
    return (index, kind)
  }

  static let by = WordKey("by") ?? .none

  /// Whether a noun phrase is likely to name somebody who speaks.
  func isSpeaker(_ source: Range<Int>?) -> Bool {
    guard let source else { return false }
    return source.contains {
      words[$0].has([.subjectPronoun, .role, .title, .relative])
        || words[$0].has(.capitalised) && words[$0].has(.nominal)
    }
  }
}
