import CLanguageModel

/// The trained models, part of the program.
package struct LanguageModel: Sendable {
  package let vocabulary: Vocabulary
  package let splitter: SentenceSplitter
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let parser: Parser
  package let labeler: Labeler
  package let names: NameRecognizer

  package init(_ file: ModelFile) {
    vocabulary = Vocabulary(file)
    splitter = SentenceSplitter(file)
    tagger = Tagger(file)
    lemmatizer = Lemmatizer(file)
    parser = Parser(file)
    labeler = Labeler(file)
    names = NameRecognizer(file)
  }

  package static let shared = LanguageModel(
    ModelFile(UnsafeRawBufferPointer(start: language_model_bytes(), count: language_model_size())))
}
