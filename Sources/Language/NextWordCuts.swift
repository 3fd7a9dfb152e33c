/// Cuts that only the next word decides: "its raining" holds a verb and "its roof" none; the stop after "etc." is a word
/// where a sentence ends.
enum NextWordCuts {
  /// Where the word's second part begins, and whether the two are one orthographic token; nil where it is whole.
  /// - Parameter next: the next word of the same paragraph; nil where there is none.
  @inline(__always)
  static func cut(_ bytes: [UInt8], _ word: Range<Int>, before next: Range<Int>?) -> (second: Int, isToken: Bool)? {
    guard word.count == 3 || word.count == 4 else { return nil }
    let last = bytes[word.upperBound - 1]
    if last | 0x20 == UInt8(ascii: "s") || last | 0x20 == UInt8(ascii: "r") {
      return next.flatMap { contraction(bytes, word, before: $0) }
    }
    guard last == UInt8(ascii: "."), ASCIIText.equals(bytes, word, "etc.") else { return nil }
    guard let next else { return (word.upperBound - 1, false) }
    return ASCIIText.isUpper(bytes[next.lowerBound]) ? (word.upperBound - 1, false) : nil
  }

  private static func contraction(_ bytes: [UInt8], _ word: Range<Int>, before next: Range<Int>) -> (
    second: Int, isToken: Bool
  )? {
    let isOne: Bool
    if ASCIIText.equals(bytes, word, "its") {
      isOne = afterItIs.contains(bytes, next)
    } else if ASCIIText.equals(bytes, word, "your") {
      isOne = afterYouAre.contains(bytes, next)
    } else if ASCIIText.equals(bytes, word, "lets") {
      // "It lets them go", but "Lets go".
      isOne =
        ASCIIText.isUpper(bytes[word.lowerBound]) && ASCIIText.isLower(bytes[next.lowerBound])
        && !letThem.contains(bytes, next)
    } else {
      return nil
    }
    return isOne ? (word.upperBound - 1, true) : nil
  }

  /// What never comes between a possessive and its noun.
  private static let afterItIs = ShortWordSet(
    """
    a an the not been really simply also still just in on at for from to of between about nothing going getting gonna \
    like now always as so there definitely probably
    """)
  private static let afterYouAre = ShortWordSet("a an the not in on at going gonna welcome")
  private static let letThem = ShortWordSet("you them him her us me it the a an people users")
}
