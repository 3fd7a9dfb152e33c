import Articles
import Language

/// Finds out who the sources of an article are: one entity for every way the article has of naming them.
///
/// Sources are taken in text order, so that "he", "the official" and the like find what stands before them. An unnamed
/// source stays itself: every "a senior defence official" is somebody new, "the official" is the last such one of the
/// same post. A spokesperson without a name speaks for the organisation, which is the entity then.
struct SpeakerResolver {
  let text: SourceText
  let view: ShallowClauses
  let rules: SpeakerRules
  let path: String
  /// Bytes of the article's blocks.
  let blocks: [Range<Int>]
  var index: NameIndex
  /// Sources resolved so far, in text order.
  private var history: [Mention] = []
  private var unnamed: [String: Int] = [:]

  private struct Mention {
    var position: Int
    var place: Place
    var speaker: Speaker
    var isPlural: Bool
    /// Lower-cased words of the phrase, to match "the official" with "a senior official".
    var phrase: [String]
    /// The noun in the singular, where the phrase is a description.
    var noun: String
  }

  /// Where a source stands.
  struct Place {
    /// The post of a live blog, or one number for the whole of another article.
    var section: Int
    var block: Int
    var isHeading: Bool
  }

  private var words: [Word] { view.words }

  private var table: EntityTable { rules.table }

  init(
    text: SourceText, blocks: [Range<Int>], view: ShallowClauses, names: NameIndex, rules: SpeakerRules, path: String
  ) {
    self.blocks = blocks
    self.text = text
    self.view = view
    self.rules = rules
    self.path = path
    index = names
  }

  /// - Parameter quoting: the speaker of the quotation the source stands in, for "I" and "we".
  /// - Parameter enclosing: the speaker of the claim in whose content the source stands outside quotations.
  mutating func resolve(
    _ source: Range<Int>, _ place: Place, quoting: Speaker?, enclosing: Speaker? = nil
  ) -> Speaker {
    let range = Int(words[source.lowerBound].start)..<Int(words[source.upperBound - 1].end)
    let phrase = SourcePhrase(source, in: words)
    var speaker = Speaker(range: range, kind: .role, entity: spelled(source))
    let first = words[source.lowerBound]
    if source.count == 1 || phrase.core.count == 1, first.has(.relative),
      let antecedent = antecedent(of: source.lowerBound)
    {
      // "an engineer who asked …" may be a source already.
      speaker =
        history.last { $0.position == antecedent.lowerBound }?.speaker ?? resolve(antecedent, place, quoting: quoting)
      speaker.steps.insert(.init(.relativePronoun, speaker.range), at: 0)
      speaker.range = range
      return speaker
    }
    if phrase.core.count == 1, first.has([.subjectPronoun, .objectPronoun, .possessive]), !first.has(.number) {
      let word = spelled(phrase.core).lowercased()
      let found =
        enclosing.flatMap { refers(word, to: $0) ? ($0, .pronoun) : nil }
        ?? pronoun(word, at: source.lowerBound, place, quoting: quoting)
      speaker.entity = found?.speaker.entity ?? word
      speaker.kind = found?.speaker.kind ?? .anonymous
      speaker.steps = found.map { Speaker.Step.chain($0.rule, from: $0.speaker) } ?? [.init(.open)]
    } else if !phrase.nameRun.isEmpty {
      named(phrase, &speaker)
    } else {
      described(phrase, source, place, &speaker)
    }
    obeyReader(phrase, &speaker)
    remember(speaker, at: source, place, phrase)
    return speaker
  }

  private mutating func remember(_ speaker: Speaker, at source: Range<Int>, _ place: Place, _ phrase: SourcePhrase) {
    let plural = isPlural(phrase) && phrase.nameRun.isEmpty
    let noun = phrase.head.map { spelled($0..<($0 + 1)).lowercased() } ?? ""
    history.append(
      Mention(
        position: source.lowerBound, place: place, speaker: speaker, isPlural: plural,
        phrase: spelledWords(phrase.core).map { $0.lowercased() }, noun: plural ? Self.singular(noun) : noun))
  }

