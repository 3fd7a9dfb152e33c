/// The rules that say whether a word ends between two neighbouring atoms of one piece of text without white space.
struct PieceRules {
  let bytes: [UInt8]
  let atoms: [Tokenizer.Atom]

  // MARK: What must stay whole

  /// The atoms of a web address, an address with "@" or an emoticon, without brackets, quotation marks and stops
  /// around it.
  func unbrokenCore() -> Range<Int>? {
    var first = 0
    var last = atoms.count
    while first < last, atoms[first].kind == .open || atoms[first].kind == .quote || isSymbol(first, "<") { first += 1 }
    while last > first, isTrailing(last - 1) { last -= 1 }
    // A name glued to its address in angle brackets.
    if let bracket = (first..<last).last(where: { isSymbol($0, "<") }), looksLikeAddress(bracket + 1..<last) {
      return bracket + 1..<last
    }
    guard last - first > 1 else { return emoticon() }
    return looksLikeAddress(first..<last) ? first..<last : emoticon()
  }

  private func isTrailing(_ index: Int) -> Bool {
    switch atoms[index].kind {
    case .period, .comma, .colon, .terminal, .close, .quote, .apostrophe, .ellipsis: true
    default: isSymbol(index, ">")
    }
  }

  private func looksLikeAddress(_ range: Range<Int>) -> Bool {
    for index in range {
      if index + 2 < range.upperBound, atoms[index].kind == .colon, atoms[index + 1].kind == .slash,
        atoms[index + 1].length >= 2
      {
        return true
      }
      if index > range.lowerBound, index + 1 < range.upperBound, isSymbol(index, "@") { return true }
    }
    if range.count > 2, matches(range.lowerBound, "www"), atoms[range.lowerBound + 1].kind == .period { return true }
    return false
  }

  /// ":-)", ":D", ";)", "^_^" as a whole piece.
  private func emoticon() -> Range<Int>? {
    guard atoms.count >= 2, atoms.count <= 3, atoms[atoms.count - 1].end - atoms[0].start <= 4 else { return nil }
    let last = atoms[atoms.count - 1]
    let nose = atoms.count == 2 || atoms[1].kind == .hyphen
    if atoms[0].kind == .colon, atoms[0].length == 1, nose {
      if last.kind == .close || last.kind == .open { return 0..<atoms.count }
      if last.kind == .letter, last.length == 1, let letter = byte(last.start), "DPpOo".utf8.contains(letter) {
        return 0..<atoms.count
      }
    }
    if atoms.count == 2, isSymbol(0, "="), last.kind == .close || last.kind == .open { return 0..<2 }
    if atoms.count == 2, atoms[0].kind == .open, last.kind == .colon, last.length == 1 { return 0..<2 }
    if isSymbol(0, "^"), atoms.count == 3, atoms[1].kind == .underscore, isSymbol(2, "^") { return 0..<3 }
    return nil
  }

  // MARK: Neighbours

  /// Whether a word ends after the atom at `index`, which is not the last.
  func wordEnds(after index: Int) -> Bool {
    let left = atoms[index]
    let right = atoms[index + 1]
    switch (left.kind, right.kind) {
    case (.letter, .digit): return false
    case (.digit, .letter):
      return isUnit(index + 1) || (isMagnitude(index + 1) && isLast(index + 1))
        || (startsWithAmount(index) && isLast(index + 1))
    case (.underscore, .letter), (.letter, .underscore), (.digit, .underscore), (.underscore, .digit): return false
    case (.apostrophe, _), (_, .apostrophe): return apostropheEnds(index)
    case (.period, _), (_, .period): return periodEnds(index)
    case (.comma, .digit): return !(left.length == 1 && right.length == 3 && isDigit(index - 1))
    case (.digit, .comma): return !(right.length == 1 && index + 2 < atoms.count && isThreeDigits(index + 2))
    case (.digit, .colon), (.colon, .digit):
      let mark = left.kind == .colon ? index : index + 1
      return !(isDigit(mark - 1) && isDigit(mark + 1) && matches(mark, ":"))
    case (.hyphen, .symbol), (.symbol, .hyphen): return !isRuler(index)
    case (.hyphen, _), (_, .hyphen): return hyphenEnds(left.kind == .hyphen ? index : index + 1)
    case (.slash, _), (_, .slash): return slashEnds(left.kind == .slash ? index : index + 1)
    case (.letter, .currency): return !(index == 0 && left.length <= 2 && isUpper(index))
    case (.symbol, _): return symbolEnds(index, joinedBy: index)
    case (_, .symbol): return symbolEnds(index, joinedBy: index + 1)
    case (.terminal, .terminal), (.comma, .terminal), (.colon, .terminal): return false
    default: return true
    }
  }

