import Foundation
import Language

/// Trains the name recogniser on files of words and labels.
final class NameTrainer {
  private static let bits = 17
  private static let unit: Int64 = 2
  private static let margin: Int32 = 30
  /// As in ``TaggerTrainer``.
  private static let thinning: UInt64 = 32

  /// One text: its sentences with their gold labels.
  struct Document {
    var sentences: [(input: NameInput, labels: [UInt8])] = []
  }

  /// One names file: labels by the identifiers of sentences, and the texts as lists of identifiers.
  struct Source {
    var labels: [String: [UInt8]]
    var documents: [[String]]
  }

  /// The labels of each sentence of a names file, by its identifier, and the texts as lists of identifiers.
  /// - Parameter trusted: the types that the file's labels can be trusted with; others are learned neither as names nor as
  ///   none.
  static func labels(_ file: URL, trusted: Set<NameType>) throws -> Source {
    var labels: [String: [UInt8]] = [:]
    var documents: [[String]] = [[]]
    var identifier = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# newdoc") {
        documents.append([])
      } else if line.hasPrefix("# sent_id = ") {
        identifier = String(line.dropFirst(12))
        documents[documents.count - 1].append(identifier)
      } else if !line.hasPrefix("# "), let tab = line.lastIndex(of: "\t") {
        labels[identifier, default: []].append(number(line[line.index(after: tab)...], trusted))
      }
    }
    return Source(labels: labels, documents: documents)
  }

  private static let unknown: UInt8 = 255

  private static func number(_ label: Substring, _ trusted: Set<NameType>) -> UInt8 {
    guard let type = NameType(rawValue: String(label.dropFirst(2))),
      let index = NameType.allCases.firstIndex(of: type)
    else { return 0 }
    guard trusted.contains(type) else { return unknown }
    return NameRecognizer.begin(index) + (label.hasPrefix("B") ? 0 : 1)
  }

  func train(_ documents: [Document], epochs: Int, orders: Int) -> [(name: String, bytes: [UInt8])] {
    var random = SplitMix(state: 4)
    var order = Array(documents.indices)
    let models = (0..<orders).map { _ in
      let model = AveragedWeights(bits: Self.bits + 4)
      for epoch in 0..<epochs {
        order.shuffle(using: &random)
        var mistakes = 0
        for index in order {
          var memory = NameMemory()
          for (input, labels) in documents[index].sentences {
            mistakes += learn(input, labels, &memory, model, &random)
          }
        }
        report("names epoch \(epoch + 1): \(mistakes) mistakes")
      }
      return model
    }
    return [("name.weights", littleEndian(AveragedWeights.quantised8(models, unit: Self.unit)))]
  }

  private func learn(
    _ input: NameInput, _ gold: [UInt8], _ memory: inout NameMemory, _ model: AveragedWeights, _ random: inout SplitMix
  ) -> Int {
    var labels = [UInt8](repeating: 0, count: gold.count)
    var mistakes = 0
    memory.read(input.forms)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in labels.indices {
        let previous = index > 0 ? labels[index - 1] : 0
        guard previous != 0 || input.mayName(index) else { continue }
        var count = NameFeatures.extract(input, labels, memory, index, into: features)
        count = random.thin(features, count, Self.thinning)
        var sum = SIMD16<Int32>()
        for feature in 0..<count {
          let slot = Int(features[feature] >> UInt32(32 - Self.bits)) * NameRecognizer.row
          sum &+= UnsafeRawPointer(model.weights + slot).loadUnaligned(as: SIMD16<Int32>.self)
        }
        let known = gold[index] != Self.unknown
        let right =
          !known
          ? 0 : NameRecognizer.allows(Int(gold[index]), after: previous) ? Int(gold[index]) : Int(gold[index]) - 1
        var best = 0
        var rival = right == 0 ? 1 : 0
        for label in 0..<NameRecognizer.labelCount where NameRecognizer.allows(label, after: previous) {
          if sum[label] > sum[best] { best = label }
          if label != right, sum[label] > sum[rival] || rival == right { rival = label }
        }
        model.clock += 1
        if known, best != right { mistakes += 1 }
        if known, sum[rival] + Self.margin > sum[right] {
          for feature in 0..<count {
            let slot = Int(features[feature] >> UInt32(32 - Self.bits)) * NameRecognizer.row
            model.add(1, at: slot + right)
            model.add(-1, at: slot + rival)
          }
        }
        labels[index] = UInt8(best)
        memory.note(UInt8(best), for: input.forms[index])
      }
    }
    return mistakes
  }
}
