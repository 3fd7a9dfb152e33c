import Analysis

/// How one event, claim or conflict came about: its mentions, the block that joined them and the rules that did.
public struct Derivation: Codable, Equatable, Sendable {
  public struct Member: Codable, Equatable, Sendable {
    /// Identifier of the mention, or of the event or claim on one side of a conflict.
    public var id: String
    /// Whom it comes from; empty where that is told by the sides.
    public var origin: String
    public var date: DateRecord?
    public var evidence: Evidence
    /// What it has in common with the member before it.
    public var joined: String

    public init(id: String, origin: String, date: DateRecord?, evidence: Evidence, joined: String) {
      self.id = id
      self.origin = origin
      self.date = date
      self.evidence = evidence
      self.joined = joined
    }
  }

  public var id: String
  /// The block in which it was found, as `stage:key`.
  public var block: String
  public var members: [Member]
  /// The derivation in plain words, a step a line.
  public var lines: [String]

  public init(id: String, block: String, members: [Member], lines: [String]) {
    self.id = id
    self.block = block
    self.members = members
    self.lines = lines
  }
}

extension StoryLinker {
  /// How an entry of the story was derived; nil where there is none of that identifier. Reads only its block.
  public func explain(_ id: String) throws -> Derivation? {
    for kind in [EntryKind.event, .claim, .conflict, .agreement, .shift] {
      guard let entry = try store.items(stage: .entries, key: kind.key(id)).first,
        let colon = entry.producer.firstIndex(of: ":"), let number = Int(entry.producer[..<colon]),
        let stage = Stage(rawValue: number)
      else { continue }
      let key = String(entry.producer[entry.producer.index(after: colon)...])
      return try derivation(of: entry, stage, key)
    }
    return nil
  }

  private func derivation(of entry: BlockItem, _ stage: Stage, _ key: String) throws -> Derivation? {
    let isPath = key.utf8.last == BlockPath.separator
    let items = try isPath ? store.items(stage: stage, within: key) : store.items(stage: stage, key: key)
    let shown = BlockPath.shown(key)
    var members: [Derivation.Member] = []
    switch stage {
    case .events:
      let clusters = EventClusters.of(try items.map { try EventItem(decoding: $0.payload) })
      members = clusters.first { EventEntry.make($0.told, $0.references).id == entry.id }.map(Self.members) ?? []
    case .claims:
      let clusters = MentionClusters.of(try items.map { try ClaimItem(decoding: $0.payload) }, as: ClaimView.self)
      members = clusters.first { ClaimEntry.make($0).id == entry.id }.map(Self.members) ?? []
    case .positions:
      if EntryKind(key: entry.key) == .conflict { members = Self.members(try Conflict(decoding: entry.payload)) }
    default: break
    }
    return Derivation(
      id: entry.id, block: "\(stage):\(shown)", members: members,
      lines: ["Found among \(items.count) candidates under the key \u{201C}\(shown)\u{201D}."]
        + (members.count > 1 && members.allSatisfy { !$0.origin.isEmpty } ? [Self.independence(members)] : [])
        + members.map(Self.line))
  }

  private static func members(_ cluster: EventCluster) -> [Derivation.Member] {
    var symbols = Symbols()
    let cluster = cluster.told + cluster.references
    let views = cluster.map { EventView($0, &symbols) }
    return cluster.enumerated().map { index, item in
      if item.isReference {
        return Derivation.Member(
          id: item.record.id, origin: item.home.origin, date: nil, evidence: item.record.evidence,
          joined: "refers to it")
      }
      let same = index == 0 ? nil : SameEvent(views[index - 1], views[index])
      let joined = same.map {
        "shares \(sharedHeads(cluster[index - 1], item).joined(separator: ", ")); dates \($0.dates.rawValue); "
          + "\($0.sharedContext) words of the articles' subjects in common"
      }
      return Derivation.Member(
        id: item.record.id, origin: item.home.origin, date: item.record.date, evidence: item.record.evidence,
        joined: joined ?? "told first")
    }
  }

  private static func sharedHeads(_ left: EventItem, _ right: EventItem) -> [String] {
    let other = Set(right.arguments.map(\.head)).subtracting(NounClasses.empty)
    return Set(left.arguments.map(\.head)).intersection(other).sorted { $0.isBefore($1) }
  }

  private static func members(_ cluster: [ClaimItem]) -> [Derivation.Member] {
    var symbols = Symbols()
    let views = cluster.map { ClaimView($0, &symbols) }
    return cluster.enumerated().map { index, item in
      let same = index == 0 ? nil : SameClaim(views[index - 1], views[index])
      let joined = same.map { "\($0.overlap.dice) % of the words in common; speakers: \($0.speakers.rawValue)" }
      return Derivation.Member(
        id: item.record.id, origin: item.home.origin, date: item.record.said, evidence: item.record.evidence,
        joined: joined ?? "told first")
    }
  }

  private static func members(_ conflict: Conflict) -> [Derivation.Member] {
    conflict.sides.flatMap { side in
      side.evidence.map {
        Derivation.Member(
          id: side.members.first ?? "", origin: "", date: nil, evidence: $0, joined: "holds \(side.position)")
      }
    }
  }

  /// What stands behind an entry: articles that relay one origin are one.
  private static func independence(_ members: [Derivation.Member]) -> String {
    var order: [String] = []
    var articles: [String: Set<String>] = [:]
    for member in members {
      if articles[member.origin] == nil { order.append(member.origin) }
      articles[member.origin, default: []].insert(member.evidence.path)
    }
    let chain = order.map {
      "\(Origins.words($0)) in \((articles[$0] ?? []).sorted { $0.isBefore($1) }.joined(separator: ", "))"
    }
    return "\(Phrases.origins(order.count)): \(chain.joined(separator: "; "))."
  }

  private static func line(_ member: Derivation.Member) -> String {
    let origin = member.origin.isEmpty ? "" : ", from \(Origins.words(member.origin))"
    let date = member.date.map { ", dated \(DateWords.english($0)) (\($0.basis.rawValue))" } ?? ""
    return "\(member.evidence.path):\(member.evidence.line) \u{201C}\(Phrases.shortened(member.evidence.exact))\u{201D}"
      + "\(origin)\(date): \(member.joined)."
  }
}
