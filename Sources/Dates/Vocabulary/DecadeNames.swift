/// "the nineties": the tens of a century.
enum DecadeNames {
  static let names: [(String, UInt8)] = [
    ("twenties", 2), ("thirties", 3), ("forties", 4), ("fifties", 5), ("sixties", 6), ("seventies", 7),
    ("eighties", 8), ("nineties", 9),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (name, decade) in names { builder.sense(name) { $0.decade = decade } }
  }
}
