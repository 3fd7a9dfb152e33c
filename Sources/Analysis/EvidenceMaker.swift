import Articles

/// Turns byte ranges of one article into evidence.
struct EvidenceMaker {
  let article: String
  let path: String
  let sha256: String
  let text: SourceText

  /// How many code points of context are kept on each side.
  static let context = 32

  /// The exact slice with its surroundings.
  ///
  /// - Parameters:
  ///   - range: bytes of the text, on code point boundaries.
  ///   - predicate: bytes of the predicate, for an event.
  func evidence(_ range: Range<Int>, predicate: Range<Int>? = nil) -> Evidence {
    let points = text.codePoints(range)
    return Evidence(
      article: article, path: path, sha256: sha256, line: text.line(at: range.lowerBound), start: points.lowerBound,
      end: points.upperBound, exact: text.string(range), prefix: prefix(before: range.lowerBound),
      suffix: suffix(after: range.upperBound),
      predicate: predicate.map {
        let points = text.codePoints($0)
        return CodePointRange(start: points.lowerBound, end: points.upperBound)
      })
  }

  private func prefix(before offset: Int) -> String {
    var start = offset
    var kept = 0
    while start > 0, kept < Self.context {
      var next = start - 1
      while next > 0, text.bytes[next] & 0xC0 == 0x80 { next -= 1 }
      if Self.isLineEnd(text.bytes[next]) { break }
      start = next
      kept += 1
    }
    return text.string(start..<offset)
  }

  private func suffix(after offset: Int) -> String {
    var end = offset
    var kept = 0
    while end < text.bytes.count, kept < Self.context, !Self.isLineEnd(text.bytes[end]) {
      end += 1
      while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      kept += 1
    }
    return text.string(offset..<end)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
