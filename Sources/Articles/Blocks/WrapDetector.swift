/// Tells texts whose paragraphs are wrapped over several lines from texts with one paragraph a line.
struct WrapDetector {
  /// The column where lines are broken, in bytes; nil where each line stands for itself.
  let width: Int?

  /// Wrapped text has no long lines, and most of its line ends are there because the next word would not have fit.
  init(_ bytes: [UInt8], _ lines: [Line]) {
    var longest = 0
    var pairs = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      longest = max(longest, line.content.count)
      if longest > Self.widest { break }
      if index + 1 < lines.count, !lines[index + 1].isBlank { pairs += 1 }
    }
    guard longest <= Self.widest, longest >= Self.narrowest, pairs >= 2 else {
      width = nil
      return
    }
    var forced = 0
    for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index + 1].isBlank {
      if Self.isFull(bytes, lines[index], lines[index + 1], longest) { forced += 1 }
    }
    width = forced * 2 >= pairs ? longest : nil
  }

  /// In bytes; editors break at 60 to 100 columns, and some characters take three bytes.
  private static let widest = 132
  private static let narrowest = 40

  /// Whether the next line's first word would not have fit on this one.
  private static func isFull(_ bytes: [UInt8], _ line: Line, _ next: Line, _ width: Int) -> Bool {
    let word = bytes[next.content].prefix { $0 != ByteScan.space && $0 != 0x09 }
    return line.content.count + 1 + word.count > width - 4
  }

  /// Whether a line goes on in the next.
  func continues(_ bytes: [UInt8], _ line: Line, _ next: Line) -> Bool {
    guard let width else { return false }
    if Self.isFull(bytes, line, next, width) { return true }
    let last = bytes[line.content.upperBound - 1]
    let endsOpen = ByteScan.isLetter(last) || ByteScan.isDigit(last) || last == 0x2C
    return endsOpen && line.content.count * 5 >= width * 3 && ByteScan.isLower(bytes[next.content.lowerBound])
  }
}
