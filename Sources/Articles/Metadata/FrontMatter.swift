/// The YAML block between two `---` lines at the top of a file.
struct FrontMatter: Equatable {
  /// The YAML between the fences.
  var yaml: Range<Int>
  /// Where the text after the closing fence begins.
  var end: Int

  /// Longer blocks than this are text, not metadata.
  private static let limit = 64 * 1024

  /// The front matter of a text, or nil where the first line is no fence or no other one closes it.
  static func find(_ bytes: [UInt8]) -> FrontMatter? {
    let head = LineScanner.lines(bytes, in: 0..<min(bytes.count, limit))
    guard let open = head.firstIndex(where: { !$0.isBlank }), isFence(bytes, head[open].content, closing: false) else {
      return nil
    }
    guard let close = head[(open + 1)...].firstIndex(where: { isFence(bytes, $0.content, closing: true) }) else {
      return nil
    }
    let inner = head[(open + 1)..<close]
    guard let first = inner.first(where: { !$0.isBlank }), looksLikeKey(bytes, first.content) else { return nil }
    return FrontMatter(
      yaml: head[open + 1].full.lowerBound..<head[close].full.lowerBound, end: head[close].full.upperBound)
  }

  private static func isFence(_ bytes: [UInt8], _ range: Range<Int>, closing: Bool) -> Bool {
    guard range.count == 3 else { return false }
    let slice = bytes[range]
    return slice.allSatisfy { $0 == 0x2D } || (closing && slice.allSatisfy { $0 == 0x2E })
  }

  /// `key:` at the start of a line, or a comment: a thematic break followed by prose is no front matter.
  private static func looksLikeKey(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if bytes[range.lowerBound] == 0x23 { return true }
    guard let colon = bytes[range].firstIndex(of: 0x3A), colon - range.lowerBound <= 40 else { return false }
    return bytes[range.lowerBound..<colon].allSatisfy { $0 != ByteScan.space || $0 >= 0x80 }
  }
}
