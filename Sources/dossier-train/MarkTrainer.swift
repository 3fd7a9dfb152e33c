import Language

/// Trains the attachment of marks on gold trees with predicted tags.
final class MarkTrainer {
  private static let bits = 17
  private static let unit: Int64 = 16
  private static let margin: Int32 = 10

  func train(_ examples: [LabelerTrainer.Example], epochs: Int) -> [(name: String, bytes: [UInt8])] {
    let model = AveragedWeights(bits: Self.bits)
    var random = SplitMix(state: 6)
    var order = Array(examples.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      var mistakes = 0
      var marks = 0
      for index in order {
        let (wrong, all) = learn(examples[index], model)
        mistakes += wrong
        marks += all
      }
      report("marks epoch \(epoch + 1): \(mistakes) mistakes in \(marks)")
    }
    return [("mark.weights", littleEndian(AveragedWeights.quantised16([model], unit: Self.unit)))]
  }

  private func learn(_ example: LabelerTrainer.Example, _ model: AveragedWeights) -> (wrong: Int, all: Int) {
    let context = MarkContext(example.input, example.labels, example.heads)
    var mistakes = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: MarkContext.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      var last: Int32 = -1
      for mark in context.marks {
        defer { last = example.heads[mark] }
        let choices = context.choices(for: mark)
        guard choices.contains(where: { Int32($0.word) == example.heads[mark] }) else {
          mistakes += 1
          continue
        }
        model.clock += 1
        var best: (choice: MarkContext.Choice, score: Int32)?
        var rival: (choice: MarkContext.Choice, score: Int32)?
        var right: MarkContext.Choice?
        for choice in choices {
          let isRight = Int32(choice.word) == example.heads[mark]
          let count = context.extract(mark, choice, choices.count, lastHead: last, into: features)
          var score: Int32 = 0
          for feature in 0..<count { score &+= model.weights[Int(features[feature] >> UInt32(32 - Self.bits))] }
          if score > best?.score ?? Int32.min { best = (choice, score) }
          let raised = isRight ? score : score + Self.margin
          if raised > rival?.score ?? Int32.min { rival = (choice, raised) }
          if isRight { right = choice }
        }
        if let best, Int32(best.choice.word) != example.heads[mark] { mistakes += 1 }
        guard let right, let rival, rival.choice.word != right.word else { continue }
        for (choice, delta) in [(right, Int32(1)), (rival.choice, Int32(-1))] {
          let count = context.extract(mark, choice, choices.count, lastHead: last, into: features)
          for feature in 0..<count { model.add(delta, at: Int(features[feature] >> UInt32(32 - Self.bits))) }
        }
      }
    }
    return (mistakes, context.marks.count)
  }
}
