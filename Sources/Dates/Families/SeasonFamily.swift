/// Seasons: "the summer of 1998", "last fall", "this spring", "winter 1944".
enum SeasonFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.season != .none
      || [.the, .last, .this, .next, .that, .past, .coming, .previous, .following].contains(sense.keyword)
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var fields = DateFields()
    var next = start
    if text.sense(start).season == .none {
      guard let (relation, afterRelation) = text.relation(at: start) else { return nil }
      fields.relation = relation
      next = afterRelation
    }
    let sense = text.sense(next)
    guard sense.season != .none, !sense.isPlural else { return nil }
    fields.season = sense.season
    let seasonIndex = next
    next += 1
    let yearStart = text.skipping(.of, text.skippingComma(next))
    if let year = CalendarDateFamily.yearPart(text, at: yearStart) {
      year.set(&fields)
      return Reading(start..<year.next, fields)
    }
    if fields.relation == .none || fields.relation == .definite {
      guard isTime(text, seasonIndex, isDefinite: fields.relation == .definite) else { return nil }
      if fields.relation == .definite, isNoun(text, next) {
        // "the summer offensive": the article belongs to the noun.
        return Reading(seasonIndex..<next, fields)
      }
    }
    return Reading(start..<next, fields)
  }

  /// "spring" and "fall" mean other things too; alone they need a word before them that takes a time, or a noun after
  /// them that they set in time ("their spring offensive").
  private static func isTime(_ text: borrowing LexedText, _ index: Int, isDefinite: Bool) -> Bool {
    // "Winter Palace", "the Summer Games": names.
    if text.isGluedMark(index + 1, Mark.hyphen), text.sense(index + 2).season == .none { return false }
    if text.isCapitalised(index), text.isCapitalised(index + 1) || text.isTitled(index) { return false }
    let isPlainSeason = ![.spring, .fall].contains(text.keyword(index))
    if isPlainSeason { return true }
    if takesTime(text, isDefinite ? index - 2 : index - 1), text.keyword(index + 1) != .of || !isDefinite {
      return true
    }
    if text.keyword(index + 1) == .and, text.sense(index + 2).season != .none { return true }
    let before = text.at(index - 1)
    return isNoun(text, index + 1) && before.kind == .word
      && (isDefinite || before.sense == 0 || [.a, .its, .his, .their, .our].contains(text.keyword(index - 1)))
      && text.keyword(index) == .spring
  }

  /// A word that can only be a noun or a name here, as far as the vocabulary tells.
  private static func isNoun(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let lexeme = text.at(index)
    return lexeme.kind == .word && lexeme.sense == 0 && lexeme.flags.isDisjoint(with: [.endsInEd, .capitalised])
  }

  private static func takesTime(_ text: borrowing LexedText, _ index: Int) -> Bool {
    switch text.keyword(index) {
    case .in, .since, .by, .until, .till, .during, .before, .after, .early, .late, .mid, .of, .throughout, .through,
      .over, .each,
      .every, .from, .for, .between:
      return true
    default: return text.isMark(index, Mark.hyphen) && text.keyword(index - 1) == .mid
    }
  }
}
