import Articles

/// Turns text into sentences, tokens and names. A pure function: the same bytes give the same value on every machine.
public struct LanguageAnalyzer: Sendable {
  private let model: LanguageModel

  public init() { model = .shared }

  /// With another model, for measuring.
  package init(_ model: LanguageModel) { self.model = model }

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
    var reading = Reading(bytes: bytes)
    var tokenizer = Tokenizer()
    for (region, range) in regions.enumerated() {
      var words: [RawWord] = []
      tokenizer.appendWords(of: bytes, in: range, to: &words)
      var forms = words.map { WordForm(bytes, Int($0.start)..<Int($0.end)) }
      model.vocabulary.look(up: &forms)
      let sentences = model.splitter.sentences(bytes, words, forms)
      reading.append(words, forms, sentences, region: region, &annotated.diagnostics)
    }
    append(&reading, to: &annotated)
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
    var reading = Reading(bytes: given.bytes)
    reading.append(given.words, forms, given.sentences, region: 0, &annotated.diagnostics)
    append(&reading, to: &annotated)
    NameLinker().link(&annotated.names, tokens: annotated.tokens, bytes: given.bytes)
    return (annotated, SourceText(given.bytes))
  }

  /// The words and sentences of a text, before anything is known of them.
  private struct Reading {
    let bytes: [UInt8]
    private(set) var words: [RawWord] = []
    var forms: [WordForm] = []
    private(set) var sentences: [(words: Range<Int>, region: Int)] = []
    private(set) var evidence = CaseEvidence()

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func append(
      _ words: [RawWord], _ forms: [WordForm], _ sentences: [Range<Int>], region: Int,
      _ diagnostics: inout [Diagnostic]
    ) {
      let start = self.words.count
      self.words += words
      self.forms += forms
      for sentence in sentences {
        for piece in LongSentences.pieces(of: sentence, bytes, words, noting: &diagnostics) {
          self.sentences.append((start + piece.lowerBound..<start + piece.upperBound, region))
          evidence.read(forms[piece])
        }
      }
    }
  }

  /// Appends all sentences, each seen in the light of the whole text.
  private func append(_ reading: inout Reading, to annotated: inout AnnotatedText) {
    reading.evidence.note(in: &reading.forms)
    var memory = NameMemory()
    for (words, region) in reading.sentences {
      append(
        reading.words[words], Array(reading.forms[words]), of: reading.bytes, region: region, &memory, to: &annotated)
    }
  }

  private func append(
    _ words: ArraySlice<RawWord>, _ forms: [WordForm], of bytes: [UInt8], region: Int, _ memory: inout NameMemory,
    to annotated: inout AnnotatedText
  ) {
    guard let first = words.first, let last = words.last else { return }
    let start = annotated.tokens.count
    var labels = model.tagger.tag(forms)
    TemporalClauses.retag(&labels, forms, model.tagger.analyses)
    let analyses = labels.map { model.tagger.analyses.list[Int($0)] }
    let (heads, relations) = model.tree(forms, analyses)
    for (index, word) in words.enumerated() {
      let analysis = analyses[index]
      let range = Int(word.start)..<Int(word.end)
      annotated.tokens.append(
        Token(
          start: word.start, end: word.end,
          lemma: model.lemmatizer.lemma(
            bytes, range, form: forms[index], coarse: analysis.coarse,
            tag: analysis.tag),
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
      forms, firstToken: start, to: &annotated)
    annotated.sentences.append(
      Sentence(
        range: Int(first.start)..<Int(last.end), tokens: start..<annotated.tokens.count, region: region))
  }

  /// Appends the names that a sentence's labels mark, not yet linked.
  private func appendNames(
    _ labels: [UInt8], _ forms: [WordForm], firstToken: Int, to annotated: inout AnnotatedText
  ) {
    var index = 0
    while index < labels.count {
      guard labels[index] != 0 else {
        index += 1
        continue
      }
      let begin = index
      index += 1
      while index < labels.count, labels[index] != 0, labels[index] % 2 == 0 { index += 1 }
      let type = NameType.allCases[Int(labels[begin] - 1) / 2]
      let titles = type == .person ? PersonTitles.count(forms[begin..<index]) : 0
      let tokens = firstToken + begin + titles..<firstToken + index
      annotated.names.append(
        NameMention(
          range: Int(annotated.tokens[tokens.lowerBound].start)..<Int(annotated.tokens[tokens.upperBound - 1].end),
          tokens: tokens, type: type, entity: 0, canonical: ""))
    }
  }

  private static let relations = DependencyRelation.allCases
}
