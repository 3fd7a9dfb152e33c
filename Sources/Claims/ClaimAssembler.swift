import Articles
import Dates
import Language

/// Turns attributions into claims: spans in bytes, speakers, stance, and which claim lies within which.
struct ClaimAssembler {
  let article: Article
  let sequence: WordSequence
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  func claims(from attributions: [Attribution]) -> [Claim] {
    var claims = attributions.map(claim)
    for (index, attribution) in attributions.enumerated() {
      claims[index].within = enclosing(attribution, index, attributions)
    }
    return claims
  }

  private func claim(_ attribution: Attribution) -> Claim {
    let content = bytes(attribution.content)
    let speaker = attribution.source.map { source in
      Speaker(range: bytes(source), kind: .named, entity: article.text.string(bytes(source)))
    }
    return Claim(
      speaker: speaker, cue: Cue(range: bytes(attribution.cue), lemma: attribution.lemma), content: content,
      quotation: quotation(attribution), stance: attribution.stance)
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    let words = sequence.words
    return Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// The smallest content around the cue; a claim never lies within one that lies within it.
  private func enclosing(_ inner: Attribution, _ index: Int, _ all: [Attribution]) -> Int? {
    var best: Int?
    for (other, outer) in all.enumerated()
    where other != index && outer.content.contains(inner.cue.lowerBound) && outer.cue != inner.cue {
      if let source = outer.source, source.contains(inner.cue.lowerBound) { continue }
      if inner.content.contains(outer.cue.lowerBound), inner.content.count >= outer.content.count { continue }
      if let held = best, all[held].content.count <= outer.content.count { continue }
      best = other
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
