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

  static let clauseOpeners: Set<WordKey> = Set(
    ["as", "after", "before", "since", "until", "than", "like"].compactMap { WordKey($0) })

  /// "the first sign … since the board said": a phrase that holds a clause of its own begins after its conjunction.
  func afterConjunction(_ phrase: Range<Int>) -> Range<Int> {
    guard let opener = phrase.last(where: { Self.clauseOpeners.contains(words[$0].key) }),
      opener + 1 < phrase.upperBound,
      !words[phrase.upperBound - 1].has(.comma),
      (phrase.lowerBound..<opener).contains(where: { isFiniteVerb($0) }),
      !words[phrase.lowerBound..<opener].contains(where: { $0.has(.relative) && !$0.has(.that) })
    else { return phrase }
    return (opener + 1)..<phrase.upperBound
  }

  /// A subject's first word after the tree has been asked whether the phrase swallowed a conjunction ("weeks after the
  /// board said …"), or lost the first of its members ("engineers and even some residents said …").
  func bordered(_ phrase: Range<Int>, of group: VerbGroup, in bounds: Range<Int>) -> Range<Int> {
    guard let trees, let head = trees.subject(of: group.main, in: bounds), head < phrase.upperBound else {
      return phrase
    }
    let first = Int(trees.first[head])
    if phrase.contains(head),
      let opener = (phrase.lowerBound..<head).last(where: { Self.clauseOpeners.contains(words[$0].key) }),
      first > opener
    {
      return (opener + 1)..<phrase.upperBound
    }
    // "Mara Quill, secretary for roads, bridges, and harbours, said"
    if words[phrase.upperBound - 1].has(.comma), first < phrase.lowerBound, first >= bounds.lowerBound,
      trees.span(head).upperBound >= phrase.upperBound - 1, words[first].has([.capitalised, .determiner, .title]),
      first == bounds.lowerBound || words[first - 1].has([.comma, .quoteMark, .that, .dash, .subordinator]),
      (first..<phrase.lowerBound).contains(where: { words[$0].has(.comma) }),
      words[first..<phrase.lowerBound].allSatisfy({ $0.quotation == words[head].quotation && !$0.has([.stop, .colon]) })
    {
      return first..<phrase.upperBound
    }
    guard trees.span(head).upperBound == phrase.upperBound, first < phrase.lowerBound, first >= bounds.lowerBound,
      !words[first].has([.preposition, .subordinator, .interrogative, .coordinator, .verb]),
      words[first..<phrase.lowerBound].allSatisfy({
        !$0.has([.comma, .dash, .quoteMark, .stop, .colon, .semicolon]) && $0.quotation == words[head].quotation
      }),
      !(first..<phrase.lowerBound).contains(where: { isFiniteVerb($0) })
    else { return phrase }
    return first..<phrase.upperBound
  }
}