  /// "officials", "people familiar with the matter", "some in the crowd".
  private func isPlural(_ phrase: SourcePhrase) -> Bool {
    var last = phrase.core.upperBound - 1
    while last > phrase.core.lowerBound, words[last].has(.adjective), words[last - 1].isPluralInForm,
      !words[last - 1].has(.upperCase) || last - 1 == phrase.core.lowerBound && words[last - 1].has(.role)
    { last -= 1 }
    return words[last].isPluralInForm
  }

  private static func singular(_ noun: String) -> String { noun.hasSuffix("s") ? String(noun.dropLast()) : noun }

  /// The reader's list stands over everything that was worked out.
  private func obeyReader(_ phrase: SourcePhrase, _ speaker: inout Speaker) {
    guard speaker.kind != .author,
      let (entity, rule) = rules.entity(for: [speaker.entity, spelled(withoutArticle(phrase.core))], in: path)
    else { return }
    speaker.entity = entity
    if speaker.kind == .anonymous { speaker.kind = .named }
    speaker.steps.append(.init(rule))
  }

  // MARK: Names

  private mutating func named(_ phrase: SourcePhrase, _ speaker: inout Speaker) {
    // "Harrow and Veld": two that speak together are neither of them.
    if words[phrase.core].contains(where: { $0.has(.coordinator) }),
      !words[phrase.nameRun].contains(where: { $0.has(.coordinator) })
    {
      speaker.entity = spelled(withoutArticle(phrase.core))
      speaker.kind = .organisation
      speaker.steps = [.init(.description)]
      return
    }
    let run = spelledWords(phrase.nameRun)
    let name = NameIndex.withoutTitles(run)
    let joined = run.joined(separator: " ")
    if let entry = table[joined] ?? table[name.joined(separator: " ")] ?? table[spelled(phrase.core)] {
      speaker.entity = entry.canonical
      speaker.kind = entry.kind
      speaker.steps = [.init(.metonym)]
      return
    }
    let full = index.full(name, titles: run)
    if run.count == 1, !index.people.contains(full), isOrganisation(run, phrase),
      let body = index.body(endingIn: run[0])
    {
      speaker.kind = .organisation
      speaker.entity = body
      speaker.steps = [.init(.fullName)]
      return
    }
    let isPerson = index.people.contains(full) || !isOrganisation(run, phrase)
    if run.count == 1, phrase.core.count == 1, isGroup(phrase.core.lowerBound, run[0], isPerson: isPerson) {
      // "Visitors found …": a common noun that opens its sentence.
      speaker.kind = .anonymous
      speaker.entity = run[0]
      speaker.steps = [.init(.description)]
      return
    }
    speaker.kind = isPerson ? .named : .organisation
    speaker.entity = isPerson ? full : joined
    let isWhole = !isPerson || full == name.joined(separator: " ")
    speaker.steps = [isWhole ? .init(.name) : .init(.fullName, index.places[full])]
    if isPerson { learnRole(phrase, of: full) }
  }

  private func isGroup(_ index: Int, _ name: String, isPerson: Bool) -> Bool {
    !isPerson && words[index].isPluralInForm && !NameIndex.isOrganisation([name])
      && !self.index.organisations.contains(name) && name.utf8.contains { $0 &- 0x61 < 26 }
  }

