/// Adverbials that tell when and where something was said, at the end of a noun phrase that was said or judged.
extension ShallowClauses {
  private static let occasions: Set<WordKey> = Set(
    [
      "rally", "speech", "interview", "statement", "video", "debate", "event", "conference", "appearance", "letter",
      "email",
      "tweet", "post", "ad", "essay", "column", "memo", "address", "remarks", "hearing", "meeting", "trail", "briefing",
      "report",
      "op-ed", "article", "book", "call", "testimony", "message", "facebook", "twitter", "television", "tv", "radio",
      "stage",
      "cnn", "msnbc", "show", "campaign", "night", "course",
    ].compactMap { WordKey($0) })
  private static let relatives: Set<WordKey> = Set(
    ["last", "this", "next", "late", "early", "past"].compactMap { WordKey($0) })
  private static let openers: Set<WordKey> = Set(
    ["in", "on", "at", "during", "after", "before", "late", "early"].compactMap { WordKey($0) })
  private static let during: Set<WordKey> = Set(
    ["during", "after", "before", "throughout", "following"].compactMap { WordKey($0) })

  /// The end of a noun phrase without the adverbials that belong to the cue.
  func withoutAdverbials(start: Int, end: Int) -> Int {
    var end = end
    for _ in 0..<3 {
      let shorter = withoutLastAdverbial(start: start, end: end)
      if shorter == end { break }
      end = shorter
    }
    return end
  }

  private func withoutLastAdverbial(start: Int, end: Int) -> Int {
    var index = end - 1
    // "last year", "Tuesday night", "on Monday".
    while index > start,
      words[index].has(.time) || words[index].has(.number) && words[index - 1].has([.time, .preposition])
        || index < end - 1 && Self.relatives.contains(words[index].key)
    {
      index -= 1
    }
    if index < end - 1, index > start {
      let words = words
      while index > start, words[index].has([.determiner, .adverb]) { index -= 1 }
      if words[index].has(.preposition), index > start { return index }
      return index + 1
    }
    // "in a speech", "during the debate in Harrow".
    var first = end - 1
    var holdsClause = false
    while first > start, first > end - 12, !words[first].has(.quoteMark) {
      if words[first].has([.relative, .that]) { return end }
      // "in the yards that made the remarks": a clause of its own stands before the noun.
      if isFiniteVerb(first) { holdsClause = true }
      if Self.during.contains(words[first].key) { return first }
      if !holdsClause, Self.openers.contains(words[first].key),
        Self.occasions.contains(words[end - 1].key) || isOccasion(first, end)
      {
        return first
      }
      first -= 1
    }
    return end
  }

  private func isOccasion(_ first: Int, _ end: Int) -> Bool {
    var index = first + 1
    while index < end, !words[index].has(.preposition) {
      if Self.occasions.contains(words[index].key), index + 1 == end || words[index + 1].has(.preposition) {
        return true
      }
      index += 1
    }
    return false
  }
}
