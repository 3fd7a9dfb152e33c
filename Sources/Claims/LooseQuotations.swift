/// A quotation that no cue of its own attributes belongs to the cue before it, or, where it opens a quotation of several
/// paragraphs, to the cue that stands in a later one.
extension AttributionFinder {
  mutating func attachLooseQuotations() {
    var extra = [Attribution]()
    var next = found.startIndex
    var last: Attribution?
    // Paragraphs of a quotation that goes on, still without a cue.
    var open = [Range<Int>]()
    for (index, unit) in sequence.units.enumerated() {
      let own = found[next...].prefix { $0.unit == index }
      next = own.endIndex
      let spoken = own.filter { isSpeech($0) && words[$0.cue.lowerBound].quotation < 0 }
      // What is said, rather than a claim inside it.
      let speech = spoken.last { claim in
        !spoken.contains { $0.cue != claim.cue && $0.content.contains(claim.cue.lowerBound) }
      }
      if let first = unit.tokens.first, words[first].quotation >= 0 {
        let passage = sequence.passages[Int(words[first].quotation)]
        if !passage.resumes, !open.isEmpty {
          extra += open.compactMap { joined($0, to: last) }
          open = []
        }
        if let speech, passage.resumes, speech.content.contains(first) {
          extra += open.compactMap { joined($0, to: speech) }
          open = []
        }
        let loose = quotation(from: first, in: unit.tokens)
        if loose.count > 3,
          !own.contains(where: { $0.content.contains(first) && words[$0.cue.lowerBound].quotation < 0 })
        {
          if passage.continues || passage.resumes && !open.isEmpty {
            open.append(loose)
          } else if let last, belongs(to: last, unit: index, passage) {
            extra += [joined(loose, to: last)].compactMap { $0 }
          }
        }
      }
      if let speech { last = speech }
    }
    extra += open.compactMap { joined($0, to: last) }
    found += extra
  }

  private func quotation(from first: Int, in tokens: Range<Int>) -> Range<Int> {
    var end = first
    while end < tokens.upperBound, words[end].quotation == words[first].quotation { end += 1 }
    return first..<end
  }

  private func joined(_ quotation: Range<Int>, to claim: Attribution?) -> Attribution? {
    guard var more = claim else { return nil }
    // "suggested that … “There is more to it.”": the words that follow are said, not suggested.
    if [.estimates, .believes, .predicts, .asks].contains(more.stance) { more.stance = .asserts }
    more.content = quotation
    return more
  }

  /// The same paragraph, a paragraph that resumes the quotation, or one of the next that is nothing but a quotation.
  private func belongs(to claim: Attribution, unit index: Int, _ passage: QuotedPassage) -> Bool {
    let unit = sequence.units[index]
    if sequence.units[claim.unit].block == unit.block || passage.resumes { return true }
    return index - claim.unit <= 4 && unit.tokens.allSatisfy { words[$0].quotation >= 0 }
  }

  private func isSpeech(_ claim: Attribution) -> Bool {
    guard let verb = claim.verb else { return claim.lemma == "according" || claim.lemma == ":" }
    return CueLexicon.standard.verbs[verb].frames.contains(.speech)
  }
}
