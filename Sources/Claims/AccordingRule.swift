/// "according to the harbour board": the content is the rest of the clause.
extension AttributionFinder {
  private static let according = WordKey("according") ?? .none
  private static let to = WordKey("to") ?? .none

  func readAccording(_ unit: Int, _ bounds: Range<Int>, _ taken: inout [Attribution]) {
    for index in bounds where words[index].isSpelled(Self.according) {
      guard index + 2 < bounds.upperBound, words[index + 1].isSpelled(Self.to),
        let phrase = view.nounPhrase(from: index + 2, in: bounds, opensWithAnyWord: true)
      else { continue }
      let afterMark = index > bounds.lowerBound && words[index - 1].has([.colon, .semicolon])
      let opens = index <= bounds.lowerBound + 1 || afterMark
      let source = opens ? opening(phrase, in: bounds) : phrase
      let cue = index..<(index + 2)
      let content: Range<Int>
      if opens {
        var start = source.upperBound
        while start < bounds.upperBound, words[start].has(.comma) { start += 1 }
        content = start..<view.trimmed(start: start, end: bounds.upperBound, passage: words[index].quotation)
      } else {
        let start =
          inserted(before: index, after: phrase.upperBound, bounds) ?? afterLabel(bounds.lowerBound, before: index)
        content = start..<view.trimmed(start: start, end: index, passage: words[index].quotation)
      }
      guard !content.isEmpty else { continue }
      taken.append(
        Attribution(
          source: source, cue: cue, verb: nil, lemma: "according", stance: .asserts, content: content, unit: unit,
          isParenthetical: true))
    }
  }

  /// "The span – the longest in Veld, according to the board – was shut": what stands between the dashes.
  private func inserted(before index: Int, after end: Int, _ bounds: Range<Int>) -> Int? {
    func isDash(_ index: Int) -> Bool {
      words[index].has(.dash) && index > 0 && words[index - 1].end < words[index].start && words[index].quotation < 0
    }
    guard end < bounds.upperBound, isDash(end), let dash = (bounds.lowerBound..<index).last(where: isDash),
      dash + 1 < index
    else { return nil }
    return dash + 1
  }

  private static let asKey = WordKey("as") ?? .none

  /// "as first reported by the Harbour Post": the clause beside it is what was reported.
  func readReportedBy(_ unit: Int, _ bounds: Range<Int>, _ taken: inout [Attribution]) {
    for index in bounds where words[index].isSpelled(Self.by) && index > bounds.lowerBound + 1 {
      let main = index - 1
      guard words[main].cue >= 0, words[main].has(.verb), words[main].quotation < 0, words[main].form != .gerund,
        CueLexicon.standard.verbs[Int(words[main].cue)].frames.contains(.speech)
      else { continue }
      var first = main
      while first > bounds.lowerBound, words[first - 1].has(.adverb), !words[first - 1].isSpelled(Self.asKey) {
        first -= 1
      }
      guard first > bounds.lowerBound, words[first - 1].isSpelled(Self.asKey),
        let phrase = view.nounPhrase(from: index + 1, in: bounds, opensWithAnyWord: true)
      else { continue }
      let opens = first - 1 == bounds.lowerBound
      let source = opens ? opening(phrase, in: bounds) : phrase
      var content = bounds.lowerBound..<view.trimmed(start: bounds.lowerBound, end: first - 1, passage: -1)
      if opens {
        var start = source.upperBound
        while start < bounds.upperBound, words[start].has(.comma) { start += 1 }
        content = start..<view.trimmed(start: start, end: bounds.upperBound, passage: -1)
      }
      guard content.count > 2 else { continue }
      taken.append(
        Attribution(
          source: source, cue: (first - 1)..<index, verb: Int(words[main].cue), lemma: sequence.lemma(main),
          stance: CueLexicon.standard.verbs[Int(words[main].cue)].stance, content: content, unit: unit,
          isParenthetical: true))
    }
  }

  /// "According to the board, the bridge …": the phrase ends at its first comma, or at the second where an apposition
  /// stands between them.
  private func opening(_ phrase: Range<Int>, in bounds: Range<Int>) -> Range<Int> {
    let commas = phrase.filter { words[$0].has(.comma) && words[$0].quotation == words[phrase.lowerBound].quotation }
    guard let first = commas.first else { return phrase }
    let afterSecond = commas.count > 1 ? commas[1] + 1 : phrase.upperBound + 1
    let last = commas.count > 1 ? commas[1] : phrase.upperBound
    let inserted = (first + 1)..<last
    let hasVerb = inserted.contains { view.isFiniteVerb($0) || words[$0].has(.auxiliary) && !view.isGenitive($0) }
    if !hasVerb || words[first + 1].has(.relative), last < bounds.upperBound, words[last].has(.comma),
      afterSecond < bounds.upperBound,
      inserted.count < 12, words[first + 1].has([.determiner, .relative, .possessive, .nominal])
    {
      return phrase.lowerBound..<(last + 1)
    }
    return phrase.lowerBound..<first
  }
}
