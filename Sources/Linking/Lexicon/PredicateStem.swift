/// One form for a verb and the nouns that are made of it by an ending: "announce", "announcing" and "announcement".
///
/// Endings are cut as in M. F. Porter, "An algorithm for suffix stripping", 1980, though only those that make nouns of
/// verbs; what is left is no word.
enum PredicateStem {
  static func of(_ word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.count >= shortest, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    if let ending = endings.first(where: { ends(bytes, $0) && bytes.count - $0.count >= fewestLeft }) {
      bytes.removeLast(ending.count)
      if ending == ing { undouble(&bytes) }
    }
    if ends(bytes, ate), bytes.count - ate.count >= fewestLeft { bytes.removeLast(ate.count) }
    if bytes.count > fewestLeft, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "y") { bytes[bytes.count - 1] = UInt8(ascii: "i") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let shortest = 5
  private static let fewestLeft = 4
  private static let ing = Array("ing".utf8)
  private static let ate = Array("ate".utf8)
  private static let endings = ["ation", "ition", "ment", "ance", "ence", "ion", "ing", "al"].map { Array($0.utf8) }

  private static func ends(_ bytes: [UInt8], _ ending: [UInt8]) -> Bool {
    bytes.count > ending.count && bytes.suffix(ending.count).elementsEqual(ending)
  }

  /// "planning" of "plan"; "filling" keeps its "ll".
  private static func undouble(_ bytes: inout [UInt8]) {
    guard bytes.count > fewestLeft, let last = bytes.last, bytes[bytes.count - 2] == last, !"lsz".utf8.contains(last)
    else { return }
    bytes.removeLast()
  }
}
