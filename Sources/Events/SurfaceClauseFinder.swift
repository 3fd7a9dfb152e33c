import Articles
import Dates
import Language

/// Finds the clauses of a sentence from its words alone, for text without trees.
struct SurfaceClauseFinder {
  let text: SourceText
  let annotated: AnnotatedText

  /// - Parameter dates: bytes of words that name times; no verb is looked for in them ("6 May").
  func clauses(of sentence: Sentence, dates: [Range<Int>]) -> [Clause] {
    let words = Words(text, annotated, sentence)
    var clauses = [Clause]()
    var index = sentence.tokens.lowerBound
    var previousEnd = index
    while index < sentence.tokens.upperBound {
      let start = Int(annotated.tokens[index].start)
      guard !dates.contains(where: { $0.contains(start) }), var clause = verbGroup(words, at: index) else {
        index += 1
        continue
      }
      let gap = previousEnd..<index
      classify(&clause, words, gap: gap, previous: clauses.last)
      let end = clause.predicate.upperBound
      if merges(clause, into: &clauses, words, gap: gap) {
        previousEnd = end
        index = end
        continue
      }
      readObject(&clause, words, from: end)
      clauses.append(clause)
      previousEnd = end
      index = end
    }
    close(&clauses, words, sentence)
    for index in clauses.indices {
      guard case .adverbial = clauses[index].kind, clauses.count > 1 else { continue }
      clauses[index].governor = index > 0 ? index - 1 : 1
    }
    return clauses
  }

  private struct Words {
    let annotated: AnnotatedText
    let lower: [String]
    let range: Range<Int>

    init(_ text: SourceText, _ annotated: AnnotatedText, _ sentence: Sentence) {
      self.annotated = annotated
      range = sentence.tokens
      lower = sentence.tokens.map { text.string(annotated.tokens[$0].range).lowercased() }
    }

    subscript(index: Int) -> String { range.contains(index) ? lower[index - range.lowerBound] : "" }
    func token(_ index: Int) -> Token { annotated.tokens[index] }
    func tag(_ index: Int) -> UniversalTag { range.contains(index) ? annotated.tokens[index].tag : .punct }
  }

  // MARK: Verb groups

  private func verbGroup(_ words: Words, at start: Int) -> Clause? {
    guard words.tag(start) == .aux || words.tag(start) == .verb else { return nil }
    var auxiliaries = [String]()
    var negated = false
    var index = start
    while index < words.range.upperBound, words.tag(index) != .verb {
      switch words.tag(index) {
      case .aux: auxiliaries.append(words.token(index).lemma)
      case .adv: negated = negated || words[index] == "never"
      case .part where words.token(index).lemma == "not": negated = true
      default: return copula(words, start, index, auxiliaries, negated)
      }
      index += 1
    }
    guard index < words.range.upperBound else { return copula(words, start, index, auxiliaries, negated) }
    let token = words.token(index)
    var clause = Clause(
      head: index, predicate: index..<index + 1, lemma: token.lemma, kind: .main, tense: .none, span: start..<index + 1)
    setTense(&clause, auxiliaries, words[start], token)
    clause.isNegated = negated
    if let particle = particle(words, after: index, lemma: token.lemma) {
      clause.lemma += " " + words[particle]
      clause.predicate = index..<particle + 1
    }
    return clause
  }

  private func copula(_ words: Words, _ start: Int, _ end: Int, _ auxiliaries: [String], _ negated: Bool) -> Clause? {
    guard let last = auxiliaries.last else { return nil }
    var clause = Clause(
      head: start, predicate: start..<start + 1, lemma: last, kind: .main, tense: .none, span: start..<start + 1)
    clause.isNegated = negated
    clause.tense = ["was", "were", "had", "did"].contains(words[start]) ? .past : .present
    return clause
  }

  private func setTense(_ clause: inout Clause, _ auxiliaries: [String], _ first: String, _ head: Token) {
    let isParticiple = head.isPastParticiple || head.features.contains(.past)
    let isGerund = head.isIngForm
    clause.isPassive = auxiliaries.last == "be" && isParticiple
    clause.isProgressive = auxiliaries.last == "be" && isGerund
    clause.isPerfect = auxiliaries.contains("have")
    if let modal = auxiliaries.first(where: Self.modals.contains) {
      clause.tense = modal == "will" || modal == "shall" ? .future : .none
      clause.modal = clause.tense == .future ? nil : modal
    } else if !auxiliaries.isEmpty {
      clause.tense = ["was", "were", "had", "did"].contains(first) ? .past : .present
    } else if isGerund || head.isPastParticiple {
      clause.kind = .participial
    } else if head.features.contains(.past) {
      clause.tense = .past
    } else if head.features.contains(.infinitive) {
      clause.kind = .infinitive
    } else {
      clause.tense = .present
    }
  }

  private func particle(_ words: Words, after head: Int, lemma: String) -> Int? {
    guard let particles = Self.particles[lemma] else { return nil }
    for index in head + 1..<min(head + 6, max(head + 1, words.range.upperBound)) {
      if particles.contains(words[index]) { return index }
      guard [.det, .noun, .propn, .adj, .pron].contains(words.tag(index)) else { return nil }
    }
    return nil
  }

