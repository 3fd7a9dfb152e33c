/// Stance and certainty: what the speaker does with the content, and how sure it is said to be.
struct MannerRules {
  let words: [Word]

  private static func keys(_ text: String) -> Set<WordKey> {
    Set(text.split(separator: " ").compactMap { WordKey(String($0)) })
  }

  private static let doubtful = keys("allegedly supposedly purportedly ostensibly")
  private static let probable = keys(
    "reportedly likely probably apparently presumably seemingly appears appeared suspected expected confident")
  private static let possible = keys("may might could possibly perhaps maybe possible potentially unclear uncertain")
  private static let comment = keys(
    "comment elaborate respond discuss answer speculate provide say specify identify give disclose confirm")

  func stance(of attribution: Attribution) -> Stance {
    var stance = attribution.stance
    let content = attribution.content
    let opening = content.lowerBound..<min(content.upperBound, content.lowerBound + 2)
    if stance == .declinesToComment || stance == .refuses {
      let inCue = attribution.cue.contains { Self.comment.contains(words[$0].key) }
      let inContent = opening.contains { Self.comment.contains(words[$0].key) }
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

  private static let future = keys("will 'll wo shall")

  /// "said the bridge will open": the first finite verb of the content is a future.
  private func predicts(_ content: Range<Int>) -> Bool {
    for index in content.prefix(12) where words[index].has([.finite]) && words[index].has(.auxiliary) {
      return Self.future.contains(words[index].key)
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
    let scope = Array(attribution.cue) + attribution.content.prefix(14)
    for index in scope {
      let key = words[index].key
      if Self.doubtful.contains(key) { return .doubtful }
      if words[index].has(.capitalised), !words[index].has(.modal) { continue }
      if Self.possible.contains(key), certainty != .doubtful { certainty = .possible }
      if Self.probable.contains(key), certainty == .certain { certainty = .probable }
    }
    return certainty
  }
}
