/// Quotations that are nobody's words: titles of works, verse, and strings of program code.
struct UnspokenPassages {
  let words: [Word]
  let passages: [QuotedPassage]
  let bytes: [UInt8]

  /// Whether a cue inside the quotation attributes nothing.
  func contains(_ passage: Int32) -> Bool {
    guard passage >= 0 else { return false }
    let outer = passages[Int(passage)].outer
    return isCode(outer) || isVerse(outer)
  }

  /// "The Long Tide": at most eight words, each but the smallest with a capital, and no mark of a sentence.
  func isTitle(from first: Int, to end: Int) -> Bool {
    var count = 0
    for index in first..<end where !words[index].has(.quoteMark) {
      let word = words[index]
      if word.has(.punctuation) { return false }
      count += 1
      if !word.has(.upperCase), !word.has([.preposition, .determiner, .coordinator, .genitive, .infinitiveMarker]) {
        return false
      }
    }
    return count > 1 && count < 9
  }

  /// `print("…")`: the mark stands in a bracket that follows a name without a space.
  private func isCode(_ outer: Range<Int>) -> Bool {
    guard outer.lowerBound > 1, bytes[outer.lowerBound - 1] == 0x28 else { return false }
    let before = bytes[outer.lowerBound - 2]
    return (before | 0x20) &- 0x61 < 26 || before &- 0x30 < 10 || before == 0x5F
  }

  /// Three or more short lines, each of which begins with a capital.
  private func isVerse(_ outer: Range<Int>) -> Bool {
    guard outer.count < 4000 else { return false }
    var lines = 0
    for line in bytes[outer].split(separator: 0x0A) {
      guard line.count < 64, let first = line.first(where: { $0 != 0x20 && $0 != 0x22 && $0 < 0x80 }),
        first &- 0x41 < 26
      else { return false }
      lines += 1
    }
    return lines > 2
  }
}
