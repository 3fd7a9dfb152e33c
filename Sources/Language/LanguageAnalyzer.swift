/// Turns text into sentences, tokens and names. A pure function: the same bytes give the same value on every machine.
public struct LanguageAnalyzer: Sendable {
  private let model: LanguageModel

  public init() { model = .shared }

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
    for (region, range) in regions.enumerated() {
      words.removeAll(keepingCapacity: true)
      tokenizer.appendWords(of: bytes, in: range, to: &words)
      for sentence in SentenceSplitter().sentences(bytes, words, in: 0..<words.count) {
        for piece in LongSentences.pieces(of: sentence, bytes, words, noting: &annotated.diagnostics) {
          append(words[piece], of: bytes, region: region, to: &annotated)
        }
      }
    }
    return annotated
  }

  private func append(_ words: ArraySlice<RawWord>, of bytes: [UInt8], region: Int, to annotated: inout AnnotatedText) {
    guard let first = words.first, let last = words.last else { return }
    let start = annotated.tokens.count
    let forms = words.map { WordForm(bytes, Int($0.start)..<Int($0.end)) }
    let labels = model.tagger.tag(forms)
    let analyses = labels.map { model.tagger.analyses.list[Int($0)] }
    let heads = model.parser.heads(ParserInput(forms: forms, analyses: analyses))
    let relations = model.labeler.label(LabelInput(forms: forms, analyses: analyses), heads: heads)
    for (index, word) in words.enumerated() {
      let analysis = analyses[index]
      let range = Int(word.start)..<Int(word.end)
      annotated.tokens.append(
        Token(
          start: word.start, end: word.end,
          lemma: model.lemmatizer.lemma(bytes, range, form: forms[index], coarse: analysis.coarse),
          tag: analysis.tag, features: analysis.features,
          head: heads[index] < 0 ? -1 : heads[index] + Int32(start),
          relation: Self.relations[Int(relations[index])], joinsNext: word.flags.contains(.joinsNext),
          analysis: labels[index]))
    }
    annotated.sentences.append(
      Sentence(
        range: Int(first.start)..<Int(last.end), tokens: start..<annotated.tokens.count, region: region))
  }

  private static let relations = DependencyRelation.allCases
}
