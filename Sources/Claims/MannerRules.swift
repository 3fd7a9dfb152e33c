/// Stance and certainty: what the speaker does with the content, and how sure it is said to be.
struct MannerRules {
  let words: [Word]

  func stance(of attribution: Attribution) -> Stance {
    var stance = attribution.stance
    let content = attribution.content
    let opening = content.lowerBound..<min(content.upperBound, content.lowerBound + 2)
    if stance == .declinesToComment || stance == .refuses {
      let inCue = attribution.cue.contains { words[$0].has(.commentVerb) }
      let inContent = opening.contains { words[$0].has(.commentVerb) }
      stance = inCue || inContent ? .declinesToComment : .refuses
    }
    if attribution.isNegated { return negated(stance, attribution) }
    if stance == .asserts, predicts(content) { return .predicts }
    return stance
  }

  /// "did not confirm", "do not believe", "did not respond".
  private func negated(_ stance: Stance, _ attribution: Attribution) -> Stance {
    switch attribution.lemma {
    case "respond", "reply", "answer", "comment", "elaborate", "say", "provide", "give", "disclose", "specify":
      return .declinesToComment
    default: break
    }
    switch stance {
    case .believes: return .doubts
    case .confirms, .acknowledges: return .denies
    case .denies: return .acknowledges
    case .praises: return .condemns
    case .condemns: return .praises
    case .demands, .promises, .intends, .recommends: return .refuses
    default: return stance
    }
  }

  private static let will = WordKey("will") ?? .none
  private static let shortWill = WordKey("'ll") ?? .none

  /// "said the bridge will open": the first finite verb of the content is a future.
  private func predicts(_ content: Range<Int>) -> Bool {
    for index in content.prefix(12) where words[index].has([.finite]) && words[index].has(.auxiliary) {
      return words[index].isSpelled(Self.will) || words[index].isSpelled(Self.shortWill)
    }
    return false
  }

  /// From the hedges of the cue and of the content's own main clause.
  func certainty(of attribution: Attribution) -> Certainty {
    var certainty: Certainty
    switch attribution.stance {
    case .doubts: certainty = .doubtful
    case .believes, .estimates, .predicts: certainty = .probable
    default: certainty = .certain
    }
    if attribution.isNegated, attribution.stance == .believes { certainty = .doubtful }
    for range in [attribution.cue, attribution.content.prefix(14).startIndex..<attribution.content.prefix(14).endIndex]
    {
      for word in words[range] where !word.has(.capitalised) || word.has(.modal) {
        if word.has(.doubtful) { return .doubtful }
        if word.has(.possible), certainty != .doubtful { certainty = .possible }
        if word.has(.probable), certainty == .certain { certainty = .probable }
      }
    }
    return certainty
  }
}
