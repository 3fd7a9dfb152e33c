/// One line of a text.
struct Line: Equatable {
  /// From its first byte to before its line end.
  var full: Range<Int>
  /// Without surrounding white space.
  var content: Range<Int>

  var isBlank: Bool { content.isEmpty }
}

/// Cuts text into lines at LF, CR LF and lone CR, up to ``UnitLimit/lines``; the last line then holds all the rest.
enum LineScanner {
  static func lines(_ bytes: [UInt8], in range: Range<Int>) -> [Line] {
    var lines = [Line]()
    var start = range.lowerBound
    var index = start
    let end = range.upperBound
    while index < end, lines.count < UnitLimit.lines {
      let byte = bytes[index]
      guard byte == ByteScan.lineFeed || byte == ByteScan.carriageReturn else {
        index += 1
        continue
      }
      lines.append(line(bytes, start..<index))
      if byte == ByteScan.carriageReturn, index + 1 < end, bytes[index + 1] == ByteScan.lineFeed { index += 1 }
      index += 1
      start = index
    }
    if start < end { lines.append(line(bytes, start..<end)) }
    return lines
  }

  private static func line(_ bytes: [UInt8], _ full: Range<Int>) -> Line {
    Line(full: full, content: ByteScan.trimmed(bytes, full))
  }
}
