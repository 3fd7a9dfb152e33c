/// "Mara Quill said that …", "denied the report", "promised to …", "adding that …": the cue governs what follows.
extension AttributionFinder {
  func forward(
    _ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>, groups: [VerbGroup], before: [Attribution]
  ) -> Attribution? {
    let passive = group.shape == .passive || group.shape == .reducedPassive
    if passive { return passiveClaim(group, unit, bounds) }
    guard let (start, kind) = complement(of: group, in: bounds) else { return nil }
    let end = view.complementEnd(from: start, of: group, kind: kind, in: bounds)
    guard end > start else { return nil }
    let source = source(of: group, bounds, groups: groups, before: before)
    if source == nil, group.shape != .gerund { return nil }
    if verb(group).frames.contains(.weak), kind == .object, !isSpeaker(source) { return nil }
    return claim(group, source: source, content: start..<end, unit: unit)
  }

  /// Where the complement begins, and what it is.
  private func complement(of group: VerbGroup, in bounds: Range<Int>) -> (Int, ComplementKind)? {
    let frames = verb(group).frames
    let start = group.words.upperBound
    guard start < bounds.upperBound else { return nil }
    if group.takesPreposition,
      words[start].has(ShallowClauses.inside)
        || words[start].has([.verb, .objectPronoun, .interrogative, .quoteMark, .that])
    {
      return (start, .object)
    }
    if let direct = begins(at: start, frames, group, in: bounds) { return direct }
    guard frames.contains(.clause) || frames.contains(.speech) || frames.contains(.infinitive) else { return nil }
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
    if word.has([.stop, .comma, .colon, .semicolon]) { return nil }
    if word.quotation >= 0, words[group.main].quotation < 0 { return (start, speaks ? .speech : .object) }
    if word.has(.that), frames.contains(.clause) { return (start, .clause) }
    if word.has(.interrogative), !word.has(.subordinator), frames.contains(.clause) { return (start, .clause) }
    if word.has(.infinitiveMarker), frames.contains(.infinitive) { return (start, .infinitive) }
    if word.has(.verb), word.form == .gerund, frames.contains(.gerund) { return (start, .infinitive) }
    guard word.has(ShallowClauses.inside) || word.has([.objectPronoun, .adverb]) else { return nil }
    if frames.contains(.recipient), recipientBeforeClause(start, in: bounds) != nil { return nil }
    if frames.contains(.clause), clauseFollows(start, in: bounds), !frames.contains(.recipient) {
      return (start, .clause)
    }
    if !frames.isDisjoint(with: [.object, .objectInfinitive, .complement]), !word.has(.time) {
      return (start, .object)
    }
    if frames.contains(.clause), !frames.contains(.weak), !word.has(.time), !frames.contains(.recipient) {
      return (start, .clause)
    }
    return nil
  }

  /// Whether a finite verb follows before the next mark.
  private func clauseFollows(_ start: Int, in bounds: Range<Int>) -> Bool {
    var index = start
    while index < bounds.upperBound {
      let word = words[index]
      if word.has([.stop, .semicolon, .colon]) { return false }
      if index > start, view.isFiniteVerb(index) || word.has(.auxiliary) && !view.isGenitive(index) { return true }
      if index > start, word.has([.that, .relative, .subordinator]), !word.has(.preposition) { return false }
      if index > start, word.has(.verb), word.cue >= 0, view.verbGroup(at: index, in: bounds) != nil { return true }
      index += 1
    }
    return false
  }

  /// "told reporters on Monday that", "warned the council it": where the clause begins.
  private func recipientBeforeClause(_ start: Int, in bounds: Range<Int>) -> Int? {
    var index = start
    while index < min(bounds.upperBound, start + 16) {
      let word = words[index]
      if index > start, word.has(.that), !word.has(.comma) { return index }
      if index > start, word.has(.interrogative), !word.has(.subordinator), !word.has(.relative) { return index }
      if index > start, word.quotation >= 0, words[start].quotation < 0, word.has(.quoteMark) { return index }
      if word.has([.colon, .comma]), index + 1 < bounds.upperBound, words[index + 1].quotation >= 0 {
        return index + 1
      }
      if word.has([.stop, .comma, .colon, .semicolon]) { return nil }
      if index > start, word.has(.infinitiveMarker) { return index }
      if index > start, word.has([.subjectPronoun]), !word.has(.number) { return index }
      if index > start, view.isFiniteVerb(index) { return nil }
      index += 1
    }
    return nil
  }

  private func afterAdverbials(
    _ start: Int, _ frames: CueFrames, in bounds: Range<Int>
  ) -> (Int, ComplementKind)? {
    guard words[start].has([.preposition, .time, .adverb]) || frames.contains(.recipient),
      let index = recipientBeforeClause(start, in: bounds)
    else { return nil }
    let word = words[index]
    if word.has(.infinitiveMarker) {
      return !frames.isDisjoint(with: [.infinitive, .objectInfinitive]) ? (index, .infinitive) : nil
    }
    return (index, word.quotation >= 0 ? .speech : .clause)
  }

  private func source(
    of group: VerbGroup, _ bounds: Range<Int>, groups: [VerbGroup], before: [Attribution]
  ) -> Range<Int>? {
    if group.shape.isFinite {
      if let subject = view.subject(before: group, in: bounds) { return subject }
      // Coordinated with an earlier verb: "criticised the plan and said …".
      let previous = group.words.lowerBound - 1
      guard previous > bounds.lowerBound, words[previous].has([.coordinator, .comma]) else { return nil }
    }
    if let near = before.last(where: { $0.cue.lowerBound < group.words.lowerBound && $0.source != nil }) {
      return near.source
    }
    return mainSubject(before: group, bounds)
  }

  /// The subject of the first finite verb before or after a participle or infinitive.
  private func mainSubject(before group: VerbGroup, _ bounds: Range<Int>) -> Range<Int>? {
    for index in bounds.lowerBound..<group.words.lowerBound
    where index > bounds.lowerBound && words[index].quotation < 0 && (view.isFiniteVerb(index)) {
      let probe = VerbGroup(
        words: index..<(index + 1), main: index, verb: 0, shape: .past, isNegated: false, takesPreposition: false)
      if let subject = view.subject(before: probe, in: bounds) { return subject }
    }
    return nil
  }

  private func passiveClaim(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let verb = verb(group)
    guard !verb.frames.isDisjoint(with: [.clause, .object, .objectInfinitive, .complement, .recipient]),
      !verb.frames.contains(.weak), group.shape == .passive,
      let subject = view.subject(before: group, in: bounds)
    else { return nil }
    let after = group.words.upperBound
    var source: Range<Int>?
    var end = view.complementEnd(from: after, of: group, kind: .infinitive, in: bounds)
    if let agent = agent(from: after, to: end, in: bounds) {
      source = agent
      end = agent.lowerBound > after + 1 ? agent.lowerBound - 1 : max(after, end)
    }
    return claim(group, source: source, content: subject.lowerBound..<max(end, after), unit: unit)
  }

  /// The noun phrase after "by".
  private func agent(from start: Int, to end: Int, in bounds: Range<Int>) -> Range<Int>? {
    for index in start..<max(start, min(end, start + 10)) where words[index].isSpelled(Self.by) && index + 1 < end {
      guard let phrase = view.nounPhrase(from: index + 1, in: (index + 1)..<end),
        !words[index + 1].has([.time, .number]),
        !(words[index + 1].form == .gerund && words[index + 1].has(.verb) && words[index + 1].cue >= 0)
      else { return nil }
      return phrase
    }
    return nil
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
