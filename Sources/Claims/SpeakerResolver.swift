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
  let table: EntityTable
  var index: NameIndex
  /// Sources resolved so far, in text order.
  private var history: [Mention] = []
  private var unnamed: [String: Int] = [:]

  private struct Mention {
    var position: Int
    var section: Int
    var speaker: Speaker
    var isPlural: Bool
    /// Lower-cased words of the phrase, to match "the official" with "a senior official".
    var phrase: [String]
  }

  private var words: [Word] { view.words }

  init(text: SourceText, view: ShallowClauses, names: NameIndex, table: EntityTable) {
    self.text = text
    self.view = view
    self.table = table
    index = names
  }

  /// - Parameters:
  ///   - section: the post of a live blog, or one number for the whole of another article.
  ///   - quoting: the speaker of the quotation the source stands in, for "I" and "we".
  mutating func resolve(_ source: Range<Int>, section: Int, quoting: Speaker?) -> Speaker {
    let range = Int(words[source.lowerBound].start)..<Int(words[source.upperBound - 1].end)
    let phrase = SourcePhrase(source, in: words)
    var speaker = Speaker(range: range, kind: .role, entity: spelled(source))
    let first = words[source.lowerBound]
    if source.count == 1 || phrase.core.count == 1, first.has(.relative),
      let antecedent = antecedent(of: source.lowerBound)
    {
      speaker = resolve(antecedent, section: section, quoting: quoting)
      speaker.range = range
      return speaker
    }
    if phrase.core.count == 1, first.has([.subjectPronoun, .objectPronoun, .possessive]), !first.has(.number) {
      let found = pronoun(spelled(phrase.core).lowercased(), at: source.lowerBound, section: section, quoting: quoting)
      speaker.entity = found?.entity ?? spelled(phrase.core).lowercased()
      speaker.kind = found?.kind ?? .anonymous
    } else if !phrase.nameRun.isEmpty {
      named(phrase, &speaker)
    } else {
      described(phrase, source, section: section, &speaker)
    }
    remember(speaker, at: source, section: section, phrase)
    return speaker
  }

  private mutating func remember(_ speaker: Speaker, at source: Range<Int>, section: Int, _ phrase: SourcePhrase) {
    let plural = words[phrase.core.upperBound - 1].isPluralInForm && phrase.nameRun.isEmpty
    history.append(
      Mention(
        position: source.lowerBound, section: section, speaker: speaker, isPlural: plural,
        phrase: spelledWords(phrase.core).map { $0.lowercased() }))
  }

  // MARK: Names

  private mutating func named(_ phrase: SourcePhrase, _ speaker: inout Speaker) {
    let run = spelledWords(phrase.nameRun)
    let name = NameIndex.withoutTitles(run)
    let joined = run.joined(separator: " ")
    if let entry = table[joined] ?? table[name.joined(separator: " ")] ?? table[spelled(phrase.core)] {
      speaker.entity = entry.canonical
      speaker.kind = entry.kind
      return
    }
    let full = index.full(name, titles: run)
    let isPerson = index.people.contains(full) || !isOrganisation(run, phrase)
    speaker.kind = isPerson ? .named : .organisation
    speaker.entity = isPerson ? full : joined
    if isPerson { learnRole(phrase, of: full) }
  }

  private func isOrganisation(_ run: [String], _ phrase: SourcePhrase) -> Bool {
    if NameIndex.isOrganisation(run) || index.organisations.contains(run.joined(separator: " ")) { return true }
    let article =
      phrase.core.lowerBound < phrase.nameRun.lowerBound && words[phrase.nameRun.lowerBound - 1].has(.determiner)
    let acronym = run.count == 1 && run[0].utf8.count > 1 && run[0].utf8.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E }
    return acronym
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
    "reports", "media", "military", "army", "bill", "law", "letter", "team",
  ]

  private mutating func described(_ phrase: SourcePhrase, _ source: Range<Int>, section: Int, _ speaker: inout Speaker)
  {
    guard let head = phrase.head else { return }
    let noun = spelled(head..<(head + 1)).lowercased()
    let first = words[phrase.core.lowerBound]
    let isDefinite = first.isSpelled(Self.the) || first.isSpelled(Self.that)
    if let entry = table[spelled(withoutArticle(phrase.core))] {
      speaker.entity = entry.canonical
      speaker.kind = entry.kind
      return
    }
    if Self.speakers.contains(noun) {
      if let body = organisation(of: phrase, source) {
        speaker.entity = body
        speaker.kind = .role
        return
      }
    }
    if isDefinite, phrase.core.count <= 4, let earlier = antecedent(noun, phrase, section: section) {
      speaker.entity = earlier.entity
      speaker.kind = earlier.kind
      return
    }
    let base = withoutArticle(phrase.core)
    speaker.entity = spelled(base)
    if Self.bodies.contains(noun) {
      speaker.kind = .organisation
    } else if Self.unnamedHeads.contains(noun) || !isDefinite && !first.has(.possessive) {
      speaker.kind = .anonymous
      number(&speaker, phrase, noun, isDefinite: isDefinite)
    } else {
      speaker.kind = .role
    }
  }

  private static let the = WordKey("the") ?? .none
  private static let that = WordKey("that") ?? .none

  /// Every single unnamed person newly introduced is somebody else; a group is named by its words.
  private mutating func number(_ speaker: inout Speaker, _ phrase: SourcePhrase, _ noun: String, isDefinite: Bool) {
    guard !words[phrase.core.upperBound - 1].isPluralInForm, !isDefinite else { return }
    let count = unnamed[speaker.entity, default: 0] + 1
    unnamed[speaker.entity] = count
    speaker.entity += "#\(count)"
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
  private func antecedent(_ noun: String, _ phrase: SourcePhrase, section: Int) -> Speaker? {
    let asked = Set(spelledWords(withoutArticle(phrase.core)).map { $0.lowercased() })
    let plural = words[phrase.core.upperBound - 1].isPluralInForm
    for mention in history.reversed() where mention.section == section {
      if mention.phrase.contains(noun), mention.isPlural == plural || mention.speaker.kind == .role,
        asked.isSubset(of: Set(mention.phrase))
      {
        return mention.speaker
      }
    }
    if let entity = index.byRole[noun], asked.count == 1 { return Speaker(range: 0..<0, kind: .named, entity: entity) }
    return nil
  }

  private func antecedent(of relative: Int) -> Range<Int>? {
    var end = relative
    if end > 0, words[end - 1].has(.comma) { end -= 1 }
    guard end > 0 else { return nil }
    let limit = max(0, end - 40)
    return view.phrase(endingAt: end, in: limit..<end)
  }

  private mutating func pronoun(_ word: String, at position: Int, section: Int, quoting: Speaker?) -> Speaker? {
    switch word {
    case "i", "we", "me", "us", "my", "our":
      return quoting ?? Speaker(range: 0..<0, kind: .author, entity: "author")
    case "he", "him", "his", "she", "her":
      let gender: NameIndex.Gender = word.hasPrefix("h") && word != "her" ? .male : .female
      for mention in history.reversed() where mention.section == section && mention.position < position {
        let entity = mention.speaker.entity
        guard mention.speaker.kind == .named || mention.speaker.kind == .role || mention.speaker.kind == .anonymous,
          !mention.isPlural
        else { continue }
        if let known = index.gender[entity], known != gender { continue }
        index.learn(gender, of: entity)
        return mention.speaker
      }
      return nil
    case "they", "them", "their":
      return history.last { $0.section == section && ($0.isPlural || $0.speaker.kind == .organisation) }?.speaker
    case "it", "its":
      return history.last { $0.section == section && $0.speaker.kind == .organisation }?.speaker
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
