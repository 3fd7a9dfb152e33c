/// Years in the headings of a history.
enum Heading {
  /// A heading has at most so many lexemes.
  private static let longest = 14

  /// The year that a heading names, where the reading is its first or last expression of a year; nil elsewhere.
  static func year(of reading: Reading, _ text: borrowing LexedText) -> Int? {
    guard case .date(let fields) = reading.meaning, let year = fields.year else { return nil }
    var start = reading.range.lowerBound
    while text.at(start - 1).kind != .end {
      start -= 1
      if reading.range.lowerBound - start > longest { return nil }
    }
    var end = reading.range.upperBound
    while text.at(end).kind != .end {
      end += 1
      if end - start > longest { return nil }
    }
    if text.isMark(end - 1, Mark.stop) { return nil }
    // Of "1964-1965" the first year begins the chapter.
    return text.isMark(reading.range.lowerBound - 1, Mark.hyphen) ? nil : year
  }
}
