import Language

/// Trains the labeller on gold trees with predicted tags.
final class LabelerTrainer {
  static let bits = 20
  private static let unit: Int64 = 32
  private static let margin: Int32 = 40
  /// As in ``TaggerTrainer``.
  private static let thinning: UInt64 = 32

  struct Example {
    var input: LabelInput
    var heads: [Int32]
    var labels: [UInt16]
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: DependencyRelation.allCases.enumerated().map { ($1.rawValue, UInt16($0)) })

  static func number(_ relation: String) -> UInt16 {
    numbers[relation] ?? numbers[String(relation.prefix { $0 != ":" })] ?? numbers["dep"] ?? 0
  }

  func train(_ examples: [Example], epochs: Int, orders: Int = 1) -> [(name: String, bytes: [UInt8])] {
    var sections = candidateSets(examples)
    let models = (0..<orders).map { _ in AveragedWeights(bits: Self.bits) }
    ModelFile.bytes(of: sections).withUnsafeBytes { bytes in
      let labeler = Labeler(ModelFile(bytes))
      var random = SplitMix(state: 3)
      var order = Array(examples.indices)
      for turn in 0..<epochs * orders {
        let model = models[turn / epochs]
        let epoch = turn % epochs
        order.shuffle(using: &random)
        var mistakes = 0
        for index in order { mistakes += learn(examples[index], labeler, model, &random) }
        report("labeller epoch \(epoch + 1): \(mistakes) mistakes")
      }
    }
    sections.append(("label.weights", littleEndian(AveragedWeights.quantised16(models, unit: Self.unit))))
    return sections
  }

  private func candidateSets(_ examples: [Example]) -> [(name: String, bytes: [UInt8])] {
    var counts: [UInt32: [UInt16: Int]] = [:]
    var broad: [UInt32: [UInt16: Int]] = [:]
    for example in examples {
      for (word, head) in example.heads.enumerated() where head >= 0 {
        let label = example.labels[word]
        counts[Labeler.setKey(example.input, word: word, head: Int(head)), default: [:]][label, default: 0] += 1
        broad[Labeler.broadKey(example.input, word: word, head: Int(head)), default: [:]][label, default: 0] += 1
      }
    }
    // Rare pairs of tags go by the universal tags alone.
    var chosen = counts.filter { $0.value.values.reduce(0, +) >= 100 }
    chosen.merge(broad) { first, _ in first }
    var starts: [UInt32] = [0]
    var members: [UInt16] = []
    var numbers: [[UInt16]: UInt32] = [:]
    func number(_ labels: [UInt16]) -> UInt32 {
      if let known = numbers[labels] { return known }
      numbers[labels] = UInt32(starts.count - 1)
      members += labels
      starts.append(UInt32(members.count))
      return UInt32(starts.count - 2)
    }
    let frequent = Set(broad.values.flatMap { $0.filter { $0.value >= 20 }.keys })
    _ = number(frequent.sorted())
    var values: [UInt32: UInt32] = [:]
    for (key, labels) in chosen.sorted(by: { $0.key < $1.key }) {
      let total = labels.values.reduce(0, +)
      values[key] = number(labels.filter { $0.value * 2000 >= total }.keys.sorted())
    }
    return [
      ("label.sets", littleEndian(HashTable.entries(of: values))), ("label.starts", littleEndian(starts)),
      ("label.members", littleEndian(members)),
    ]
  }

  private func learn(
    _ example: Example, _ labeler: Labeler, _ model: AveragedWeights, _ random: inout SplitMix
  ) -> Int {
    let tree = LabelTree(example.heads)
    var labels = [UInt16](repeating: Labeler.root, count: example.heads.count)
    var mistakes = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: LabelFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for word in tree.order where example.heads[word] >= 0 {
        let candidates = labeler.candidates(example.input, word: word, head: Int(example.heads[word]))
        let right = example.labels[word]
        var count = LabelFeatures.extract(example.input, tree, labels, example.heads, word, into: features)
        count = random.thin(features, count, Self.thinning)
        let bits = UInt32(Self.bits)
        model.clock += 1
        var best = (label: candidates[0], score: Int32.min)
        var rival = best
        for candidate in candidates {
          var score: Int32 = 0
          for feature in 0..<count {
            score &+= model.weights[FeatureHash.slot(features[feature], label: UInt32(candidate), bits: bits)]
          }
          if score > best.score { best = (candidate, score) }
          let raised = candidate == right ? score : score + Self.margin
          if raised > rival.score { rival = (candidate, raised) }
        }
        labels[word] = best.label
        if best.label != right { mistakes += 1 }
        guard candidates.count > 1, rival.label != right, candidates.contains(right) else { continue }
        for feature in 0..<count {
          model.add(1, at: FeatureHash.slot(features[feature], label: UInt32(right), bits: bits))
          model.add(-1, at: FeatureHash.slot(features[feature], label: UInt32(rival.label), bits: bits))
        }
      }
    }
    return mistakes
  }
}
