import Language

/// Trains the parser by beam search with updates at the greatest violation (Huang, Fayong and Guo 2012).
final class ParserTrainer {
  /// The rows of the model file.
  private static let rows = 7 << 18
  private static let unit: Int64 = 16

  /// How many of 256 features are left out of each sentence at random, so that no weight relies on the company of another.
  private static let thinning: UInt32 = 24

  private var model = FeatureRows(bits: 22)
  /// Decides which features are left out of the sentence.
  private var noise: UInt32 = 1
  private let states: UnsafeMutablePointer<ParserState>
  private let features: UnsafeMutablePointer<UInt32>
  private static let longest = 200

  init() {
    states = .allocate(capacity: 2 * Self.longest * (Parser.beam + 1) + 1)
    features = .allocate(capacity: ParserFeatures.capacity)
  }

  deinit {
    states.deallocate()
    features.deallocate()
  }

  struct Example {
    var input: ParserInput
    var actions: [ParserState.Action]
  }

  /// - Parameter orders: how many times to train from the start, each time with the sentences in other orders; the weights
  ///   are averaged.
  func train(_ examples: [Example], epochs: Int, orders: Int) -> [(name: String, bytes: [UInt8])] {
    var random = SplitMix(state: 2)
    var order = Array(examples.indices)
    let averages = (0..<orders).map { _ in
      model = FeatureRows(bits: 22)
      for epoch in 0..<epochs {
        order.shuffle(using: &random)
        var updates = 0
        for index in order where examples[index].actions.count <= 2 * Self.longest {
          model.clock += 1
          noise = UInt32(truncatingIfNeeded: random.next()) | 1
          if learn(examples[index]) { updates += 1 }
        }
        report("parser epoch \(epoch + 1): \(updates) of \(order.count) sentences corrected")
      }
      return model.averages(unit: Self.unit)
    }
    return [("parse.weights", littleEndian(FeatureRows.file(averages, count: Self.rows, unit: Self.unit)))]
  }

  /// - Returns: whether the weights were corrected.
  private func learn(_ example: Example) -> Bool {
    let corrected = example.input.withView { view in
      guard let found = ParserMemo.with({ search(example.actions, view, $0) }) else { return false }
      update(best: found.best, gold: found.gold, view)
      return true
    }
    return corrected ?? false
  }

  /// The best and the right state where the right one falls back furthest; nil where it wins.
  private func search(_ actions: [ParserState.Action], _ view: ParserView, _ memo: ParserMemo) -> (
    best: Int, gold: Int
  )? {
    states.initialize(to: ParserState())
    var candidates = Candidates()
    var beam = 0..<1
    var gold = 0
    var worst: (violation: Int32, best: Int, gold: Int)?
    var next = 1
    for right in actions {
      candidates.removeAll()
      var goldScores: SIMD4<Int32>?
      for index in beam {
        let scores = score(index, view, memo)
        if index == gold { goldScores = scores }
        candidates.insert(from: states + index, at: Int32(index), scores, states, end: view.end)
      }
      let scores = goldScores ?? score(gold, view, memo)
      var goldNext = -1
      let first = next
      for slot in 0..<candidates.count {
        (states + next).initialize(to: candidates.state(slot, states, view.universal))
        if Int(candidates[slot].state) == gold, candidates[slot].action == right { goldNext = next }
        next += 1
      }
      beam = first..<next
      if goldNext < 0 {
        var state = states[gold].applying(right, at: Int32(gold), states, view.universal)
        state.score = states[gold].score &+ scores[Int(right.rawValue)]
        (states + next).initialize(to: state)
        goldNext = next
        next += 1
      }
      gold = goldNext
      let violation = states[beam.lowerBound].score &- states[gold].score
      if beam.lowerBound != gold, violation >= worst?.violation ?? 0 { worst = (violation, beam.lowerBound, gold) }
    }
    return beam.lowerBound == gold ? nil : worst.map { ($0.best, $0.gold) }
  }

  @inline(__always)
  private func keeps(_ feature: UInt32) -> Bool { (feature &* noise) >> 24 >= Self.thinning }

  @inline(__always)
  private func score(_ index: Int, _ view: ParserView, _ memo: ParserMemo) -> SIMD4<Int32> {
    let situation = ParserSituation(states + index, states)
    var sum = SIMD4<Int32>()
    for group in ParserFeatures.Group.allCases {
      sum &+= memo.sum(group, situation.key(group)) {
        var sink = FeatureSink(features)
        ParserFeatures.extract(group, view, situation, into: &sink)
        var sum = SIMD4<Int32>()
        for index in 0..<sink.count where keeps(features[index]) { sum &+= model.weights(of: features[index]) }
        return sum
      }
    }
    return sum
  }

  /// Corrects the weights of the transitions since the two states parted; before that they are the same.
  private func update(best: Int, gold: Int, _ view: ParserView) {
    var best = best
    var gold = gold
    while best != gold {
      if best > gold {
        best = update(before: best, by: -1, view)
      } else {
        gold = update(before: gold, by: 1, view)
      }
    }
  }

  /// - Returns: the state before.
  private func update(before index: Int, by delta: Int32, _ view: ParserView) -> Int {
    let before = Int(states[index].previous)
    let situation = ParserSituation(states + before, states)
    var sink = FeatureSink(features)
    for group in ParserFeatures.Group.allCases { ParserFeatures.extract(group, view, situation, into: &sink) }
    for feature in 0..<sink.count where keeps(features[feature]) {
      model.add(delta, to: features[feature], Int(states[index].action.rawValue))
    }
    return before
  }
}

/// The transitions that build a tree.
enum Oracle {
  /// - Parameter heads: index of each word's head, -1 for the root; projective.
  static func actions(_ heads: [Int]) -> [ParserState.Action] {
    var pending = [Int](repeating: 0, count: heads.count)
    for head in heads where head >= 0 { pending[head] += 1 }
    var stack: [Int] = [-1]
    var front = 0
    var actions: [ParserState.Action] = []
    while front < heads.count || stack.count > 1 {
      if let top = stack.last, top >= 0, pending[top] == 0, front < heads.count, heads[top] == front {
        actions.append(.left)
        pending[front] -= 1
        stack.removeLast()
      } else if stack.count > 1, let top = stack.last, pending[top] == 0, heads[top] == stack[stack.count - 2],
        heads[top] >= 0 || front == heads.count
      {
        actions.append(.right)
        if heads[top] >= 0 { pending[heads[top]] -= 1 }
        stack.removeLast()
      } else if front < heads.count {
        actions.append(.shift)
        stack.append(front)
        front += 1
      } else {
        return []
      }
    }
    return actions
  }

  /// The nearest projective tree, by lifting the shortest crossing arcs to the head's head (Nivre and Nilsson 2005).
  static func projective(_ heads: [Int]) -> [Int] {
    var heads = heads
    while let word = shortestCrossing(heads) { heads[word] = heads[heads[word]] }
    return heads
  }

  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    var best: (length: Int, word: Int)?
    for (word, head) in heads.enumerated() where head >= 0 {
      let low = min(word, head)
      let high = max(word, head)
      guard high - low > 1, high - low < best?.length ?? .max else { continue }
      let crosses = (low + 1..<high).contains { between in
        var current = between
        while current >= 0, current != head { current = heads[current] }
        return current != head
      }
      if crosses, heads[head] >= -1 { best = (high - low, word) }
    }
    guard let best, heads[heads[best.word]] >= 0 || heads[best.word] >= 0 else { return nil }
    return best.word
  }
}
