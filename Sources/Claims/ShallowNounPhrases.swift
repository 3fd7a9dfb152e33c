/// Noun phrases, before and after a verb.
extension ShallowClauses {
  /// Words that a base noun phrase is made of.
  static let inside: WordClass = [
    .nominal, .determiner, .possessive, .number, .genitive, .adjective, .subjectPronoun, .capitalised,
  ]
  private static let longest = 60

  func subject(before group: VerbGroup, in bounds: Range<Int>) -> Range<Int>? {
    guard let shallow = shallowSubject(before: group, in: bounds) else {
      return treeSubject(before: group, in: bounds).map { afterConjunction($0) }
    }
    return bordered(shallow, of: group, in: bounds)
  }

  private func shallowSubject(before group: VerbGroup, in bounds: Range<Int>) -> Range<Int>? {
    var end = group.words.lowerBound
    end = skipTime(before: end, in: bounds)
    guard end > bounds.lowerBound else { return nil }
    let last = words[end - 1]
    if last.has(.relative), !last.has(.that) || end - 1 > bounds.lowerBound && words[end - 2].has([.nominal, .comma]) {
      return (end - 1)..<end
    }
    if last.has(.comma) { return phraseBeforeComma(end - 1, in: bounds) }
    if last.has(.dash) { return phraseBeforeDash(end - 1, in: bounds) }
    if last.has(.subjectPronoun), !last.has(.number), !last.has(.nominal) { return pronoun(endingAt: end, in: bounds) }
    guard let phrase = phrase(endingAt: end, in: bounds) else { return nil }
    return unclosedRelative(before: phrase, in: bounds).map { $0.lowerBound..<end } ?? phrase
  }

  /// "Quill, who served under Mayor Brand said": a relative clause that no comma closes, with its verb before the phrase.
  private func unclosedRelative(before phrase: Range<Int>, in bounds: Range<Int>) -> Range<Int>? {
    guard phrase.lowerBound > bounds.lowerBound + 3,
      words[phrase.lowerBound - 1].has([.preposition, .adjective, .verb])
    else { return nil }
    var index = phrase.lowerBound - 1
    while index > max(bounds.lowerBound + 1, phrase.lowerBound - 16) {
      if words[index].has([.comma, .stop, .semicolon, .dash]) { return nil }
      if words[index].has(.relative), words[index - 1].has(.comma) {
        guard
          (index + 1..<phrase.lowerBound).contains(where: {
            words[$0].has([.verb, .auxiliary]) && !words[$0].endsInIng
          })
        else { return nil }
        return self.phrase(endingAt: index - 1, in: bounds)
      }
      index -= 1
    }
    return nil
  }

  /// "The engineers – three of them – said".
  private func phraseBeforeDash(_ dash: Int, in bounds: Range<Int>) -> Range<Int>? {
    var index = dash - 1
    let limit = max(bounds.lowerBound, dash - Self.longest)
    while index > limit {
      if words[index].has([.semicolon, .stop]) { return nil }
      if words[index].has(.dash), words[index - 1].end < words[index].start {
        return phrase(endingAt: index, in: bounds).map { outermost($0, in: bounds).lowerBound..<(dash + 1) }
      }
      index -= 1
    }
    return nil
  }

  /// "she", "he himself", and "everyone in the room" is read elsewhere: a personal pronoun is a phrase by itself.
  private func pronoun(endingAt end: Int, in bounds: Range<Int>) -> Range<Int> {
    let before = end - 2
    if before > bounds.lowerBound, words[before].has(.coordinator), words[before - 1].has(.capitalised),
      let joined = phrase(endingAt: before, in: bounds), isPhraseBorder(before: joined.lowerBound, in: bounds)
    {
      return joined.lowerBound..<end
    }
    return (end - 1)..<end
  }

