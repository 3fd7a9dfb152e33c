/// "…, Mara Quill said", "…, said Mara Quill", "…, she said, …": the clause of the cue follows its content or
/// interrupts it.
extension AttributionFinder {
  func parenthetical(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let frames = verb(group).frames
    guard frames.contains(.parenthetical) || frames.contains(.speech), group.shape.isFinite, group.shape != .passive
    else { return nil }
    if let source = view.subject(before: group, in: bounds) {
      let isModal = group.words.contains { words[$0].has(.modal) }
      guard !isModal || endsInQuotation(source.lowerBound - 1, in: bounds) else { return nil }
      guard source.lowerBound > bounds.lowerBound, !words[source.lowerBound].has(.relative),
        closesContent(source.lowerBound - 1, in: bounds),
        let after = tail(
          of: group, frames, afterQuotation: endsInQuotation(source.lowerBound - 1, in: bounds), in: bounds)
      else { return nil }
      return spread(group, source: source, from: source.lowerBound, to: after, unit, bounds)
    }
    return inverted(group, frames, unit, bounds)
  }

  private func inverted(_ group: VerbGroup, _ frames: CueFrames, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let first = group.words.lowerBound
    let start = group.words.upperBound
    guard group.shape == .past || group.shape == .present, first > bounds.lowerBound, start < bounds.upperBound,
      words[start].quotation == words[first].quotation, !words[start].has([.objectPronoun, .time]),
      let source = view.nounPhrase(from: start, in: bounds), source.lowerBound == start
    else { return nil }
    let afterQuotation = endsInQuotation(first - 1, in: bounds)
    guard afterQuotation || closesContent(first - 1, in: bounds) && !hasFiniteVerb(baseOf: source) else { return nil }
    let after = tail(source.upperBound, [], afterQuotation: afterQuotation, in: bounds)
    guard afterQuotation || after != nil else { return nil }
    return spread(group, source: source, from: first, to: after ?? source.upperBound, unit, bounds)
  }

  /// Whether a verb stands in a phrase before its first comma or relative pronoun.
  private func hasFiniteVerb(baseOf phrase: Range<Int>) -> Bool {
    for index in phrase {
      if words[index].has([.comma, .relative]) { return false }
      if view.isFiniteVerb(index) || words[index].has(.auxiliary) && !view.isGenitive(index) { return true }
    }
    return false
  }

  /// A comma, or the closing mark of a quotation.
  private func closesContent(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index > bounds.lowerBound else { return false }
    return words[index].has([.comma, .dash]) && words[index].quotation == words[index + 1].quotation
      || endsInQuotation(index, in: bounds)
  }

  private func endsInQuotation(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index >= bounds.lowerBound, index + 1 < words.count else { return false }
    return words[index].quotation >= 0 && words[index + 1].quotation != words[index].quotation
  }

  /// After the cue of a parenthesis only adverbials and a person addressed may stand before the next mark; nil where
  /// something else follows, and the cue therefore governs it.
  private func tail(of group: VerbGroup, _ frames: CueFrames, afterQuotation: Bool, in bounds: Range<Int>) -> Int? {
    let start = group.words.upperBound
    if afterQuotation, start < bounds.upperBound, words[start].quotation < 0 || words[group.main].quotation >= 0,
      !words[start].has([.that, .colon]) || words[start].has(.comma)
    {
      return tail(start, frames.union(.recipient), afterQuotation: true, in: bounds)
    }
    let addresses = group.takesPreposition && frames.contains(.clause)
    return tail(start, addresses ? frames.union(.recipient) : frames, afterQuotation: false, in: bounds)
  }

  private func tail(_ start: Int, _ frames: CueFrames, afterQuotation: Bool, in bounds: Range<Int>) -> Int? {
    let addresses = !frames.isDisjoint(with: [.recipient, .objectInfinitive])
    var index = start
    while index < bounds.upperBound, index < start + 30 {
      let word = words[index]
      if word.quotation >= 0, word.quotation != words[start].quotation || index == start, !isTitle(index) {
        return index == start || words[index - 1].has([.comma, .colon]) && !afterQuotation ? nil : index
      }
      if word.quotation < 0 || word.quotation == words[start].quotation {
        if word.has(.comma), !afterQuotation, opensSpeech(index + 1, in: bounds) { return nil }
        if word.has([.stop, .comma, .dash, .semicolon]) { return index }
        if !afterQuotation,
          word.has(.colon) || word.has([.that, .interrogative]) && !word.has(.subordinator) && !word.has(.relative)
        {
          return nil
        }
        if index == start {
          if word.has(.infinitiveMarker) && frames.contains(.infinitive) { return nil }
          let governs = word.has(ShallowClauses.inside) || word.has(.objectPronoun)
          if governs, !word.has(.time), !addresses, !word.has(.coordinator) { return nil }
        }
        if !afterQuotation, word.has(.auxiliary), !view.isGenitive(index), !relativeOpens(from: start, to: index) {
          return nil
        }
      }
      index += 1
    }
    return index >= bounds.upperBound ? index : nil
  }

