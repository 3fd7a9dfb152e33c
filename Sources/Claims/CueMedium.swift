/// "said in a statement", "told reporters", "wrote in an email": the medium right after a verb of speech belongs to the
/// words that attribute.
extension AttributionFinder {
  private static let media: Set<WordKey> = Set(
    [
      "statement", "statements", "email", "e-mail", "emails", "interview", "interviews", "message", "post", "release",
      "op-ed", "memo", "column", "blog", "editorial", "court", "private", "part",
    ].compactMap { WordKey($0) })
  private static let inKey = WordKey("in") ?? .none

  func withMedium(_ cue: Range<Int>, of group: VerbGroup, content: Range<Int>, unit: Int) -> Range<Int> {
    let frames = verb(group).frames
    let start = cue.upperBound
    let end = min(sequence.units[unit].tokens.upperBound, start + 5)
    guard frames.contains(.speech), start + 1 < end, words[start].isSpelled(Self.inKey), !content.contains(start) else {
      return cue
    }
    for index in (start + 1)..<end {
      if content.contains(index) || words[index].quotation != words[cue.lowerBound].quotation { return cue }
      if Self.media.contains(words[index].key) {
        let continues = index + 1 < end && words[index + 1].has([.nominal, .genitive]) && !words[index + 1].has(.time)
        return continues ? cue : cue.lowerBound..<(index + 1)
      }
      guard words[index].has([.determiner, .possessive, .nominal, .adjective]), !words[index].has(.verb) else {
        return cue
      }
    }
    return cue
  }
}
