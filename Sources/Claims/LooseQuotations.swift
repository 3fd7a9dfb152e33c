/// A quotation that no cue of its own attributes goes on with the one before it.
extension AttributionFinder {
  mutating func attachLooseQuotations() {
    var extra = [Attribution]()
    var next = found.startIndex
    var last: Attribution?
    for (index, unit) in sequence.units.enumerated() {
      let own = found[next...].prefix { $0.unit == index }
      next = own.endIndex
      let tokens = unit.tokens
      if let first = tokens.first, words[first].quotation >= 0, let speech = last {
        let passage = words[first].quotation
        let covered = own.contains { $0.content.contains(first) }
        let distance = index - speech.unit
        let sameBlock = sequence.units[speech.unit].block == unit.block
        let resumed = sequence.passages[Int(passage)].resumes
        let wholeBlock = !sameBlock && isWholeQuotation(tokens)
        if !covered, sameBlock || resumed || wholeBlock && distance <= 4 {
          var end = first
          while end < tokens.upperBound, words[end].quotation == passage { end += 1 }
          if end - first > 3 {
            var more = speech
            more.content = first..<end
            more.unit = speech.unit
            extra.append(more)
          }
        }
      }
      if let speech = own.last(where: { isSpeech($0) && words[$0.cue.lowerBound].quotation < 0 }) { last = speech }
    }
    found += extra
  }

  private func isWholeQuotation(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { words[$0].quotation >= 0 }
  }

  private func isSpeech(_ claim: Attribution) -> Bool {
    guard let verb = claim.verb else { return claim.lemma == "according" }
    return CueLexicon.standard.verbs[verb].frames.contains(.speech)
  }
}
