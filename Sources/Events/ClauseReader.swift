import Language

/// Turns a predicate of a dependency tree into a clause.
struct ClauseReader {
  let tree: SentenceTree
  let tokens: [Token]
  /// The words of temporal expressions; they take part in nothing.
  let dates: [Range<Int>]

  // MARK: Predicates

  /// Whether a token heads a clause: a verb that is not used as an adjective, or something that is due.
  func isPredicate(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.tag {
    case .verb:
      // "Its steering" is a thing, whatever the tagger says.
      if token.isIngForm, index > 0, tokens[index - 1].features.contains(.possessive) { return false }
      switch token.relation {
      case .amod, .compound, .compoundPrt, .case, .mark, .fixed, .flat, .aux, .auxPass, .cop, .advmod: return false
      default: return true
      }
    case .adj, .noun, .propn, .num, .adv, .adp, .pron:
      return tree.child(of: index, .cop) != nil && tree.child(of: index, .xcomp) == nil
        || MistaggedVerb(index, tree, tokens) != nil
    default: return false
    }
  }

  /// - Parameter heads: all predicates of the sentence.
  func clause(_ head: Int, heads: [Int]) -> Clause {
    var clause = Clause(
      head: head, predicate: predicateRange(head), lemma: lemma(of: head), kind: kind(of: head),
      tense: .none, span: span(of: head, heads: heads))
    if tokens[head].tag != .verb { clause.lemma = "be" }
    readVerb(&clause)
    readArguments(&clause)
    if case .adverbial(let marker) = clause.kind {
      clause.markerIndex = tree.children(of: head, .mark, .advmod).last { tokens[$0].lemma == marker }
    }
    if let verb = MistaggedVerb(head, tree, tokens) {
      clause.lemma = verb.lemma
      clause.tense = verb.tense
      clause.subject = clause.subject ?? verb.subject
      clause.object = clause.object ?? verb.object.flatMap { phrase(of: $0) }
      clause.predicate = head..<(verb.particle ?? head) + 1
    }
    if let verb = progressiveVerb(before: head) {
      clause.predicate = verb..<verb + 1
      clause.lemma = tokens[verb].lemma
      clause.isProgressive = true
      clause.object = verb + 1..<head + 1
    }
    // A clause with a subject and a finite verb that nothing subordinates tells its own piece of news.
    if clause.kind == .participial, clause.tense != .none, hasSubject(head) { clause.kind = .main }
    return clause
  }

  /// The verb of "was mending nets" where the tree has it as a modifier of the noun: an "-ing" form straight after "be"
  /// and without an article.
  private func progressiveVerb(before noun: Int) -> Int? {
    guard tokens[noun].tag == .noun, let be = tree.child(of: noun, .cop),
      let verb = tree.child(of: noun, .amod, .compound), verb > be, tokens[verb].tag == .verb, tokens[verb].isIngForm
    else { return nil }
    return (be + 1..<verb).allSatisfy { tokens[$0].tag == .adv } ? verb : nil
  }

  /// A noun that names a happening and has a time of its own.
  func nominal(_ head: Int, time: Int) -> Clause {
    var clause = nominal(head)
    clause.times = [time]
    return clause
  }

  /// A noun that names a happening.
  func nominal(_ head: Int) -> Clause {
    let range = tree.subtreeRange(of: head)
    var clause = Clause(
      head: head, predicate: head..<head + 1, lemma: tokens[head].lemma, kind: .nominal, tense: .none,
      span: trimmed(range))
    clause.subject = tree.child(of: head, .nmodPoss).flatMap { phrase(of: $0) }
    clause.place = place(below: head)
    if let verb = tree.head(of: head), tokens[head].relation == .obj || tokens[head].relation == .nsubjPass,
      EventLexicon.callingOff.contains(tree.predicateLemma(of: verb))
    {
      clause.isCalledOff = true
    }
    guard let verb = tree.head(of: head) else { return clause }
    if isFuture(verb) { clause.isPlanned = true }
    let preposition = tree.child(of: head, .case).map { tokens[$0].lemma } ?? ""
    clause.lendsDate =
      tokens[head].relation == .nsubj || tokens[head].relation == .nsubjPass
      || tokens[head].relation == .obl && ["in", "during", "at", "on"].contains(preposition)
    return clause
  }

  /// What a verb is done to: the object, or the subject of a passive.
  func patient(of verb: Int) -> Int? { tree.child(of: verb, .obj, .nsubjPass) }

  /// "Held a meeting on Friday": the verb's date is the meeting's.
  func isCarriedByLightVerb(_ noun: Int) -> Bool {
    guard tokens[noun].relation == .obj || tokens[noun].relation == .nsubjPass, let verb = tree.head(of: noun) else {
      return false
    }
    return EventLexicon.light.contains(tokens[verb].lemma)
  }

