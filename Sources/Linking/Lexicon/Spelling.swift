/// Forms of one word that differ in spelling or ending only.
enum Spelling {
  /// Whether two words are at most two letters apart and begin alike ("organise" and "organize", "says" and "said").
  static func areVariants(_ left: String, _ right: String) -> Bool {
    let first = Array(left.utf8)
    let second = Array(right.utf8)
    guard first.prefix(2) == second.prefix(2), abs(first.count - second.count) <= 2 else { return false }
    return distance(first, second) <= (min(first.count, second.count) >= 6 ? 2 : 1)
  }

  /// Source: V. Levenshtein, 1966.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}