  /// "Quill on Tuesday said": the words between a subject and its verb that tell a time.
  private func skipTime(before end: Int, in bounds: Range<Int>) -> Int {
    var index = end
    while index > bounds.lowerBound, words[index - 1].has(.time) { index -= 1 }
    guard index < end, index > bounds.lowerBound else { return end }
    if words[index - 1].has(.preposition), index - 1 > bounds.lowerBound { return index - 1 }
    return words[index - 1].has([.nominal, .subjectPronoun]) && !words[index].has(.nominal) ? index : end
  }

  /// "Mara Quill, the harbour master, said" and "the envoy, who arrived on Monday, said".
  private func phraseBeforeComma(_ comma: Int, in bounds: Range<Int>) -> Range<Int>? {
    var index = comma - 1
    let limit = max(bounds.lowerBound, comma - Self.longest)
    while index > limit {
      if words[index].has([.semicolon, .colon, .stop]) { return nil }
      if words[index].has(.comma), words[index].quotation == words[comma].quotation {
        let opensRelative = words[index + 1].has([.relative, .interrogative])
        let hasVerb = ((index + 1)..<comma).contains { isFiniteVerb($0) }
        if opensRelative || !hasVerb, let head = phrase(endingAt: index, in: bounds) {
          return outermost(head, in: bounds).lowerBound..<(comma + 1)
        }
        if hasVerb, !opensRelative { return nil }
        break
      }
      index -= 1
    }
    // "Mara Quill (Harrow), said": a comma that sets nothing apart.
    if comma > bounds.lowerBound, words[comma - 1].has(.closeBracket), let head = phrase(endingAt: comma, in: bounds) {
      return head.lowerBound..<(comma + 1)
    }
    return nil
  }

  /// "Mara Quill, who runs the yard, a family firm, said": a phrase that ends an inserted clause gives way to the phrase
  /// that the clause is about.
  private func outermost(_ head: Range<Int>, in bounds: Range<Int>) -> Range<Int> {
    guard head.lowerBound > bounds.lowerBound else { return head }
    if words[head.lowerBound - 1].has(.comma), !words[head.lowerBound].has(.capitalised),
      let name = phrase(endingAt: head.lowerBound - 1, in: bounds), words[name.upperBound - 1].has(.capitalised),
      isPhraseBorder(before: name.lowerBound, in: bounds)
    {
      return name
    }
    guard !isPhraseBorder(before: head.lowerBound, in: bounds) else { return head }
    var index = head.lowerBound - 1
    let limit = max(bounds.lowerBound, head.lowerBound - 30)
    while index > limit {
      if words[index].has([.semicolon, .colon, .stop]) { return head }
      if words[index].has(.comma) {
        let next = words[index + 1]
        guard next.has(.relative) || next.has(.verb) && next.form == .gerund || next.has(.preposition),
          let outer = phrase(endingAt: index, in: bounds)
        else { return head }
        return outermost(outer, in: bounds)
      }
      index -= 1
    }
    return head
  }

  func isFiniteVerb(_ index: Int) -> Bool {
    let word = words[index]
    // Part of a compound: "centre-left".
    if index > 0, words[index - 1].has(.dash), words[index - 1].end == word.start { return false }
    if word.has(.finite), word.has(.auxiliary), !isGenitive(index) { return true }
    if word.has(.verb), word.has(.finite) { return true }
    guard word.cue >= 0, word.has(.verb) else { return false }
    return word.form == .past || word.form == .anyPast && index > 0 && !words[index - 1].has([.have, .be])
  }

