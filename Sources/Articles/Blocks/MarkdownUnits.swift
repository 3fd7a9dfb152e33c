/// Cuts a Markdown text into units. Markers of headings, list items and quotes are left out of their ranges; the text itself
/// stays as it is.
struct MarkdownUnits {
  private let bytes: [UInt8]
  private let lines: [Line]
  private var units = [TextUnit]()
  private var afterBlank = true

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    lines = LineScanner.lines(bytes, in: range)
  }

  static func units(_ bytes: [UInt8], in range: Range<Int>) -> [TextUnit] {
    var splitter = MarkdownUnits(bytes, range)
    splitter.run()
    return splitter.units
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if units.count >= UnitLimit.units - 1, !line.isBlank {
        append(line.content.lowerBound..<(lines.last?.content.upperBound ?? line.content.upperBound), .none)
        return
      }
      if line.isBlank {
        afterBlank = true
        index += 1
      } else if let end = codeEnd(at: index) {
        for inside in index...end where !lines[inside].isBlank { append(lines[inside].content, .apart) }
        index = end + 1
      } else {
        index = takeLine(at: index)
        afterBlank = false
      }
    }
  }

  /// The line of the closing code fence (or the last line) where one opens here.
  private func codeEnd(at index: Int) -> Int? {
    guard let fence = Self.fence(bytes, lines[index].content) else { return nil }
    var end = index + 1
    while end < lines.count, Self.fence(bytes, lines[end].content) != fence { end += 1 }
    return min(end, lines.count - 1)
  }

  private static func fence(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8? {
    guard range.count >= 3 else { return nil }
    let mark = bytes[range.lowerBound]
    guard mark == 0x60 || mark == 0x7E else { return nil }
    return bytes[range].prefix(3).allSatisfy { $0 == mark } ? mark : nil
  }

  /// Takes the unit that begins at a line and returns the line behind it.
  private mutating func takeLine(at index: Int) -> Int {
    let content = lines[index].content
    if let heading = heading(content) {
      append(heading.range, .heading(heading.level))
      return index + 1
    }
    if isApart(content) {
      append(content, .apart)
      return index + 1
    }
    if UnitSplitter.isRule(bytes, content) { return index + 1 }
    let (marker, start) = marker(content)
    var last = index
    while last + 1 < lines.count, goesOn(last, into: last + 1) { last += 1 }
    let range = ByteScan.trimmed(bytes, start..<lines[last].content.upperBound)
    if last == index, last + 1 < lines.count, marker == .none, let level = underline(lines[last + 1].content) {
      append(range, .heading(level))
      return last + 2
    }
    append(range, marker)
    return last + 1
  }

  private mutating func append(_ range: Range<Int>, _ marker: TextUnit.Marker) {
    let inner = Self.withoutEmphasis(bytes, range)
    guard !inner.isEmpty else { return }
    units.append(TextUnit(bytes, inner, marker: marker, afterBlank: afterBlank))
  }

  /// A paragraph goes on in the next line unless that opens something else, or this line stands for itself: a hard break,
  /// or a line that is a stamp or a byline.
  private func goesOn(_ index: Int, into next: Int) -> Bool {
    let line = lines[index]
    let following = lines[next].content
    guard !following.isEmpty, heading(following) == nil, !isApart(following), Self.fence(bytes, following) == nil,
      marker(following).marker == .none, underline(following) == nil, !UnitSplitter.isRule(bytes, following)
    else { return false }
    let tail = line.content.upperBound..<line.full.upperBound
    if tail.count >= 2, bytes[line.content.upperBound - 1] != 0x2C { return false }
    if bytes[line.content.upperBound - 1] == 0x5C { return false }
    return !standsAlone(line.content) && !standsAlone(following)
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    let inner = Self.withoutEmphasis(bytes, range)
    if inner.isEmpty { return false }
    return StampParser(bytes, inner).whole() != nil || BylineRule.byline(bytes, inner) != nil
      || FurnitureRules.isFurniture(TextUnit(bytes, inner), bytes)
  }

  // MARK: Markers

  private func heading(_ range: Range<Int>) -> (level: Int, range: Range<Int>)? {
    let level = bytes[range].prefix(7).prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), level < range.count, bytes[range.lowerBound + level] == ByteScan.space else {
      return nil
    }
    var end = range.upperBound
    while end > range.lowerBound + level, bytes[end - 1] == 0x23 { end -= 1 }
    let inner = ByteScan.trimmed(bytes, (range.lowerBound + level)..<end)
    return inner.isEmpty ? nil : (level, inner)
  }

  private func underline(_ range: Range<Int>) -> Int? {
    guard range.count >= 3, let mark = bytes[range].first, mark == 0x3D || mark == 0x2D,
      bytes[range].allSatisfy({ $0 == mark })
    else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  private func marker(_ range: Range<Int>) -> (marker: TextUnit.Marker, start: Int) {
    guard !range.isEmpty else { return (.none, range.lowerBound) }
    if bytes[range.lowerBound] == 0x3E {
      var start = range.lowerBound
      while start < range.upperBound, bytes[start] == 0x3E || bytes[start] == ByteScan.space { start += 1 }
      return (.quote, start)
    }
    let bullet = UnitSplitter.bulletLength(bytes, range)
    if bullet > 0 { return (.listItem, range.lowerBound + bullet) }
    let digits = bytes[range].prefix(4).prefix(while: ByteScan.isDigit).count
    let mark = range.lowerBound + digits
    if (1...3).contains(digits), mark + 1 < range.upperBound, bytes[mark] == 0x2E || bytes[mark] == 0x29,
      bytes[mark + 1] == ByteScan.space
    {
      return (.listItem, mark + 2)
    }
    return (.none, range.lowerBound)
  }

  /// Images, comments, tables and link definitions.
  private func isApart(_ range: Range<Int>) -> Bool {
    let slice = bytes[range]
    if slice.starts(with: Array("![".utf8)) || slice.starts(with: Array("<!--".utf8)) { return true }
    if slice.first == 0x7C, slice.last == 0x7C { return true }
    guard slice.first == 0x5B, let close = slice.prefix(80).firstIndex(of: 0x5D), close + 1 < range.upperBound else {
      return false
    }
    return bytes[close + 1] == 0x3A
  }

  /// Without emphasis marks that enclose the whole.
  private static func withoutEmphasis(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = ByteScan.trimmed(bytes, range)
    while range.count > 2, let mark = bytes[range].first, mark == 0x2A || mark == 0x5F, bytes[range].last == mark,
      range.count <= 300
    {
      let inner = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
      let opening = inner.prefix { $0 == mark }.count
      let rest = inner.dropFirst(opening).dropLast(opening)
      if rest.contains(mark) { break }
      range = ByteScan.trimmed(bytes, (range.lowerBound + 1)..<(range.upperBound - 1))
    }
    return range
  }
}
