import Analysis
import Claims

/// What two positions of the story have to do with each other: disagreement, agreement, a change over time, or nothing.
enum PositionRelation {
  case conflict(PositionDifference)
  case agreement
  case shift(Shift.Kind)

  static let leastForAgreement = 35
  static let leastForShortAgreement = 45
  static let leastForOpposition = 55

  /// The relation does not depend on which of the two comes first.
  ///
  /// - Parameter bags: the words of both texts.
  static func between(
    _ left: PositionItem, _ right: PositionItem, bags: (left: WordBag, right: WordBag)
  ) -> PositionRelation? {
    let shareArticle = !Set(left.articles).isDisjoint(with: right.articles)
    if let shift = shift(left, right) { return shift }
    guard !shareArticle else { return nil }
    if bags.left.words.count >= StatementPairs.fewestWords,
      let difference = bags.left.twinDifference(bags.right)
    {
      // What differs between nearly equal sentences is told by the sentences themselves.
      if TwinDifference.find(difference) != nil { return nil }
      if let denial = DenialConflicts.find(left, right) { return .conflict(denial) }
      return agree(left, right) ? .agreement : nil
    }
    if let found = DateConflicts.find(left, right) ?? NumberConflicts.find(left, right)
      ?? DenialConflicts.find(left, right)
    {
      return .conflict(found)
    }
    return agree(left, right) ? .agreement : nil
  }

  private static func agree(_ left: PositionItem, _ right: PositionItem) -> Bool {
    guard left.isClaim == right.isClaim, left.polarity == right.polarity,
      QuantityComparison.conflicts(left.quantities, right.quantities).isEmpty
    else { return false }
    if !left.isClaim {
      guard left.status == right.status, left.kind == right.kind, datesAgree(left, right) else { return false }
    }
    let overlap = ContentOverlap(left.content, right.content)
    let telling = SameEvent.shared(left.content, right.content).count { !CommonWords.contains($0) }
    if telling >= 3 { return overlap.dice >= leastForAgreement }
    return telling >= 2 && overlap.dice >= leastForShortAgreement
  }

  private static func datesAgree(_ left: PositionItem, _ right: PositionItem) -> Bool {
    guard let first = left.date, let second = right.date else { return true }
    return DateBounds(first.edtf).overlaps(DateBounds(second.edtf))
  }

  /// One speaker who says the opposite later, or one event whose state moves on, has changed: nobody is contradicted.
  private static func shift(_ left: PositionItem, _ right: PositionItem) -> PositionRelation? {
    guard left.isClaim == right.isClaim, left.lastPublished != right.lastPublished, !left.lastPublished.isEmpty,
      !right.lastPublished.isEmpty
    else { return nil }
    if left.isClaim {
      let shared = Set(left.origins).intersection(right.origins).filter { !$0.hasPrefix("g:") }
      guard !shared.isEmpty, let first = left.polarity.affirms, let second = right.polarity.affirms, first != second
      else { return nil }
      let overlap = ContentOverlap(left.content, right.content)
      return overlap.sharedWords >= 3 && overlap.dice >= leastForOpposition ? .shift(.stance) : nil
    }
    guard left.kind == right.kind, !left.head.isEmpty, left.head == right.head,
      statusClass(left) != statusClass(right), left.negated == right.negated
    else { return nil }
    let overlap = ContentOverlap(left.content, right.content)
    return overlap.sharedWords >= 3 && overlap.dice >= leastForOpposition && datesAgree(left, right)
      ? .shift(.status) : nil
  }

  private static func statusClass(_ item: PositionItem) -> EventView.StatusClass {
    EventView.statusClass(.init(rawValue: item.status) ?? .happened)
  }
}
