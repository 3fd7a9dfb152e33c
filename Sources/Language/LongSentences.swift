import Articles

/// Cuts sentences that are too long to be any, such as tables and lists without stops, so that time and memory stay
/// bounded.
enum LongSentences {
  static let limit = 300

  /// The pieces of a sentence, each within the limit; a cut is made after the last mark that leaves a fair piece, or at
  /// the limit.
  static func pieces(
    of sentence: Range<Int>, _ bytes: [UInt8], _ words: [RawWord], noting diagnostics: inout [Diagnostic]
  ) -> [Range<Int>] {
    guard sentence.count > limit else { return [sentence] }
    let range = Int(words[sentence.lowerBound].start)..<Int(words[sentence.upperBound - 1].end)
    diagnostics.append(
      Diagnostic(
        "longSentence", .info, "A sentence of \(sentence.count) words was cut into pieces of at most \(limit).",
        at: range))
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    while sentence.upperBound - start > limit {
      var end = start + limit
      let fair = start + limit / 2
      while end > fair, !endsClause(bytes, words[end - 1]) { end -= 1 }
      if end == fair { end = start + limit }
      // Words of one orthographic token stay together.
      while end > fair, words[end - 1].flags.contains(.joinsNext) { end -= 1 }
      pieces.append(start..<end)
      start = end
    }
    pieces.append(start..<sentence.upperBound)
    return pieces
  }

  private static func endsClause(_ bytes: [UInt8], _ word: RawWord) -> Bool {
    guard word.end - word.start == 1 else { return false }
    let byte = bytes[Int(word.start)]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }
}