  private static let modals: Set<String> = [
    "will", "would", "can", "could", "may", "might", "should", "must", "shall",
  ]
  private static let particles: [String: Set<String>] = [
    "shoot": ["down"], "call": ["off"], "carry": ["out"], "take": ["off", "down", "over"], "set": ["off"],
    "break": ["out", "down"], "go": ["off"], "pull": ["out", "back"], "shut": ["down"], "bring": ["down"],
    "turn": ["back", "down"], "step": ["down"], "put": ["off"], "give": ["up"], "back": ["down"],
  ]

  // MARK: Clauses

  private func classify(_ clause: inout Clause, _ words: Words, gap: Range<Int>, previous: Clause?) {
    var start = gap.lowerBound
    var kind = clause.kind
    for index in gap {
      let word = words[index]
      if word == "," || word == ";" || word == ":" || word == "—" || word == "–" || word == "\"" || word == "“" {
        start = index + 1
        if case .adverbial = kind { kind = .main }
      } else if Self.adverbialMarkers.contains(word), previous != nil || index == gap.lowerBound,
        words.tag(index + 1) != .num
      {
        kind = .adverbial(marker: word)
        start = index + 1
      } else if ["who", "which", "whose", "where", "that"].contains(word), index > words.range.lowerBound {
        let isRelative = word != "that" || [.noun, .propn].contains(words.tag(index - 1))
        kind = isRelative ? .relative : .complement
        start = index + 1
      } else if word == "and" || word == "but" || word == "or", index + 1 >= gap.upperBound || index == gap.lowerBound {
        start = index + 1
      }
    }
    if words[gap.upperBound - 1] == "to", gap.upperBound > words.range.lowerBound { kind = .infinitive }
    if kind == .main, let previous, EventLexicon.reporting.contains(previous.lemma), !words[gap.lowerBound].isEmpty,
      !gap.contains(where: { words[$0] == "," || words[$0] == "and" || words[$0] == "but" })
    {
      kind = .complement
    }
    clause.kind = kind
    let subject = nounPhrase(words, in: start..<gap.upperBound)
    clause.subject = subject ?? (kind == .main ? previous?.subject : nil)
    clause.span = (subject?.lowerBound ?? clause.span.lowerBound)..<clause.predicate.upperBound
  }

  /// Whether the group only carries on the one before: "was due to sail", "expected to vote".
  private func merges(_ clause: Clause, into clauses: inout [Clause], _ words: Words, gap: Range<Int>) -> Bool {
    guard clause.kind == .infinitive, let last = clauses.last else { return false }
    let between = gap.map { words[$0] }
    let isDue = between == ["due", "to"] || between == ["set", "to"]
    guard isDue || EventLexicon.planning.contains(last.lemma) && between == ["to"] else { return false }
    clauses[clauses.count - 1].head = clause.head
    clauses[clauses.count - 1].predicate = clause.predicate
    clauses[clauses.count - 1].lemma = clause.lemma
    clauses[clauses.count - 1].isPlanned = true
    clauses[clauses.count - 1].isPassive = false
    clauses[clauses.count - 1].span = last.span.lowerBound..<clause.predicate.upperBound
    return true
  }

  private func nounPhrase(_ words: Words, in range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, [.adv, .punct].contains(words.tag(end - 1)) { end -= 1 }
    var start = end
    while start > range.lowerBound,
      [.noun, .propn, .adj, .det, .num, .pron, .part, .adp, .sym].contains(words.tag(start - 1))
    {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  private func readObject(_ clause: inout Clause, _ words: Words, from start: Int) {
    var index = start
    while index < words.range.upperBound, [.noun, .propn, .adj, .det, .num, .pron, .part].contains(words.tag(index)) {
      index += 1
    }
    if index > start, words[index - 1] != "to" { clause.object = start..<index }
    while index + 1 < words.range.upperBound {
      guard ![.verb, .aux, .punct, .sconj, .cconj].contains(words.tag(index)) else { break }
      let phrase = properNames(words, from: index + 1)
      if let phrase, Self.placeMarkers.contains(words[index]), clause.place == nil { clause.place = phrase }
      index += 1
    }
    if clause.isPassive, let by = (start..<index).first(where: { words[$0] == "by" }) {
      var end = by + 1
      while end < words.range.upperBound, [.noun, .propn, .adj, .det, .num].contains(words.tag(end)) { end += 1 }
      if end > by + 1 { clause.agent = by + 1..<end }
    }
  }

  private func properNames(_ words: Words, from start: Int) -> Range<Int>? {
    var first = start
    if words.tag(first) == .det { first += 1 }
    var end = first
    while end < words.range.upperBound, words.tag(end) == .propn { end += 1 }
    return end > first ? first..<end : nil
  }

  /// Lets every clause reach to the next one.
  private func close(_ clauses: inout [Clause], _ words: Words, _ sentence: Sentence) {
    for index in clauses.indices {
      let next = index + 1 < clauses.count ? clauses[index + 1].span.lowerBound : sentence.tokens.upperBound
      var end = max(next, clauses[index].predicate.upperBound)
      while end > clauses[index].predicate.upperBound,
        [.punct, .cconj, .sconj].contains(words.tag(end - 1)) || Self.adverbialMarkers.contains(words[end - 1])
          || words[end - 1] == "to" || words[end - 1] == "that"
      {
        end -= 1
      }
      clauses[index].span = clauses[index].span.lowerBound..<end
    }
  }

  private static let adverbialMarkers: Set<String> = [
    "after", "before", "when", "as", "while", "since", "until", "because", "although", "though", "if", "once", "unless",
  ]
  private static let placeMarkers: Set<String> = [
    "in", "at", "near", "off", "over", "outside", "across", "into", "above", "around",
  ]
}
