import Testing

@testable import Language

@Suite struct ParserFeatureTests {
  /// States that random transitions lead to over random words.
  private func states(seed: UInt64, count: Int) -> (view: ParserInput, states: [ParserState]) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let analyses = LanguageModel.shared.tagger.analyses.list
    let words = ["ferry", "said", "the", "Odell", "of", ",", "sank"]
    let forms = (0..<count).map { _ in
      let word = Array(words[next(words.count)].utf8)
      return WordForm(word, 0..<word.count)
    }
    let input = ParserInput(forms: forms, analyses: forms.map { _ in analyses[next(30)] })
    var states = [ParserState()]
    // Several walks from states met before, as in a beam.
    for _ in 0..<40 * count {
      let index = next(states.count)
      let state = states[index]
      let second = state.below >= 0 ? states[Int(state.below)].top.word : ParserState.none
      let action = ParserState.Action.allCases[next(3)]
      guard state.allows(action, end: input.end, second: second) else { continue }
      let after = states.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { state.applying(action, at: Int32(index), $0, input.universal) }
      }
      if let after { states.append(after) }
    }
    return (input, states)
  }

  @Test("the parts of a state that a group of features looks at are told by its key", arguments: 0..<4)
  func keys(seed: Int) {
    let (input, states) = states(seed: UInt64(seed), count: 9)
    var seen: [ParserFeatures.Group: [UInt64: [UInt32]]] = [:]
    var repeated = 0
    _ = input.withView { view in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.capacity) { buffer in
        states.withUnsafeBufferPointer { states in
          guard let first = states.baseAddress, let out = buffer.baseAddress else { return }
          for index in states.indices {
            let situation = ParserSituation(first + index, first)
            for group in ParserFeatures.Group.allCases {
              var sink = FeatureSink(out)
              ParserFeatures.extract(group, view, situation, into: &sink)
              let features = Array(buffer[..<sink.count])
              let earlier = seen[group, default: [:]].updateValue(features, forKey: situation.key(group))
              guard let earlier else { continue }
              repeated += 1
              #expect(earlier == features, "\(group)")
            }
          }
        }
      }
    }
    #expect(repeated > 100)
  }

  @Test("every feature has a place in a table of any even length")
  func places() {
    for count in [2, 6, 7 << 18] {
      #expect(Parser.place(of: 0, count: count) == 0)
      #expect(Parser.place(of: .max, count: count) == count - 1)
      #expect(Parser.place(of: 1 << 31, count: count) == count / 2)
    }
  }
}
