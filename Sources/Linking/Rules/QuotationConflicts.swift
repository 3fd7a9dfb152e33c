import Analysis

/// The same quoted words in the mouths of two speakers.
enum QuotationConflicts {
  static let fewestWords = 4
  static let leastShared = 60

  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.isClaim, right.isClaim, !left.speaker.isEmpty, !right.speaker.isEmpty,
      Set(left.origins).isDisjoint(with: right.origins), sharesWords(left, right)
    else { return nil }
    return PositionDifference(kind: .speaker, left: left.speaker, right: right.speaker)
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

  private static func quoted(_ text: String, _ quotation: String) -> [Words.Word] {
    let words = Words.list(text)
    let inside = words.filter(\.isQuoted)
    return inside.isEmpty && quotation == "direct" ? words : inside
  }
}

/// Two parties who call one thing by words that exclude each other ("accidental" and "deliberate").
enum NatureConflicts {
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.isClaim, right.isClaim, !left.parties.isEmpty, !right.parties.isEmpty,
      Set(left.parties).isDisjoint(with: right.parties), left.polarity.affirms == true, right.polarity.affirms == true
    else { return nil }
    let shared = SameEvent.shared(left.content, right.content).filter { !CommonWords.contains($0) }
    guard !shared.isEmpty else { return nil }
    for first in left.content {
      for second in right.content where Opposites.areRivalNatures(first, second) {
        return PositionDifference(kind: .denial, left: left.text, right: right.text)
      }
    }
    return nil
  }
}

/// A charge that one side denies and another makes.
enum ChargeConflicts {
  static func find(_ left: PositionItem, _ right: PositionItem) -> PositionDifference? {
    guard left.isClaim, right.isClaim, (left.stance == "denies") != (right.stance == "denies"),
      !left.parties.isEmpty, !right.parties.isEmpty, Set(left.parties).isDisjoint(with: right.parties)
    else { return nil }
    let (denial, charge) = left.stance == "denies" ? (left, right) : (right, left)
    guard charge.polarity.affirms == true else { return nil }
    let denied = denial.content.filter { !CommonWords.contains($0) && !charges.contains($0) }
    guard !denied.isEmpty, denied.count <= 3, denied.allSatisfy(charge.content.contains) else { return nil }
    return PositionDifference(kind: .denial, left: left.text, right: right.text)
  }

  private static let charges: Set<String> = [
    "allegation", "accusation", "charge", "claim", "report", "rumour", "rumor", "suggestion", "suspicion",
    "involvement",
    "any", "denial",
  ]
}
