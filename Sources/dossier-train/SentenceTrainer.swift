import Language

/// Trains the sentence splitter on the treebanks' texts.
struct SentenceTrainer {
  private static let bits = 16
  private static let unit: Int64 = 32
  private static let margin: Int32 = 8

  /// One paragraph: its words and after which of them a sentence ends.
  private struct Paragraph {
    var bytes: [UInt8] = []
    var words: [RawWord] = []
    var forms: [WordForm] = []
    var ends: Set<Int> = []
    var spaced = true

    mutating func append(_ sentence: TrainingSentence) {
      let words = sentence.sentence.words
      var joined = [Bool](repeating: false, count: words.count)
      var spaces = words.map(\.spaceAfter)
      for multiword in sentence.sentence.multiwords {
        for index in multiword.words.dropLast() {
          joined[index] = true
          spaces[index] = false
        }
        if let last = multiword.words.last { spaces[last] = multiword.spaceAfter }
      }
      for index in words.indices {
        var flags: RawWord.Flags = spaced ? .spaceBefore : []
        if joined[index] { flags.insert(.joinsNext) }
        let start = bytes.count
        bytes += sentence.bytes[sentence.ranges[index]]
        self.words.append(RawWord(start: Int32(start), end: Int32(bytes.count), flags: flags))
        forms.append(sentence.forms[index])
        spaced = spaces[index]
      }
      ends.insert(self.words.count - 1)
    }
  }

  func train(_ sentences: [TrainingSentence], epochs: Int) -> [(name: String, bytes: [UInt8])] {
    var paragraphs: [Paragraph] = []
    for sentence in sentences {
      if paragraphs.isEmpty
        || sentence.sentence.comments.contains(where: { $0.hasPrefix("newpar") || $0.hasPrefix("newdoc") })
      {
        paragraphs.append(Paragraph())
      }
      paragraphs[paragraphs.count - 1].append(sentence)
    }
    let model = AveragedWeights(bits: Self.bits)
    var random = SplitMix(state: 5)
    for epoch in 0..<epochs {
      paragraphs.shuffle(using: &random)
      var mistakes = 0
      for paragraph in paragraphs { mistakes += learn(paragraph, model) }
      report("sentences epoch \(epoch + 1): \(mistakes) mistakes")
    }
    return [("sentence.weights", littleEndian(AveragedWeights.quantised16([model], unit: Self.unit)))]
  }

  private func learn(_ paragraph: Paragraph, _ model: AveragedWeights) -> Int {
    var progress = SentenceFeatures.Progress()
    var mistakes = 0
    let words = paragraph.words
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SentenceFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in words.indices.dropLast() {
        progress.read(paragraph.bytes, words[index])
        let right = paragraph.ends.contains(index)
        if SentenceFeatures.isPossible(paragraph.bytes, words[index], words[index + 1]) {
          let rule = SentenceRules().endsSentence(paragraph.bytes, words, after: index, next: index + 1)
          let count = SentenceFeatures.extract(
            paragraph.forms, words, index, 0..<words.count, progress, rule: rule, into: features)
          var score: Int32 = 0
          for feature in 0..<count { score &+= model.weights[Int(features[feature] >> UInt32(32 - Self.bits))] }
          model.clock += 1
          if (score > 0) != right { mistakes += 1 }
          if right ? score < Self.margin : score > -Self.margin {
            for feature in 0..<count { model.add(right ? 1 : -1, at: Int(features[feature] >> UInt32(32 - Self.bits))) }
          }
        }
        if right { progress = SentenceFeatures.Progress() }
      }
    }
    return mistakes
  }
}
