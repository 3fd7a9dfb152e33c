/// Says where sentences end by what stands at a possible end and what follows.
package struct SentenceRules {
  package init() {}

  /// Whether a sentence ends between two neighbouring words.
  package func endsSentence(_ bytes: [UInt8], _ words: [RawWord], after index: Int, next: Int) -> Bool {
    if words[next].flags.contains(.paragraphBefore) { return true }
    if words[index].flags.contains(.joinsNext) { return false }
    guard words[next].flags.contains(.spaceBefore) else { return false }
    // Closing marks belong to the sentence that they close.
    var stop = index
    while stop > 0, isCloser(bytes, words[stop]), !words[stop].flags.contains(.spaceBefore) { stop -= 1 }
    let word = words[stop]
    let last = bytes[Int(word.end) - 1]
    let range = Int(word.start)..<Int(word.end)
    switch last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return beginsSentence(bytes, words[next]) || stop == index
    case UInt8(ascii: "."):
      if range.count == 1 { return beginsSentence(bytes, words[next]) }
      if bytes[range.lowerBound] == last { return startsUpper(bytes, words[next]) }
      return abbreviationEnds(bytes, words, stop, range, next)
    default:
      // An ellipsis character.
      return range.count == 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80 && last == 0xA6
        && startsUpper(bytes, words[next])
    }
  }

  /// Whether the sentence ends with an abbreviation.
  private func abbreviationEnds(
    _ bytes: [UInt8], _ words: [RawWord], _ stop: Int, _ range: Range<Int>, _ next: Int
  ) -> Bool {
    guard startsUpper(bytes, words[next]), !Abbreviations.isTitle(bytes, range) else { return false }
    // An initial before a name.
    if range.count == 2 { return false }
    let follower = Int(words[next].start)..<Int(words[next].end)
    return Self.openers.contains(bytes, follower)
  }

  private func isCloser(_ bytes: [UInt8], _ word: RawWord) -> Bool {
    switch bytes[Int(word.start)] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return true
    case 0xE2:
      guard word.end - word.start == 3, bytes[Int(word.start) + 1] == 0x80 else { return false }
      return bytes[Int(word.start) + 2] == 0x9D || bytes[Int(word.start) + 2] == 0x99
    default: return false
    }
  }

  private func beginsSentence(_ bytes: [UInt8], _ word: RawWord) -> Bool {
    !ASCIIText.isLower(bytes[Int(word.start)])
  }

  private func startsUpper(_ bytes: [UInt8], _ word: RawWord) -> Bool {
    let byte = bytes[Int(word.start)]
    return ASCIIText.isUpper(byte) || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(")
  }

  /// Words that, capitalised after an abbreviation, begin a sentence.
  private static let openers = ShortWordSet(
    """
    the a an he she it they we i you this that these those but and in on at for if when while as after before since \
    there his her its their our my what who how why some many most all no not so however although according both one two
    """)
}
