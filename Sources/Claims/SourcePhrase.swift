/// The parts of a source's words that say who it is.
struct SourcePhrase {
  /// The words up to the first comma, bracket, or relative pronoun, without what follows "of" or "for".
  var core: Range<Int>
  /// Capitalised words at the core's end, titles included; empty where the head is a common noun.
  var nameRun: Range<Int>
  /// The head where it is a common noun.
  var head: Int?
  /// The noun phrase in apposition, after the first comma.
  var apposition: Range<Int>?

  init(_ source: Range<Int>, in words: [Word]) {
    var end = source.lowerBound
    while end < source.upperBound, !words[end].has([.comma, .openBracket, .dash]),
      end == source.lowerBound || !words[end].has(.relative) || words[end].has(.determiner)
    {
      end += 1
    }
    if end == source.lowerBound { end = source.upperBound }
    var coreEnd = source.lowerBound
    // "of" inside names stays ("Department of Defense"); other prepositions end the head's own words.
    while coreEnd < end {
      let word = words[coreEnd]
      if coreEnd > source.lowerBound, word.has(.preposition), !word.has(.capitalised) {
        let joins = coreEnd + 1 < end && words[coreEnd + 1].has(.capitalised) && words[coreEnd - 1].has(.capitalised)
        if !joins { break }
      }
      if word.has(.verb), coreEnd > source.lowerBound, !word.has(.nominal), !word.has(.capitalised) { break }
      coreEnd += 1
    }
    core = source.lowerBound..<max(coreEnd, source.lowerBound + 1)
    var first = core.upperBound
    while first > core.lowerBound, words[first - 1].has(.capitalised) || Self.joinsName(first - 1, core, words) {
      first -= 1
    }
    while first < core.upperBound, !words[first].has(.capitalised) || Self.isArticle(words[first]) { first += 1 }
    nameRun = first..<core.upperBound
    head = nameRun.isEmpty ? core.upperBound - 1 : nil
    if end < source.upperBound, words[end].has(.comma), end + 1 < source.upperBound {
      apposition = (end + 1)..<source.upperBound
    }
  }

  private static func joinsName(_ index: Int, _ core: Range<Int>, _ words: [Word]) -> Bool {
    guard index > core.lowerBound, words[index - 1].has(.capitalised) else { return false }
    return words[index].has([.preposition, .genitive, .dash, .number]) && !words[index].has(.infinitiveMarker)
  }

  private static func isArticle(_ word: Word) -> Bool {
    word.has([.determiner, .possessive, .adverb, .coordinator]) && !word.has(.number)
  }
}
