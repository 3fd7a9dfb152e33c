/// January to December, with the abbreviations that agencies use.
enum MonthNames {
  static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static let abbreviations = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9),
    ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (index, name) in names.enumerated() { builder.sense(name) { $0.month = UInt8(index + 1) } }
    for (name, month) in abbreviations {
      builder.sense(name) {
        $0.month = UInt8(month)
        $0.isAbbreviation = true
      }
    }
  }
}
