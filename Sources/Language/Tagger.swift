/// Gives each word of a sentence its analysis, from left to right: first the two tags together, then the features that
/// these leave open. An averaged perceptron (Collins 2002) over hashed features; integer arithmetic only.
package struct Tagger: Sendable {
  package let dictionary: TagDictionary
  package let analyses: Analyses
  private let weights: ModelSection<Int16>
  private let bits: UInt32

  package init(_ file: ModelFile) {
    dictionary = TagDictionary(file)
    analyses = Analyses(lines: file.section("tag.analyses", as: UInt8.self).array)
    weights = file.section("tag.weights", as: Int16.self)
    bits = UInt32(max(0, Int.bitWidth - 1 - weights.count.leadingZeroBitCount))
  }

  package var isEmpty: Bool { weights.isEmpty || analyses.list.isEmpty }

  /// - Returns: for each word the index of its analysis.
  package func tag(_ forms: [WordForm]) -> [UInt16] {
    guard let weights = weights.pointer, !isEmpty else { return [UInt16](repeating: 0, count: forms.count) }
    var context = TaggerFeatures.Context(forms: forms, classes: forms.map { dictionary.set(of: $0) })
    var result = [UInt16](repeating: 0, count: forms.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in forms.indices {
        let set = context.classes[index]
        let count = dictionary.needsScores(set) ? TaggerFeatures.extract(context, index, into: features) : 0
        let coarse = best(dictionary.coarse(of: set), features, count, weights, offset: 0)
        let full = best(dictionary.analyses(of: set, coarse: coarse), features, count, weights, offset: Self.fullOffset)
        result[index] = full
        context.advance(index, analyses.list[Int(full)])
      }
    }
    return result
  }

  /// What is added to an analysis to make a label apart from the labels of coarse tags.
  package static let fullOffset: UInt32 = 512

  @inline(__always)
  private func best(
    _ candidates: UnsafeBufferPointer<UInt16>, _ features: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ weights: UnsafePointer<Int16>, offset: UInt32
  ) -> UInt16 {
    var best = candidates[0]
    guard candidates.count > 1 else { return best }
    var bestScore = Int32.min
    for candidate in candidates {
      var score: Int32 = 0
      let label = UInt32(candidate) + offset
      for feature in 0..<count {
        score &+= Int32(weights[FeatureHash.slot(features[feature], label: label, bits: bits)])
      }
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }
}