  private func apostropheEnds(_ index: Int) -> Bool {
    let left = atoms[index]
    let right = atoms[index + 1]
    if right.kind == .apostrophe {
      guard right.length <= 3, left.kind == .letter || left.kind == .digit || left.kind == .period else { return true }
      if index + 2 < atoms.count, atoms[index + 2].kind == .letter || atoms[index + 2].kind == .digit {
        return left.kind == .digit && atoms[index + 2].kind == .digit
      }
      // The possessive of a plural, unless a quotation opened in this piece ends here.
      return !(left.kind == .letter && endsWithS(index) && atoms[0].kind != .apostrophe)
    }
    guard left.kind == .apostrophe else { return true }
    if index == 0 {
      if right.kind == .digit { return !(right.length == 2) }
      return !(right.kind == .letter && Clitics.isElided(bytes, right.start..<right.end) && left.length <= 3)
    }
    let before = atoms[index - 1].kind
    return
      !((right.kind == .letter || right.kind == .digit) && (before == .letter || before == .digit || before == .period))
  }

  private func periodEnds(_ index: Int) -> Bool {
    let left = atoms[index]
    let right = atoms[index + 1]
    // ".?" and "!." are one mark each, but for the stop of an abbreviation.
    if left.kind == .period, right.kind == .terminal {
      return index == 0 || left.length > 2 || (left.length == 1 && !periodEnds(index - 1))
    }
    if left.kind == .terminal, right.kind == .period { return right.length > 1 || index + 2 < atoms.count }
    if right.kind == .period {
      guard right.length == 1 else { return left.kind != .period }
      guard left.kind == .letter || left.kind == .digit else { return left.kind != .ellipsis }
      if index + 2 < atoms.count, atoms[index + 2].kind == .letter || atoms[index + 2].kind == .digit {
        return !joinsAcross(index + 1)
      }
      return !Abbreviations.keepsPeriod(bytes, atoms, at: index)
    }
    guard left.length == 1, right.kind == .letter || right.kind == .digit else { return true }
    // A number, or the ending of a file's name.
    if index == 0 { return right.kind != .digit && !(isLower(1) && right.length <= 4) }
    return !joinsAcross(index)
  }

  /// Whether a full stop between two letter or digit atoms is inside a word: "3.5", "U.S.", "p.m.", "site.com".
  private func joinsAcross(_ mark: Int) -> Bool {
    let left = atoms[mark - 1]
    let right = atoms[mark + 1]
    guard left.kind == .letter || left.kind == .digit else { return left.kind != .quote && left.kind != .close }
    if left.kind == .digit || right.kind == .digit { return true }
    if left.length == 1 || right.length == 1 { return true }
    return !(isLower(mark - 1) && isCapitalised(mark + 1))
  }

  /// "----==": a line drawn across the page.
  private func isRuler(_ index: Int) -> Bool {
    let (hyphens, other) = atoms[index].kind == .hyphen ? (index, index + 1) : (index + 1, index)
    return atoms[hyphens].length >= 2 && bytes[atoms[other].start] == UInt8(ascii: "=")
  }

