/// Cuts a range of bytes into lexemes in one pass, looking up the words of the vocabulary on the way.
struct Lexer {
  private let vocabulary: Vocabulary
  private let classes = ByteClass.table
  /// Bytes of the shortest line that is taken for a wrapped one.
  private static let shortestWrapped = 50

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// - Parameters:
  ///   - bytes: UTF-8; other bytes are read as letters.
  ///   - range: the part to read.
  ///   - lexemes: emptied, then filled; ends with ``LexedText/margin`` sentinels.
  func read(_ bytes: [UInt8], _ range: Range<Int>, into lexemes: inout [Lexeme]) {
    lexemes.removeAll(keepingCapacity: true)
    // News has a lexeme for about every five bytes.
    lexemes.reserveCapacity(range.count / 5 + 2 * LexedText.margin)
    for _ in 0..<LexedText.margin { lexemes.append(.sentinel) }
    bytes.withUnsafeBufferPointer { buffer in
      classes.withUnsafeBufferPointer { classes in
        scan(buffer, classes, range, &lexemes)
      }
    }
    for _ in 0..<LexedText.margin { lexemes.append(.sentinel) }
  }

  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<ByteClass>, _ range: Range<Int>,
    _ lexemes: inout [Lexeme]
  ) {
    var index = range.lowerBound
    let end = range.upperBound
    var flags: Lexeme.Flags = [.paragraphStart, .lineStart]
    var lineFeeds = 0
    var line = index
    while index < end {
      let start = index
      switch classes[Int(bytes[index])] {
      case .space:
        index += 1
        flags.remove(.glued)
        continue
      case .lineFeed:
        index += 1
        lineFeeds += 1
        flags.remove(.glued)
        flags.insert(lineFeeds > 1 ? .paragraphStart : .lineStart)
        // No expression crosses the end of a paragraph, nor that of a line too short to have been wrapped.
        if lineFeeds == 2 || start - line < Self.shortestWrapped, lexemes.last?.kind != .end {
          lexemes.append(.sentinel)
        }
        line = index
        continue
      case .letter: lexemes.append(word(bytes, classes, &index, end, flags))
      case .digit: lexemes.append(digits(bytes, classes, &index, end, flags))
      case .mark:
        index += 1
        lexemes.append(mark(start, index, Int32(bytes[start]), flags))
      case .lead:
        let (code, length) = Self.character(bytes, index, end)
        if code == 0x20 {
          index += length
          flags.remove(.glued)
          continue
        }
        if code == 0 {
          lexemes.append(word(bytes, classes, &index, end, flags))
        } else {
          index += length
          lexemes.append(mark(start, index, code, flags))
        }
      }
      flags = .glued
      lineFeeds = 0
    }
  }

  private func mark(_ start: Int, _ end: Int, _ code: Int32, _ flags: Lexeme.Flags) -> Lexeme {
    Lexeme(start: Int32(start), end: Int32(end), number: code, sense: 0, kind: .mark, flags: flags)
  }

  /// A run of letters; up to sixteen bytes are packed in lower case as the key of the vocabulary.
  private func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<ByteClass>, _ index: inout Int, _ end: Int,
    _ flags: Lexeme.Flags
  ) -> Lexeme {
    let start = index
    var key = WordKey()
    var flags = flags
    if bytes[start] & 0x20 == 0 { flags.insert(.capitalised) }
    while index < end {
      let byte = bytes[index]
      let byteClass = classes[Int(byte)]
      if byteClass == .lead {
        let (code, length) = Self.character(bytes, index, end)
        if code != 0 { break }
        for offset in 0..<length { key.append(bytes[index + offset]) }
        index += length
      } else if byteClass == .letter {
        key.append(byte | 0x20)
        index += 1
      } else {
        break
      }
    }
    let sense = vocabulary.sense(of: key)
    if sense == 0, index - start > 3 {
      let last = bytes[index - 1] | 0x20
      if last == 0x64, bytes[index - 2] | 0x20 == 0x65 { flags.insert(.endsInEd) }
      if last == 0x73 { flags.insert(.endsInS) }
    }
    return Lexeme(start: Int32(start), end: Int32(index), number: 0, sense: sense, kind: .word, flags: flags)
  }

  private func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<ByteClass>, _ index: inout Int, _ end: Int,
    _ flags: Lexeme.Flags
  ) -> Lexeme {
    let start = index
    var value: Int32 = 0
    while index < end, classes[Int(bytes[index])] == .digit {
      if index - start < 9 { value = value * 10 + Int32(bytes[index] - 0x30) }
      index += 1
    }
    if index - start > 9 { value = -1 }
    return Lexeme(start: Int32(start), end: Int32(index), number: value, sense: 0, kind: .digits, flags: flags)
  }

  /// The mark that a character beyond ASCII counts as (0 for a letter, 0x20 for a space), and its length in bytes.
  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (Int32, Int) {
    let lead = bytes[index]
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch (lead, second, third) {
    case (0xC2, 0xA0, _): return (0x20, 2)
    case (0xC2, 0xA2...0xA5, _), (0xC2, 0xA7, _): return (Mark.sign, 2)
    case (0xC2, 0x80...0xBF, _): return (Int32(second), 2)
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF): return (0x20, 3)
    case (0xE2, 0x80, 0x90...0x93): return (Mark.hyphen, 3)
    case (0xE2, 0x80, 0x94...0x95): return (Mark.longDash, 3)
    case (0xE2, 0x80, 0x98...0x9B): return (Mark.apostrophe, 3)
    case (0xE2, 0x80, 0x9C...0x9F): return (Mark.quote, 3)
    case (0xE2, 0x82, 0xA0...0xBF): return (Mark.sign, 3)
    case (0xE2, 0x80, 0x80...0xBF): return (0x7E, 3)
    case (0xE2, 0x88, 0x92): return (Mark.hyphen, 3)
    default:
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      return (0, min(length, end - index))
    }
  }
}
