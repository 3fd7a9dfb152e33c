import Language

/// Tags for the sentences to train on that are as good as those of new sentences: each fold is tagged by taggers trained on
/// the others.
struct TagJackknife {
  private static let folds = 5

  /// What the first tagger thinks of each word.
  let guesses: [[UInt16]]
  private let epochs: Int
  /// The dictionary and the first tagger of each fold.
  private let first: [[(name: String, bytes: [UInt8])]]

  // Folds of runs of sentences, because neighbours share their words.
  private static func fold(_ index: Int) -> Int { index / 100 % folds }

  private static func others(_ count: Int, _ held: Int) -> [Int] { (0..<count).filter { fold($0) != held } }

  init(_ sentences: [TrainingSentence], _ trainer: TaggerTrainer, epochs: Int) {
    let first = (0..<Self.folds).map { held in
      let others = Self.others(sentences.count, held)
      let dictionary = trainer.dictionary(sentences, others)
      return dictionary
        + [trainer.weights(sentences, dictionary, TaggerTrainer.Course(chosen: others, epochs: epochs))]
    }
    self.first = first
    self.epochs = epochs
    guesses = Self.onEach(sentences, first) { tagger, forms in tagger.firstGuess(forms) }
  }

  /// What both taggers together think of each word.
  func analyses(_ sentences: [TrainingSentence], _ trainer: TaggerTrainer) -> [[Analyses.Analysis]] {
    let both = first.enumerated().map { held, sections in
      let course = TaggerTrainer.Course(
        chosen: Self.others(sentences.count, held), epochs: epochs, ahead: guesses)
      return sections + [trainer.weights(sentences, sections, course)]
    }
    return Self.onEach(sentences, both) { tagger, forms in tagger.tag(forms).map { tagger.analyses.list[Int($0)] } }
  }

  private static func onEach<Result>(
    _ sentences: [TrainingSentence], _ models: [[(name: String, bytes: [UInt8])]],
    _ body: (Tagger, [WordForm]) -> [Result]
  ) -> [[Result]] {
    var result = [[Result]](repeating: [], count: sentences.count)
    for (held, sections) in models.enumerated() {
      ModelFile.bytes(of: sections).withUnsafeBytes { bytes in
        let tagger = Tagger(ModelFile(bytes))
        for index in sentences.indices where fold(index) == held {
          result[index] = body(tagger, sentences[index].forms)
        }
      }
    }
    return result
  }
}