  private func hyphenEnds(_ mark: Int) -> Bool {
    guard atoms[mark].length <= 3, mark > 0, mark + 1 < atoms.count else {
      // A sign before a number belongs to it only at the start of a piece.
      return !(mark == 0 && atoms.count > 1 && atoms[0].length == 1 && atoms[1].kind == .digit)
    }
    let left = atoms[mark - 1]
    let right = atoms[mark + 1]
    if left.kind == .digit, right.kind == .digit { return !isTelephoneOrDate(mark) }
    guard right.kind == .letter || right.kind == .digit, left.kind == .letter else { return true }
    return !Prefixes.contains(bytes, left.start..<left.end)
  }

  /// "555-0101-22", "555-0199", "5-0199" and "20301-0199": three groups, or one, three or five digits and four.
  private func isTelephoneOrDate(_ mark: Int) -> Bool {
    let left = atoms[mark - 1]
    let right = atoms[mark + 1]
    if right.length == 4, left.length == 1 || left.length == 3 || left.length == 5 { return true }
    let before = mark >= 3 && atoms[mark - 2].kind == .hyphen && isDigit(mark - 3)
    let after = mark + 3 < atoms.count && atoms[mark + 2].kind == .hyphen && isDigit(mark + 3)
    return before || after
  }

  private func slashEnds(_ mark: Int) -> Bool {
    guard mark > 0, mark + 1 < atoms.count, atoms[mark].length == 1 else { return true }
    if isDigit(mark - 1), isDigit(mark + 1) { return false }
    return
      !(atoms[mark - 1].length == 1 && atoms[mark + 1].length == 1 && atoms[mark - 1].kind == .letter
      && atoms[mark + 1].kind == .letter && atoms.count == 3)
  }

  private func symbolEnds(_ index: Int, joinedBy mark: Int) -> Bool {
    if isSymbol(mark, "&"), mark > 0, mark + 1 < atoms.count {
      let left = atoms[mark - 1]
      let right = atoms[mark + 1]
      return
        !(left.kind == .letter && right.kind == .letter && left.length <= 3 && right.length <= 3 && isUpper(mark - 1))
    }
    guard mark == index, index == 0 else { return true }
    if isSymbol(mark, "#") || isSymbol(mark, "@") { return atoms[index + 1].kind != .letter }
    if isSymbol(mark, "+") { return atoms[index + 1].kind != .digit }
    return true
  }

  // MARK: Looking at one atom

  private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private func isLast(_ index: Int) -> Bool {
    index == atoms.count - 1 || atoms[index + 1].kind == .period || atoms[index + 1].kind == .comma
  }
  private func isDigit(_ index: Int) -> Bool { index >= 0 && index < atoms.count && atoms[index].kind == .digit }
  private func isThreeDigits(_ index: Int) -> Bool { isDigit(index) && atoms[index].length == 3 }

  private func isSymbol(_ index: Int, _ text: StaticString) -> Bool {
    atoms[index].kind == .symbol && matches(index, text)
  }

  /// Whether the atom is exactly this lower-case ASCII text, in any case.
  private func matches(_ index: Int, _ text: StaticString) -> Bool {
    ASCIIText.equals(bytes, atoms[index].start..<atoms[index].end, text)
  }

  private func isUpper(_ index: Int) -> Bool {
    for offset in atoms[index].start..<atoms[index].end where !ASCIIText.isUpper(bytes[offset]) { return false }
    return true
  }
  private func isLower(_ index: Int) -> Bool { !ASCIIText.isUpper(bytes[atoms[index].start]) }
  private func isCapitalised(_ index: Int) -> Bool { ASCIIText.isUpper(bytes[atoms[index].start]) }
  private func endsWithS(_ index: Int) -> Bool { bytes[atoms[index].end - 1] | 0x20 == UInt8(ascii: "s") }

  /// A unit of measure or of time that the treebank cuts from its number.
  private func isUnit(_ index: Int) -> Bool {
    Units.contains(bytes, atoms[index].start..<atoms[index].end)
  }
  /// "20k", "3m".
  private func isMagnitude(_ index: Int) -> Bool {
    atoms[index].length == 1 && (matches(index, "k") || matches(index, "m") || (matches(index, "b") && isLower(index)))
  }
  private func startsWithAmount(_ index: Int) -> Bool { atoms[0].kind == .currency }
}
