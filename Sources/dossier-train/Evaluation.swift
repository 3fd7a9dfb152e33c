import Language

/// Measures models on gold words, for choosing settings. The figures that count are measured on raw text.
struct Evaluation {
  let sentences: [TrainingSentence]

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
        let set = tagger.dictionary.set(of: form)
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