  /// A quotation that begins with a capital is a sentence of its own, and not the rest of one.
  private func opensSpeech(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard index + 1 < bounds.upperBound, words[index].quotation >= 0, words[index].has(.quoteMark) else { return false }
    return words[index + 1].has(.upperCase)
  }

  /// The name of a programme or paper in quotation marks: "on “Morning Tide”".
  private func isTitle(_ index: Int) -> Bool {
    let passage = sequence.passages[Int(words[index].quotation)]
    guard passage.outer.count < 60 else { return false }
    var first = index
    while first > 0, words[first - 1].quotation == words[index].quotation { first -= 1 }
    return first > 0 && words[first - 1].has([.preposition, .genitive, .determiner, .possessive])
  }

  private func relativeOpens(from start: Int, to index: Int) -> Bool {
    words[start..<index].contains { $0.has([.relative, .subordinator]) }
  }

  /// Where a quotation begins that stands for itself, after a colon or full stop; else the given start.
  private func startOfSpeech(endingAt last: Int, from start: Int) -> Int {
    let passage = words[last].quotation
    guard last > start, passage >= 0, words[last + 1].quotation != passage else { return start }
    var first = last
    while first > start, words[first - 1].quotation == passage { first -= 1 }
    return first > start && words[first - 1].has([.colon, .stop]) ? first : start
  }

  /// Whether words can be what somebody said: quoted, or a clause with a verb.
  private func isStatement(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let opensWithPhrase = words[first].has([.preposition, .time]) && !words[first].has(.subordinator)
    return range.contains { index in
      words[index].quotation >= 0 || view.isFiniteVerb(index) || words[index].has(.auxiliary) && !view.isGenitive(index)
        || !opensWithPhrase && words[index].has(.verb)
    }
  }

  /// "What we know: the bridge is safe, Quill said": the words before an early colon are a label.
  func afterLabel(_ start: Int, before end: Int) -> Int {
    for index in start..<max(start, min(end, start + 8)) {
      if words[index].quotation >= 0 || words[index].has([.comma, .stop, .semicolon]) { return start }
      if words[index].has(.colon), index > start, index + 3 < end { return index + 1 }
    }
    return start
  }

  private func spread(
    _ group: VerbGroup, source: Range<Int>, from first: Int, to after: Int, _ unit: Int, _ bounds: Range<Int>
  ) -> Attribution? {
    var start = bounds.lowerBound
    while start < first, words[start].has(.coordinator), words[start].quotation == words[first].quotation { start += 1 }
    start = max(start, startOfSpeech(endingAt: first - 1, from: start))
    start = afterLabel(start, before: first)
    var end = view.trimmed(start: start, end: first, passage: words[group.main].quotation)
    if after + 1 < bounds.upperBound, words[after].has([.comma, .dash]) || words[after].quotation >= 0 {
      let next = words[after].quotation >= 0 && words[after].quotation != words[first].quotation ? after : after + 1
      let rest = view.complementEnd(from: next, of: group, kind: .clause, in: bounds)
      let participle = words[next].form == .gerund && words[next].cue >= 0
      let resumesSpeech = !endsInQuotation(first - 1, in: bounds) || words[next].quotation >= 0
      let second = next + 1 < bounds.upperBound && words[next].has(.coordinator) && words[next + 1].quotation >= 0
      // "In the nineties, she said, when …": what stands before is no statement by itself.
      let isOpen = words[next].has(.subordinator) && !isStatement(start..<min(end, first))
      if rest > next, resumesSpeech, !participle,
        !words[next].has([.coordinator, .subordinator, .relative]) || words[next].has(.that) || second || isOpen
      {
        end = rest
      }
    }
    guard start < first, start < end, isStatement(start..<min(end, first)) || isStatement(first..<max(first, end))
    else { return nil }
    return claim(group, source: source, content: start..<end, unit: unit, parenthetical: true)
  }
}
