/// Finds the unit that is the article's title.
enum TitleRule {
  /// Titles stand among the first units that are no furniture.
  private static let reach = 16

  /// The index of the title among the units, or nil.
  ///
  /// The first that applies: the unit with the title that the metadata states; a Markdown or HTML heading before the first
  /// paragraph; a line before the first paragraph that is repeated there (pages print the headline twice); the first line
  /// before it that could be a title and is no kicker.
  static func title(_ units: [TextUnit], _ bytes: [UInt8], stated: String?) -> Int? {
    let head = headIndices(units)
    if let stated {
      let folded = FoldedText.fold(Array(stated.utf8), 0..<stated.utf8.count)
      let same = head.first { !folded.isEmpty && units[$0].folded == folded }
      return same ?? head.first { units[$0].marker == .heading(1) }
    }
    if let heading = head.first(where: { if case .heading = units[$0].marker { true } else { false } }) {
      let better = head.first { units[$0].marker == .heading(1) }
      return better ?? heading
    }
    let candidates = candidates(units, bytes, head)
    for (position, index) in candidates.enumerated() where units[index].words >= 3 {
      if candidates[(position + 1)...].contains(where: { units[$0].folded == units[index].folded }) { return index }
    }
    guard let first = candidates.first else { return nil }
    if candidates.count > 1, units[first].words <= 2, units[candidates[1]].words >= 4 { return candidates[1] }
    return first
  }

  /// Units among which a title can be: up to the first paragraph and what stands directly behind it.
  private static func headIndices(_ units: [TextUnit]) -> [Int] {
    var indices = [Int]()
    for (index, unit) in units.enumerated() {
      if indices.count >= reach { break }
      if unit.kind == .furniture || unit.marker == .apart { continue }
      indices.append(index)
    }
    return indices
  }

  private static func candidates(_ units: [TextUnit], _ bytes: [UInt8], _ head: [Int]) -> [Int] {
    var candidates = [Int]()
    for index in head {
      let unit = units[index]
      if unit.kind != nil { continue }
      // Below a line without a full stop, one with it is the first sentence.
      if unit.isTerminated, let first = candidates.first, !units[first].isTerminated { break }
      if couldBeTitle(unit, bytes, next: index + 1 < units.count ? units[index + 1] : nil) {
        candidates.append(index)
      } else if unit.marker != .listItem {
        break
      }
    }
    return candidates
  }

  private static func couldBeTitle(_ unit: TextUnit, _ bytes: [UInt8], next: TextUnit?) -> Bool {
    guard unit.count <= 240, unit.words <= 32, unit.marker == .none, unit.stamp == nil else { return false }
    guard StampParser(bytes, unit.range).prefix()?.date == nil else { return false }
    if !unit.isTerminated { return unit.words >= 1 }
    let last = bytes[unit.range.upperBound - 1]
    if last == 0x3F || last == 0x21 { return unit.words <= 16 }
    // A headline with a full stop stands above something longer.
    guard let next, next.afterBlank, DatelineRule.dateline(bytes, unit.range) == nil else {
      return false
    }
    return readsAsHeadline(bytes, unit, above: next.count)
  }

  private static let articles: Set<String> = ["a", "an", "the"]

  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "you", "there", "this", "that"]

  /// In capitals; or short and without articles, or very short; not about "he" or "it", who would be named before.
  private static func readsAsHeadline(_ bytes: [UInt8], _ unit: TextUnit, above next: Int) -> Bool {
    var capitals = 0
    var words = 0
    var articles = 0
    for (index, token) in StampToken.scan(bytes, unit.range, limit: 90).enumerated() {
      guard let word = token.word, token.followsSpace || words == 0 else { continue }
      if index == 0, pronouns.contains(word) { return false }
      if Self.articles.contains(word) { articles += 1 }
      guard word.utf8.count > 3 else { continue }
      words += 1
      if ByteScan.isUpper(bytes[token.range.lowerBound]) { capitals += 1 }
    }
    if capitals * 10 >= words * 8, unit.words <= 26, words > 2 { return true }
    return articles == 0 ? unit.words <= 14 && next > unit.count : unit.words <= 10 && next > 2 * unit.count
  }
}
