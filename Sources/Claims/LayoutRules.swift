/// Attributions by layout: "“Nobody asked us.” – Mara Quill", and "Mara Quill wrote:" before a paragraph of her words.
extension AttributionFinder {
  /// The end of the block that a unit lies in.
  func blockEnd(_ unit: Int) -> Int {
    var last = unit
    while last + 1 < sequence.units.count, sequence.units[last + 1].block == sequence.units[unit].block { last += 1 }
    return sequence.units[last].tokens.upperBound
  }

  /// A quotation signed by a name after a dash, which ends the block.
  func signature(_ unit: Int, _ bounds: Range<Int>, taken: [Attribution]) -> Attribution? {
    guard bounds.upperBound == blockEnd(unit), words[bounds.lowerBound].quotation >= 0 else { return nil }
    let passage = words[bounds.lowerBound].quotation
    var dash = bounds.lowerBound
    while dash < bounds.upperBound, words[dash].quotation == passage { dash += 1 }
    while dash < bounds.upperBound, words[dash].has(.stop) { dash += 1 }
    guard dash + 1 < bounds.upperBound, words[dash].has([.dash, .otherMark]), words[dash + 1].has(.upperCase),
      !taken.contains(where: { words[$0.cue.lowerBound].quotation < 0 })
    else { return nil }
    let end = view.trimmed(start: dash + 1, end: bounds.upperBound, passage: -1)
    guard end - dash <= 24, !(dash..<end).contains(where: { view.isFiniteVerb($0) }) else { return nil }
    return Attribution(
      source: (dash + 1)..<end, cue: dash..<(dash + 1), verb: nil, lemma: "–", stance: .asserts,
      content: bounds.lowerBound..<dash, unit: unit, isParenthetical: true)
  }

  /// A cue and a colon that end their block: the next block is what was said.
  func introduction(_ group: VerbGroup, _ unit: Int, _ bounds: Range<Int>) -> Attribution? {
    let frames = verb(group).frames
    let colon = bounds.upperBound - 1
    guard words[group.main].quotation < 0, words[colon].has(.colon), group.words.upperBound <= colon,
      frames.contains(.speech) || frames.contains(.parenthetical), group.shape.isFinite, group.shape != .passive,
      colon - group.words.upperBound < 12, unit + 1 < sequence.units.count,
      sequence.units[unit + 1].block == sequence.units[unit].block + 1,
      let source = view.subject(before: group, in: bounds)
    else { return nil }
    if colon > group.words.upperBound, complement(of: group, in: bounds) != nil { return nil }
    let next = sequence.units[unit + 1].tokens.lowerBound
    return claim(group, source: source, content: next..<blockEnd(unit + 1), unit: unit)
  }
}
