import Articles
import Dates
import Language

/// Turns attributions into claims: spans in bytes, speakers, stance, and which claim lies within which.
struct ClaimAssembler {
  let article: Article
  let sequence: WordSequence
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]
  let rules: SpeakerRules

  func claims(from attributions: [Attribution]) -> [Claim] {
    let within = attributions.indices.map { enclosing(attributions[$0], $0, attributions) }
    let speakers = speakers(of: attributions, within)
    let manner = MannerRules(words: sequence.words)
    let times = TimeOfSpeech(words: sequence.words, units: sequence.units, temporal: temporal)
    let negations = NegationRule(words: sequence.words)
    let said = times.inherited(
      attributions.map { times.said($0) }, attributions, speakers.map { $0?.entity },
      sections: sequence.units.map { (article.blocks[$0.block].post ?? 0, $0.block) })
    return attributions.indices.map { index in
      let attribution = attributions[index]
      let negation = negations.negation(of: attribution).map {
        Negation(place: $0.place, trigger: sequence.words[$0.trigger].range, scope: bytes($0.scope))
      }
      return Claim(
        speaker: speakers[index], cue: Cue(range: bytes(attribution.cue), lemma: attribution.lemma),
        content: bytes(attribution.content), quotation: quotation(attribution), stance: manner.stance(of: attribution),
        certainty: manner.certainty(of: attribution), negation: negation, said: said[index], within: within[index])
    }
  }

  /// In text order of the sources, because pronouns and "the official" look back; the speaker of a quotation, or of what
  /// a pronoun stands in, before the sources in it.
  private func speakers(of attributions: [Attribution], _ within: [Int?]) -> [Speaker?] {
    var resolver = SpeakerResolver(
      text: article.text, blocks: article.blocks.map(\.range),
      view: ShallowClauses(words: sequence.words, passages: sequence.passages),
      names: NameIndex(article, annotated, sequence), rules: rules, path: article.path)
    var speakers = [Speaker?](repeating: nil, count: attributions.count)
    func depth(_ index: Int) -> Int {
      var depth = 0
      guard let source = attributions[index].source, dependsOnOuter(source) else { return 0 }
      var next = within[index]
      while let outer = next, depth < attributions.count {
        depth += 1
        next = within[outer]
      }
      return depth
    }
    let order = attributions.indices.sorted {
      let left = (
        attributions[$0].unit, depth($0), attributions[$0].source?.lowerBound ?? attributions[$0].cue.lowerBound, $0
      )
      let right = (
        attributions[$1].unit, depth($1), attributions[$1].source?.lowerBound ?? attributions[$1].cue.lowerBound, $1
      )
      return left < right
    }
    for index in order {
      guard let source = attributions[index].source else { continue }
      let unit = attributions[index].unit
      let block = sequence.units[unit].block
      let inQuotation = sequence.words[source.lowerBound].quotation >= 0
      let outer = inQuotation ? within[index].flatMap { speakers[$0] } : nil
      speakers[index] = resolver.resolve(
        source,
        SpeakerResolver.Place(
          section: article.blocks[block].post ?? 0, block: block, isHeading: sequence.isTitle(unit)), quoting: outer,
        enclosing: inQuotation ? nil : within[index].flatMap { speakers[$0] })
    }
    return speakers
  }

  private func dependsOnOuter(_ source: Range<Int>) -> Bool {
    let first = sequence.words[source.lowerBound]
    return first.quotation >= 0 || source.count == 1 && first.has(.subjectPronoun)
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    let words = sequence.words
    return Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// The smallest content around the cue; a claim never lies within one that lies within it.
  private func enclosing(_ inner: Attribution, _ index: Int, _ all: [Attribution]) -> Int? {
    var best: Int?
    var other = index - 1
    func consider(_ other: Int) {
      let outer = all[other]
      guard outer.content.contains(inner.cue.lowerBound), outer.cue != inner.cue else { return }
      if let source = outer.source, source.contains(inner.cue.lowerBound) { return }
      if inner.content.contains(outer.cue.lowerBound), inner.content.count >= outer.content.count { return }
      if let held = best, all[held].content.count <= outer.content.count { return }
      best = other
    }
    // Attributions are in order of their cues; a content never reaches beyond the units next to its cue's.
    while other >= 0, all[other].unit >= inner.unit - 6 {
      consider(other)
      other -= 1
    }
    other = index + 1
    while other < all.count, all[other].unit <= inner.unit + 6 {
      consider(other)
      other += 1
    }
    return best
  }

  private func quotation(_ attribution: Attribution) -> Quotation {
    var inside = 0
    var count = 0
    for index in attribution.content where !attribution.cue.contains(index) {
      if let source = attribution.source, source.contains(index) { continue }
      let word = sequence.words[index]
      if word.has(.punctuation) { continue }
      count += 1
      if word.quotation >= 0 { inside += 1 }
    }
    if inside == 0 { return .indirect }
    return inside * 10 >= count * 9 ? .direct : .mixed
  }
}
