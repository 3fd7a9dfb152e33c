/// Sources that are described rather than named: “a senior official”, “the board’s spokesman”, “management”.
extension SpeakerResolver {
  static let unnamedHeads: Set<String> = [
    "official", "officials", "source", "sources", "person", "people", "aide", "aides", "adviser", "advisers", "advisor",
    "advisors", "officer", "officers", "diplomat", "diplomats", "witness", "witnesses", "operative", "operatives",
    "insider",
    "insiders", "lawmaker", "lawmakers", "ally", "allies", "leaders", "analysts", "experts", "critics", "residents",
    "voters",
    "supporters", "opponents", "others", "some", "many", "member", "members", "strategist", "strategists", "friend",
    "friends",
    "analyst", "expert", "resident", "employee", "employees", "reporter", "reporters", "neighbour", "neighbours",
    "neighbor",
    "neighbors", "donor", "donors", "executive", "executives", "investigator", "investigators", "prosecutor",
    "prosecutors",
  ]
  static let speakers: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "statement", "representative",
  ]
  static let bodies: Set<String> = [
    "campaign", "committee", "department", "ministry", "agency", "company", "government", "police", "administration",
    "court",
    "group", "report", "poll", "survey", "paper", "newspaper", "study", "office", "council", "board", "commission",
    "party",
    "statement", "network", "magazine", "website", "bank", "union", "authorities", "article", "document", "documents",
    "polls",
    "reports", "media", "military", "army", "bill", "law", "letter", "team", "intelligence", "call", "email", "memo",
  ]

  mutating func described(
    _ phrase: SourcePhrase, _ source: Range<Int>, _ place: Place, _ speaker: inout Speaker
  ) {
    guard let head = phrase.head else { return }
    let noun = spelled(head..<(head + 1)).lowercased()
    let first = words[phrase.core.lowerBound]
    let isDefinite = first.isSpelled(Self.the) || first.isSpelled(Self.that)
    if let entry = table[spelled(withoutArticle(phrase.core))] {
      speaker.entity = entry.canonical
      speaker.kind = entry.kind
      speaker.steps = [.init(.metonym)]
      return
    }
    if Self.speakers.contains(noun) {
      if let body = organisation(of: phrase, source) {
        speaker.entity = body
        speaker.kind = .role
        speaker.steps = [.init(.spokesperson)]
        return
      }
    }
    if Self.messages.contains(noun) {
      // "a call from her neighbour", "the statement": whose it is.
      if let sender = sender(after: phrase.core.upperBound, source) {
        let whose = resolve(sender, place, quoting: nil)
        speaker.entity = whose.entity
        speaker.kind = whose.kind
        speaker.steps = Speaker.Step.chain(.spokesperson, from: whose)
        return
      }
      if isDefinite, phrase.core.count == 2,
        let last = history.last(where: {
          $0.place.section == place.section && place.block - $0.place.block <= 1 && words[$0.position].quotation < 0
        })
      {
        speaker.entity = last.speaker.entity
        speaker.kind = last.speaker.kind
        speaker.steps = Speaker.Step.chain(.earlierSource, from: last.speaker)
        return
      }
    }
    if isDefinite, phrase.core.count <= 4, let (earlier, rule) = antecedent(noun, phrase, place) {
      speaker.entity = earlier.entity
      speaker.kind = earlier.kind
      speaker.steps = Speaker.Step.chain(rule, from: earlier)
      return
    }
    if !isDefinite, !place.isHeading, let heading = announced(noun, phrase, place) {
      speaker.entity = heading.entity
      speaker.kind = heading.kind
      speaker.steps = Speaker.Step.chain(.heading, from: heading)
      return
    }
    speaker.steps = [.init(.description)]
    let base = withoutArticle(phrase.core)
    speaker.entity = spelled(base)
    if Self.bodies.contains(noun) {
      speaker.kind = .organisation
    } else if isBareBody(phrase, head, noun) {
      speaker.kind = .organisation
    } else if Self.unnamedHeads.contains(noun) || !isDefinite && !first.has(.possessive) {
      speaker.kind = .anonymous
      number(&speaker, phrase, noun, isDefinite: isDefinite)
    } else {
      speaker.kind = .role
    }
  }

  static let messages: Set<String> = [
    "statement", "call", "letter", "email", "message", "memo", "note", "post", "report", "reports", "statements",
    "letters", "calls", "emails", "messages",
  ]
  static let from = WordKey("from") ?? .none

  func sender(after index: Int, _ source: Range<Int>) -> Range<Int>? {
    guard index + 1 < source.upperBound, words[index].isSpelled(Self.from) else { return nil }
    return (index + 1)..<source.upperBound
  }

  /// "Harbour control said", "management declined": a singular without an article is a body, not somebody new.
  func isBareBody(_ phrase: SourcePhrase, _ head: Int, _ noun: String) -> Bool {
    let first = words[phrase.core.lowerBound]
    return !first.has([.determiner, .possessive, .number, .subjectPronoun, .objectPronoun, .relative])
      && !words[head].has([.role, .title, .relative, .subjectPronoun]) && !Self.unnamedHeads.contains(noun)
      && !Self.roles.contains(noun) && !isPlural(phrase) && words[head].has(.nominal)
  }

  static let the = WordKey("the") ?? .none
  static let that = WordKey("that") ?? .none

  /// Every single unnamed person newly introduced is somebody else; a group is named by its words.
  mutating func number(_ speaker: inout Speaker, _ phrase: SourcePhrase, _ noun: String, isDefinite: Bool) {
    guard !isPlural(phrase), !isDefinite else { return }
    let count = unnamed[speaker.entity, default: 0] + 1
    unnamed[speaker.entity] = count
    speaker.entity += "#\(count)"
    speaker.steps = [.init(.unnamed)]
  }

  func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    while first < range.upperBound - 1,
      words[first].has([.determiner, .adverb]) || Self.counts.contains(words[first].key)
    { first += 1 }
    return first..<range.upperBound
  }

  static let counts: Set<WordKey> = Set(["one", "another", "other"].compactMap { WordKey($0) })

  /// "a Foreign Ministry spokesman", "a spokeswoman for the harbour board": the body spoken for.
  func organisation(of phrase: SourcePhrase, _ source: Range<Int>) -> String? {
    var run = [String]()
    for index in phrase.core.dropLast() where words[index].has(.capitalised) && !words[index].has(.determiner) {
      run.append(text.string(words[index].range))
    }
    if !run.isEmpty { return canonical(run) }
    var index = phrase.core.upperBound
    guard index < source.upperBound, words[index].has(.preposition) else { return nil }
    index += 1
    while index < source.upperBound, words[index].has([.determiner, .possessive]) { index += 1 }
    var tail = [String]()
    while index < source.upperBound, !words[index].has([.comma, .relative]), tail.count < 6 {
      tail.append(text.string(words[index].range))
      index += 1
    }
    return tail.isEmpty ? nil : canonical(tail)
  }

  func canonical(_ run: [String]) -> String {
    let joined = run.joined(separator: " ")
    if let entry = table[joined] { return entry.canonical }
    return index.full(NameIndex.withoutTitles(run), titles: run)
  }
}
