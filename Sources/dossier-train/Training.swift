import Language

/// Trains all models one after the other.
struct Training {
  var taggerEpochs = 8
  var parserEpochs = 8
  var labelerEpochs = 8
  var nameEpochs = 8
  /// How often each part is trained, to average out the order of the sentences.
  var orders = 2
  /// The parts to train, all if empty: sentences, tagger, lemmas, labeler, marks, names, parser.
  var only: [Substring] = []

  /// - Returns: the sections of the model file.
  ///
  /// - Parameter names: the files of names with the types that each can be trusted with.
  func sections(_ treebank: [TrainingSentence], names: [NameTrainer.Source], lexicon: WordNet) -> [(
    name: String, bytes: [UInt8]
  )] {
    var sentences = treebank
    var sections = lexicon.sections + [("vocabulary", littleEndian(vocabularyEntries(sentences)))]
    ModelFile.bytes(of: sections).withUnsafeBytes { bytes in
      let vocabulary = Vocabulary(ModelFile(bytes))
      for index in sentences.indices { vocabulary.look(up: &sentences[index].forms) }
    }
    sentences.noteEvidence()
    let trainer = TaggerTrainer(sentences)
    if wants("sentences") { sections += SentenceTrainer().train(sentences, epochs: 6) }
    if wants("lemmas") {
      sections += LemmaTrainer(analyses: trainer.analyses, lexicon: lexicon).train(sentences, gold: trainer.gold)
    }
    guard ["tagger", "labeler", "marks", "names", "parser"].contains(where: { wants($0) }) else { return sections }
    let tags = TagJackknife(sentences, trainer, epochs: max(1, taggerEpochs - 3))
    if wants("tagger") { sections += tagger(sentences, trainer, tags) }
    guard ["labeler", "marks", "names", "parser"].contains(where: { wants($0) }) else { return sections }
    let analyses = tags.analyses(sentences, trainer)
    let examples = labelExamples(sentences, analyses)
    if wants("labeler") { sections += LabelerTrainer().train(examples, epochs: labelerEpochs, orders: orders) }
    if wants("marks") { sections += MarkTrainer().train(examples, epochs: 6) }
    if wants("names") {
      sections += NameTrainer().train(nameDocuments(sentences, analyses, names), epochs: nameEpochs, orders: orders)
    }
    if wants("parser") {
      sections += ParserTrainer().train(parserExamples(sentences, analyses), epochs: parserEpochs, orders: orders)
    }
    return sections
  }

  private func wants(_ part: Substring) -> Bool { only.isEmpty || only.contains(part) }

  private func vocabularyEntries(_ sentences: [TrainingSentence]) -> [UInt64] {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences { for form in sentence.forms { counts[Vocabulary.key(form), default: 0] += 1 } }
    return HashTable.entries(of: counts.filter { $0.value >= Vocabulary.threshold }.mapValues { _ in 1 })
  }

  private func tagger(_ sentences: [TrainingSentence], _ trainer: TaggerTrainer, _ tags: TagJackknife) -> [(
    name: String, bytes: [UInt8]
  )] {
    let all = Array(sentences.indices)
    let dictionary = trainer.dictionary(sentences, all)
    var course = TaggerTrainer.Course(chosen: all, epochs: taggerEpochs, orders: orders)
    let first = trainer.weights(sentences, dictionary, course)
    course.ahead = tags.guesses
    return dictionary + [first, trainer.weights(sentences, dictionary, course)]
  }

  private func labelExamples(_ sentences: [TrainingSentence], _ analyses: [[Analyses.Analysis]])
    -> [LabelerTrainer.Example]
  {
    zip(sentences, analyses).map { sentence, analyses in
      LabelerTrainer.Example(
        input: LabelInput(forms: sentence.forms, analyses: analyses),
        heads: sentence.sentence.words.map { Int32($0.head) },
        labels: sentence.sentence.words.map { LabelerTrainer.number($0.relation) })
    }
  }

  private func parserExamples(_ sentences: [TrainingSentence], _ analyses: [[Analyses.Analysis]])
    -> [ParserTrainer.Example]
  {
    zip(sentences, analyses).compactMap { sentence, analyses in
      let actions = Oracle.actions(Oracle.projective(sentence.sentence.words.map(\.head)))
      guard !actions.isEmpty else { return nil }
      return ParserTrainer.Example(input: ParserInput(forms: sentence.forms, analyses: analyses), actions: actions)
    }
  }

  private func nameDocuments(
    _ sentences: [TrainingSentence], _ analyses: [[Analyses.Analysis]], _ sources: [NameTrainer.Source]
  ) -> [NameTrainer.Document] {
    var places: [String: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      for comment in sentence.sentence.comments where comment.hasPrefix("sent_id = ") {
        places[String(comment.dropFirst(10))] = index
      }
    }
    return sources.flatMap { source in
      source.documents.map { identifiers in
        NameTrainer.Document(
          sentences: identifiers.compactMap { identifier in
            guard let place = places[identifier], let labels = source.labels[identifier],
              labels.count == sentences[place].forms.count
            else { return nil }
            return (nameInput(sentences[place], analyses[place]), labels)
          })
      }
    }
  }

  private func nameInput(_ sentence: TrainingSentence, _ analyses: [Analyses.Analysis]) -> NameInput {
    NameInput(
      forms: sentence.forms, patterns: sentence.ranges.map { NameInput.pattern(sentence.bytes, $0) },
      analyses: analyses, heads: sentence.sentence.words.map { Int32($0.head) },
      relations: sentence.sentence.words.map { LabelerTrainer.number($0.relation) })
  }
}