  /// Links clauses to those that govern them, and passes on what a governing verb says about them.
  func settle(_ clauses: inout [Clause]) {
    for index in clauses.indices {
      var current = tree.head(of: clauses[index].head)
      var steps = 0
      while let head = current, steps < tree.range.count {
        if let governor = clauses.firstIndex(where: { $0.head == head }) {
          clauses[index].governor = governor
          break
        }
        current = tree.head(of: head)
        steps += 1
      }
    }
    for index in clauses.indices {
      inheritFromConjunct(&clauses, index)
      takeOver(&clauses, index)
    }
  }

  // MARK: Voice, tense, modality

  private func readVerb(_ clause: inout Clause) {
    let head = clause.head
    let auxiliaries = tree.children(of: head, .aux, .auxPass, .cop)
    clause.isPassive = tree.child(of: head, .auxPass) != nil
    clause.isNegated = tree.isNegated(head)
    let lemmas = auxiliaries.map { tokens[$0].lemma }
    clause.isPerfect = lemmas.contains("have")
    clause.isProgressive = tokens[head].isIngForm && lemmas.contains("be")
    // "Is to sail", "was due to sail", whatever the tree makes of the words between.
    if lemmas == ["be"], tokens[head].tag == .verb, tokens[head].features.contains(.infinitive) {
      clause.isPlanned = true
    }
    if let modal = lemmas.first(where: Self.modals.contains) {
      clause.modal = modal
    } else if lemmas.contains("will") || lemmas.contains("shall") {
      clause.tense = .future
    } else if let finite = auxiliaries.first {
      clause.tense =
        tokens[finite].features.contains(.past) || Self.pastForms.contains(tokens[finite].lemma) ? .past : .present
    } else if tokens[head].tag == .verb {
      clause.tense = tenseOfMainVerb(head)
    }
  }

  private func tenseOfMainVerb(_ head: Int) -> Clause.Tense {
    let features = tokens[head].features
    if features.contains(.infinitive) || tokens[head].isIngForm { return .none }
    // The past tense and the participle of most verbs look alike; with a subject and no auxiliary it is the past.
    if features.contains(.participle) { return hasSubject(head) ? .past : .none }
    if features.contains(.past) { return .past }
    return features.contains(.present) || features.contains(.finite) ? .present : .none
  }

  private func hasSubject(_ head: Int) -> Bool {
    tree.child(of: head, .nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass) != nil
  }

  private func isFuture(_ verb: Int) -> Bool {
    tree.children(of: verb, .aux).contains { tokens[$0].lemma == "will" || tokens[$0].lemma == "shall" }
  }

  private static let modals: Set<String> = ["would", "can", "could", "may", "might", "should", "must"]
  private static let pastForms: Set<String> = ["was", "were", "had", "did"]

  // MARK: Kind

  private func kind(of head: Int) -> Clause.Kind {
    var current = head
    for _ in 0..<tree.range.count {
      guard tokens[current].relation == .conj, let first = tree.head(of: current) else { break }
      // A mark of its own makes a coordinated clause a subordinate one, whatever it was attached as.
      if let marker = marker(of: current), marker != "to" {
        return marker == "that" ? .complement : .adverbial(marker: marker)
      }
      current = first
    }
    switch tokens[current].relation {
    case .ccomp, .csubj, .csubjPass, .csubjOuter:
      // Nothing is said or thought "after" or "when": the tree took a clause of time for a content.
      guard let marker = marker(of: current), Self.temporalMarkers.contains(marker) else { return .complement }
      return .adverbial(marker: marker)
    case .aclRelcl, .advclRelcl: return .relative
    case .advcl:
      if let marker = marker(of: current) { return marker == "to" ? infinitive(current) : .adverbial(marker: marker) }
      return .participial
    case .acl:
      guard let marker = marker(of: current) else { return .participial }
      return marker == "to" ? .infinitive : marker == "that" ? .complement : .adverbial(marker: marker)
    case .xcomp: return .infinitive
    default: return .main
    }
  }

  private static let temporalMarkers: Set<String> = ["after", "before", "while", "until", "once", "since"]

  /// "Only to sink" tells what came next; another infinitive tells a purpose.
  private func infinitive(_ head: Int) -> Clause.Kind {
    guard let mark = tree.child(of: head, .mark), mark > tree.range.lowerBound, tokens[mark - 1].lemma == "only" else {
      return .infinitive
    }
    return .main
  }

  private func marker(of head: Int) -> String? {
    if let mark = tree.children(of: head, .mark).last { return tokens[mark].lemma }
    let when = tree.children(of: head, .advmod).first { ["when", "while", "once"].contains(tokens[$0].lemma) }
    return when.map { tokens[$0].lemma }
  }

