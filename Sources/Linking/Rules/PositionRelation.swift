import Analysis
import Claims

/// What two positions of the story have to do with each other: disagreement, agreement, a change over time, or nothing.
enum PositionRelation {
  case conflict(PositionDifference)
  case agreement
  case shift(Shift.Kind)

  static let leastForAgreement = 35
  static let leastForClaims = 45
  static let leastForShortClaims = 60
  static let leastForOpposition = 55

  /// The relation does not depend on which of the two comes first.
  static func between(_ left: ComparedPosition, _ right: ComparedPosition) -> PositionRelation? {
    if let shift = shift(left, right) { return shift }
    guard left.articles.isDisjoint(with: right.articles) else { return nil }
    if let difference = left.text.twinDifference(right.text, fewestWords: StatementPairs.fewestWords) {
      // What differs between nearly equal sentences is told by the sentences themselves.
      if TwinDifference.find(difference) != nil { return nil }
      if let denial = DenialConflicts.find(left.item, right.item) { return .conflict(denial) }
      return agree(left, right, sharesWords(left, right)) ? .agreement : nil
    }
    if let found = DateConflicts.find(left.item, right.item) ?? NumberConflicts.find(left.item, right.item)
      ?? DenialConflicts.find(left.item, right.item)
    {
      return .conflict(found)
    }
    return agree(left, right, saysTheSame(left, right)) ? .agreement : nil
  }

  private static func agree(
    _ one: ComparedPosition, _ other: ComparedPosition, _ haveOneContent: @autoclosure () -> Bool
  ) -> Bool {
    let left = one.item
    let right = other.item
    guard left.isClaim == right.isClaim, left.polarity == right.polarity else { return false }
    if !left.isClaim {
      guard left.status == right.status, left.kind == right.kind, datesAgree(left, right) else { return false }
    }
    guard haveOneContent() else { return false }
    return QuantityComparison.conflicts(left.quantities, right.quantities).isEmpty
  }

  /// What both articles are about is shared by all that they say: it joins nothing. What is left has to be the same.
  private static func saysTheSame(_ one: ComparedPosition, _ other: ComparedPosition) -> Bool {
    guard sharesWords(one, other) else { return false }
    let topic = one.context.intersection(other.context)
    let left = one.matter.subtracting(topic)
    let right = other.matter.subtracting(topic)
    let rest = ContentOverlap(left, right)
    if !one.item.isClaim { return rest.tellingWords >= 2 && rest.dice >= leastForAgreement }
    // Two events of one kind and time have more in common than their words; two claims have nothing else.
    return rest.tellingWords >= 3
      ? rest.dice >= leastForClaims : rest.tellingWords == 2 && rest.dice >= leastForShortClaims
  }

  private static func sharesWords(_ one: ComparedPosition, _ other: ComparedPosition) -> Bool {
    let overlap = ContentOverlap(one.content, other.content)
    return overlap.tellingWords >= 2 && overlap.dice >= leastForAgreement
  }

  private static func datesAgree(_ left: PositionItem, _ right: PositionItem) -> Bool {
    guard let first = left.date, let second = right.date else { return true }
    return DateBounds(first.edtf).overlaps(DateBounds(second.edtf))
  }

  /// One speaker who says the opposite later, or one event whose state moves on, has changed: nobody is contradicted.
  private static func shift(_ one: ComparedPosition, _ other: ComparedPosition) -> PositionRelation? {
    let left = one.item
    let right = other.item
    guard left.isClaim == right.isClaim, left.lastPublished != right.lastPublished, !left.lastPublished.isEmpty,
      !right.lastPublished.isEmpty
    else { return nil }
    if left.isClaim {
      let shared = Set(left.origins).intersection(right.origins).filter { !$0.hasPrefix("g:") }
      guard !shared.isEmpty, let first = left.polarity.affirms, let second = right.polarity.affirms, first != second
      else { return nil }
      let overlap = ContentOverlap(one.content, other.content)
      return overlap.sharedWords >= 3 && overlap.dice >= leastForOpposition ? .shift(.stance) : nil
    }
    guard left.kind == right.kind, !left.head.isEmpty, left.head == right.head,
      statusClass(left) != statusClass(right), left.negated == right.negated
    else { return nil }
    let overlap = ContentOverlap(one.content, other.content)
    return overlap.sharedWords >= 3 && overlap.dice >= leastForOpposition && datesAgree(left, right)
      ? .shift(.status) : nil
  }

  private static func statusClass(_ item: PositionItem) -> EventView.StatusClass {
    EventView.statusClass(.init(rawValue: item.status) ?? .happened)
  }
}
