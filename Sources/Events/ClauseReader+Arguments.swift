import Language

/// Who takes part in a clause, and where.
extension ClauseReader {
  func readArguments(_ clause: inout Clause) {
    let head = clause.head
    clause.subject = tree.child(of: head, .nsubj, .nsubjPass, .nsubjOuter).flatMap { phrase(of: $0) }
    if clause.subject == nil, tokens[head].relation == .acl, let noun = tree.head(of: head) {
      clause.subject = phrase(of: noun)
      clause.isPassive = clause.isPassive || tokens[head].isPastParticiple
    }
    if let first = clause.subject?.lowerBound, ["no", "nobody", "none", "neither"].contains(tokens[first].lemma) {
      clause.isNegated.toggle()
    }
    clause.object = tree.child(of: head, .obj).flatMap { phrase(of: $0) }
    if clause.isPassive {
      clause.agent = tree.children(of: head, .oblAgent, .obl).first {
        tokens[$0].relation == .oblAgent || tree.child(of: $0, .case).map { tokens[$0].lemma == "by" } ?? false
      }.flatMap { phrase(of: $0) }
    }
    clause.place = place(below: head) ?? tree.child(of: head, .obj).flatMap { place(below: $0) }
  }

  /// A noun phrase with a name that follows without a comma ("Harbour master Ida Brandt"), up to a date inside it.
  func phrase(of head: Int) -> Range<Int>? {
    guard !dates.contains(where: { $0.contains(head) }) else { return nil }
    var range = tree.nounPhraseRange(of: head)
    while range.upperBound < tree.range.upperBound, tokens[range.upperBound].tag == .propn,
      tokens[range.upperBound].relation == .appos || tokens[range.upperBound].relation == .flat,
      range.contains(Int(tokens[range.upperBound].head))
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    for date in dates where date.lowerBound > head && date.lowerBound < range.upperBound {
      range = range.lowerBound..<date.lowerBound
    }
    while range.upperBound - 1 > head, tokens[range.upperBound - 1].tag == .adp || isJoint(range.upperBound - 1) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  /// The first phrase that names a place.
  func place(below head: Int) -> Range<Int>? {
    for child in tree.children(of: head, .obl, .nmod) {
      guard let preposition = tree.child(of: child, .case), Self.placeMarkers.contains(tokens[preposition].lemma)
      else { continue }
      let isPlace = tokens[child].tag == .propn || Self.placeNouns.contains(tokens[child].lemma)
      if isPlace, !Self.months.contains(tokens[child].lemma) { return phrase(of: child) }
    }
    return nil
  }

  private static let placeMarkers: Set<String> = [
    "in", "at", "near", "off", "over", "outside", "across", "into", "above", "around", "inside", "along", "toward",
    "towards", "through", "from", "to",
  ]
  private static let placeNouns: Set<String> = [
    "airport", "airspace", "area", "base", "bay", "beach", "border", "bridge", "camp", "capital", "centre", "center",
    "church", "city", "coast", "country", "district", "downtown", "factory", "harbor", "harbour", "hospital", "hotel",
    "island", "lake", "market", "mine", "mountain", "museum", "neighborhood", "neighbourhood", "north", "ocean", "park",
    "pier", "plant", "port", "prison", "province", "region", "river", "road", "school", "sea", "south", "square",
    "stadium",
    "state", "station", "strait", "street", "suburb", "territory", "town", "university", "valley", "village", "waters",
    "water", "west", "east",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
