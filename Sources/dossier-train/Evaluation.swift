import Language

/// Measures models on gold words, for choosing settings. The figures that count are measured on raw text.
struct Evaluation {
  var sentences: [TrainingSentence]

  mutating func summary(_ model: LanguageModel) -> String {
    for index in sentences.indices { model.vocabulary.look(up: &sentences[index].forms) }
    sentences.noteEvidence()
    return tagging(model.tagger) + ", " + parsing(model)
  }

  /// Attachment with the model's own tags.
  private func parsing(_ model: LanguageModel) -> String {
    var words = 0
    var attached = 0
    var labelled = 0
    for sentence in sentences {
      let analyses = model.tagger.tag(sentence.forms).map { model.tagger.analyses.list[Int($0)] }
      let (heads, labels) = model.tree(sentence.forms, analyses)
      for (index, word) in sentence.sentence.words.enumerated() {
        words += 1
        guard Int(heads[index]) == word.head else { continue }
        attached += 1
        let relation = DependencyRelation.allCases[Int(labels[index])].rawValue
        if relation.prefix(while: { $0 != ":" }) == word.relation.prefix(while: { $0 != ":" }) { labelled += 1 }
      }
    }
    return "UAS \(percent(attached, words)), LAS \(percent(labelled, words))"
  }

  func tagging(_ tagger: Tagger) -> String {
    var words = 0
    var tags = 0
    var full = 0
    var impossible = 0
    for sentence in sentences {
      for ((word, form), label) in zip(
        zip(sentence.sentence.words, sentence.forms), tagger.tag(sentence.forms))
      {
        let analysis = tagger.analyses.list[Int(label)]
        words += 1
        if analysis.tag.name == word.upos { tags += 1 }
        if analysis.tag.name == word.upos, analysis.penn == word.xpos, analysis.universalFeatures == word.features {
          full += 1
        }
        let set = tagger.dictionary.knownSet(of: form) ?? tagger.dictionary.guessedSet(of: form)
        if !tagger.dictionary.coarse(of: set).contains(where: { coarse in
          tagger.analyses.list[Int(tagger.dictionary.analyses(of: set, coarse: coarse)[0])].tag.name == word.upos
        }) {
          impossible += 1
        }
      }
    }
    return "UPOS \(percent(tags, words)), all \(percent(full, words)), not in dictionary \(percent(impossible, words))"
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = part * 10000 / max(1, whole)
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }
}
