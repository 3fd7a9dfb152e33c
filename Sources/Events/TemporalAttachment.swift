import Dates
import Language

/// Decides which clause of a sentence a temporal expression belongs to.
struct TemporalAttachment {
  let tree: SentenceTree
  let tokens: [Token]
  let temporal: [TemporalExpression]
  /// Expressions, as indices, with their words.
  let dates: [(time: Int, words: Range<Int>)]
  let reader: ClauseReader

  /// Fills ``Clause/times`` and ``Clause/daysApart``, and adds nouns that name a happening with a time of its own.
  func attach(to clauses: inout [Clause]) {
    for date in dates {
      attach(date.time, date.words, to: &clauses)
    }
    takeTimesBeforeMarkers(&clauses)
    share(&clauses)
    readPlans(&clauses)
    for index in clauses.indices { clauses[index].anchors += clauses[index].times.compactMap { anchor(of: $0) } }
  }

  /// What an expression is counted from.
  private func anchor(of time: Int) -> TimeAnchor? {
    guard let words = dates.first(where: { $0.time == time })?.words else { return nil }
    let expression = temporal[time]
    let isRough = expression.modifier != nil
    let next = words.upperBound
    if next < tree.range.upperBound, let direction = direction(tokens[next].lemma), let event = event(after: next) {
      if let days = VagueTime.exactDays(of: expression.value) {
        return TimeAnchor(time: time, days: direction * days, isRough: isRough, event: event)
      }
      // "Ten days ago after the vote" says it twice, or one of both wrongly.
      if let count = expression.count, count.origin == .speech, direction > 0 {
        return TimeAnchor(time: time, days: abs(count.days), isRough: true, event: event)
      }
    }
    guard let count = expression.count, count.origin == .told else { return nil }
    if count.days != 0, direction(tokens[next - 1].lemma) != nil, let event = event(after: next - 1) {
      return TimeAnchor(time: time, days: count.days, isRough: isRough, event: event)
    }
    return TimeAnchor(time: time, days: count.days, isRough: isRough, event: nil)
  }

  private func direction(_ preposition: String) -> Int? {
    switch preposition {
    case "after", "following": 1
    case "before": -1
    default: nil
    }
  }

  /// The noun or verb that a preposition or conjunction belongs to.
  private func event(after preposition: Int) -> Int? {
    guard let word = tree.head(of: preposition), word > preposition,
      tokens[word].tag == .noun || tokens[word].tag == .verb
    else { return nil }
    return word
  }

  /// Whether a noun is what an expression counts from, not what it dates: "two days after the vote".
  private func counts(_ range: Range<Int>, from noun: Int) -> Bool {
    let next = range.upperBound
    return next < tree.range.upperBound && direction(tokens[next].lemma) != nil && tree.head(of: next) == noun
      || direction(tokens[next - 1].lemma) != nil && tree.head(of: next - 1) == noun
  }

  /// Follows the tree from an expression up to what it dates: a noun that names a happening, or a verb.
  private func attach(_ time: Int, _ range: Range<Int>, to clauses: inout [Clause]) {
    var current = range.first { token in tree.head(of: token).map { !range.contains($0) } ?? true } ?? range.lowerBound
    if isPartOfName(range, current) { return }
    for _ in 0..<tree.range.count {
      guard let head = tree.head(of: current) else { return }
      if let index = clauses.firstIndex(where: { $0.head == head || $0.predicate.contains(head) }) {
        attach(time, range, to: &clauses, index)
        return
      }
      if tokens[head].tag == .noun || tokens[head].tag == .propn {
        let relation = tokens[current].relation
        if EventLexicon.nouns.contains(tokens[head].lemma), !reader.isCarriedByLightVerb(head),
          !counts(range, from: head)
        {
          append(isMoved(head, by: range) ? plan(head, time) : reader.nominal(head, time: time), to: &clauses)
          return
        }
        // "Friday's paper", "the 2019 law": the date tells which one, not when something happened.
        if relation == .nmodPoss || relation == .compound || relation == .amod || relation == .nummod { return }
      }
      current = head
    }
  }

  /// "The 6 May Committee", "the film 1917": a name that holds a date, and names no time.
  private func isPartOfName(_ range: Range<Int>, _ top: Int) -> Bool {
    guard let head = tree.head(of: top) else { return false }
    let hasArticle =
      tokens[range.lowerBound].lemma == "the"
      || range.lowerBound > tree.range.lowerBound && tokens[range.lowerBound - 1].lemma == "the"
    let name = range.upperBound..<tree.range.upperBound
    if hasArticle, name.contains(head), (name.lowerBound...head).allSatisfy({ tokens[$0].tag == .propn }) {
      return true
    }
    // A bare number straight after a noun, without a preposition between.
    return range.count == 1 && tokens[top].tag == .num && head == range.lowerBound - 1
      && [.noun, .propn].contains(tokens[head].tag)
  }

