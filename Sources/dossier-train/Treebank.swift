import Foundation
import Language

/// A sentence to train on, with what the models see of its words.
struct TrainingSentence {
  var sentence: CoNLLUSentence
  var bytes: [UInt8]
  var ranges: [Range<Int>]
  var forms: [WordForm]

  init(_ sentence: CoNLLUSentence) {
    self.sentence = sentence
    bytes = []
    ranges = []
    for word in sentence.words {
      let start = bytes.count
      bytes += Array(word.form.utf8)
      ranges.append(start..<bytes.count)
    }
    let all = bytes
    forms = ranges.map { WordForm(all, $0) }
  }

  var beginsText: Bool { sentence.comments.contains { $0.hasPrefix("newdoc") } }
}

/// The files to train on, in a fixed order.
struct Treebank {
  var sentences: [TrainingSentence] = []

  init(_ files: [URL]) throws {
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      sentences += CoNLLUReader().read(bytes).sentences.map { TrainingSentence($0) }
    }
  }
}

extension [TrainingSentence] {
  /// Lets the sentences of each text be seen in its light.
  mutating func noteEvidence() {
    var first = startIndex
    while first < endIndex {
      let end = self[(first + 1)...].firstIndex { $0.beginsText } ?? endIndex
      var evidence = CaseEvidence()
      for sentence in self[first..<end] { evidence.read(sentence.forms) }
      for index in first..<end { evidence.note(in: &self[index].forms) }
      first = end
    }
  }
}
