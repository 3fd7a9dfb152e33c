/// Subjects read off dependency trees.
extension ShallowClauses {
  /// The subject's subtree before the group; nil where there is no tree, or where the tree and the order of words do not
  /// agree.
  func treeSubject(before group: VerbGroup, in bounds: Range<Int>) -> Range<Int>? {
    guard let trees, group.shape.isFinite, let head = trees.subject(of: group.main, in: bounds),
      head < group.words.lowerBound, words[head].quotation == words[group.main].quotation
    else { return nil }
    let span = trees.span(head)
    let first = max(span.lowerBound, bounds.lowerBound)
    var end = span.upperBound
    guard end <= group.words.lowerBound, first < end,
      words[first..<end].allSatisfy({
        $0.quotation < 0 || $0.quotation == words[group.main].quotation || passages[Int($0.quotation)].outer.count < 60
      })
    else { return nil }
    // Between subject and verb only adverbials may stand that the shallow grammar skips as well.
    if end < group.words.lowerBound, words[end].has(.comma) {
      let sets = words[first..<end].contains { $0.has(.comma) }
      // "The talks, said Mara Quill, would fail": the name after the cue is the speaker.
      let inverted =
        group.words.upperBound < bounds.upperBound && words[group.words.upperBound].has([.capitalised, .title])
      guard sets || end + 1 == group.words.lowerBound && !inverted else { return nil }
      end += 1
    }
    guard
      end == group.words.lowerBound
        || words[end..<group.words.lowerBound].allSatisfy({ $0.has([.time, .preposition, .adverb]) })
    else { return nil }
    return first..<end
  }
}
