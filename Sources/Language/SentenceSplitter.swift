/// Groups words into sentences: a perceptron weighs the words around each possible end together with what the rules say.
/// Without a model the rules decide alone.
package struct SentenceSplitter: Sendable {
  private let weights: ModelSection<Int16>
  private let shift: UInt32

  package init(_ file: ModelFile) {
    weights = file.section("sentence.weights", as: Int16.self)
    shift = UInt32(weights.isEmpty ? 31 : 32 - weights.count.trailingZeroBitCount)
  }

  /// - Parameter forms: of the same words.
  /// - Returns: the sentences as ranges of indices into `words`, which together hold all.
  package func sentences(_ bytes: [UInt8], _ words: [RawWord], _ forms: [WordForm]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = 0
    var paragraph = 0
    var progress = SentenceFeatures.Progress()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SentenceFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in words.indices {
        progress.read(bytes, words[index])
        let next = index + 1
        let endsParagraph = next == words.count || words[next].flags.contains(.paragraphBefore)
        guard
          endsParagraph || ends(bytes, words, forms, index, paragraph..<words.count, progress, features)
        else { continue }
        result.append(first..<next)
        first = next
        if endsParagraph { paragraph = next }
        progress = SentenceFeatures.Progress()
      }
    }
    return result
  }

  @inline(__always)
  private func ends(
    _ bytes: [UInt8], _ words: [RawWord], _ forms: [WordForm], _ index: Int, _ bounds: Range<Int>,
    _ progress: SentenceFeatures.Progress, _ features: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    guard SentenceFeatures.isPossible(bytes, words[index], words[index + 1]) else { return false }
    let rule = SentenceRules().endsSentence(bytes, words, after: index, next: index + 1)
    guard let weights = weights.pointer else { return rule }
    let count = SentenceFeatures.extract(forms, words, index, bounds, progress, rule: rule, into: features)
    var score: Int32 = 0
    for feature in 0..<count { score &+= Int32(weights[Int(features[feature] >> shift)]) }
    return score > 0
  }
}
