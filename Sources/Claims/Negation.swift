/// What is negated in a claim: the attribution itself ("did not say that …") or what is attributed ("said it was not …").
public struct Negation: Hashable, Sendable {
  public enum Place: String, Sendable, Codable, CaseIterable { case cue, content }

  public var place: Place
  /// The negating word, in bytes.
  public var trigger: Range<Int>
  /// From the negating word to the end of its clause; the whole content where the cue is negated.
  public var scope: Range<Int>

  public init(place: Place, trigger: Range<Int>, scope: Range<Int>) {
    self.place = place
    self.trigger = trigger
    self.scope = scope
  }
}

/// Finds the negation of a claim and how far it reaches.
///
/// The scope runs from the word to the end of its clause, as in NegEx (Chapman et al. 2001), but ends where another
/// clause of its own begins.
struct NegationRule {
  let words: [Word]

  struct Found: Equatable {
    var place: Negation.Place
    var trigger: Int
    var scope: Range<Int>
  }

  func negation(of attribution: Attribution) -> Found? {
    if attribution.isNegated, let trigger = attribution.cue.first(where: { words[$0].has(.negation) }) {
      return Found(place: .cue, trigger: trigger, scope: attribution.content)
    }
    guard let trigger = trigger(in: attribution.content, outside: attribution.cue) else { return nil }
    var end = trigger + 1
    while end < attribution.content.upperBound, !endsClause(at: end, attribution.content) { end += 1 }
    return Found(place: .content, trigger: trigger, scope: trigger..<end)
  }

  /// A negation in the content's main clause: before its first finite verb, or at it.
  private func trigger(in content: Range<Int>, outside cue: Range<Int>) -> Int? {
    var verbs = 0
    for index in content.prefix(24) where !cue.contains(index) {
      let word = words[index]
      if word.has(.negation) || Self.determiners.contains(word.key), !isCorrelative(index) { return index }
      if word.has([.verb, .auxiliary]) {
        verbs += 1
        if verbs > 2 { return nil }
      }
      if index > content.lowerBound, word.has([.subordinator, .relative, .semicolon]), !word.has(.that) { return nil }
    }
    return nil
  }

  private static let determiners: Set<WordKey> = Set(
    ["no", "nobody", "nothing", "neither", "nor", "never", "unable"].compactMap { WordKey($0) })
  private static let only: Set<WordKey> = Set(["only", "just", "least", "longer"].compactMap { WordKey($0) })

  /// "not only", "not just": no negation.
  private func isCorrelative(_ index: Int) -> Bool {
    index + 1 < words.count && Self.only.contains(words[index + 1].key)
      && !words[index + 1].isSpelled(WordKey("longer") ?? .none)
  }

  private func endsClause(at index: Int, _ content: Range<Int>) -> Bool {
    let word = words[index]
    if word.has([.semicolon, .stop]) { return true }
    guard word.has(.comma), index + 1 < content.upperBound else { return false }
    return words[index + 1].has([.coordinator, .subordinator, .relative])
  }
}
