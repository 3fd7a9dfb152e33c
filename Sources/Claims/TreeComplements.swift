/// What dependency trees add to the ends of complements.
///
/// The order of words and marks finds most ends; the tree is asked only at borders where it was found to be the better
/// judge.
extension ShallowClauses {
  /// The end after the tree has been asked about what the shallow grammar left out, or took in, at its border.
  func treeCorrected(
    end: Int, from start: Int, of group: VerbGroup, kind: ComplementKind, in bounds: Range<Int>
  ) -> Int {
    guard kind == .clause, words[start].quotation == words[group.main].quotation,
      let tree = treeEnd(from: start, of: group, in: bounds), tree > start
    else { return end }
    if tree > end, end < bounds.upperBound {
      // "…, and the bridge would stay shut", "… – which nobody had expected – …"
      let joins = words[end].has(.dash) || words[end].has([.coordinator, .comma]) && opensConjunct(end, in: bounds)
      return joins && !turnsBack(end, of: group, in: bounds) && !opensCue(end, in: bounds) ? tree : end
    }
    // "After the mayor argued that the bridge was safe, the board …": the main clause.
    if tree < end, words[tree].has(.comma), opensMainClause(tree + 1, in: bounds) { return tree }
    return end
  }

  /// The end of the clause or phrase that the tree puts under a cue and that holds `start`; nil where there is none.
  private func treeEnd(from start: Int, of group: VerbGroup, in bounds: Range<Int>) -> Int? {
    guard let trees else { return nil }
    var node = start
    for _ in 0..<60 {
      let head = Int(trees.heads[node])
      if head == group.main {
        guard [.ccomp, .xcomp, .obj].contains(trees.relations[node]) else { return nil }
        return min(trees.span(node).upperBound, bounds.upperBound)
      }
      guard bounds.contains(head) else { return nil }
      node = head
    }
    return nil
  }

  /// "but did not elaborate", ", and did not want …", and what is set against something that is denied: the clause of the
  /// cue goes on.
  private func turnsBack(_ border: Int, of group: VerbGroup, in bounds: Range<Int>) -> Bool {
    let next = border + 1
    guard next < bounds.upperBound else { return false }
    if keepsSilent(next, in: bounds) || group.isNegated && words[next].isSpelled(Self.but) { return true }
    return words[border].has(.comma) && words[next].has(.coordinator) && next + 1 < bounds.upperBound
      && words[next + 1].has(.auxiliaryDo)
  }

  /// "…, and others have said …": a statement of somebody else's, whatever the tree hangs it on.
  private func opensCue(_ border: Int, in bounds: Range<Int>) -> Bool {
    var first = border
    while first < bounds.upperBound, words[first].has([.comma, .coordinator, .dash]) { first += 1 }
    return first < bounds.upperBound && startsSpeech(first, in: bounds)
  }

  /// Whether the words after a border are, as a whole, joined to what stands before it.
  private func opensConjunct(_ border: Int, in bounds: Range<Int>) -> Bool {
    guard let trees, let top = top(from: border, in: bounds) else { return false }
    return trees.relations[top] == .conj
  }

  private func opensMainClause(_ index: Int, in bounds: Range<Int>) -> Bool {
    guard let trees, let top = top(from: index, in: bounds) else { return false }
    return trees.relations[top] == .root
  }

  /// The highest node over the first word at or after a border, below anything that stands before it.
  private func top(from border: Int, in bounds: Range<Int>) -> Int? {
    guard let trees else { return nil }
    var node = border
    while node < bounds.upperBound, words[node].has([.comma, .coordinator, .dash]) { node += 1 }
    guard node < bounds.upperBound else { return nil }
    for _ in 0..<60 {
      let head = Int(trees.heads[node])
      guard head >= border, head < bounds.upperBound else { return node }
      node = head
    }
    return nil
  }
}
