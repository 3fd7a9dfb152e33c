/// "Mara Quill: “Nobody asked us”": a name before a colon speaks what follows it.
extension AttributionFinder {
  func colonClaim(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> Attribution? {
    var colon = bounds.lowerBound
    while colon < bounds.upperBound, colon < bounds.lowerBound + 8, !words[colon].has(.colon) { colon += 1 }
    guard colon < bounds.upperBound, colon > bounds.lowerBound, words[colon].has(.colon), colon + 1 < bounds.upperBound,
      !taken.contains(where: { $0.cue.lowerBound < colon })
    else { return nil }
    let source = bounds.lowerBound..<colon
    guard source.allSatisfy({ words[$0].quotation < 0 && isName($0) }) else { return nil }
    let opensQuotation = words[colon + 1].quotation >= 0
    // A question and answer, or a transcript in which a speaker stands in capitals.
    let isTranscript = source.allSatisfy { isInCapitals($0) }
    guard opensQuotation || isTranscript || sequence.isTitle(unit) && isHeadline(source, bounds) else { return nil }
    let last = isTranscript ? blockEnd(unit) : bounds.upperBound
    let end = view.trimmed(start: colon + 1, end: last, passage: -1)
    return Attribution(
      source: source, cue: colon..<(colon + 1), verb: nil, lemma: ":", stance: .asserts,
      content: (colon + 1)..<max(end, colon + 2),
      unit: unit, isParenthetical: true)
  }

  private static let formats: Set<WordKey> = Set(
    [
      "analysis", "opinion", "update", "updates", "watch", "live", "video", "exclusive", "breaking", "photos",
      "pictures", "review", "check", "explainer", "timeline", "editorial", "guide", "briefing", "podcast", "column",
      "comment", "interview", "profile", "transcript", "obituary", "letters", "map", "factbox", "recap", "preview",
    ].compactMap { WordKey($0) })

  /// "Poll: most want the bridge", "Quill: no tolls before spring", but not "Analysis: …": who reports, before a clause.
  private func isHeadline(_ source: Range<Int>, _ bounds: Range<Int>) -> Bool {
    guard source.count <= 4, bounds.upperBound - source.upperBound > 3, let last = source.last,
      !Self.formats.contains(words[last].key), !Self.formats.contains(words[source.lowerBound].key)
    else { return false }
    return words[last].has(.role) || words[last].isPluralInForm || sequence.isName(last)
  }

  private func isName(_ index: Int) -> Bool {
    words[index].has([.capitalised, .role, .title, .preposition, .dash, .genitive, .openBracket, .closeBracket])
  }

  private func isInCapitals(_ index: Int) -> Bool {
    let range = words[index].range
    return range.count < 20 && sequence.isUpperCase(range)
  }
}
