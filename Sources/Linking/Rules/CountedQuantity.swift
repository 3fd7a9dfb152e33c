import Analysis

/// A number with the class of what it counts, worked out once for many comparisons.
struct CountedQuantity {
  let quantity: Quantity
  /// See ``NounClasses/head(of:)``; nil where the quantity counts nothing.
  let head: String?

  init(_ quantity: Quantity) {
    self.quantity = quantity
    head = quantity.counted.map(NounClasses.head)
  }

  /// Whether both count the same thing in the same unit, so that they can be compared at all.
  func countsTheSame(_ other: CountedQuantity) -> Bool {
    guard quantity.unit == other.quantity.unit else { return false }
    guard let head, let otherHead = other.head else {
      return head == nil && other.head == nil && quantity.unit != nil
    }
    return quantity.counted == other.quantity.counted || head == otherHead
  }
}
