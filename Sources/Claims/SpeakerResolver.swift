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
  var history: [Mention] = []
  var unnamed: [String: Int] = [:]

  struct Mention {
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

  var words: [Word] { view.words }

  var table: EntityTable { rules.table }

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

  mutating func remember(_ speaker: Speaker, at source: Range<Int>, _ place: Place, _ phrase: SourcePhrase) {
    let plural = isPlural(phrase) && phrase.nameRun.isEmpty
    let noun = phrase.head.map { spelled($0..<($0 + 1)).lowercased() } ?? ""
    history.append(
      Mention(
        position: source.lowerBound, place: place, speaker: speaker, isPlural: plural,
        phrase: spelledWords(phrase.core).map { $0.lowercased() }, noun: plural ? Self.singular(noun) : noun))
  }

  /// "officials", "people familiar with the matter", "some in the crowd".
  func isPlural(_ phrase: SourcePhrase) -> Bool {
    var last = phrase.core.upperBound - 1
    while last > phrase.core.lowerBound, words[last].has(.adjective), words[last - 1].isPluralInForm,
      !words[last - 1].has(.upperCase) || last - 1 == phrase.core.lowerBound && words[last - 1].has(.role)
    { last -= 1 }
    return words[last].isPluralInForm
  }

  static func singular(_ noun: String) -> String { noun.hasSuffix("s") ? String(noun.dropLast()) : noun }

  /// The reader's list stands over everything that was worked out.
  func obeyReader(_ phrase: SourcePhrase, _ speaker: inout Speaker) {
    guard speaker.kind != .author,
      let (entity, rule) = rules.entity(for: [speaker.entity, spelled(withoutArticle(phrase.core))], in: path)
    else { return }
    speaker.entity = entity
    if speaker.kind == .anonymous { speaker.kind = .named }
    speaker.steps.append(.init(rule))
  }

  // MARK: Names

  mutating func named(_ phrase: SourcePhrase, _ speaker: inout Speaker) {
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

  func isGroup(_ index: Int, _ name: String, isPerson: Bool) -> Bool {
    !isPerson && words[index].isPluralInForm && !NameIndex.isOrganisation([name])
      && !self.index.organisations.contains(name) && name.utf8.contains { $0 &- 0x61 < 26 }
  }

  func isOrganisation(_ run: [String], _ phrase: SourcePhrase) -> Bool {
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
  mutating func learnRole(_ phrase: SourcePhrase, of entity: String) {
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

  static let abbreviations = [
    "sen.": "senator", "gov.": "governor", "rep.": "congressman", "gen.": "general", "prof.": "professor",
  ]
  static let roles: Set<String> = [
    "president", "senator", "governor", "mayor", "minister", "secretary", "general", "judge", "justice", "chancellor",
    "professor", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "director", "commissioner",
    "congressman",
    "congresswoman", "sheriff", "ambassador", "detective", "captain", "manager", "strategist", "analyst", "lawyer",
    "attorney",
    "candidate", "leader", "pope", "king", "queen", "prince", "princess", "admiral", "colonel", "speaker",
  ]

  /// The words of a range; words that stand together ("Anne", "-", "Marie") are one.
  func spelledWords(_ range: Range<Int>) -> [String] {
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
  func spelled(_ range: Range<Int>) -> String {
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
