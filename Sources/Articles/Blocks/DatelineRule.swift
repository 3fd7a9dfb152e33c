/// The place, day and agency that a paragraph begins with: `MARROW (Coast Wire) -`, `PORT ELLER, N.H., May 4 --`,
/// `Sunday, May 4, 2031; 11:30 AM MARROW --`.
enum DatelineRule {
  struct Dateline: Equatable {
    /// From the place to the dash.
    var range: Range<Int>
    /// Where the paragraph's own words begin.
    var rest: Int
    /// What stands in the brackets.
    var agency: String?
  }

  /// A dateline is over within so many bytes.
  private static let reach = 110

  static func dateline(_ bytes: [UInt8], _ range: Range<Int>) -> Dateline? {
    guard range.count > 20, let first = bytes[range].first, ByteScan.isUpper(first) || first == 0x28 || first >= 0x80,
      let dash = dash(bytes, range)
    else { return nil }
    let head = ByteScan.trimmed(bytes, range.lowerBound..<dash.lowerBound)
    let rest = ByteScan.trimmed(bytes, dash.upperBound..<range.upperBound)
    guard !head.isEmpty, !rest.isEmpty else { return nil }
    let agency = agency(bytes, head)
    let place = ByteScan.trimmed(bytes, head.lowerBound..<(agency?.lowerBound ?? head.upperBound))
    guard isPlace(bytes, place, isBacked: agency != nil) else { return nil }
    let name = agency.map { TextTidying.collapsed(bytes[($0.lowerBound + 1)..<($0.upperBound - 1)]) }
    return Dateline(range: head.lowerBound..<dash.upperBound, rest: rest.lowerBound, agency: name)
  }

  /// The first dash with white space before it, within reach.
  private static func dash(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound + 1
    let end = min(range.upperBound, range.lowerBound + reach)
    while index < end {
      let before = bytes[index - 1]
      let opens = before == ByteScan.space || before == 0xA0 || before == 0x29
      if bytes[index] == 0x2D, opens {
        var last = index + 1
        while last < end,
          bytes[last] == 0x2D || (bytes[last] == ByteScan.space && last + 1 < end && bytes[last + 1] == 0x2D)
        {
          last += 1
        }
        return index..<last
      }
      if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, (0x92...0x95).contains(bytes[index + 2]) {
        return index..<(index + 3)
      }
      index += 1
    }
    return nil
  }

  /// `(Coast Wire)` at the end of the head.
  private static func agency(_ bytes: [UInt8], _ head: Range<Int>) -> Range<Int>? {
    guard bytes[head.upperBound - 1] == 0x29, let open = bytes[head].lastIndex(of: 0x28) else { return nil }
    let inner = ByteScan.trimmed(bytes, (open + 1)..<(head.upperBound - 1))
    guard !inner.isEmpty, inner.count <= 40, ByteScan.isUpper(bytes[inner.lowerBound]) else { return nil }
    return open..<head.upperBound
  }

  /// - Parameter isBacked: an agency follows, so that the place may be in small letters or missing.
  private static func isPlace(_ bytes: [UInt8], _ range: Range<Int>, isBacked: Bool) -> Bool {
    if range.isEmpty { return isBacked }
    var tokens = StampToken.scan(bytes, range, limit: 30)
    let stamp = StampParser(bytes, range).prefix()
    if let stamp, stamp.date != nil { tokens.removeFirst(min(stamp.nextToken, tokens.count)) }
    guard tokens.count <= 14 else { return false }
    var words = 0
    for token in tokens {
      guard let word = token.word else {
        if token.number != nil, !hasMonth(tokens) { return false }
        continue
      }
      let isCapital = ByteScan.isUpper(bytes[token.range.lowerBound])
      let isUpper = bytes[token.range].allSatisfy(ByteScan.isUpper)
      if words == 0, !(isUpper && (token.range.count >= 3 || tokens.count > 1)), !isBacked { return false }
      if !isCapital, !["of", "the", "de", "on", "upon", "la", "le", "del", "al"].contains(word) { return false }
      words += 1
    }
    return words > 0 || isBacked
  }

  private static func hasMonth(_ tokens: [StampToken]) -> Bool {
    tokens.contains { $0.word.map(DateGrammar.isMonth) ?? false }
  }
}
