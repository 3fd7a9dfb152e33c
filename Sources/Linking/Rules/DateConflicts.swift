import Analysis
import Dates

/// One kind of event, told of one thing, under dates that exclude each other.
enum DateConflicts {
  /// Dates further apart belong to two events of a kind, unless the words are nearly the same.
  static let widestGap = 45

  /// - Returns: the words for both dates, or nil where the two are compatible or may be two events.
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard !left.isClaim, !right.isClaim, left.kind == right.kind, !left.head.isEmpty, left.head == right.head,
      left.negated == right.negated, let first = left.date, let second = right.date,
      EventView.isStated(first.basis), EventView.isStated(second.basis)
    else { return nil }
    let firstBounds = DateBounds(first.edtf)
    let secondBounds = DateBounds(second.edtf)
    guard let firstLength = firstBounds.length, let secondLength = secondBounds.length, firstLength <= 366,
      secondLength <= 366, !firstBounds.overlaps(secondBounds), areOneEvent(left, right)
    else { return nil }
    let gap = max((firstBounds.low ?? 0) - (secondBounds.high ?? 0), (secondBounds.low ?? 0) - (firstBounds.high ?? 0))
    let isTwin = TextDifference.similarity(left.text, right.text) >= TextDifference.leastForTwins
    guard gap <= widestGap || isTwin else { return nil }
    return PositionDifference(kind: .date, left: first.edtf, right: second.edtf)
  }

  /// The same words, or the same participants in the same roles, of a kind of event that happens to a thing once.
  private static func areOneEvent(_ left: PositionItem, _ right: PositionItem) -> Bool {
    if TextDifference.similarity(left.text, right.text) >= TextDifference.leastForTwins { return true }
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
