import CLanguageModel

/// The trained models, part of the program.
package struct LanguageModel: Sendable {
  package let vocabulary: Vocabulary
  package let splitter: SentenceSplitter
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let parser: Parser
  package let labeler: Labeler
  package let marks: PunctuationAttacher
  package let names: NameRecognizer

  package init(_ file: ModelFile) {
    vocabulary = Vocabulary(file)
    splitter = SentenceSplitter(file)
    tagger = Tagger(file)
    lemmatizer = Lemmatizer(file)
    parser = Parser(file)
    labeler = Labeler(file)
    marks = PunctuationAttacher(file)
    names = NameRecognizer(file)
  }

  /// The tree of a sentence: heads, -1 for the root, and the numbers of the relations.
  package func tree(_ forms: [WordForm], _ analyses: [Analyses.Analysis]) -> (heads: [Int32], relations: [UInt16]) {
    var heads = parser.heads(ParserInput(forms: forms, analyses: analyses))
    let input = LabelInput(forms: forms, analyses: analyses)
    let relations = labeler.label(input, heads: heads)
    marks.attach(input, relations, heads: &heads)
    return (heads, relations)
  }

  /// Gives the models' memory back until they are used again.
  package static func rest() { language_model_rest() }

  package static let shared = LanguageModel(
    ModelFile(UnsafeRawBufferPointer(start: language_model_bytes(), count: language_model_size())))
}
