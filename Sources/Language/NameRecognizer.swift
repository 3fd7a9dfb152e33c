/// Finds names of persons, organisations, locations and other things: labels B and I for each type and O, given from left
/// to right by an averaged perceptron that remembers what it called a word earlier in the same text. Integer
/// arithmetic only.
package struct NameRecognizer: Sendable {
  /// Labels fill a row of sixteen: 0 is outside, then beginning and inside of each type.
  package static let row = 16
  package static let labelCount = 1 + 2 * NameType.allCases.count

  private let weights: ModelSection<Int8>
  private let shift: UInt32

  package init(_ file: ModelFile) {
    weights = file.section("name.weights", as: Int8.self)
    shift = UInt32(weights.count < Self.row ? 31 : 32 - (weights.count / Self.row).trailingZeroBitCount)
  }

  package static func begin(_ type: Int) -> UInt8 { UInt8(1 + 2 * type) }

  /// Whether a label can follow another: an inside label only its own beginning or inside.
  @inline(__always)
  package static func allows(_ label: Int, after previous: UInt8) -> Bool {
    label == 0 || label % 2 == 1 || Int(previous) == label || Int(previous) == label - 1
  }

  /// - Returns: a label for each word of a sentence.
  package func label(_ input: borrowing NameInput, _ memory: inout NameMemory) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: input.forms.count)
    guard let weights = weights.pointer else { return labels }
    memory.read(input.forms)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in labels.indices {
        let previous = index > 0 ? labels[index - 1] : 0
        guard previous != 0 || input.mayName(index) else { continue }
        let count = NameFeatures.extract(input, labels, memory, index, into: features)
        var sum = SIMD16<Int16>()
        for feature in 0..<count {
          let row = UnsafeRawPointer(weights + Int(features[feature] >> shift) * Self.row).load(as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
        }
        var best = 0
        for label in 1..<Self.labelCount where sum[label] > sum[best] && Self.allows(label, after: previous) {
          best = label
        }
        labels[index] = UInt8(best)
        memory.note(UInt8(best), for: input.forms[index])
      }
    }
    return labels
  }
}
