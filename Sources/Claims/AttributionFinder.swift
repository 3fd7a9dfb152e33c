/// Applies the rules to each unit of a word sequence.
struct AttributionFinder {
  let sequence: WordSequence
  let view: ShallowClauses
  let unspoken: UnspokenPassages
  var found = [Attribution]()

  init(_ sequence: WordSequence) {
    self.sequence = sequence
    unspoken = UnspokenPassages(words: sequence.words, passages: sequence.passages, bytes: sequence.text.bytes)
    view = ShallowClauses(words: sequence.words, passages: sequence.passages, trees: sequence.trees)
  }

  var words: [Word] { view.words }

  /// In text order of their cues.
  mutating func run() -> [Attribution] {
    for unit in sequence.units.indices { read(unit) }
    attachLooseQuotations()
    found.sort { ($0.cue.lowerBound, $0.content.lowerBound) < ($1.cue.lowerBound, $1.content.lowerBound) }
    return found
  }

  private mutating func read(_ unit: Int) {
    let bounds = sequence.units[unit].tokens
    var groups = [VerbGroup]()
    for index in bounds where words[index].cue >= 0 && words[index].has(.verb) && !isUnspoken(index, unit) {
      if let group = view.verbGroup(at: index, in: scope(of: index, bounds)) { groups.append(group) }
    }
    groups = merged(groups)
    var taken = [Attribution]()
    readAccording(unit, bounds, &taken)
    readReportedBy(unit, bounds, &taken)
    groups.removeAll { group in taken.contains { $0.cue.contains(group.main) } }
    var open = [VerbGroup]()
    for group in groups {
      let scope = scope(of: group.main, bounds)
      if let claim = parenthetical(group, unit, scope) { taken.append(claim) } else { open.append(group) }
    }
    for group in open {
      let scope = inside(taken, scope(of: group.main, bounds), group)
      if let claim = introduction(group, unit, bounds) ?? forward(group, unit, scope, before: taken) {
        taken.append(claim)
      }
    }
    let nouns = nounClaims(unit, bounds, taken: taken)
    taken.removeAll { claim in nouns.contains { $0.cue.contains(claim.cue.lowerBound) } }
    taken += nouns
    taken += adjectiveClaims(unit, bounds, taken: taken)
    taken += hearsayClaims(unit, bounds, taken: taken)
    if let claim = colonClaim(unit, bounds, taken: taken) ?? signature(unit, bounds, taken: taken) {
      taken.append(claim)
    }
    found += separated(taken.filter { !isDefinition($0) })
  }

  /// Whether a cue stands in the title of a work, in verse, or in program code.
  private func isUnspoken(_ index: Int, _ unit: Int) -> Bool {
    let passage = words[index].quotation
    guard passage >= 0 else { return false }
    if unspoken.contains(passage) { return true }
    guard !sequence.isTitle(unit), words[index].has(.upperCase) else { return false }
    var first = index
    while first > 0, words[first - 1].quotation == passage { first -= 1 }
    var end = index + 1
    while end < words.count, words[end].quotation == passage { end += 1 }
    return unspoken.isTitle(from: first, to: end)
  }

  /// What a cue inside a quotation attributes lies inside that quotation too.
  func scope(of index: Int, _ bounds: Range<Int>) -> Range<Int> {
    let passage = words[index].quotation
    guard passage >= 0 else { return bounds }
    var first = index
    while first > bounds.lowerBound, words[first - 1].quotation == passage { first -= 1 }
    var end = index + 1
    while end < bounds.upperBound, words[end].quotation == passage { end += 1 }
    // The marks themselves stand outside.
    if words[first].has(.quoteMark), first < index { first += 1 }
    if words[end - 1].has(.quoteMark), end - 1 > index { end -= 1 }
    return first..<end
  }

  private static let terms: Set<WordKey> = Set(
    ["term", "word", "phrase", "expression", "abbreviation", "acronym", "definition", "meaning"].compactMap {
      WordKey($0)
    })

  /// "“Force of tide” refers to …", "the term describes …": words that are spoken of speak to nobody.
  private func isDefinition(_ claim: Attribution) -> Bool {
    guard let source = claim.source, words[claim.cue.lowerBound].quotation < 0 else { return false }
    let isQuoted = source.allSatisfy { words[$0].quotation >= 0 || words[$0].has(.punctuation) }
    if isQuoted { return true }
    // "The term “force of tide”": the words between the marks are no head.
    let isNamed = source.dropLast().contains {
      Self.terms.contains(words[$0].key) && (words[$0 + 1].has(.quoteMark) || words[$0 + 1].quotation >= 0)
    }
    if isNamed { return true }
    let core = SourcePhrase(source, in: words)
    return core.head.map { Self.terms.contains(words[$0].key) } ?? false
  }

  /// Each word belongs to one attribution: a source does not hold the clause of another ("Quill, who denied it, said …").
  private func separated(_ taken: [Attribution]) -> [Attribution] {
    taken.map { claim in
      guard let source = claim.source,
        let inner = taken.first(where: { $0.cue.lowerBound > source.lowerBound && source.contains($0.cue.lowerBound) }),
        let mark = (source.lowerBound..<inner.cue.lowerBound).first(where: { words[$0].has([.comma, .dash]) }),
        mark > source.lowerBound, words[mark + 1].has(.relative)
      else { return claim }
      var shorter = claim
      shorter.source = source.lowerBound..<mark
      return shorter
    }
  }

  /// A cue inside another's content attributes no more than that content.
  private func inside(_ taken: [Attribution], _ scope: Range<Int>, _ group: VerbGroup) -> Range<Int> {
    var end = scope.upperBound
    for outer in taken
    where !outer.isParenthetical && outer.cue.upperBound <= group.words.lowerBound && outer.content.contains(group.main)
    {
      end = min(end, outer.content.upperBound)
    }
    // "… that the bridge was safe, the official said": the last words of the sentence are another's clause.
    for tail in taken where tail.isParenthetical && tail.verb != nil && words[tail.cue.lowerBound].quotation < 0 {
      let first = min(tail.source?.lowerBound ?? tail.cue.lowerBound, tail.cue.lowerBound)
      let last = max(tail.source?.upperBound ?? tail.cue.upperBound, tail.cue.upperBound)
      let closes =
        last + 2 >= scope.upperBound
        || scope.upperBound - last < 12
          && !(last..<scope.upperBound).contains { words[$0].quotation >= 0 || view.isFiniteVerb($0) }
      if first > group.words.upperBound, closes { end = min(end, first) }
    }
    return scope.lowerBound..<max(end, group.words.upperBound)
  }

  /// A group that lies inside another's auxiliaries ("declined to say") gives way to the later one.
  private func merged(_ groups: [VerbGroup]) -> [VerbGroup] {
    var kept = [VerbGroup]()
    for group in groups {
      while let last = kept.last, group.words.contains(last.main) { kept.removeLast() }
      kept.append(group)
    }
    return kept
  }

  func verb(_ group: VerbGroup) -> CueVerb { CueLexicon.standard.verbs[group.verb] }

  func claim(
    _ group: VerbGroup, source: Range<Int>?, content: Range<Int>, unit: Int, parenthetical: Bool = false
  ) -> Attribution {
    let verb = verb(group)
    return Attribution(
      source: source, cue: withMedium(group.words, of: group, content: content, unit: unit), verb: group.verb,
      lemma: verb.lemma, stance: verb.stance, content: content, isNegated: group.isNegated, unit: unit,
      isParenthetical: parenthetical)
  }
}
