/// "was accused of …", "is expected to …", "seemed to …": the subject belongs to the content; the source stands after
/// "by" or nowhere.
extension AttributionFinder {
  func passive(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let frames = verb(group).frames
    if group.shape == .reducedPassive { return asked(group, unit, bounds) }
    guard !frames.isDisjoint(with: [.clause, .object, .objectInfinitive, .complement, .recipient]),
      !frames.contains(.weak), group.shape == .passive, let subject = view.subject(before: group, in: bounds)
    else { return nil }
    let after = group.words.upperBound
    var source: Range<Int>?
    var end = view.complementEnd(from: after, of: group, kind: .infinitive, in: bounds)
    if let agent = agent(from: after, to: end, in: bounds) {
      // "was told by harbour control that …": the clause is no part of who told.
      let clause =
        frames.contains(.recipient)
        ? agent.first { words[$0].has(.that) || words[$0].has(.interrogative) && !words[$0].has(.relative) } : nil
      source = agent.lowerBound..<(clause.flatMap { $0 > agent.lowerBound ? $0 : nil } ?? agent.upperBound)
      end = agent.lowerBound - 1
    }
    if frames.contains(.recipient), let told = told(after: source?.upperBound ?? after, group, in: bounds) {
      return claim(group, source: source, content: told, unit: unit)
    }
    return claim(group, source: source, content: subject.lowerBound..<max(end, after), unit: unit)
  }

  /// "was told that …", "was warned by the board not to …": what somebody was told.
  private func told(after start: Int, _ group: VerbGroup, in bounds: Range<Int>) -> Range<Int>? {
    guard start + 1 < bounds.upperBound, !group.takesPreposition,
      words[start].has(.that) || words[start].has(.interrogative) && !words[start].has([.subordinator, .relative])
    else { return nil }
    let end = view.complementEnd(from: start, of: group, kind: .clause, in: bounds)
    return end > start + 1 ? start..<end : nil
  }

  /// "Asked whether …, she", "when told that …, he": a person is addressed by nobody in particular.
  private func asked(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let first = group.words.lowerBound
    let opens =
      first <= bounds.lowerBound || words[first - 1].has([.comma, .subordinator, .interrogative, .coordinator])
    let start = group.words.upperBound
    guard opens, verb(group).frames.contains(.recipient), start < bounds.upperBound else { return nil }
    var source: Range<Int>?
    var begin = start
    if words[start].isSpelled(Self.by), let agent = agent(from: start, to: bounds.upperBound, in: bounds) {
      source =
        agent
        .lowerBound..<(agent.first { words[$0].has([.infinitiveMarker, .interrogative, .that, .comma]) }
        ?? agent.upperBound)
      begin = source?.upperBound ?? start
    }
    guard begin < bounds.upperBound,
      group.takesPreposition
        || words[begin].has([.interrogative, .that, .infinitiveMarker, .preposition, .subordinator])
    else { return nil }
    var end = begin
    while end < bounds.upperBound, !(words[end].has(.comma) && view.startsClause(end + 1, in: bounds)),
      !words[end].has([.stop, .colon])
    {
      end += 1
    }
    guard end > begin else { return nil }
    return claim(group, source: source, content: begin..<end, unit: unit)
  }

  func raised(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let after = group.words.upperBound
    guard group.shape.isFinite, after < bounds.upperBound, let subject = view.subject(before: group, in: bounds),
      words[after].has([.infinitiveMarker, .that])
        || words[after].has([.adjective, .nominal, .adverb, .determiner, .verb])
    else { return nil }
    let end = view.complementEnd(from: after, of: group, kind: .infinitive, in: bounds)
    guard end > after else { return nil }
    return claim(group, source: nil, content: subject.lowerBound..<end, unit: unit)
  }

  /// The noun phrase after "by".
  private func agent(from start: Int, to end: Int, in bounds: Range<Int>) -> Range<Int>? {
    for index in start..<max(start, min(end, start + 20)) where words[index].isSpelled(Self.by) && index + 1 < end {
      guard let phrase = view.nounPhrase(from: index + 1, in: (index + 1)..<end),
        !words[index + 1].has(.time), words[index + 1].form != .gerund || words[index + 1].cue < 0
      else { return nil }
      return phrase
    }
    return nil
  }
}
