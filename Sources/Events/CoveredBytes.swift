/// Stretches of a text, nested and overlapping ones as one.
struct CoveredBytes {
  private let ranges: [Range<Int>]

  /// - Parameter ranges: ascending.
  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// Whether one stretch holds all of `range`.
  func contains(_ range: Range<Int>) -> Bool {
    let index = ranges.partitioningIndex { $0.upperBound >= range.upperBound }
    return index < ranges.count && ranges[index].lowerBound <= range.lowerBound
  }
}
