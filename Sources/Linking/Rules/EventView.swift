import Analysis
import Dates
import Events

/// An event mention as the rules compare it, worked out once.
struct EventView {
  let bounds: DateBounds
  /// The date stands in the words, not only in the article's stamp or in a guess.
  let isDated: Bool
  let negated: Bool
  let statusClass: StatusClass
  let arguments: [LinkedArgument]
  /// Heads that say something, sorted, without repetition.
  let heads: [String]
  let text: [Words.Word]
  let content: [String]
  let quantities: [Quantity]
  let context: [String]

  enum StatusClass: String { case real, expected, calledOff }

  init(_ item: EventItem) {
    bounds = DateBounds(item.record.date.edtf)
    isDated = Self.isStated(item.record.date.basis) && !bounds.isUnknown
    negated = item.record.proposition.negated
    statusClass = Self.statusClass(item.record.status)
    arguments = item.arguments
    heads = Set(item.arguments.map(\.head).filter { !NounClasses.empty.contains($0) }).sorted { $0.isBefore($1) }
    text = Array(Words.list(item.record.text).prefix(TextDifference.longest))
    content = ContentOverlap.set(item.record.proposition.content)
    quantities = item.record.proposition.quantities
    context = item.home.context.sorted { $0.isBefore($1) }
  }

  static func isStated(_ basis: DateBasis) -> Bool { basis != .documentTime && basis != .inferred }

  static func statusClass(_ status: EventMention.Status) -> StatusClass {
    switch status {
    case .happened, .ongoing: .real
    case .planned, .possible: .expected
    case .calledOff: .calledOff
    }
  }

  /// More is better suited to found a cluster.
  var specificity: Int {
    var value = heads.count * 4 + min(content.count, 12)
    if isDated { value += bounds.isDay ? 30 : 15 }
    if !quantities.isEmpty { value += 3 }
    return value
  }
}

/// Why two mentions are taken for one event.
struct SameEvent: Equatable {
  var sharedHeads: [String]
  var sharedContext: Int
  var dates: DateRelation

  enum DateRelation: String { case same, overlapping, unknown }

  /// - Returns: nil where they are not, or may not be.
  /// - Precondition: both have one class of predicate.
  init?(_ left: EventView, _ right: EventView) {
    guard left.negated == right.negated, left.statusClass == right.statusClass,
      let dates = Self.compareDates(left, right), !Self.rolesClash(left.arguments, right.arguments),
      QuantityComparison.conflicts(left.quantities, right.quantities).isEmpty
    else { return nil }
    self.dates = dates
    let shared = Self.shared(left.heads, right.heads)
    sharedHeads = shared
    sharedContext = Self.shared(left.context, right.context).count
    let overlap = ContentOverlap(left.content, right.content)
    var score = shared.count * 2 + min(sharedContext / 2, 3)
    switch dates {
    case .same: score += 3
    case .overlapping: score += 1
    case .unknown: break
    }
    if overlap.dice >= 30 { score += 1 }
    if overlap.dice >= 50 { score += 2 }
    if overlap.dice >= 70 { score += 2 }
    score -= Self.penalty(left.arguments, right.arguments)
    // Nothing in common but the predicate and the time is not enough.
    guard !shared.isEmpty || overlap.sharedWords >= 3 || (overlap.sharedWords >= 2 && dates == .same) else {
      return nil
    }
    guard score >= Self.leastScore, !TwinDifference.differ(left.text, right.text) else { return nil }
  }

  static let leastScore = 5

  /// What counts against two mentions that tell of another thing it happened to, or else of others who did it.
  private static func penalty(_ left: [LinkedArgument], _ right: [LinkedArgument]) -> Int {
    for (role, value) in [(Proposition.Argument.Role.patient, 5), (.agent, 3)] {
      let first = Set(left.filter { $0.role == role }.map(\.head)).subtracting(NounClasses.empty)
      let second = Set(right.filter { $0.role == role }.map(\.head)).subtracting(NounClasses.empty)
      if !first.isEmpty, !second.isEmpty { return first.isDisjoint(with: second) ? value : 0 }
    }
    return 0
  }

  static func compareDates(_ left: EventView, _ right: EventView) -> DateRelation? {
    guard !left.bounds.isUnknown, !right.bounds.isUnknown else { return .unknown }
    if left.isDated && right.isDated {
      guard left.bounds.overlaps(right.bounds) else { return nil }
      return left.bounds.isDay && left.bounds == right.bounds ? .same : .overlapping
    }
    // A date that only comes from the article's stamp says no more than "about then".
    guard left.bounds.overlaps(right.bounds, slack: stampSlack) else { return nil }
    return .unknown
  }

  /// Days by which the stamp of an article may lag behind what it tells without a date.
  static let stampSlack = 4

  /// Whether some role is filled by two different named things.
  private static func rolesClash(_ left: [LinkedArgument], _ right: [LinkedArgument]) -> Bool {
    for role in [Proposition.Argument.Role.agent, .patient] {
      let first = left.filter { $0.role == role && isName($0) }
      let second = right.filter { $0.role == role && isName($0) }
      guard !first.isEmpty, !second.isEmpty else { continue }
      let heads = Set(second.map(\.head))
      if first.contains(where: { heads.contains($0.head) }) { continue }
      // A person may act for a country ("Ito" for Japan), a country for its army; two persons, or two countries, differ.
      if first.contains(where: { person in second.contains { $0.type == person.type } }) { return true }
    }
    return false
  }

  private static func isName(_ argument: LinkedArgument) -> Bool {
    argument.type == "PER" || argument.type == "LOC" || argument.type == "ORG" || argument.head.hasPrefix("@")
  }

  static func shared(_ left: [String], _ right: [String]) -> [String] {
    let other = Set(right)
    return left.filter { other.contains($0) }
  }
}
