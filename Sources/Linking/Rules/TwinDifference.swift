import Analysis

/// What differs in substance between two statements in nearly the same words.
///
/// Only a difference that no rewording explains counts: another number, another date, a negation, an opposite, another
/// name. Synonyms, spellings, other precision and added detail do not.
package enum TwinDifference {
  package struct Found: Equatable, Sendable {
    package var kind: Conflict.Kind
    /// The words that differ.
    package var left: String
    package var right: String
  }

  package static func find(_ difference: TextDifference) -> Found? {
    for segment in difference.segments {
      if let found = classify(segment) { return isFurniture(difference) ? nil : found }
    }
    return nil
  }

  /// Stamps and credits of a page differ from one article to the next and tell nothing of the story.
  private static func isFurniture(_ difference: TextDifference) -> Bool {
    let shared = Set(difference.shared)
    if shared.contains("by"), !credits.isDisjoint(with: shared) { return true }
    if shared.contains("photograph") || shared.isSuperset(of: ["contributed", "report"]) { return true }
    let words = difference.shared + difference.segments.flatMap { ($0.left + $0.right).map(\.text) }
    // Most statements are told apart by their first words.
    var others = words.count * (100 - leastOfStamp) / 100
    for word in words where !isTime(word) {
      others -= 1
      if others < 0 { return false }
    }
    return true
  }

  private static func isTime(_ word: String) -> Bool {
    Int(word) != nil || clockWords.contains(word)
      || TimeWords.Kind.allCases.contains { TimeWords.value(word, $0) != nil }
  }

  /// Share of numbers and words of time in percent.
  private static let leastOfStamp = 60
  private static let clockWords: Set<String> = [
    "am", "pm", "a.m", "p.m", "gmt", "bst", "est", "edt", "et", "updated", "published",
  ]
  private static let credits: Set<String> = ["editing", "reporting", "writing", "photograph", "photo", "photographs"]

  private static func classify(_ segment: TextDifference.Segment) -> Found? {
    let first = segment.left
    let second = segment.right
    func found(_ kind: Conflict.Kind) -> Found { Found(kind: kind, left: words(first), right: words(second)) }
    if isNegation(first, against: second) || isNegation(second, against: first) { return found(.denial) }
    guard !first.isEmpty, !second.isEmpty else { return nil }
    if differInTime(first, second) || isDayOfMonth(segment) { return found(.date) }
    if differInNumber(segment) { return found(.number) }
    if isPlanAgainstFact(first, second) || isPlanAgainstFact(second, first) { return found(.status) }
    if let pair = opposites(first, second) {
      return Found(kind: first[0].isQuoted && second[0].isQuoted ? .quotation : .label, left: pair.0, right: pair.1)
    }
    if isAlteredQuotation(first, second) { return found(.quotation) }
    if differInOffice(first, second) || differInDepartment(segment) { return found(.role) }
    if differInName(first, second), !areTwoParties(segment) { return found(nameKind(segment)) }
    return nil
  }

  /// What stands between quotation marks is told word for word: another word there is another quotation.
  private static func isAlteredQuotation(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    guard left.count <= 2, right.count <= 2, (left + right).allSatisfy({ $0.isQuoted && !$0.isNumber }) else {
      return false
    }
    let meaningful = { (word: Words.Word) in
      !CommonWords.isFunctionWord(word.text) && !NumberWords.isNumberWord(word.text) && word.text.utf8.count > 2
    }
    guard let first = left.first(where: meaningful), let second = right.first(where: meaningful) else { return false }
    // "He added" and "he said" are told alike, wherever the reader of quotation marks lost count.
    guard !cues.contains(first.text) || !cues.contains(second.text) else { return false }
    return !Spelling.areVariants(first.text, second.text)
  }

  private static let plans: Set<String> = [
    "will", "plans", "planned", "plan", "intends", "intend", "expected", "expects", "scheduled", "set", "going", "aims",
    "hopes", "due", "would",
  ]
  private static let facts: Set<String> = ["has", "have", "had", "did", "was", "were"]

  /// "will meet" against "met": one side tells a plan, the other that it was carried out.
  private static func isPlanAgainstFact(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    guard left.count <= 4, right.count <= 3, left.prefix(2).contains(where: { plans.contains($0.text) }),
      !right.contains(where: { plans.contains($0.text) }), let second = right.first, !second.isCapitalised
    else { return false }
    // "Remains" and "will remain" are both of what is to come.
    if right.count == 1, let verb = left.last?.text, second.text == verb + "s" || second.text == verb + "es" {
      return false
    }
    return facts.contains(second.text) || second.text.hasSuffix("ed") || (left.count >= 2 && right.count == 1)
  }

  private static func words(_ segment: [Words.Word]) -> String { segment.map(\.text).joined(separator: " ") }

  /// Whether one side says "not" and the other, apart from helping verbs, no more than the bare verb.
  private static func isNegation(_ segment: [Words.Word], against other: [Words.Word]) -> Bool {
    let negations = segment.filter { Opposites.negations.contains($0.text) }
    guard negations.count == 1, !other.contains(where: { Opposites.negations.contains($0.text) }) else { return false }
    let rest = segment.filter { !Opposites.negations.contains($0.text) && !Opposites.helpers.contains($0.text) }
    let otherRest = other.filter { !Opposites.helpers.contains($0.text) }
    return rest.count <= 1 && otherRest.count <= 1
  }

  private static func opposites(_ left: [Words.Word], _ right: [Words.Word]) -> (String, String)? {
    guard left.count <= 3, right.count <= 3 else { return nil }
    for first in left {
      for second in right {
        if Opposites.areOpposed(first.text, second.text) { return (first.text, second.text) }
        if let one = PredicateClasses.schedule(first.text), let other = PredicateClasses.schedule(second.text),
          one != other
        {
          return (first.text, second.text)
        }
      }
    }
    return nil
  }

  private static func differInTime(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    for kind in TimeWords.Kind.allCases {
      let first = left.compactMap { TimeWords.value($0.text, kind) }
      let second = right.compactMap { TimeWords.value($0.text, kind) }
      if !first.isEmpty, !second.isEmpty, Set(first).isDisjoint(with: second) { return true }
    }
    return false
  }

  /// "3 March" against "5 March": the month beside them tells days from counts.
  private static func isDayOfMonth(_ segment: TextDifference.Segment) -> Bool {
    guard segment.left.count == 1, segment.right.count == 1, let first = Int(segment.left[0].text),
      let second = Int(segment.right[0].text), (1...31).contains(first), (1...31).contains(second)
    else { return false }
    return TimeWords.months[segment.before] != nil || TimeWords.months[segment.after] != nil
  }

  private static func differInNumber(_ segment: TextDifference.Segment) -> Bool {
    guard segment.left.count <= 5, segment.right.count <= 5 else { return false }
    // "2031 11:12 pm" is when a page was made.
    if TimeWords.value(segment.before, .year) != nil, clockWords.contains(segment.after) { return false }
    let first = NumberWords.values(segment.left)
    let second = NumberWords.values(segment.right)
    guard !first.isEmpty, first.count == second.count else { return false }
    if first.count == 1,
      let isOneLength = Durations.compatible(
        first[0], segment.left.map(\.text), second[0], segment.right.map(\.text))
    {
      return !isOneLength
    }
    let words = segment.left + segment.right
    guard !words.contains(where: { NumberWords.hedges.contains($0.text) }), !NumberWords.hedges.contains(segment.before)
    else { return false }
    return zip(first, second).contains {
      abs($0 - $1) > max(abs($0), abs($1)) * QuantityComparison.roundingPercent / 100
    }
  }

  private static func differInOffice(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    guard left.count <= 4, right.count <= 4 else { return false }
    let first = Set(left.map(\.text).filter { Offices.contains($0) })
    let second = Set(right.map(\.text).filter { Offices.contains($0) })
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  /// "Secretary of state" against "secretary of the treasury".
  private static func differInDepartment(_ segment: TextDifference.Segment) -> Bool {
    guard segment.before == "of", Offices.contains(segment.beforeThat) else { return false }
    let first = segment.left.map(\.text).filter(Offices.isDepartment)
    let second = segment.right.map(\.text).filter(Offices.isDepartment)
    return !first.isEmpty && !second.isEmpty && Set(first).isDisjoint(with: second)
  }

  /// Two parties who are told to say or do the same do not contradict each other; two places of one thing do.
  private static func areTwoParties(_ segment: TextDifference.Segment) -> Bool {
    !placeWords.contains(segment.before) && Parties.party(of: words(segment.left)) != nil
      && Parties.party(of: words(segment.right)) != nil
  }

  /// Ways to address a person come and go before his name.
  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "sen", "rep", "gov", "gen", "adm",
    "capt", "col", "lt", "sgt",
  ]

  private static func differInName(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    guard !left.allSatisfy({ honorifics.contains($0.text) }), !right.allSatisfy({ honorifics.contains($0.text) }) else {
      return false
    }
    guard left.count <= 4, right.count <= 4, left.allSatisfy(isNameWord), right.allSatisfy(isNameWord) else {
      return false
    }
    let first = words(left)
    let second = words(right)
    if let one = Parties.party(of: first), one == Parties.party(of: second) { return false }
    // An initialism stands for its words; a part of a name stands for the name.
    let firstWords = Set(left.map { withoutPossessive($0.text) })
    let secondWords = Set(right.map { withoutPossessive($0.text) })
    return !isAbbreviated(left, right) && !isAbbreviated(right, left) && !firstWords.isSubset(of: secondWords)
      && !secondWords.isSubset(of: firstWords) && initials(left) != second
      && initials(right) != first
  }

  private static func withoutPossessive(_ word: String) -> String {
    word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  }

  /// "La." for "Louisiana", "Gov" for "Governor": the first letter and others in their order.
  private static func isAbbreviated(_ left: [Words.Word], _ right: [Words.Word]) -> Bool {
    guard left.count == 1, right.count == 1, left[0].text.utf8.count <= 4,
      left[0].text.utf8.count * 2 < right[0].text.utf8.count, left[0].text.utf8.first == right[0].text.utf8.first
    else { return false }
    var rest = right[0].text.utf8[...]
    for letter in left[0].text.utf8 {
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }

  private static func initials(_ segment: [Words.Word]) -> String {
    String(decoding: segment.compactMap { $0.text.utf8.first }, as: UTF8.self)
  }

  private static func isNameWord(_ word: Words.Word) -> Bool {
    word.isCapitalised && !CommonWords.contains(word.text) && !word.isNumber && !NumberWords.isNumberWord(word.text)
  }

  private static let placeWords: Set<String> = [
    "in", "at", "near", "from", "to", "of", "off", "outside", "over", "around",
  ]
  private static let cues: Set<String> = [
    "said", "says", "told", "tells", "added", "adds", "announced", "claimed", "stated", "argued", "warned", "wrote",
    "explained", "insisted", "noted", "asked", "replied", "denied", "confirmed", "acknowledged", "tweeted", "testified",
    "believes", "thinks", "according", "suggested", "reported", "accused", "promised", "urged", "declared",
  ]

  private static func nameKind(_ segment: TextDifference.Segment) -> Conflict.Kind {
    if cues.contains(segment.before) || cues.contains(segment.after) || segment.beforeThat == "according" {
      return .speaker
    }
    return placeWords.contains(segment.before) ? .place : .label
  }
}
