import Synchronization

/// The words of a text, ready to be compared with many others.
struct WordBag: Sendable {
  let words: [Words.Word]
  /// A hash of each word, ascending.
  private let hashes: [UInt64]

  init(_ text: String) {
    words = Array(Words.list(text).prefix(TextDifference.longest))
    hashes = words.map { Self.hash($0.text) }.sorted()
  }

  /// An upper bound of ``TextDifference/similarity`` that costs one walk over both: words in common in any order. Most
  /// texts that meet in a block are told apart by it.
  func ceiling(_ other: WordBag) -> Int {
    let longer = max(words.count, other.words.count)
    guard longer > 0 else { return 0 }
    var common = 0
    var i = 0
    var j = 0
    while i < hashes.count, j < other.hashes.count {
      if hashes[i] == other.hashes[j] {
        common += 1
        i += 1
        j += 1
      } else if hashes[i] < other.hashes[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common * 100 / longer
  }

  /// The difference of two texts that are nearly the same; nil for all others.
  func twinDifference(_ other: WordBag) -> TextDifference? {
    guard ceiling(other) >= TextDifference.leastForTwins else { return nil }
    let difference = TextDifference(words, other.words)
    return difference.similarity >= TextDifference.leastForTwins ? difference : nil
  }

  /// FNV-1a.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// A ``WordBag`` that is made when it is first asked for: most statements of a block are told apart without it.
final class LazyWordBag: Sendable {
  private let text: String
  private let made = Mutex<WordBag?>(nil)

  init(_ text: String) { self.text = text }

  /// Two blocks that are computed side by side may ask for it at once.
  var bag: WordBag {
    made.withLock { made in
      if let made { return made }
      let bag = WordBag(text)
      made = bag
      return bag
    }
  }

  /// See ``WordBag/twinDifference(_:)``; nil too where this text has fewer words than `fewestWords`.
  func twinDifference(_ other: LazyWordBag, fewestWords: Int) -> TextDifference? {
    bag.words.count >= fewestWords ? bag.twinDifference(other.bag) : nil
  }

  /// Whether two texts are nearly the same words and differ in substance.
  func differsFromTwin(_ other: LazyWordBag) -> Bool {
    text != other.text && bag.twinDifference(other.bag).flatMap(TwinDifference.find) != nil
  }
}
