import Analysis

/// An event that is said to have been after another one ("called off after the vote"), against dates that say before, or
/// the other way round.
enum SequenceConflicts {
  /// Which came first, in the words of an event.
  struct Order: Equatable {
    var isAfter: Bool
    /// Class of the other event.
    var kind: String
    /// The words for it, with "after" or "before".
    var words: String
  }

  /// What an event says it came after or before; nil where it does not say so of something that a noun names.
  static func order(_ item: PositionItem) -> Order? {
    guard !item.isClaim, !item.negated, isReal(item) else { return nil }
    let words = Words.lowered(item.text)
    guard let place = words.firstIndex(where: { $0 == "after" || $0 == "before" }), place > 0 else { return nil }
    var phrase: [String] = []
    for word in words[(place + 1)...].prefix(longestPhrase) {
      if CommonWords.isFunctionWord(word) {
        if phrase.isEmpty { continue }
        break
      }
      phrase.append(word)
    }
    // The name of the other event ends its phrase; a verb or a time tells nothing that this reads.
    guard let noun = phrase.last, PredicateClasses.isClassed(noun) else { return nil }
    return Order(
      isAfter: words[place] == "after", kind: PredicateClasses.name(of: noun),
      words: words[place] + " the " + phrase.joined(separator: " "))
  }

  private static let longestPhrase = 6

  /// Keys under which an event meets those that it names, or that may name it.
  static func keys(_ item: PositionItem) -> [String] {
    guard isDated(item), isReal(item) else { return [] }
    var keys = PredicateClasses.isClass(item.kind) ? ["o|\(item.kind)"] : []
    if let order = order(item) { keys.append("o|\(order.kind)") }
    return keys
  }

  static func isKey(_ key: String) -> Bool { key.hasPrefix("o|") }

  /// - Parameter positions: those of one block.
  static func find(key: String, _ positions: [PositionItem]) -> [Conflict] {
    let kind = String(key.dropFirst(2))
    var conflicts: [Conflict] = []
    for event in positions {
      guard let order = order(event), order.kind == kind, event.kind != kind else { continue }
      let others = positions.filter { $0.kind == kind && !$0.negated && areOfOneMatter(event, $0) }
      // One that fits the order may be meant.
      guard !others.isEmpty, others.allSatisfy({ excludes(order, event, $0) }),
        let other = others.first(where: { Set($0.articles) != Set(event.articles) })
      else { continue }
      conflicts.append(entry(order, event, other))
    }
    return conflicts
  }

  private static func excludes(_ order: Order, _ event: PositionItem, _ other: PositionItem) -> Bool {
    guard let date = event.date, let otherDate = other.date else { return false }
    let first = DateBounds(order.isAfter ? date.edtf : otherDate.edtf)
    let second = DateBounds(order.isAfter ? otherDate.edtf : date.edtf)
    guard let high = first.high, let low = second.low else { return false }
    return high < low && low - high <= DateConflicts.widestGap
  }

  /// Whether two events share something that takes part, and their articles a subject.
  private static func areOfOneMatter(_ left: PositionItem, _ right: PositionItem) -> Bool {
    let telling = SameEvent.shared(left.content, right.content).filter {
      ContentOverlap.weight($0) > 1 && PredicateClasses.name(of: $0) != right.kind
    }
    return !telling.isEmpty && SameEvent.shared(left.context, right.context).count >= leastSharedContext
  }

  private static let leastSharedContext = 2

  private static func isReal(_ item: PositionItem) -> Bool { item.status == "happened" }

  private static func isDated(_ item: PositionItem) -> Bool {
    guard !item.isClaim, let date = item.date else { return false }
    return (date.basis == .explicit || date.basis == .weekday) && DateBounds(date.edtf).isDay
  }

  private static func entry(_ order: Order, _ event: PositionItem, _ other: PositionItem) -> Conflict {
    func side(_ item: PositionItem, _ words: String) -> ConflictEntry.SideParts {
      ConflictEntry.SideParts(
        id: item.id, members: [item.id], words: words, support: item.support, evidence: item.evidence)
    }
    let dates =
      "\(DateWords.english(other.date?.edtf ?? "")), \(order.isAfter ? "after" : "before") "
      + DateWords.english(event.date?.edtf ?? "")
    return ConflictEntry.make(
      .sequence, .open, [side(event, order.words), side(other, dates)], subject: event.text)
  }
}
