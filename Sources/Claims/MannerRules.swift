/// Stance and certainty: what the speaker does with the content, and how sure it is said to be.
struct MannerRules {
  let words: [Word]

  func stance(of attribution: Attribution) -> Stance {
    var stance = attribution.stance
    let content = attribution.content
    let opening = content.lowerBound..<min(content.upperBound, content.lowerBound + 2)
    if stance == .declinesToComment || stance == .refuses {
      let inCue = attribution.cue.contains { words[$0].has(.commentVerb) }
      let inContent = opening.contains { words[$0].has(.commentVerb) }
      stance = inCue || inContent ? .declinesToComment : .refuses
    }
    if attribution.isNegated { return negated(stance, attribution) }
    if attribution.lemma == "ask", asksForAction(attribution) { return .demands }
    if attribution.lemma == "suggest", suggestsAction(content) { return .recommends }
    return stance == .asserts ? read(attribution) ?? stance : stance
  }

  private static let forKey = WordKey("for") ?? .none

  /// "asked for help", "asked them to leave".
  private func asksForAction(_ attribution: Attribution) -> Bool {
    let opening = attribution.content.prefix(2)
    return attribution.cue.contains { words[$0].isSpelled(Self.forKey) }
      || opening.contains { words[$0].has(.infinitiveMarker) }
  }

  /// "suggested closing the bridge", "suggested that the board should close it".
  private func suggestsAction(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    return words[first].has(.verb) && words[first].endsInIng
      || content.prefix(10).contains { words[$0].isSpelled(Self.should) }
  }

  // MARK: What the content says

  /// The stance that the words of the content give to a neutral cue; nil where they give none.
  private func read(_ attribution: Attribution) -> Stance? {
    if let own = performed(attribution.content) { return own }
    if let judged = judged(attribution) { return judged }
    return modal(attribution)
  }

  /// Verbs whose complement is a judgement by itself: "called it a provocation".
  private func judges(_ attribution: Attribution) -> Bool {
    guard let verb = attribution.verb else { return false }
    return CueLexicon.standard.verbs[verb].frames.contains(.complement)
  }

  /// "“We condemn this”, she said", "said that he regrets the delay": the speaker does it with a verb of their own.
  private func performed(_ content: Range<Int>) -> Stance? {
    guard let start = subjectPronoun(content) else { return nil }
    for index in (start + 1)..<max(start + 1, min(content.upperBound, start + 6)) {
      let word = words[index]
      if word.cue >= 0, word.has(.verb) {
        let stance = CueLexicon.standard.verbs[Int(word.cue)].stance
        return Self.performative.contains(stance) ? stance : nil
      }
      guard word.has([.auxiliary, .negation, .adverb]) else { return nil }
    }
    return nil
  }

  private static let performative: Set<Stance> = [
    .condemns, .regrets, .apologises, .demands, .recommends, .denies, .praises, .accuses, .doubts, .refuses, .promises,
  ]

  /// "I", "we", "he", "she" or "they" at the head of the content.
  private func subjectPronoun(_ content: Range<Int>) -> Int? {
    for index in content.prefix(3) {
      if words[index].has([.quoteMark, .that]) { continue }
      return words[index].has(.subjectPronoun) && Self.persons.contains(words[index].key) ? index : nil
    }
    return nil
  }

  private static let persons: Set<WordKey> = Set(["i", "we", "he", "she", "they"].compactMap { WordKey($0) })

  /// A word of judgement that is said of something: after a form of "be", before the noun it belongs to, or under a verb
  /// of calling.
  private func judged(_ attribution: Attribution) -> Stance? {
    let judges = judges(attribution)
    var isSaid = judges
    for index in attribution.content.prefix(24) where !attribution.cue.contains(index) {
      let word = words[index]
      if word.has(.negation) { return nil }
      if word.has(.be) { isSaid = true }
      if index > attribution.content.lowerBound, word.has([.subordinator, .semicolon]), !word.has(.that) { return nil }
      if Judgement.isWrong(word), word.has(.verb), !words[index - 1].has(.infinitiveMarker) { return .accuses }
      guard let stance = Judgement.stance(word) else { continue }
      let modifies = word.has(.adjective) && index > 0 && (words[index - 1].has([.genitive, .possessive, .determiner]))
      if isSaid || modifies { return stance }
    }
    return nil
  }

