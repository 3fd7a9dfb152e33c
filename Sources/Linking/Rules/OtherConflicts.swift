import Analysis
import Claims

/// One predicate and one counted thing under numbers that exclude each other.
enum NumberConflicts {
  static let leastOverlap = 50

  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard !left.kind.isEmpty, left.kind == right.kind, left.head == right.head, left.negated == right.negated,
      sameTime(left, right), let pair = QuantityComparison.conflicts(left.quantities, right.quantities).first
    else { return nil }
    let overlap = ContentOverlap(left.content, right.content)
    guard overlap.sharedWords >= 2, overlap.dice >= leastOverlap else { return nil }
    return PositionDifference(kind: .number, left: pair.left.text, right: pair.right.text)
  }

  private static func sameTime(_ left: PositionItem, _ right: PositionItem) -> Bool {
    guard let first = left.date, let second = right.date else { return true }
    return DateBounds(first.edtf).overlaps(DateBounds(second.edtf), slack: 1)
  }
}

/// One plan that is said to be postponed by some and cancelled by others.
enum LabelConflicts {
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.kind != right.kind, PredicateClasses.schedule.contains(left.kind),
      PredicateClasses.schedule.contains(right.kind), !left.head.isEmpty, left.head == right.head,
      left.negated == right.negated, left.kind != "reschedule", right.kind != "reschedule"
    else { return nil }
    // The plan must be one: another participant, or telling words, have to be shared too.
    let heads = SameEvent.shared(left.arguments.map(\.head), right.arguments.map(\.head))
      .filter { $0 != left.head && !NounClasses.empty.contains($0) }
    let overlap = ContentOverlap(
      left.content.filter { !PredicateClasses.schedule.contains($0) },
      right.content.filter { !PredicateClasses.schedule.contains($0) })
    guard !heads.isEmpty || (overlap.sharedWords >= 2 && overlap.containment >= 60) else { return nil }
    return PositionDifference(kind: .label, left: left.kind, right: right.kind)
  }
}

/// A statement and its denial by somebody else.
///
/// Both must be about the same predicate: a denial shares most of its words with what it takes for granted too.
enum DenialConflicts {
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.isClaim || right.isClaim, let first = left.polarity.affirms, let second = right.polarity.affirms,
      first != second, !left.kind.isEmpty, left.kind == right.kind, !isUntil(left), !isUntil(right),
      Set(left.origins).isDisjoint(with: right.origins)
    else { return nil }
    let overlap = ContentOverlap(left.content, right.content)
    guard overlap.sharedWords >= 3, overlap.dice >= PositionRelation.leastForOpposition else { return nil }
    return PositionDifference(kind: .denial, left: left.text, right: right.text)
  }

  /// "Not ready before August" says as much as "ready in August".
  private static func isUntil(_ position: PositionItem) -> Bool {
    position.negated && Words.lowered(position.text).contains { ["before", "until", "till", "yet"].contains($0) }
  }
}
