/// A position among the tokens of a short piece of text; the grammars of dates and times move it on.
struct StampCursor {
  let tokens: [StampToken]
  var index: Int

  init(_ tokens: [StampToken], at index: Int = 0) {
    self.tokens = tokens
    self.index = index
  }

  var current: StampToken? { peek(0) }

  func peek(_ offset: Int) -> StampToken? {
    tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
  }

  /// The token at an offset if it touches the one before it.
  func tight(_ offset: Int) -> StampToken? {
    guard let token = peek(offset), !token.followsSpace else { return nil }
    return token
  }

  /// Steps over a mark where it stands next.
  @discardableResult
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard current?.isMark(character) == true else { return false }
    index += 1
    return true
  }

  @discardableResult
  mutating func skip(word: String) -> Bool {
    guard current?.word == word else { return false }
    index += 1
    return true
  }
}
