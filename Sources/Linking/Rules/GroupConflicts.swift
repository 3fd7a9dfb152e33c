import Analysis

/// Disagreements that a whole block tells together, one entry with all that stand on each side.
///
/// What several articles say on one side of them is an agreement (see ``GroupAgreements``).
enum GroupConflicts {
  static func find(key: String, _ positions: [PositionItem]) -> [Conflict] {
    switch key.utf8.first {
    case UInt8(ascii: "l"): labels(key, positions)
    case UInt8(ascii: "o"): SequenceConflicts.find(key: key, positions)
    case UInt8(ascii: "q"): quotations(key, positions)
    case UInt8(ascii: "y"): natures(key, positions)
    default: []
    }
  }

  /// Events only: who is told of a plan in one word, and who in a rival one.
  private static func labels(_ key: String, _ positions: [PositionItem]) -> [Conflict] {
    conflict(.label, key, rivalLabels(positions), sideOf: \.kind)
  }

  /// The events that tell of one plan in rival words.
  static func rivalLabels(_ positions: [PositionItem]) -> [PositionItem] {
    disagreeing(positions.filter { !$0.isClaim }) { LabelConflicts.find($0, $1) != nil }
  }

  private static func quotations(_ key: String, _ positions: [PositionItem]) -> [Conflict] {
    let pairs = disagreeing(outermost(positions)) { left, right in
      // Two that share several samples are told in the block of the first.
      left.keys.first { $0.hasPrefix("q|") && right.keys.contains($0) } == key
        && QuotationConflicts.find(left, right) != nil
    }
    return conflict(.speaker, key, pairs) { Self.speaker($0) }
  }

  /// Of claims told inside each other ("he said the ministry had called it …") only the whole.
  private static func outermost(_ positions: [PositionItem]) -> [PositionItem] {
    positions.filter { inner in
      !positions.contains { outer in
        outer.id != inner.id && inner.evidence.allSatisfy { part in outer.evidence.contains { $0.holds(part) } }
      }
    }
  }

  /// "The official" and "the official" are one.
  private static func speaker(_ position: PositionItem) -> String {
    Words.lowered(position.speaker).filter { !CommonWords.isFunctionWord($0) }.joined(separator: " ")
  }

  private static func natures(_ key: String, _ positions: [PositionItem]) -> [Conflict] {
    guard let index = Int(key.dropFirst(2)) else { return [] }
    let clear = NatureConflicts.takingSides(positions, index).map(\.position)
    let pairs = disagreeing(clear) { NatureConflicts.areOpposed($0, $1, index) }
    return conflict(.denial, key, pairs) { $0.parties.joined(separator: ", ") }
  }

  /// The positions that disagree with at least one other.
  private static func disagreeing(
    _ positions: [PositionItem], _ disagree: (PositionItem, PositionItem) -> Bool
  ) -> [PositionItem] {
    var found = Set<Int>()
    for i in positions.indices {
      for j in positions.indices where j > i {
        guard Set(positions[i].articles) != Set(positions[j].articles), disagree(positions[i], positions[j]) else {
          continue
        }
        found.insert(i)
        found.insert(j)
      }
    }
    return positions.indices.filter(found.contains).map { positions[$0] }
  }

  private static func conflict(
    _ kind: Conflict.Kind, _ key: String, _ positions: [PositionItem], sideOf: (PositionItem) -> String
  ) -> [Conflict] {
    var order: [String] = []
    var sides: [String: [PositionItem]] = [:]
    let sorted = positions.sorted {
      PublicationOrder.precedes($0.firstPublished, $0.id, $1.firstPublished, $1.id)
    }
    for position in sorted {
      let name = sideOf(position)
      if sides[name] == nil { order.append(name) }
      sides[name, default: []].append(position)
    }
    guard order.count > 1 else { return [] }
    let parts = order.map { name in
      let members = sides[name] ?? []
      return ConflictEntry.SideParts(
        id: "", members: members.map(\.id), words: words(kind, name, members), support: support(members),
        evidence: members.flatMap(\.evidence))
    }
    return [
      ConflictEntry.make(
        kind, .open, explanation: kind == .speaker ? Explanation.byTitle(order.compactMap { sides[$0] }) : nil, parts,
        subject: sorted[0].text, id: [key] + order.sorted { $0.isBefore($1) })
    ]
  }

  private static func words(_ kind: Conflict.Kind, _ name: String, _ members: [PositionItem]) -> String {
    switch kind {
    case .denial:
      // The shortest says it most plainly.
      let affirming = members.filter { $0.polarity.affirms == true }
      let plainest =
        (affirming.isEmpty ? members : affirming).min { ($0.content.count, $1.id) < ($1.content.count, $0.id) }
        ?? members[0]
      return "\(plainest.speaker.isEmpty ? name : plainest.speaker): \(plainest.text)"
    case .speaker: return members[0].speaker
    default: return name
    }
  }

  static func support(_ members: [PositionItem]) -> Support {
    Support(
      articles: Set(members.flatMap(\.articles)).count, origins: Set(members.flatMap(\.origins)).count,
      parties: max(1, Set(members.flatMap(\.parties)).count))
  }
}

extension Evidence {
  /// Whether the words of another stand within these, and these are more.
  fileprivate func holds(_ other: Evidence) -> Bool {
    article == other.article && start <= other.start && other.end <= end && end - start > other.end - other.start
  }
}
