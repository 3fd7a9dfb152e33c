/// A set of words as numbers, to be compared with many others of its block.
struct SymbolSet {
  /// Ascending, without repetition; see ``Symbols``.
  let numbers: [Int32]
  /// What the words say together (see ``ContentOverlap/weight(_:)``).
  let weight: Int
  /// One of 64 bits for each number: two sets without a bit in common are disjoint.
  private let mask: UInt64

  var isEmpty: Bool { numbers.isEmpty }
  var count: Int { numbers.count }

  fileprivate init(_ numbers: [Int32]) {
    self.numbers = numbers
    weight = numbers.reduce(0) { $0 + Symbols.weight($1) }
    mask = numbers.reduce(0) { $0 | 1 << (UInt64(truncatingIfNeeded: $1 >> 1) & 63) }
  }

  func intersection(_ other: SymbolSet) -> SymbolSet {
    let others = Set(other.numbers)
    return SymbolSet(numbers.filter { others.contains($0) })
  }

  func subtracting(_ other: SymbolSet) -> SymbolSet {
    guard mask & other.mask != 0 else { return self }
    let others = Set(other.numbers)
    return SymbolSet(numbers.filter { !others.contains($0) })
  }

  func isDisjoint(with other: SymbolSet) -> Bool { shared(other).count == 0 }

  /// What two sets have in common.
  func shared(_ other: SymbolSet) -> (count: Int, weight: Int) {
    guard mask & other.mask != 0 else { return (0, 0) }
    var count = 0
    var weight = 0
    var i = 0
    var j = 0
    while i < numbers.count, j < other.numbers.count {
      let left = numbers[i]
      let right = other.numbers[j]
      if left == right {
        count += 1
        weight += Symbols.weight(left)
      }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return (count, weight)
  }
}

/// Numbers for the words of one block. They mean nothing outside it.
struct Symbols {
  private var numbers: [String: Int32] = [:]

  /// The lowest bit is set for words that say something.
  mutating func number(_ word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(truncatingIfNeeded: numbers.count) << 1 | (ContentOverlap.weight(word) == 1 ? 0 : 1)
    numbers[word] = number
    return number
  }

  mutating func set(_ words: some Sequence<String>) -> SymbolSet {
    var unique = Set<Int32>()
    for word in words { unique.insert(number(word)) }
    return SymbolSet(unique.sorted())
  }

  /// Equal to ``ContentOverlap/weight(_:)`` of the word.
  fileprivate static func weight(_ number: Int32) -> Int { number & 1 == 0 ? 1 : 3 }
}
