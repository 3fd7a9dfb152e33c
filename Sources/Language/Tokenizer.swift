/// Cuts text into syntactic words after the conventions of the English Web Treebank: hyphenated compounds are taken
/// apart (but not at prefixes such as "non-"), clitics ("n't", "'s") are words of their own, abbreviations keep their
/// full stop.
///
/// Text is first cut at white space, each piece then into runs of one character class (``Atom``), and a rule for each
/// pair of neighbouring atoms says whether a word ends between them.
package struct Tokenizer {
  /// A run of letters or of digits, a repeated mark ("...", "--"), or a single character.
  struct Atom {
    var start: Int
    var end: Int
    var kind: CharacterClass
    var length: Int { end - start }
  }

  private var atoms: [Atom] = []
  /// Whether a word ends after the atom at the same index.
  private var ends: [Bool] = []

  package init() {}

  /// Appends the words of one region.
  package mutating func appendWords(of bytes: [UInt8], in region: Range<Int>, to words: inout [RawWord]) {
    let table = CharacterClass.table
    var index = region.lowerBound
    let end = region.upperBound
    var flags: RawWord.Flags = [.spaceBefore, .lineBefore, .paragraphBefore]
    var lineFeeds = 0
    while index < end {
      let byte = bytes[index]
      let (kind, length) = classify(bytes, at: index, byte: byte, end: end, table)
      if kind == .space || kind == .newline {
        flags.insert(.spaceBefore)
        if kind == .newline {
          flags.insert(.lineBefore)
          if byte != 0x0D { lineFeeds += 1 }
          if lineFeeds > 1 { flags.insert(.paragraphBefore) }
        }
        index += length
        continue
      }
      if flags.contains(.paragraphBefore) { settleLast(bytes, in: region, before: nil, of: &words) }
      index = appendPiece(bytes, from: index, end: end, flags: flags, table, to: &words)
      flags = []
      lineFeeds = 0
    }
    settleLast(bytes, in: region, before: nil, of: &words)
  }

  /// Cuts the last word where the word after it says so.
  @inline(__always)
  private func settleLast(_ bytes: [UInt8], in region: Range<Int>, before next: Range<Int>?, of words: inout [RawWord])
  {
    guard let last = words.last, Int(last.start) >= region.lowerBound,
      let cut = NextWordCuts.cut(bytes, Int(last.start)..<Int(last.end), before: next)
    else { return }
    words[words.count - 1].end = Int32(cut.second)
    if cut.isToken { words[words.count - 1].flags.insert(.joinsNext) }
    words.append(RawWord(start: Int32(cut.second), end: last.end))
  }

  @inline(__always)
  private func classify(_ bytes: [UInt8], at index: Int, byte: UInt8, end: Int, _ table: [CharacterClass]) -> (
    CharacterClass, Int
  ) {
    if byte < 0x80 { return (table[Int(byte)], 1) }
    let (scalar, length) = decodeScalar(bytes, at: index, end: end)
    return (CharacterClass.beyondASCII(scalar), length)
  }

  /// Reads to the next white space and appends the words of that piece.
  private mutating func appendPiece(
    _ bytes: [UInt8], from start: Int, end: Int, flags: RawWord.Flags, _ table: [CharacterClass],
    to words: inout [RawWord]
  ) -> Int {
    atoms.removeAll(keepingCapacity: true)
    var index = start
    scan: while index < end {
      let byte = bytes[index]
      let (kind, length) = classify(bytes, at: index, byte: byte, end: end, table)
      switch kind {
      case .space, .newline: break scan
      case .letter, .digit:
        if let last = atoms.last, last.kind == kind {
          atoms[atoms.count - 1].end = index + length
        } else {
          atoms.append(Atom(start: index, end: index + length, kind: kind))
        }
      default:
        if let last = atoms.last, last.kind == kind, kind.repeats, last.end - last.start >= length,
          bytes[last.start] == byte, length == 1 || bytes[last.start + length - 1] == bytes[index + length - 1]
        {
          atoms[atoms.count - 1].end = index + length
        } else {
          atoms.append(Atom(start: index, end: index + length, kind: kind))
        }
      }
      index += length
    }
    if atoms.count == 1 {
      emit(bytes, start, index, flags: flags, to: &words)
    } else {
      cut(bytes, flags: flags, to: &words)
    }
    return index
  }

  /// Decides between which atoms words end, and appends the words.
  private mutating func cut(_ bytes: [UInt8], flags: RawWord.Flags, to words: inout [RawWord]) {
    ends.removeAll(keepingCapacity: true)
    let rules = PieceRules(bytes: bytes, atoms: atoms)
    let core = rules.unbrokenCore()
    for index in 0..<atoms.count - 1 {
      let inside = core.map { $0.contains(index) && $0.contains(index + 1) } ?? false
      let atEdge = core.map { $0.contains(index) != $0.contains(index + 1) } ?? false
      ends.append(atEdge || (!inside && rules.wordEnds(after: index)))
    }
    ends.append(true)
    var flags = flags
    var first = 0
    for index in 0..<atoms.count where ends[index] {
      emit(bytes, atoms[first].start, atoms[index].end, flags: flags, to: &words)
      flags = []
      first = index + 1
    }
  }

  /// Appends one token, as several words if it is a contraction.
  private func emit(_ bytes: [UInt8], _ start: Int, _ end: Int, flags: RawWord.Flags, to words: inout [RawWord]) {
    if flags.contains(.spaceBefore), !flags.contains(.paragraphBefore) {
      settleLast(bytes, in: 0..<bytes.count, before: start..<end, of: &words)
    }
    if let second = Clitics.split(bytes, start..<end) {
      words.append(
        RawWord(start: Int32(start), end: Int32(second), flags: flags.union(.joinsNext)))
      words.append(RawWord(start: Int32(second), end: Int32(end)))
    } else {
      words.append(RawWord(start: Int32(start), end: Int32(end), flags: flags))
    }
  }
}

extension CharacterClass {
  /// Whether a run of the same mark is one word.
  fileprivate var repeats: Bool {
    switch self {
    case .period, .terminal, .hyphen, .dash, .apostrophe, .symbol, .underscore, .ellipsis, .slash, .currency: true
    default: false
    }
  }
}
