import Analysis

/// What several articles of a block say alike, though in other words.
enum GroupAgreements {
  static func find(key: String, _ positions: [PositionItem]) -> [Agreement] {
    switch key.utf8.first {
    case UInt8(ascii: "l"): plans(GroupConflicts.rivalLabels(positions))
    case UInt8(ascii: "p"): whereabouts(positions)
    case UInt8(ascii: "y"): natures(key, positions)
    default: []
    }
  }

  /// A plan that some call postponed and others cancelled did not go ahead as planned: so much they agree on.
  private static func plans(_ positions: [PositionItem]) -> [Agreement] { agreement(positions).map { [$0] } ?? [] }

  /// One party that says of one thing, in several articles, that it is of one nature.
  private static func natures(_ key: String, _ positions: [PositionItem]) -> [Agreement] {
    guard let index = Int(key.dropFirst(2)) else { return [] }
    var groups: [String: [PositionItem]] = [:]
    for (position, side) in NatureConflicts.takingSides(positions, index) {
      for party in position.parties { groups["\(party)|\(side)", default: []].append(position) }
    }
    return groups.sorted { $0.key.isBefore($1.key) }.compactMap { agreement(ofOneThing($0.value, index)) }
  }

  /// Those of the claims that are about what most of them are about.
  private static func ofOneThing(_ claims: [PositionItem], _ index: Int) -> [PositionItem] {
    let natures = Opposites.natures[index].0.union(Opposites.natures[index].1)
    var counts: [String: Int] = [:]
    for word in claims.flatMap(\.content) where ContentOverlap.weight(word) > 1 && !natures.contains(word) {
      counts[word, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > 1 else { return [] }
    return claims.filter { $0.content.contains(most.key) && saysWhatIs($0, most.key) }
  }

  /// Whether a claim tells what the thing is, rather than calling it so in passing.
  private static func saysWhatIs(_ claim: PositionItem, _ thing: String) -> Bool {
    let agents = claim.arguments.filter { $0.role == .agent }.map(\.head).filter { !NounClasses.empty.contains($0) }
    if claim.kind == "be" { return agents.allSatisfy { $0 == thing } }
    return agents.isEmpty && claim.content.count <= longestName
  }

  /// Content words of "the barge a “floating clinic used for vaccination”".
  private static let longestName = 8

  /// Events that put one thing at one place at one time, whatever else they say of it.
  private static func whereabouts(_ positions: [PositionItem]) -> [Agreement] {
    let sorted = positions.filter { $0.status == "happened" || $0.status == "ongoing" }
    guard let dated = sorted.first(where: { Whereabouts.isDay($0) }) else { return [] }
    let agreeing = sorted.filter { position in
      guard let date = position.date, let day = dated.date else { return false }
      return DateBounds(date.edtf).length != nil && DateBounds(date.edtf).overlaps(DateBounds(day.edtf))
        && position.negated == dated.negated
    }
    return agreement(agreeing).map { [$0] } ?? []
  }

  /// Nil where fewer than two articles with texts of their own stand behind it.
  private static func agreement(_ members: [PositionItem]) -> Agreement? {
    guard members.count > 1, Set(members.flatMap(\.groups)).count > 1 else { return nil }
    let sorted = members.sorted { $0.id.isBefore($1.id) }
    let first = members.min {
      PublicationOrder.precedes($0.firstPublished, $0.id, $1.firstPublished, $1.id)
    }
    let ids = sorted.map(\.id)
    return Agreement(
      id: ContentHash.identifier("g", ids), kind: sorted[0].isClaim ? .claim : .event, members: ids,
      summary: first?.text ?? "", support: GroupConflicts.support(sorted), evidence: sorted.compactMap(\.evidence.first)
    )
  }
}

/// Events that tell where a thing was.
enum Whereabouts {
  /// Keys under which events that put one thing at one place meet.
  static func keys(_ item: PositionItem) -> [String] {
    guard !item.isClaim, kinds.contains(item.kind) else { return [] }
    let places = item.arguments.filter { $0.type == "LOC" && !$0.head.hasPrefix("@") }.flatMap { names($0.form) }
    // What moves is the subject of "flew" and the object of "spotted".
    let things = item.arguments.filter { ($0.role == .agent || $0.role == .patient) && $0.type.isEmpty }.map(\.head)
      .filter { !NounClasses.empty.contains($0) }
    return Set(things).flatMap { thing in Set(places).map { "p|\(thing)|\($0)" } }
  }

  /// "Harwick, Orland" and "Orland" share a place.
  private static func names(_ form: String) -> [String] {
    Words.lowered(form).filter { !CommonWords.contains($0) && $0.utf8.count > 3 }
  }

  static func isDay(_ item: PositionItem) -> Bool {
    guard let date = item.date, !date.evidence.isEmpty else { return false }
    return DateBounds(date.edtf).isDay
  }

  private static let kinds = Set(
    [
      "fly", "float", "drift", "hover", "pass", "cross", "approach", "reach", "detect", "sail", "loiter", "appear",
      "enter",
      "arrive", "near", "circle", "anchor", "dock", "land", "see", "move", "stop",
    ].map(PredicateClasses.name))
}
