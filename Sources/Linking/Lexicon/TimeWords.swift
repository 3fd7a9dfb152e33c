/// Words that name a time, each with what it names within its kind.
enum TimeWords {
  enum Kind: CaseIterable { case weekday, month, year, relative, dayOfMonth }

  static func value(_ word: String, _ kind: Kind) -> Int? {
    switch kind {
    case .weekday: weekdays[word]
    case .month: months[word]
    case .relative: relative[word]
    case .year:
      if let number = Int(word), (1500...2199).contains(number), word.utf8.count == 4 { number } else { nil }
    case .dayOfMonth: ordinal(word)
    }
  }

  private static func ordinal(_ word: String) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
      if let number = Int(word.dropLast(2)), (1...31).contains(number) { return number }
    }
    return nil
  }

  static let weekdays: [String: Int] = names(
    [
      ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"], ["thursday", "thu", "thurs"],
      ["friday", "fri"],
      ["saturday"], ["sunday"],
    ])
  static let months: [String: Int] = names(
    [
      ["january", "jan"], ["february", "feb"], ["march"], ["april", "apr"], ["may"], ["june", "jun"], ["july", "jul"],
      ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ])
  private static let relative: [String: Int] = names([["yesterday"], ["today"], ["tomorrow"]])

  private static func names(_ lines: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for word in line { table[word] = index + 1 }
    }
    return table
  }
}
