import Analysis

/// The same quoted words in the mouths of two speakers.
enum QuotationConflicts {
  static let fewestWords = 4
  static let leastShared = 60

  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.isClaim, right.isClaim, !left.speaker.isEmpty, !right.speaker.isEmpty,
      Set(left.origins).isDisjoint(with: right.origins), !shareName(left, right), !isForParty(left, right),
      !isForParty(right, left),
      sharesWords(left, right), !areTwins(left, right)
    else { return nil }
    return PositionDifference(kind: .speaker, left: left.speaker, right: right.speaker)
  }

  /// Nearly equal sentences are set against each other as sentences.
  private static func areTwins(_ left: PositionItem, _ right: PositionItem) -> Bool {
    left.evidence.contains { first in
      right.evidence.contains { TextDifference.similarity(first.exact, $0.exact) >= TextDifference.leastForTwins }
    }
  }

  private static func sharesWords(_ left: PositionItem, _ right: PositionItem) -> Bool {
    let first = quoted(left.text, left.quotation)
    let second = quoted(right.text, right.quotation)
    let shorter = min(first.count, second.count)
    guard shorter >= fewestWords else { return false }
    let difference = TextDifference(first, second)
    let shared = difference.shared.filter { !CommonWords.isFunctionWord($0) }
    return difference.shared.count * 100 >= leastShared * shorter && shared.count >= fewestWords
      && shared.count { !CommonWords.contains($0) } >= 3
  }

  /// A firm and its spokesman, a ministry and its statement.
  private static func shareName(_ left: PositionItem, _ right: PositionItem) -> Bool {
    let first = Set(Words.lowered(left.speaker).filter { !CommonWords.contains($0) })
    return !first.isDisjoint(with: Words.lowered(right.speaker))
  }

  /// A country's words told by one of its people are not two speakers.
  private static func isForParty(_ left: PositionItem, _ right: PositionItem) -> Bool {
    left.origins.contains { origin in right.parties.contains { origin == "@\($0)" } }
  }

  /// Keys under which claims with the same quoted words meet.
  static func keys(_ item: PositionItem) -> [String] {
    guard item.isClaim, item.quotation != "indirect" else { return [] }
    let words = quoted(item.text, item.quotation).map(\.text).filter { !CommonWords.isFunctionWord($0) }
    guard words.count >= 3 else { return [] }
    return ContentHash.smallestPairs(of: words, sampleSize).map { "q|\(String($0, radix: 16))" }
  }

  static let sampleSize = 2

  private static func quoted(_ text: String, _ quotation: String) -> [Words.Word] {
    let words = Words.list(text)
    let inside = words.filter(\.isQuoted)
    return inside.isEmpty && quotation == "direct" ? words : inside
  }
}

/// Two parties who call one thing by words that exclude each other ("accidental" and "deliberate").
enum NatureConflicts {
  /// Pairs of rival natures that a claim has a word of, as indices.
  static func pairs(_ item: PositionItem) -> [Int] {
    guard item.isClaim, !item.parties.isEmpty else { return [] }
    return Opposites.natures.indices.filter { side(item, $0) != 0 }
  }

  /// 1 or -1 for the side that a claim takes; 0 where it takes none. Who denies one side takes the other.
  static func side(_ item: PositionItem, _ index: Int) -> Int {
    guard let affirms = item.polarity.affirms else { return 0 }
    let content = Set(item.content)
    // "The suspected spy balloon": so it is called by whoever tells of the claim.
    guard content.isDisjoint(with: Opposites.reservations) else { return 0 }
    let first = !content.isDisjoint(with: Opposites.natures[index].0)
    let second = !content.isDisjoint(with: Opposites.natures[index].1)
    guard first != second else { return 0 }
    return first == affirms ? 1 : -1
  }

  /// The side of each party that takes one.
  ///
  /// A party that uses the words of both sides about as often tells of the dispute rather than taking part in it. One of
  /// its claims among many may be read amiss, or tell of the other side: that changes nothing.
  static func sides(ofParties claims: [(parties: [String], side: Int)]) -> [String: Int] {
    var counts: [String: (for: Int, against: Int)] = [:]
    for (parties, side) in claims where side != 0 {
      for party in parties {
        if side > 0 { counts[party, default: (0, 0)].for += 1 } else { counts[party, default: (0, 0)].against += 1 }
      }
    }
    return counts.compactMapValues { count in
      if count.against * clearMajority <= count.for { return 1 }
      return count.for * clearMajority <= count.against ? -1 : nil
    }
  }

  /// So many claims of a party on one side outweigh one on the other.
  private static let clearMajority = 4

  /// The positions that take a side which their parties clearly take, with that side.
  static func takingSides(_ positions: [PositionItem], _ index: Int) -> [(position: PositionItem, side: Int)] {
    let sides = positions.map { side($0, index) }
    let parties = Self.sides(ofParties: zip(positions, sides).map { ($0.parties, $1) })
    return zip(positions, sides).filter { position, side in
      side != 0 && position.parties.allSatisfy { parties[$0] == side }
    }.map { ($0, $1) }
  }

  /// - Precondition: both take a side.
  static func areOpposed(_ left: PositionItem, _ right: PositionItem, _ index: Int) -> Bool {
    guard side(left, index) == -side(right, index), Set(left.parties).isDisjoint(with: right.parties) else {
      return false
    }
    let words = Opposites.natures[index].0.union(Opposites.natures[index].1)
    let shared = SameEvent.shared(left.content, right.content).filter {
      ContentOverlap.weight($0) > 1 && !words.contains($0)
    }
    return !shared.isEmpty || left.stance == "denies" || right.stance == "denies"
  }
}
