import Analysis
import Dates

/// One kind of event, told of one thing, in different words and under dates that exclude each other.
enum DateConflicts {
  /// Dates further apart belong to two events of a kind.
  static let widestGap = 45

  /// - Returns: the words for both dates, or nil where the two are compatible or may be two events.
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    // People say and make things on any day.
    guard !left.isClaim, !right.isClaim, left.kind == right.kind, !CommonWords.contains(left.kind), !left.head.isEmpty,
      left.head == right.head,
      left.negated == right.negated, let first = left.date, let second = right.date,
      first.basis == .explicit || first.basis == .weekday, second.basis == .explicit || second.basis == .weekday
    else { return nil }
    let firstBounds = DateBounds(first.edtf)
    let secondBounds = DateBounds(second.edtf)
    guard let firstLength = firstBounds.length, let secondLength = secondBounds.length, firstLength <= 366,
      secondLength <= 366, !firstBounds.overlaps(secondBounds), areOneEvent(left, right)
    else { return nil }
    let gap = max((firstBounds.low ?? 0) - (secondBounds.high ?? 0), (secondBounds.low ?? 0) - (firstBounds.high ?? 0))
    guard gap <= widestGap else { return nil }
    return PositionDifference(kind: .date, left: first.edtf, right: second.edtf)
  }

  /// The same participants in the same roles, of a kind of event that happens to a thing once. (Nearly equal sentences are
  /// set against each other as sentences.)
  private static func areOneEvent(_ left: PositionItem, _ right: PositionItem) -> Bool {
    let first = named(left)
    let second = named(right)
    guard !first.isEmpty, !second.isEmpty, first == second || first.count + second.count >= 5 else { return false }
    let shared = SameEvent.shared(first, second)
    let overlap = ContentOverlap(left.content, right.content)
    return shared.count >= 2 && shared.count == min(first.count, second.count) && overlap.containment >= 60
  }

  private static func named(_ item: PositionItem) -> [String] {
    Set(item.arguments.map(\.head).filter { !NounClasses.empty.contains($0) }).sorted { $0.isBefore($1) }
  }
}

/// How two positions exclude each other, each side in the words or the date that show it.
struct PositionDifference: Equatable {
  var kind: Conflict.Kind
  var left: String
  var right: String
}
