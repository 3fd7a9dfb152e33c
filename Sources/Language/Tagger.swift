/// Gives each word of a sentence its analysis: the two tags together, then the features that these leave open. Two averaged
/// perceptrons (Collins 2002) over hashed features go over the sentence from left to right; the second sees what the
/// first thought of the words to the right. Integer arithmetic only.
package struct Tagger: Sendable {
  package let dictionary: TagDictionary
  package let analyses: Analyses
  private let first: Weights
  private let second: Weights

  private struct Weights {
    private let values: ModelSection<Int8>
    let bits: UInt32

    init(_ values: ModelSection<Int8>) {
      self.values = values
      bits = UInt32(max(0, Int.bitWidth - 1 - values.count.leadingZeroBitCount))
    }

    var pointer: UnsafePointer<Int8>? { values.pointer }
  }

  package init(_ file: ModelFile) {
    dictionary = TagDictionary(file)
    analyses = Analyses(lines: file.section("tag.analyses", as: UInt8.self).array)
    first = Weights(file.section("tag.weights", as: Int8.self))
    second = Weights(file.section("tag.second", as: Int8.self))
  }

  package var isEmpty: Bool { first.pointer == nil || analyses.list.isEmpty }

  /// - Returns: for each word the index of its analysis.
  package func tag(_ forms: [WordForm]) -> [UInt16] {
    guard !isEmpty else { return [UInt16](repeating: 0, count: forms.count) }
    var context = TaggerFeatures.Context(forms: forms, dictionary)
    guard second.pointer != nil else { return pass(&context, first, completes: true) }
    context.look(ahead: pass(&context, first, completes: false))
    return pass(&context, second, completes: true)
  }

  /// The two tags of each word, see ``Analyses/Analysis/coarse``, as the first of the two finds them.
  package func firstGuess(_ forms: [WordForm]) -> [UInt16] {
    var context = TaggerFeatures.Context(forms: forms, dictionary)
    return pass(&context, first, completes: false)
  }

  /// What is added to an analysis to make a label apart from the labels of coarse tags.
  package static let fullOffset: UInt32 = 512

  /// - Parameter completes: whether to go on from the two tags to the analysis.
  private func pass(_ context: inout TaggerFeatures.Context, _ weights: Weights, completes: Bool) -> [UInt16] {
    var result = [UInt16](repeating: 0, count: context.forms.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in result.indices {
        let set = context.classes[index]
        let count = dictionary.needsScores(set) ? TaggerFeatures.extract(context, index, into: features) : 0
        let coarse = best(dictionary.coarse(of: set), features, count, weights, offset: 0)
        context.advance(index, coarse, analyses.tags[Int(coarse)])
        result[index] =
          completes
          ? best(dictionary.analyses(of: set, coarse: coarse), features, count, weights, offset: Self.fullOffset)
          : coarse
      }
    }
    return result
  }

  @inline(__always)
  private func best(
    _ candidates: UnsafeBufferPointer<UInt16>, _ features: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ weights: Weights, offset: UInt32
  ) -> UInt16 {
    var best = candidates[0]
    guard candidates.count > 1, let values = weights.pointer else { return best }
    var bestScore = Int32.min
    for candidate in candidates {
      var score: Int32 = 0
      let label = UInt32(candidate) + offset
      for feature in 0..<count {
        score &+= Int32(values[FeatureHash.slot(features[feature], label: label, bits: weights.bits)])
      }
      if score > bestScore {
        bestScore = score
        best = candidate
      }
    }
    return best
  }
}