  /// The noun phrase whose last word is before `end`.
  func phrase(endingAt end: Int, in bounds: Range<Int>) -> Range<Int>? {
    var index = end
    var lastJoin: Int?
    let limit = max(bounds.lowerBound, end - Self.longest)
    scan: while index > limit {
      let word = words[index - 1]
      if word.has(.closeBracket), let open = opening(of: index - 1, from: limit) {
        index = open
        continue
      }
      if word.has(.coordinator) {
        guard index < end else { break }
        if lastJoin == nil { lastJoin = index }
        index -= 1
        continue
      }
      if word.has(.auxiliary), !isGenitive(index - 1) { break }
      if word.has([.subordinator, .interrogative, .relative, .that]), !word.isSpelled(Self.those) { break }
      if word.has(.preposition) {
        if index == end { break }
        index -= 1
        continue
      }
      if word.has(.verb), isCompounded(index - 1, before: end) {
        index -= 1
        continue
      }
      if word.has(.verb), !mayModify(index - 1, in: bounds, atEnd: index == end) { break }
      if word.has(Self.inside) || word.has(.verb) || word.has(.time) || isObjectOfPreposition(index - 1, in: bounds) {
        index -= 1
        continue
      }
      if word.has([.dash, .otherMark]), index < end, index - 1 > limit, words[index - 2].end == word.start,
        words[index].start == word.end
      {
        index -= 1
        continue
      }
      if word.has(.quoteMark), index < end, index - 1 > limit {
        if entersQuotation(index - 1, from: index) { break }
        index -= 1
        continue
      }
      if word.has(.adverb), index < end, words[index].has([.nominal, .number]), !words[index].has(.capitalised) {
        index -= 1
        continue
      }
      break scan
    }
    if let lastJoin, !isPhraseBorder(before: index, in: bounds) { index = lastJoin }
    index = strip(from: index, to: end, in: bounds)
    return index < end ? index..<end : nil
  }

  /// Whether a mark, read from the right, closes somebody's words rather than a title or nickname.
  private func entersQuotation(_ mark: Int, from right: Int) -> Bool {
    let passage = words[mark].quotation
    guard passage >= 0, words[right].quotation != passage, mark > 0 else { return false }
    return passages[Int(passage)].outer.count > 60 || words[mark - 1].has([.comma, .stop])
  }

  private static let those = WordKey("those") ?? .none

  /// Part of a compound: "teary-eyed", "prize-winning".
  private func isCompounded(_ index: Int, before end: Int) -> Bool {
    let word = words[index]
    guard index > 0, index + 1 < end else { return false }
    return words[index - 1].has(.dash) && words[index - 1].end == word.start
      || words[index + 1].has(.dash) && words[index + 1].start == word.end
  }

  /// "most of them".
  private func isObjectOfPreposition(_ index: Int, in bounds: Range<Int>) -> Bool {
    words[index].has(.objectPronoun) && index > bounds.lowerBound && words[index - 1].has(.preposition)
  }

  /// Whether what stands before an index lets a coordination of noun phrases begin there as a subject.
  private func isPhraseBorder(before index: Int, in bounds: Range<Int>) -> Bool {
    guard index > bounds.lowerBound else { return true }
    let word = words[index - 1]
    return word.has([.comma, .subordinator, .that, .coordinator, .semicolon, .dash, .colon, .interrogative])
  }

  /// A participle inside a noun phrase: "officials briefed on the talks", "the proposed bridge".
  private func mayModify(_ index: Int, in bounds: Range<Int>, atEnd: Bool) -> Bool {
    let word = words[index]
    guard !atEnd else {
      // "those surveyed"
      let isDescribed = index > bounds.lowerBound && words[index - 1].isSpelled(Self.those)
      return word.has(.nominal) || word.has(.cueNoun) || isDescribed
    }
    if word.has(.nominal) || word.has(.cueNoun) || word.has(.role) {
      if word.has(.finite) { return false }
      return true
    }
    let next = words[index + 1]
    let isFinite = word.has(.finite) && word.cue < 0
    return next.has(.preposition) && index > bounds.lowerBound && words[index - 1].has(.nominal) && word.form != .past
      && !isFinite
  }

  private func opening(of close: Int, from limit: Int) -> Int? {
    var index = close
    while index > limit {
      index -= 1
      if words[index].has(.openBracket) { return index }
    }
    return nil
  }

