/// Turns text into sentences, tokens and names. A pure function: the same bytes give the same value on every machine.
public struct LanguageAnalyzer: Sendable {
  public init() {}

  /// The whole of a text as one region.
  public func annotate(_ text: String) -> AnnotatedText {
    let bytes = Array(text.utf8)
    return annotate(bytes, regions: [0..<bytes.count])
  }

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - regions: the ranges of bytes to read, ascending, not overlapping; no sentence crosses a region's end.
  public func annotate(_ bytes: [UInt8], regions: [Range<Int>]) -> AnnotatedText {
    var annotated = AnnotatedText()
    var tokenizer = Tokenizer()
    var words: [RawWord] = []
    let tagger = SurfaceTagger()
    for (region, range) in regions.enumerated() {
      words.removeAll(keepingCapacity: true)
      tokenizer.appendWords(of: bytes, in: range, to: &words)
      for sentence in SentenceSplitter().sentences(bytes, words, in: 0..<words.count) {
        let first = annotated.tokens.count
        for index in sentence {
          annotated.tokens.append(tagger.token(bytes, words, at: index, isFirst: index == sentence.lowerBound))
        }
        let bounds = Int(words[sentence.lowerBound].start)..<Int(words[sentence.upperBound - 1].end)
        annotated.sentences.append(
          Sentence(range: bounds, tokens: first..<annotated.tokens.count, region: region))
      }
    }
    return annotated
  }
}
