/// Finds the heads of a sentence's words: transitions of the arc-hybrid system chosen by beam search with a structured
/// averaged perceptron (Zhang and Nivre 2011). Integer arithmetic only; every result is a tree with one root.
package struct Parser: Sendable {
  package static let beam = 8
  /// How far a state may fall behind the best and still be followed, in the weights' unit.
  private static let slack: Int32 = 16 * 160
  /// Sixteen-bit places of one feature: a weight for each transition, and a mark that tells the feature from others with
  /// the same place, so that a feature never learned counts nothing.
  package static let row = 4

  private let weights: ModelSection<UInt64>

  package init(_ file: ModelFile) { weights = file.section("parse.weights", as: UInt64.self) }

  /// The first of the two places of a feature's row in a table of `count` rows, an even number; the other is its
  /// neighbour.
  @inline(__always)
  package static func place(of feature: UInt32, count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(feature) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  package var isEmpty: Bool { weights.isEmpty }

  /// - Returns: for each word the index of its head, -1 for the root's one dependent.
  package func heads(_ input: ParserInput) -> [Int32] {
    let count = Int(input.end - ParserState.firstWord)
    guard let weights = weights.pointer, count > 1 else { return Self.chain(count) }
    let capacity = 2 * count * Self.beam + 1
    return withUnsafeTemporaryAllocation(of: ParserState.self, capacity: capacity) { buffer in
      guard let states = buffer.baseAddress else { return Self.chain(count) }
      states.initialize(to: ParserState())
      let last = input.withView { view in ParserMemo.with { search(view, weights, states, $0) } }
      return Self.heads(count: count, from: last ?? 0, states)
    }
  }

  /// Runs the beam to the end and returns the best state's index.
  private func search(
    _ view: ParserView, _ weights: UnsafePointer<UInt64>, _ states: UnsafeMutablePointer<ParserState>,
    _ memo: ParserMemo
  ) -> Int {
    var candidates = Candidates()
    var beam = 0..<1
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return 0 }
      for _ in 0..<2 * Int(view.end - ParserState.firstWord) {
        candidates.removeAll()
        let least = states[beam.lowerBound].score &- Self.slack
        for index in beam where states[index].score >= least {
          let state = states + index
          let scores = score(view, ParserSituation(state, states), weights, memo, features)
          candidates.insert(from: state, at: Int32(index), scores, states, end: view.end)
        }
        let next = beam.upperBound
        for slot in 0..<candidates.count {
          (states + next + slot).initialize(to: candidates.state(slot, states, view.universal))
        }
        beam = next..<next + candidates.count
      }
      return beam.lowerBound
    }
  }

  /// The score of each transition.
  @inline(__always)
  private func score(
    _ view: ParserView, _ situation: ParserSituation, _ weights: UnsafePointer<UInt64>, _ memo: ParserMemo,
    _ features: UnsafeMutablePointer<UInt32>
  ) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    for group in ParserFeatures.Group.allCases {
      sum &+= memo.sum(group, situation.key(group)) {
        var sink = FeatureSink(features)
        ParserFeatures.extract(group, view, situation, into: &sink)
        return self.sum(features, sink.count, weights)
      }
    }
    return sum
  }

  @inline(__always)
  private func sum(
    _ features: UnsafeMutablePointer<UInt32>, _ count: Int, _ weights: UnsafePointer<UInt64>
  ) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    let rows = self.weights.count
    for feature in 0..<count {
      let hash = features[feature]
      let place = Self.place(of: hash, count: rows)
      let mark = UInt64(hash & 0xFFFF)
      let first = weights[place]
      let second = weights[place ^ 1]
      let row = first >> 48 == mark ? first : second >> 48 == mark ? second : 0
      sum &+= SIMD4<Int32>(truncatingIfNeeded: unsafeBitCast(row, to: SIMD4<Int16>.self))
    }
    return sum
  }

  /// The heads that the transitions to a final state have made.
  package static func heads(count: Int, from last: Int, _ states: UnsafeMutablePointer<ParserState>) -> [Int32] {
    var heads = [Int32](repeating: -1, count: count)
    var index = last
    while states[index].previous >= 0 {
      let before = states[Int(states[index].previous)]
      if states[index].action != .shift {
        let child = Int(before.top.word - ParserState.firstWord)
        let head = states[index].action == .left ? before.front.word : states[Int(before.below)].top.word
        heads[child] = head < ParserState.firstWord ? -1 : Int32(head - ParserState.firstWord)
      }
      index = Int(states[index].previous)
    }
    return heads
  }

  /// A tree for want of a model: each word depends on the one before.
  private static func chain(_ count: Int) -> [Int32] { (0..<count).map { Int32($0) - 1 } }
}

/// The best transitions of one step, best first; of equals the one that came first.
package struct Candidates {
  package struct Candidate {
    package var score: Int32
    package var state: Int32
    package var action: ParserState.Action
  }

  private var items: InlineArray<8, Candidate>
  package private(set) var count = 0

  package init() { items = InlineArray(repeating: Candidate(score: 0, state: 0, action: .shift)) }

  package subscript(index: Int) -> Candidate {
    @inline(__always) get { items[index] }
  }

  @inline(__always)
  package mutating func removeAll() { count = 0 }

  @inline(__always)
  package mutating func insert(
    from state: UnsafePointer<ParserState>, at index: Int32, _ scores: SIMD4<Int32>,
    _ states: UnsafeMutablePointer<ParserState>, end: UInt16
  ) {
    let below = Int(state.pointee.below)
    let second = below >= 0 ? states[below].top.word : ParserState.none
    if state.pointee.allows(.shift, end: end, second: second) {
      insert(state.pointee.score &+ scores[0], index, .shift)
    }
    if state.pointee.allows(.left, end: end, second: second) { insert(state.pointee.score &+ scores[1], index, .left) }
    if state.pointee.allows(.right, end: end, second: second) {
      insert(state.pointee.score &+ scores[2], index, .right)
    }
  }

  /// The state that a candidate leads to.
  @inline(__always)
  package func state(
    _ slot: Int, _ states: UnsafeMutablePointer<ParserState>, _ tags: UnsafePointer<UniversalTag>
  ) -> ParserState {
    let candidate = items[slot]
    var state = states[Int(candidate.state)].applying(candidate.action, at: candidate.state, states, tags)
    state.score = candidate.score
    return state
  }

  @inline(__always)
  private mutating func insert(_ score: Int32, _ state: Int32, _ action: ParserState.Action) {
    var slot = count
    if count == Parser.beam {
      guard score > items[count - 1].score else { return }
      slot -= 1
    } else {
      count += 1
    }
    while slot > 0, items[slot - 1].score < score {
      items[slot] = items[slot - 1]
      slot -= 1
    }
    items[slot] = Candidate(score: score, state: state, action: action)
  }
}