  /// Drops what cannot open a subject: adverbs, conjunctions, and a prepositional phrase in front of it.
  private func strip(from start: Int, to end: Int, in bounds: Range<Int>) -> Int {
    var index = start
    while index < end {
      let word = words[index]
      if word.has([.adverb, .coordinator, .subordinator, .dash, .quoteMark, .closeBracket]),
        !word.has([.determiner, .number, .nominal])
      {
        index += 1
      } else if let after = afterTime(index, to: end) {
        index = after
      } else if word.has(.preposition), !word.has(.nominal) {
        let after = afterPrepositionalPhrase(index, to: end)
        // "since the board revealed": what opens a clause leaves its subject.
        if after >= end { return Self.clauseOpeners.contains(word.key) ? min(index + 1, end) : end }
        index = after
      } else {
        break
      }
    }
    return index
  }

  /// "This year Quill", "Tuesday the board": a noun phrase of time in front of the subject.
  private func afterTime(_ start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, words[index].has([.time, .determiner, .adverb]), !words[index].has(.that) {
      index += 1
      if words[index - 1].has(.time), index < end, !words[index].has(.time) {
        return words[index].has([.capitalised, .determiner, .possessive, .subjectPronoun]) ? index : nil
      }
    }
    return nil
  }

  private func afterPrepositionalPhrase(_ start: Int, to end: Int) -> Int {
    var index = start + 1
    var seenNoun = false
    while index < end {
      let word = words[index]
      let opens =
        word.has([.determiner, .possessive, .subjectPronoun])
        || word.has(.capitalised) && !word.has(.time) && !words[index - 1].has([.capitalised, .determiner, .dash])
        || word.has(.capitalised) && words[index - 1].has(.time) && !word.has(.time)
        || word.has(.title)
      if seenNoun, opens { return index }
      if word.has([.nominal, .time]) { seenNoun = true }
      if word.has([.preposition, .coordinator, .genitive]) { seenNoun = false }
      index += 1
    }
    return end
  }

  func nounPhrase(from start: Int, in bounds: Range<Int>) -> Range<Int>? {
    nounPhrase(from: start, in: bounds, opensWithAnyWord: false)
  }

  /// - Parameter opensWithAnyWord: what stands before says that a noun phrase begins, whatever the tagger thinks.
  func nounPhrase(from start: Int, in bounds: Range<Int>, opensWithAnyWord: Bool) -> Range<Int>? {
    guard start < bounds.upperBound,
      opensWithAnyWord && !words[start].has([.comma, .stop, .colon, .semicolon, .that])
        || words[start].has(Self.inside) || words[start].has([.adverb, .quoteMark])
    else { return nil }
    var index = start
    let limit = min(bounds.upperBound, start + Self.longest)
    while index < limit {
      let word = words[index]
      if word.has(.openBracket) {
        while index < limit, !words[index].has(.closeBracket) { index += 1 }
        index = min(index + 1, limit)
        continue
      }
      if word.has(.comma) {
        guard index + 1 < limit, continuesAfterComma(index + 1, in: bounds) else { break }
        index += 1
        continue
      }
      if word.has([.stop, .colon, .semicolon]) { break }
      if word.has(.dash), words[index - 1].end != word.start { break }
      if word.has(.subordinator), !word.has(.preposition) { break }
      index += 1
    }
    while index > start, words[index - 1].has([.comma, .dash, .preposition, .coordinator]) { index -= 1 }
    return index > start ? start..<index : nil
  }

  /// After a name: an apposition or a relative clause.
  private func continuesAfterComma(_ index: Int, in bounds: Range<Int>) -> Bool {
    let word = words[index]
    if word.has([.relative, .determiner, .number, .possessive]) { return true }
    if word.has(.verb), word.form == .gerund || word.cue >= 0 { return false }
    return word.has([.nominal]) && !word.has([.adverb, .preposition])
  }
}
