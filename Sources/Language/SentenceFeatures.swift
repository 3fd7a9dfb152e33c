/// What decides whether a sentence ends between two words: the words around the place, their capitals and marks, and what
/// the rules of ``SentenceRules`` say.
package enum SentenceFeatures {
  package static let capacity = 40

  /// The state of the sentence so far.
  package struct Progress {
    package var length = 0
    package var openQuotes = 0
    package var openBrackets = 0

    package init() {}

    package mutating func read(_ bytes: [UInt8], _ word: RawWord) {
      length += 1
      guard word.end - word.start <= 3 else { return }
      switch bytes[Int(word.start)] {
      case UInt8(ascii: "\""): openQuotes ^= 1
      case UInt8(ascii: "("), UInt8(ascii: "["): openBrackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): openBrackets = max(0, openBrackets - 1)
      case 0xE2 where word.end - word.start == 3 && bytes[Int(word.start) + 1] == 0x80:
        if bytes[Int(word.start) + 2] == 0x9C { openQuotes = 1 }
        if bytes[Int(word.start) + 2] == 0x9D { openQuotes = 0 }
      default: break
      }
    }
  }

  /// Whether the place before a word is worth a look: after a mark, or before something that is no small letter.
  @inline(__always)
  package static func isPossible(_ bytes: [UInt8], _ word: RawWord, _ next: RawWord) -> Bool {
    guard next.flags.contains(.spaceBefore), !word.flags.contains(.joinsNext) else { return false }
    let last = bytes[Int(word.end) - 1]
    return !(ASCIIText.isLower(last) || ASCIIText.isUpper(last) || ASCIIText.isDigit(last))
      || !ASCIIText.isLower(bytes[Int(next.start)])
  }

  /// - Parameters:
  ///   - forms: of the same words.
  ///   - index: the word before the place.
  ///   - bounds: the words of the paragraph, or more.
  ///   - rule: what the rules say.
  package static func extract(
    _ forms: [WordForm], _ words: [RawWord], _ index: Int, _ bounds: Range<Int>, _ progress: Progress, rule: Bool,
    into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    @inline(__always)
    func form(_ position: Int) -> WordForm { bounds.contains(position) ? forms[position] : .boundary }
    let last = form(index)
    let before = form(index - 1)
    let next = form(index + 1)
    let after = form(index + 2)
    let shapes =
      UInt32(before.shape.rawValue) << 24 | UInt32(last.shape.rawValue) << 16 | UInt32(next.shape.rawValue) << 8
    let length = UInt32(progress.length < 4 ? progress.length : progress.length < 8 ? 4 : progress.length < 20 ? 5 : 6)
    let open = UInt32(progress.openQuotes) | (progress.openBrackets > 0 ? 2 : 0)
    let decision: UInt32 = rule ? 1 : 0
    let glued: UInt32 = index > bounds.lowerBound && !words[index].flags.contains(.spaceBefore) ? 1 : 0
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template + 400, a, b, c, d)
      count += 1
    }
    add(0, decision)
    add(1, last.lower, decision)
    add(2, next.lower, decision)
    add(3, last.lower, next.lower)
    add(4, before.lower, last.lower)
    add(5, shapes)
    add(6, shapes, UInt32(after.shape.rawValue))
    add(7, last.lower, UInt32(next.shape.rawValue), UInt32(after.shape.rawValue))
    add(8, last.lower, UInt32(next.shape.rawValue), length)
    add(9, last.lower, next.lower, UInt32(before.shape.rawValue))
    add(10, next.lower, UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
    add(11, length, decision)
    add(12, open, decision, last.lower)
    add(13, open, UInt32(next.shape.rawValue), last.lower)
    add(14, next.lower, after.lower)
    add(15, before.lower, decision, UInt32(next.shape.rawValue))
    add(16, last.lower, after.lower, UInt32(next.shape.rawValue))
    add(17, UInt32(last.length), UInt32(last.shape.rawValue), UInt32(next.shape.rawValue), last.last1)
    add(18, before.lower, last.lower, next.lower)
    add(19, glued, last.lower, UInt32(next.shape.rawValue))
    add(20, shapes, length, open)
    add(21, last.lower, UInt32(before.shape.rawValue), UInt32(next.shape.rawValue), glued)
    add(22, next.lower, after.lower, last.lower)
    add(23, next.last2, next.first2, last.lower)
    add(24, length, last.lower, next.lower)
    return count
  }
}
