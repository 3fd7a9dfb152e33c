/// What stands before a source and tells who it is: for pronouns, relative pronouns and “the official”.
extension SpeakerResolver {
  /// "the official", "the senator": whom the article spoke of under that noun in the same section.
  func antecedent(_ noun: String, _ phrase: SourcePhrase, _ place: Place) -> (Speaker, Speaker.Rule)? {
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
  func announced(_ noun: String, _ phrase: SourcePhrase, _ place: Place) -> Speaker? {
    guard Self.unnamedHeads.contains(noun), !words[phrase.core.upperBound - 1].isPluralInForm else { return nil }
    let asked = Set(spelledWords(withoutArticle(phrase.core)).map { $0.lowercased() })
    let own = history.filter { $0.place.section == place.section && $0.noun == noun && !$0.isPlural }
    guard let last = own.last, last.place.isHeading, last.phrase.contains(noun) else { return nil }
    let announced = Set(last.phrase)
    return asked.isSubset(of: announced) || announced.isSubset(of: asked) ? last.speaker : nil
  }

  func antecedent(of relative: Int) -> Range<Int>? {
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
  mutating func refers(_ word: String, to speaker: Speaker) -> Bool {
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
  func namedBefore(_ position: Int, _ place: Place, _ gender: NameIndex.Gender) -> Speaker? {
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
  func bodyBefore(_ position: Int, _ place: Place) -> Speaker? {
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

  mutating func pronoun(
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
}