  private static let could = Set(["could", "may", "might"].compactMap { WordKey($0) })
  private static let chances = Set(["likely", "unlikely", "possible", "expected", "bound"].compactMap { WordKey($0) })
  private static let would = Set(["would", "'d", "\u{2019}d"].compactMap { WordKey($0) })
  private static let should = WordKey("should") ?? .none
  private static let must = WordKey("must") ?? .none
  private static let have = WordKey("have") ?? .none

  /// The content's first finite verb where it is a modal: a promise of the speaker's own, a forecast, or a demand.
  private func modal(_ attribution: Attribution) -> Stance? {
    let content = attribution.content
    for index in content.prefix(14) where words[index].has(.finite) && words[index].has([.verb, .auxiliary]) {
      let word = words[index]
      guard word.has(.auxiliary) else { return nil }
      let next = index + 1 < content.upperBound ? words[index + 1] : word
      if next.isSpelled(Self.have) { return nil }
      let isFuture = word.isSpelled(Self.will) || word.isSpelled(Self.shortWill)
      // "would be a mistake", "wouldn't be constructive": an opinion, no forecast.
      if isFuture
        || Self.would.contains(word.key)
          && !(index + 1..<min(index + 3, content.upperBound)).contains(where: { words[$0].has(.be) })
      {
        return isOwn(content, index) ? .promises : .predicts
      }
      let isNegated = next.has(.negation)
      if Self.could.contains(word.key), !isNegated { return .predicts }
      if word.isSpelled(Self.should) { return .recommends }
      if word.isSpelled(Self.must) { return .demands }
      if word.has(.be), !isNegated, Self.chances.contains(next.key) { return .predicts }
      return nil
    }
    return nil
  }

  /// Whether the subject of the content is the speaker: a pronoun, or something of theirs ("our commitment").
  private func isOwn(_ content: Range<Int>, _ modal: Int) -> Bool {
    if let pronoun = subjectPronoun(content) { return pronoun < modal }
    for index in content.prefix(3) {
      if words[index].has([.quoteMark, .that]) { continue }
      return words[index].has(.possessive) && Self.own.contains(words[index].key)
    }
    return false
  }

  private static let own = Set(["our", "my"].compactMap { WordKey($0) })

  /// "did not confirm", "do not believe", "did not respond".
  private func negated(_ stance: Stance, _ attribution: Attribution) -> Stance {
    switch attribution.lemma {
    case "want", "hope", "wish", "expect", "need", "plan", "intend": return stance
    case "respond", "reply", "answer", "comment", "elaborate", "say", "provide", "give", "disclose", "specify":
      return .declinesToComment
    default: break
    }
    switch stance {
    case .believes: return .doubts
    case .confirms, .acknowledges: return .denies
    case .denies: return .acknowledges
    case .praises: return .condemns
    case .condemns: return .praises
    case .demands, .promises, .intends: return .refuses
    default: return stance
    }
  }

  private static let will = WordKey("will") ?? .none
  private static let shortWill = WordKey("'ll") ?? .none

  /// From the hedges of the cue and of the content's own main clause.
  func certainty(of attribution: Attribution) -> Certainty {
    var certainty: Certainty
    switch attribution.stance {
    case .doubts: certainty = .doubtful
    case .believes, .estimates, .predicts: certainty = .probable
    default: certainty = .certain
    }
    if attribution.isNegated, attribution.stance == .believes { certainty = .doubtful }
    for range in [attribution.cue, attribution.content.prefix(14).startIndex..<attribution.content.prefix(14).endIndex]
    {
      for word in words[range] where !word.has(.capitalised) || word.has(.modal) {
        if word.has(.doubtful) { return .doubtful }
        if word.has(.possible), certainty != .doubtful { certainty = .possible }
        if word.has(.probable), certainty == .certain { certainty = .probable }
      }
    }
    return certainty
  }
}
