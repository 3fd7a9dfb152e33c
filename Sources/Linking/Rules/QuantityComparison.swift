import Analysis

/// Whether two numbers can be the same number told in other words.
enum QuantityComparison {
  /// Numbers this close (in percent of the larger) are rounded forms of each other.
  static let roundingPercent = 1.5

  /// Whether both count the same thing in the same unit, so that they can be compared at all.
  static func sameObject(_ left: Quantity, _ right: Quantity) -> Bool {
    guard left.unit == right.unit else { return false }
    switch (left.counted, right.counted) {
    case (nil, nil): return left.unit != nil
    case (let first?, let second?):
      return first == second || NounClasses.head(of: first) == NounClasses.head(of: second)
    default: return false
    }
  }

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

  /// Pairs of quantities that count the same thing and cannot be the same number. A quantity that has a compatible
  /// partner on the other side is settled.
  static func conflicts(_ left: [Quantity], _ right: [Quantity]) -> [(left: Quantity, right: Quantity)] {
    var pairs: [(Quantity, Quantity)] = []
    for first in left where !right.contains(where: { sameObject(first, $0) && compatible(first, $0) }) {
      for second in right where sameObject(first, second) {
        if !left.contains(where: { sameObject(second, $0) && compatible(second, $0) }) { pairs.append((first, second)) }
      }
    }
    return pairs
  }
}
