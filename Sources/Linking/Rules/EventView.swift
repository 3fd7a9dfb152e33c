import Analysis
import Articles
import Dates
import Events

/// An event mention as the rules compare it, worked out once. A class, because it is handed on for every comparison.
final class EventView: MentionView {
  let bounds: DateBounds
  /// 1 (Monday) to 7 where all that is known of the day is its name.
  let openWeekday: Int?
  /// The date stands in the words, not only in the article's stamp or in a guess.
  let isDated: Bool
  let negated: Bool
  let statusClass: StatusClass
  /// Heads that say something.
  let heads: SymbolSet
  let agents: Role
  let patients: Role
  /// Heads of the places.
  let places: SymbolSet
  let text: LazyWordBag
  let content: SymbolSet
  let quantities: [CountedQuantity]
  let context: SymbolSet

  /// What fills one role.
  struct Role {
    /// Heads that say something.
    let heads: SymbolSet
    /// Heads of names.
    let names: SymbolSet
    /// Types of the names.
    let types: Set<String>

    init(_ role: Proposition.Argument.Role, of arguments: [LinkedArgument], _ symbols: inout Symbols) {
      let fillers = arguments.filter { $0.role == role }
      heads = symbols.set(fillers.map(\.head).filter { !NounClasses.empty.contains($0) })
      let named = fillers.filter {
        $0.type == "PER" || $0.type == "LOC" || $0.type == "ORG" || $0.head.hasPrefix("@")
      }
      names = symbols.set(named.map(\.head))
      types = Set(named.map(\.type))
    }
  }

  enum StatusClass: String { case real, expected, calledOff }

  init(_ item: EventItem, _ symbols: inout Symbols) {
    bounds = DateBounds(item.record.date.edtf)
    openWeekday = OpenWeekday.number(item.record.date)
    isDated = Self.isStated(item.record.date.basis) && !bounds.isUnknown
    negated = item.record.proposition.negated
    statusClass = Self.statusClass(item.record.status)
    heads = symbols.set(item.arguments.map(\.head).filter { !NounClasses.empty.contains($0) })
    agents = Role(.agent, of: item.arguments, &symbols)
    patients = Role(.patient, of: item.arguments, &symbols)
    places = symbols.set(item.arguments.filter { $0.role == .place }.map(\.head))
    text = LazyWordBag(item.record.text)
    content = symbols.set(item.record.proposition.content)
    quantities = item.record.proposition.quantities.map(CountedQuantity.init)
    context = symbols.set(item.home.context)
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

  func isSame(as other: EventView) -> Bool { SameEvent(self, other) != nil }

  static func signature(_ item: EventItem) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(item.kind)
    writer.write(item.head)
    writer.write(item.record.date.edtf)
    writer.write(item.record.date.basis)
    writer.write(item.record.date.timex)
    writer.write(item.record.status)
    writer.write(item.record.proposition.negated)
    writer.write(item.arguments)
    writer.write(item.record.text)
    writer.write(item.record.proposition.content)
    for quantity in item.record.proposition.quantities {
      writer.write(quantity.low)
      writer.write(quantity.high)
      writer.write(quantity.unit)
      writer.write(quantity.counted)
    }
    writer.write(item.home.context)
    return writer.bytes
  }
}

/// Why two mentions are taken for one event.
struct SameEvent: Equatable {
  var sharedHeads: Int
  var sharedContext: Int
  var dates: DateRelation

  enum DateRelation: String { case same, overlapping, unknown }

  /// - Returns: nil where they are not, or may not be.
  /// - Precondition: both have one class of predicate.
  init?(_ left: EventView, _ right: EventView) {
    guard left.negated == right.negated, left.statusClass == right.statusClass,
      let dates = Self.compareDates(left, right), !Self.clash(left.agents, right.agents),
      !Self.clash(left.patients, right.patients)
    else { return nil }
    self.dates = dates
    sharedHeads = left.heads.shared(right.heads).count
    let overlap = ContentOverlap(left.content, right.content)
    // Nothing in common but the predicate and the time is not enough.
    guard sharedHeads > 0 || overlap.sharedWords >= 3 || (overlap.sharedWords >= 2 && dates == .same) else {
      return nil
    }
    sharedContext = left.context.shared(right.context).count
    guard score(overlap) - Self.penalty(left, right) >= Self.leastScore,
      !QuantityComparison.areInConflict(left.quantities, right.quantities),
      !left.text.differsFromTwin(right.text)
    else { return nil }
  }

  /// Whether two mentions exclude each other, whatever else they have in common.
  static func areApart(_ left: EventView, _ right: EventView) -> Bool {
    compareDates(left, right) == nil || QuantityComparison.areInConflict(left.quantities, right.quantities)
      || left.text.differsFromTwin(right.text)
  }

  private func score(_ overlap: ContentOverlap) -> Int {
    var score = sharedHeads * 2 + min(sharedContext / 2, dates == .unknown ? 4 : 3)
    switch dates {
    case .same: score += 3
    case .overlapping: score += 1
    case .unknown: break
    }
    if overlap.dice >= 30 { score += 1 }
    if overlap.dice >= 50 { score += 2 }
    if overlap.dice >= 70 { score += 2 }
    return score
  }

  static let leastScore = 5

  /// What counts against two mentions that tell of another thing it happened to, or else of others who did it.
  static func penalty(_ left: EventView, _ right: EventView) -> Int {
    if !left.patients.heads.isEmpty, !right.patients.heads.isEmpty {
      return left.patients.heads.isDisjoint(with: right.patients.heads) ? 5 : 0
    }
    if !left.agents.heads.isEmpty, !right.agents.heads.isEmpty {
      return left.agents.heads.isDisjoint(with: right.agents.heads) ? 3 : 0
    }
    return 0
  }

  static func compareDates(_ left: EventView, _ right: EventView) -> DateRelation? {
    guard !left.bounds.isUnknown, !right.bounds.isUnknown else { return compareWeekdays(left, right) }
    if left.isDated && right.isDated {
      guard left.bounds.overlaps(right.bounds) else { return nil }
      return left.bounds.isDay && left.bounds == right.bounds ? .same : .overlapping
    }
    // A date that only comes from the article's stamp says no more than "about then".
    guard left.bounds.overlaps(right.bounds, slack: stampSlack) else { return nil }
    return .unknown
  }

  /// A bare weekday and a day agree or not by the day's name.
  private static func compareWeekdays(_ left: EventView, _ right: EventView) -> DateRelation? {
    func weekday(_ view: EventView) -> Int? {
      guard view.isDated, view.bounds.isDay, let day = view.bounds.low else { return view.openWeekday }
      return CivilDate(dayNumber: day).weekday
    }
    guard left.openWeekday != nil || right.openWeekday != nil, let first = weekday(left), let second = weekday(right)
    else { return .unknown }
    return first == second ? .overlapping : nil
  }

  /// Days by which the stamp of an article may lag behind what it tells without a date.
  static let stampSlack = 4

  /// Whether a role is filled by two different named things. A person may act for a country ("Ito" for Japan), a country
  /// for its army; two persons, or two countries, differ.
  static func clash(_ left: EventView.Role, _ right: EventView.Role) -> Bool {
    !left.names.isEmpty && !right.names.isEmpty && left.names.isDisjoint(with: right.names)
      && !left.types.isDisjoint(with: right.types)
  }

  static func shared(_ left: [String], _ right: [String]) -> [String] {
    let other = Set(right)
    return left.filter { other.contains($0) }
  }
}
