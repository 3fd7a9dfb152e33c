import Analysis

/// Whether two numbers can be the same number told in other words.
enum QuantityComparison {
  /// Numbers this close (in percent of the larger) are rounded forms of each other.
  static let roundingPercent = 1.5

  /// Whether one value lies within what both words allow, give or take rounding.
  static func compatible(_ left: Quantity, _ right: Quantity) -> Bool {
    let slack = max(magnitude(left), magnitude(right)) * roundingPercent / 100
    return left.low <= right.high + slack && right.low <= left.high + slack
  }

  private static func magnitude(_ quantity: Quantity) -> Double {
    let low = abs(quantity.low)
    let high = abs(quantity.high)
    // An open bound ("at least three") is no measure of size.
    return high.isFinite && high < 1e15 ? max(low, high) : low
  }

  /// Whether both sides give numbers for one thing that cannot be the same number. A quantity that has a compatible
  /// partner on the other side is settled.
  static func areInConflict(_ left: [CountedQuantity], _ right: [CountedQuantity]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    for first in left where !isSettled(first, by: right) {
      for second in right where first.countsTheSame(second) && !isSettled(second, by: left) { return true }
    }
    return false
  }

  /// The pairs that make up such a conflict.
  static func conflicts(_ left: [Quantity], _ right: [Quantity]) -> [(left: Quantity, right: Quantity)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let left = left.map(CountedQuantity.init)
    let right = right.map(CountedQuantity.init)
    var pairs: [(Quantity, Quantity)] = []
    for first in left where !isSettled(first, by: right) {
      for second in right where first.countsTheSame(second) && !isSettled(second, by: left) {
        pairs.append((first.quantity, second.quantity))
      }
    }
    if pairs.isEmpty, let pair = Durations.conflict(left, right) { pairs.append(pair) }
    return pairs
  }

  private static func isSettled(_ quantity: CountedQuantity, by others: [CountedQuantity]) -> Bool {
    for other in others where quantity.countsTheSame(other) && compatible(quantity.quantity, other.quantity) {
      return true
    }
    return false
  }
}