  /// Gives a verb a time, unless the words around it say that it is the time of something else.
  private func attach(_ time: Int, _ range: Range<Int>, to clauses: inout [Clause], _ index: Int) {
    let clause = clauses[index]
    if EventLexicon.moving.contains(clause.lemma), let noun = reader.patient(of: clause.head), isMoved(noun, by: range)
    {
      append(plan(noun, time), to: &clauses)
      return
    }
    // "… until Friday, she said": nobody speaks until Friday.
    if EventLexicon.reporting.contains(clause.lemma), ["until", "till", "since", "by"].contains(preposition(range)) {
      return
    }
    clauses[index].times.append(time)
  }

  /// "Put off the vote to Friday": Friday is when it will be, not when it was put off.
  private func isMoved(_ noun: Int, by date: Range<Int>) -> Bool {
    guard ["to", "until", "till", "for"].contains(preposition(date)), let verb = tree.head(of: noun),
      reader.patient(of: verb) == noun
    else { return false }
    return EventLexicon.moving.contains(reader.lemma(of: verb))
  }

  private func plan(_ noun: Int, _ time: Int) -> Clause {
    var plan = reader.nominal(noun, time: time)
    plan.isPlanned = true
    plan.isCalledOff = false
    return plan
  }

  private func preposition(_ range: Range<Int>) -> String {
    range.lowerBound > tree.range.lowerBound ? tokens[range.lowerBound - 1].lemma : ""
  }

  private func append(_ nominal: Clause, to clauses: inout [Clause]) {
    var nominal = nominal
    nominal.governor = tree.head(of: nominal.head).flatMap { head in clauses.firstIndex { $0.head == head } }
    clauses.append(nominal)
  }

  /// "On Monday when the crew left" gives the clause its day, "two days after the crew left" its distance.
  private func takeTimesBeforeMarkers(_ clauses: inout [Clause]) {
    for index in clauses.indices {
      guard case .adverbial(let marker) = clauses[index].kind, let place = clauses[index].markerIndex,
        let date = dates.first(where: { $0.words.upperBound == place }),
        clauses[index].times.allSatisfy({ $0 == date.time })
      else { continue }
      if marker == "when" {
        clauses[index].times = [date.time]
      } else if marker == "after" || marker == "before", let days = VagueTime.exactDays(of: temporal[date.time].value) {
        clauses[index].daysApart = days
        for other in clauses.indices { clauses[other].times.removeAll { $0 == date.time } }
        guard let governor = clauses[index].governor else { continue }
        clauses[governor].anchors.append(
          TimeAnchor(
            time: date.time, days: marker == "after" ? days : -days, isRough: temporal[date.time].modifier != nil,
            event: clauses[index].head))
      }
    }
  }

  /// Lets a time in front of coordinated verbs count for all of them, and one beside "began to" for what began.
  private func share(_ clauses: inout [Clause]) {
    for index in clauses.indices where clauses[index].times.isEmpty && clauses[index].kind != .nominal {
      guard let above = tree.head(of: clauses[index].head), let first = clauses.first(where: { $0.head == above })
      else {
        continue
      }
      let relation = tokens[clauses[index].head].relation
      if relation == .xcomp, first.isCarrier {
        clauses[index].times = first.times
      } else if relation == .conj, clauses[index].kind == first.kind {
        let start = Int(tokens[first.predicate.lowerBound].start)
        clauses[index].times = first.times.filter { temporal[$0].range.upperBound <= start }
      }
    }
  }

  /// "The opening planned for Friday": what is dated is the opening.
  private func readPlans(_ clauses: inout [Clause]) {
    for index in clauses.indices where !clauses[index].times.isEmpty {
      guard clauses[index].kind == .participial, tokens[clauses[index].head].relation == .acl,
        EventLexicon.planning.contains(clauses[index].lemma), let noun = tree.head(of: clauses[index].head)
      else { continue }
      var plan = reader.nominal(noun, time: clauses[index].times[0])
      plan.times = clauses[index].times
      plan.isPlanned = !plan.isCalledOff
      clauses[index].isCarrier = true
      append(plan, to: &clauses)
    }
  }
}
