/// Decides which clauses tell an event.
enum EventSelection {
  /// Whether a clause with a date of its own is an event.
  static func acceptsDated(_ clause: Clause) -> Bool {
    if clause.modal != nil, clause.isPerfect { return false }
    switch clause.kind {
    case .nominal: return true
    case .infinitive, .participial: return !EventLexicon.states.contains(clause.lemma)
    default:
      return !EventLexicon.states.contains(clause.lemma) || clause.isProgressive
    }
  }

  /// Whether a clause without a date of its own is news enough to take one from its surroundings.
  ///
  /// - Parameter isLead: in the first sentence of the article or post, which says what the news is.
  static func acceptsUndated(_ clause: Clause, isLead: Bool) -> Bool {
    guard !clause.isNegated, clause.modal == nil, !EventLexicon.states.contains(clause.lemma) else { return false }
    switch clause.kind {
    case .main, .complement: break
    case .adverbial(let marker):
      guard ["after", "when", "as", "while", "once"].contains(marker) else { return false }
    default: return false
    }
    // What "is happening" in a thought or a comparison is how somebody sees it.
    if clause.isProgressive, clause.tense == .present, !clause.isPerfect, clause.kind != .main { return false }
    guard
      clause.tense == .past || clause.isPerfect || clause.isProgressive || clause.tense == .future || clause.isPlanned
    else { return false }
    return !EventLexicon.reporting.contains(clause.lemma) || EventLexicon.acts.contains(clause.lemma)
      || isLead && clause.kind == .main
  }
}