  /// A coordinated verb without auxiliaries of its own shares those of the first ("was towed and scrapped").
  private func inheritFromConjunct(_ clauses: inout [Clause], _ index: Int) {
    let head = clauses[index].head
    guard tokens[head].relation == .conj, let governor = clauses[index].governor,
      clauses[governor].head == tree.head(of: head)
    else { return }
    let first = clauses[governor]
    // The subject of the first is this one's too, with the role that this one's voice gives it.
    if clauses[index].subject == nil { clauses[index].subject = first.subject }
    guard tree.children(of: head, .aux, .auxPass, .cop).isEmpty else { return }
    let isParticiple = tokens[head].isPastParticiple
    if clauses[index].tense == .none || isParticiple && first.isPassive {
      clauses[index].tense = first.tense
      clauses[index].modal = first.modal
      clauses[index].isPerfect = first.isPerfect
      if isParticiple, first.isPassive { clauses[index].isPassive = true }
    }
    clauses[index].isPlanned = clauses[index].isPlanned || first.isPlanned
  }

  /// "Was due to sail", "began to sink": the infinitive says what happens, the verb above it how it is to be taken.
  private func takeOver(_ clauses: inout [Clause], _ index: Int) {
    let head = clauses[index].head
    if tokens[head].relation == .acl, clauses[index].kind == .infinitive, let noun = tree.head(of: head),
      EventLexicon.plans.contains(tokens[noun].lemma)
    {
      clauses[index].isPlanned = true
    }
    guard tokens[head].relation == .xcomp, let above = tree.head(of: head) else { return }
    if clauses[index].subject == nil, let subject = tree.subject(of: above) {
      clauses[index].subject = phrase(of: subject)
    }
    let lemma = tokens[above].lemma
    let isPlan =
      EventLexicon.planning.contains(lemma) || lemma == "be" || lemma == "go" && tokens[above].isIngForm
    guard isPlan || EventLexicon.implicative.contains(lemma) else { return }
    clauses[index].isPlanned = isPlan
    clauses[index].kind = .main
    guard let governor = clauses[index].governor, clauses[governor].head == above else { return }
    let carrier = clauses[governor]
    clauses[governor].isCarrier = true
    clauses[index].kind = carrier.kind
    clauses[index].governor = carrier.governor
    clauses[index].isNegated = clauses[index].isNegated != carrier.isNegated
    clauses[index].tense = carrier.tense
    clauses[index].modal = carrier.modal
    clauses[index].isPerfect = carrier.isPerfect
    clauses[index].isProgressive = clauses[index].isProgressive || lemma == "continue" || lemma == "keep"
    clauses[index].span =
      min(
        carrier.span.lowerBound, clauses[index].span.lowerBound)..<max(
        carrier.span.upperBound, clauses[index].span.upperBound)
  }

  // MARK: Spans

  private func predicateRange(_ head: Int) -> Range<Int> {
    guard let particle = tree.child(of: head, .compoundPrt), isParticle(particle) else { return head..<head + 1 }
    return min(head, particle)..<max(head, particle) + 1
  }

  /// The dictionary form with its particle.
  func lemma(of head: Int) -> String {
    guard let particle = tree.child(of: head, .compoundPrt), isParticle(particle) else { return tokens[head].lemma }
    return tokens[head].lemma + " " + tokens[particle].lemma
  }

  /// Whether a particle makes a verb of its own with the verb: "off" before a place is a preposition ("sank off the cape").
  private func isParticle(_ index: Int) -> Bool {
    guard tokens[index].lemma == "off", index + 1 < tree.range.upperBound else { return true }
    return tokens[index + 1].tag != .propn || tokens[index + 1].relation == .obl
  }

  /// The words of a clause without the clauses that hang on it, from the first to the last.
  private func span(of head: Int, heads: [Int]) -> Range<Int> {
    let own = tree.subtree(of: head) { child in
      switch tokens[child].relation {
      case .ccomp, .advcl, .advclRelcl, .parataxis, .csubj, .csubjPass: child != head
      case .conj: heads.contains(child)
      default: false
      }
    }
    // The full stop hangs on the verb too; what lies before it need not.
    let words = own.filter { tokens[$0].tag != .punct }
    return trimmed((words.first ?? head)..<(words.last ?? head) + 1, around: head)
  }

  /// Without marks and joining words at the edges.
  private func trimmed(_ range: Range<Int>, around head: Int? = nil) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < (head ?? high - 1), isJoint(low) { low += 1 }
    while high > (head ?? low) + 1, isJoint(high - 1) { high -= 1 }
    return low..<high
  }

  func isJoint(_ index: Int) -> Bool {
    tokens[index].tag == .punct || tokens[index].relation == .mark || tokens[index].relation == .cc
  }
}
