import Language

/// Weights in rows, one row a feature, found by the feature's hash and kept for the first two features that come to a
/// place; later ones are not learned. With the running sums that give the averages. Integers only.
final class FeatureRows {
  /// The weights of three transitions and the hash of the feature that they belong to.
  private let rows: UnsafeMutablePointer<SIMD4<Int32>>
  private let sums: UnsafeMutablePointer<Int64>
  private let count: Int
  private let shift: UInt32
  var clock: Int64 = 1

  init(bits: Int) {
    count = 1 << bits
    shift = UInt32(32 - bits)
    rows = largePages(count)
    rows.initialize(repeating: SIMD4(), count: count)
    sums = largePages(count * 3)
    sums.initialize(repeating: 0, count: count * 3)
  }

  deinit {
    rows.deallocate()
    sums.deallocate()
  }

  /// The weights of a feature; the fourth means nothing.
  @inline(__always)
  func weights(of feature: UInt32) -> SIMD4<Int32> {
    let place = Int(feature >> shift)
    let mark = Int32(bitPattern: feature)
    // Without branches, so that the processor waits for many rows at a time.
    let first = rows[place]
    let second = rows[place ^ 1]
    return first & SIMD4(repeating: first[3] == mark ? -1 : 0) | second & SIMD4(repeating: second[3] == mark ? -1 : 0)
  }

  func add(_ delta: Int32, to feature: UInt32, _ column: Int) {
    var place = Int(feature >> shift)
    let mark = Int32(bitPattern: feature)
    if rows[place][3] != mark {
      if rows[place ^ 1][3] == mark {
        place ^= 1
      } else if rows[place][3] == 0 {
        rows[place][3] = mark
      } else if rows[place ^ 1][3] == 0 {
        place ^= 1
        rows[place][3] = mark
      } else {
        return
      }
    }
    rows[place][column] &+= delta
    sums[place * 3 + column] &+= clock &* Int64(delta)
  }

  /// The averages of all features that were learned, sixteen parts to one, ascending by feature.
  func averages(unit: Int64) -> [(feature: UInt32, weights: SIMD4<Int32>)] {
    (0..<count).compactMap { place -> (feature: UInt32, weights: SIMD4<Int32>)? in
      guard rows[place][3] != 0 else { return nil }
      var weights = SIMD4<Int32>()
      for column in 0..<3 {
        let average = (Int64(rows[place][column]) &* clock &- sums[place * 3 + column]) &* unit &* 16
        weights[column] = Int32(clamping: (average >= 0 ? average + clock / 2 : average - clock / 2) / clock)
      }
      return (UInt32(bitPattern: rows[place][3]), weights)
    }.sorted { $0.feature < $1.feature }
  }

  /// The averages of several trainings as the rows of a model file: of features that want the same two places, those with
  /// the greatest weights.
  /// - Parameters:
  ///   - averages: of each training.
  ///   - count: how many rows, an even number.
  static func file(_ averages: [[(feature: UInt32, weights: SIMD4<Int32>)]], count: Int, unit: Int64) -> [UInt64] {
    var candidates: [(size: Int, feature: UInt32, row: UInt64)] = []
    var places = averages.map { _ in 0 }
    let parts = Int32(16 * averages.count)
    while let feature = averages.indices.compactMap({ model in
      places[model] < averages[model].count ? averages[model][places[model]].feature : nil
    }).min() {
      var sum = SIMD4<Int32>()
      for model in averages.indices {
        guard places[model] < averages[model].count, averages[model][places[model]].feature == feature else { continue }
        sum &+= averages[model][places[model]].weights
        places[model] += 1
      }
      var row = UInt64(feature & 0xFFFF) << 48
      var size = 0
      for column in 0..<3 {
        let weight = Int16(clamping: (sum[column] >= 0 ? sum[column] + parts / 2 : sum[column] - parts / 2) / parts)
        row |= UInt64(UInt16(bitPattern: weight)) << UInt64(16 * column)
        size += abs(Int(weight))
      }
      // What is next to nothing only fills the file.
      if size >= unit { candidates.append((size, feature, row)) }
    }
    candidates.sort { ($1.size, $0.feature) < ($0.size, $1.feature) }
    var file = [UInt64](repeating: 0, count: count)
    var lost = 0
    for candidate in candidates {
      let place = Parser.place(of: candidate.feature, count: count)
      if file[place] == 0 {
        file[place] = candidate.row
      } else if file[place ^ 1] == 0 {
        file[place ^ 1] = candidate.row
      } else {
        lost += 1
      }
    }
    report("parser: \(candidates.count) features learned, \(lost) without a place")
    return file
  }
}
