import Articles

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
    var memory = NameMemory()
    for (region, range) in regions.enumerated() {
      words.removeAll(keepingCapacity: true)
      tokenizer.appendWords(of: bytes, in: range, to: &words)
      var forms = words.map { WordForm(bytes, Int($0.start)..<Int($0.end)) }
      model.vocabulary.look(up: &forms)
      for sentence in model.splitter.sentences(bytes, words, forms) {
        for piece in LongSentences.pieces(of: sentence, bytes, words, noting: &annotated.diagnostics) {
          append(words[piece], Array(forms[piece]), of: bytes, region: region, &memory, to: &annotated)
        }
      }
    }
    NameLinker().link(&annotated.names, tokens: annotated.tokens, bytes: bytes)
    return annotated
  }

  /// Annotates the words and sentences of a CoNLL-U file; what it says of tags and trees is not used.
  ///
  /// - Returns: the annotations, and the text that their ranges are about, which is put together from the forms.
  public func annotate(pretokenized conllu: [UInt8]) -> (annotated: AnnotatedText, text: SourceText) {
    let given = Pretokenized(conllu)
    var annotated = AnnotatedText(diagnostics: given.diagnostics)
    var forms = given.words.map { WordForm(given.bytes, Int($0.start)..<Int($0.end)) }
    model.vocabulary.look(up: &forms)
    var memory = NameMemory()
    for sentence in given.sentences {
      for piece in LongSentences.pieces(of: sentence, given.bytes, given.words, noting: &annotated.diagnostics) {
        append(given.words[piece], Array(forms[piece]), of: given.bytes, region: 0, &memory, to: &annotated)
      }
    }
    NameLinker().link(&annotated.names, tokens: annotated.tokens, bytes: given.bytes)
    return (annotated, SourceText(given.bytes))
  }

  private func append(
    _ words: ArraySlice<RawWord>, _ forms: [WordForm], of bytes: [UInt8], region: Int, _ memory: inout NameMemory,
    to annotated: inout AnnotatedText
  ) {
    guard let first = words.first, let last = words.last else { return }
    let start = annotated.tokens.count
    let labels = model.tagger.tag(forms)
    let analyses = labels.map { model.tagger.analyses.list[Int($0)] }
    let (heads, relations) = model.tree(forms, analyses)
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
    appendNames(
      model.names.label(
        NameInput(
          forms: forms, patterns: words.map { NameInput.pattern(bytes, Int($0.start)..<Int($0.end)) },
          analyses: analyses, heads: heads, relations: relations), &memory),
      firstToken: start, to: &annotated)
    annotated.sentences.append(
      Sentence(
        range: Int(first.start)..<Int(last.end), tokens: start..<annotated.tokens.count, region: region))
  }

  /// Appends the names that a sentence's labels mark, not yet linked.
  private func appendNames(_ labels: [UInt8], firstToken: Int, to annotated: inout AnnotatedText) {
    var index = 0
    while index < labels.count {
      guard labels[index] != 0 else {
        index += 1
        continue
      }
      let begin = index
      index += 1
      while index < labels.count, labels[index] != 0, labels[index] % 2 == 0 { index += 1 }
      let tokens = firstToken + begin..<firstToken + index
      annotated.names.append(
        NameMention(
          range: Int(annotated.tokens[tokens.lowerBound].start)..<Int(annotated.tokens[tokens.upperBound - 1].end),
          tokens: tokens, type: NameType.allCases[Int(labels[begin] - 1) / 2], entity: 0, canonical: ""))
    }
  }

  private static let relations = DependencyRelation.allCases
}