  private func isOrganisation(_ run: [String], _ phrase: SourcePhrase) -> Bool {
    if NameIndex.isOrganisation(run) || index.organisations.contains(run.joined(separator: " ")) { return true }
    let article =
      phrase.core.lowerBound < phrase.nameRun.lowerBound && words[phrase.nameRun.lowerBound - 1].has(.determiner)
    let acronym = run.count == 1 && run[0].utf8.count > 1 && run[0].utf8.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E }
    // People are introduced by more than one word; what has but one, and is no person to the tagger, is a body.
    let isLone =
      run.count == 1 && phrase.core.count == 1 && !index.persons.isEmpty
      && !index.persons.contains { $0.entity == run[0] || $0.entity.hasSuffix(" " + run[0]) }
      && index.fullBySurname[run[0]] == nil
      && GivenNames.gender(of: run[0]) == nil
    return acronym || isLone
      || article && run.count <= 3 && !run.contains { NameIndex.titles.contains($0.lowercased()) }
        && index.fullBySurname[run[run.count - 1]] == nil
  }

  /// "Mara Quill, the harbour master" and "harbour master Mara Quill" make her "the harbour master" from here on.
  private mutating func learnRole(_ phrase: SourcePhrase, of entity: String) {
    if let apposition = phrase.apposition {
      let inner = SourcePhrase(apposition, in: words)
      if let head = inner.head { index.learn(role: spelled(head..<(head + 1)).lowercased(), of: entity) }
    }
    for title in spelledWords(phrase.core).dropLast() {
      let lowered = title.lowercased()
      let role = Self.abbreviations[lowered] ?? lowered
      if Self.roles.contains(role) { index.learn(role: role, of: entity) }
    }
  }

  private static let abbreviations = [
    "sen.": "senator", "gov.": "governor", "rep.": "congressman", "gen.": "general", "prof.": "professor",
  ]
  private static let roles: Set<String> = [
    "president", "senator", "governor", "mayor", "minister", "secretary", "general", "judge", "justice", "chancellor",
    "professor", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "director", "commissioner",
    "congressman",
    "congresswoman", "sheriff", "ambassador", "detective", "captain", "manager", "strategist", "analyst", "lawyer",
    "attorney",
    "candidate", "leader", "pope", "king", "queen", "prince", "princess", "admiral", "colonel", "speaker",
  ]

  // MARK: Descriptions

  private static let unnamedHeads: Set<String> = [
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
  private static let speakers: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "statement", "representative",
  ]
  private static let bodies: Set<String> = [
    "campaign", "committee", "department", "ministry", "agency", "company", "government", "police", "administration",
    "court",
    "group", "report", "poll", "survey", "paper", "newspaper", "study", "office", "council", "board", "commission",
    "party",
    "statement", "network", "magazine", "website", "bank", "union", "authorities", "article", "document", "documents",
    "polls",
    "reports", "media", "military", "army", "bill", "law", "letter", "team", "intelligence", "call", "email", "memo",
  ]

  private mutating func described(
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

  private static let messages: Set<String> = [
    "statement", "call", "letter", "email", "message", "memo", "note", "post", "report", "reports", "statements",
    "letters", "calls", "emails", "messages",
  ]
  private static let from = WordKey("from") ?? .none

  private func sender(after index: Int, _ source: Range<Int>) -> Range<Int>? {
    guard index + 1 < source.upperBound, words[index].isSpelled(Self.from) else { return nil }
    return (index + 1)..<source.upperBound
  }

  /// "Harbour control said", "management declined": a singular without an article is a body, not somebody new.
  private func isBareBody(_ phrase: SourcePhrase, _ head: Int, _ noun: String) -> Bool {
    let first = words[phrase.core.lowerBound]
    return !first.has([.determiner, .possessive, .number, .subjectPronoun, .objectPronoun, .relative])
      && !words[head].has([.role, .title, .relative, .subjectPronoun]) && !Self.unnamedHeads.contains(noun)
      && !Self.roles.contains(noun) && !isPlural(phrase) && words[head].has(.nominal)
  }

  private static let the = WordKey("the") ?? .none
  private static let that = WordKey("that") ?? .none

  /// Every single unnamed person newly introduced is somebody else; a group is named by its words.
  private mutating func number(_ speaker: inout Speaker, _ phrase: SourcePhrase, _ noun: String, isDefinite: Bool) {
    guard !isPlural(phrase), !isDefinite else { return }
    let count = unnamed[speaker.entity, default: 0] + 1
    unnamed[speaker.entity] = count
    speaker.entity += "#\(count)"
    speaker.steps = [.init(.unnamed)]
  }

  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    while first < range.upperBound - 1,
      words[first].has([.determiner, .adverb]) || Self.counts.contains(words[first].key)
    { first += 1 }
    return first..<range.upperBound
  }

  private static let counts: Set<WordKey> = Set(["one", "another", "other"].compactMap { WordKey($0) })

  /// "a Foreign Ministry spokesman", "a spokeswoman for the harbour board": the body spoken for.
  private func organisation(of phrase: SourcePhrase, _ source: Range<Int>) -> String? {
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

  private func canonical(_ run: [String]) -> String {
    let joined = run.joined(separator: " ")
    if let entry = table[joined] { return entry.canonical }
    return index.full(NameIndex.withoutTitles(run), titles: run)
  }

  // MARK: What stands before

  /// "the official", "the senator": whom the article spoke of under that noun in the same section.
  private func antecedent(_ noun: String, _ phrase: SourcePhrase, _ place: Place) -> (Speaker, Speaker.Rule)? {
    let asked = Set(spelledWords(withoutArticle(phrase.core)).map { $0.lowercased() })
    let plural = words[phrase.core.upperBound - 1].isPluralInForm
    for mention in history.reversed() where mention.place.section == place.section {
      // "Harbour officials did not expect a delay …, the official said": one of those just named.
      if !plural, asked.count == 1, mention.isPlural, mention.noun == noun, mention.place.block == place.block {
        return (mention.speaker, .group)
      }
      if mention.phrase.contains(noun), mention.isPlural == plural || mention.speaker.kind == .role,
        asked.isSubset(of: Set(mention.phrase))
      {
        return (mention.speaker, .earlierSource)
      }
    }
    if let entity = index.byRole[noun], asked.count == 1 {
      return (Speaker(range: index.places[entity] ?? 0..<0, kind: .named, entity: entity), .role)
    }
    return nil
  }

  /// "Senior harbour official: no delay" over "A harbour official said": a heading announces the source below it.
  private func announced(_ noun: String, _ phrase: SourcePhrase, _ place: Place) -> Speaker? {
    guard Self.unnamedHeads.contains(noun), !words[phrase.core.upperBound - 1].isPluralInForm else { return nil }
    let asked = Set(spelledWords(withoutArticle(phrase.core)).map { $0.lowercased() })
    let own = history.filter { $0.place.section == place.section && $0.noun == noun && !$0.isPlural }
    guard let last = own.last, last.place.isHeading, last.phrase.contains(noun) else { return nil }
    let announced = Set(last.phrase)
    return asked.isSubset(of: announced) || announced.isSubset(of: asked) ? last.speaker : nil
  }

  private func antecedent(of relative: Int) -> Range<Int>? {
    var end = relative
    // "the mayor, who leads the board and who said …"
    if end > 0, words[end - 1].has(.coordinator),
      let first = (max(0, end - 30)..<(end - 1)).last(where: { words[$0].has(.relative) && !words[$0].has(.that) })
    {
      end = first
    }
    if end > 0, words[end - 1].has([.comma, .dash]) { end -= 1 }
    guard end > 0 else { return nil }
    let limit = max(0, end - 40)
    return view.phrase(endingAt: end, in: limit..<end)
  }

  /// "Quill said she …", "Harrow confirmed that it …": a pronoun in what somebody says is most often the speaker.
  private mutating func refers(_ word: String, to speaker: Speaker) -> Bool {
    switch word {
    case "he", "she":
      let gender: NameIndex.Gender = word == "he" ? .male : .female
      guard speaker.kind == .named || speaker.kind == .role || speaker.kind == .anonymous,
        index.gender[speaker.entity].map({ $0 == gender }) ?? true
      else { return false }
      let isPlural = history.last { $0.speaker.entity == speaker.entity }?.isPlural ?? false
      if !isPlural { index.learn(gender, of: speaker.entity) }
      return !isPlural
    case "it": return speaker.kind == .organisation
    case "they": return history.last { $0.speaker.entity == speaker.entity }?.isPlural ?? false
    default: return false
    }
  }

  /// The person whom the paragraph names last before a place, where it names one.
  private func namedBefore(_ position: Int, _ place: Place, _ gender: NameIndex.Gender) -> Speaker? {
    let byte = Int(words[position].start)
    for name in index.persons.reversed() where name.range.upperBound <= byte {
      guard blocks.indices.contains(place.block), blocks[place.block].contains(name.range.lowerBound) else {
        return nil
      }
      if let known = index.gender[name.entity], known != gender { continue }
      return Speaker(range: name.range, kind: .named, entity: name.entity)
    }
    return nil
  }

  /// The body that the paragraph names last before a place, where it names one.
  private func bodyBefore(_ position: Int, _ place: Place) -> Speaker? {
    let byte = Int(words[position].start)
    guard blocks.indices.contains(place.block),
      let name = index.bodies.last(where: {
        $0.range.upperBound <= byte && blocks[place.block].contains($0.range.lowerBound)
      })
    else { return nil }
    if let entry = table[name.entity] {
      return Speaker(range: name.range, kind: entry.kind, entity: entry.canonical)
    }
    return Speaker(range: name.range, kind: .organisation, entity: name.entity)
  }

  private mutating func pronoun(
    _ word: String, at position: Int, _ place: Place, quoting: Speaker?
  ) -> (speaker: Speaker, rule: Speaker.Rule)? {
    let section = place.section
    switch word {
    case "i", "we", "me", "us", "my", "our":
      if let quoting { return (quoting, .quotedSpeaker) }
      // In a quotation that nobody is said to speak, the last speaker goes on.
      if words[position].quotation >= 0 {
        return history.last {
          $0.place.section == section && place.block - $0.place.block <= 2 && $0.speaker.kind != .author
        }.map { ($0.speaker, .quotedSpeaker) }
      }
      return (Speaker(range: 0..<0, kind: .author, entity: "author"), .author)
    case "he", "him", "his", "she", "her":
      let gender: NameIndex.Gender = word.hasPrefix("h") && word != "her" ? .male : .female
      let nearest = history.last { $0.place.section == section && $0.position < position }
      if nearest?.place.block != place.block, word == "he" || word == "she",
        let named = namedBefore(position, place, gender)
      {
        index.learn(gender, of: named.entity)
        return (named, .pronoun)
      }
      for mention in history.reversed() where mention.place.section == section && mention.position < position {
        let entity = mention.speaker.entity
        guard mention.speaker.kind == .named || mention.speaker.kind == .role || mention.speaker.kind == .anonymous,
          !mention.isPlural
        else { continue }
        if let known = index.gender[entity], known != gender { continue }
        index.learn(gender, of: entity)
        return (mention.speaker, .pronoun)
      }
      return nil
    case "they", "them", "their":
      // In a quotation "they" are those of whom the speaker has spoken.
      let reach = quoting == nil ? 2 : 0
      return history.last {
        $0.place.section == section && place.block - $0.place.block <= reach
          && ($0.isPlural || $0.speaker.kind == .organisation)
      }.map { ($0.speaker, .pronoun) }
    case "it", "its":
      let last = history.last { $0.place.section == section && $0.speaker.kind == .organisation }
      if last?.place.block != place.block, let body = bodyBefore(position, place) { return (body, .pronoun) }
      guard quoting == nil || last?.place.block == place.block else { return nil }
      return last.map { ($0.speaker, .pronoun) }
    default: return nil
    }
  }

  /// The words of a range; words that stand together ("Anne", "-", "Marie") are one.
  private func spelledWords(_ range: Range<Int>) -> [String] {
    var result = [String]()
    var end: Int32 = -1
    for index in range where !words[index].has([.genitive, .quoteMark]) {
      let spelled = text.string(words[index].range)
      if words[index].start == end, let last = result.last {
        result[result.count - 1] = last + spelled
      } else {
        result.append(spelled)
      }
      end = words[index].end
    }
    return result
  }

  /// The exact words with one space where the text has white space.
  private func spelled(_ range: Range<Int>) -> String {
    var result = ""
    var end: Int32 = -1
    for index in range {
      if end >= 0, words[index].start > end { result += " " }
      result += text.string(words[index].range)
      end = words[index].end
    }
    return result
  }
}
