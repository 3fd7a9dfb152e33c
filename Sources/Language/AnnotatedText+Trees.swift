/// Questions about trees. Until a tree has been built every head is -1 and these give the empty answer.
extension AnnotatedText {
  /// The sentence that holds a token, as an index into ``sentences``; nil for an index out of range.
  public func sentenceIndex(ofToken token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].tokens.contains(token) else { return nil }
    return low
  }

  /// The tree of a sentence with its children listed.
  public func tree(ofSentence index: Int) -> SentenceTree { SentenceTree(self, sentence: index) }

  /// The bytes from the first to the last of some tokens; nil for none.
  public func bytes(ofTokens range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }
}
