/// UTF-8, whole or damaged.
enum UTF8Decoder {
  static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The bytes themselves where they are valid; else with U+FFFD for each maximal ill-formed part, and a diagnostic.
  static func decode(_ bytes: [UInt8]) -> DecodedText {
    if isValid(bytes) { return DecodedText(bytes: bytes, encoding: "utf-8") }
    var result = [UInt8]()
    result.reserveCapacity(bytes.count + 16)
    var replaced = 0
    var first: Range<Int>?
    var index = 0
    while index < bytes.count {
      let sequence = sequence(bytes, at: index)
      if sequence.isValid {
        result.append(contentsOf: bytes[index..<(index + sequence.length)])
      } else {
        if first == nil { first = result.count..<(result.count + 3) }
        replaced += 1
        append(0xFFFD, to: &result)
      }
      index += sequence.length
    }
    let message = "The file is not valid UTF-8: \(replaced) ill-formed parts were replaced by the character U+FFFD."
    return DecodedText(
      bytes: result, encoding: "utf-8", diagnostics: [Diagnostic("invalidUTF8", .warning, message, at: first)])
  }

  /// Whether invalid bytes are better read as UTF-8 with damage than as another encoding.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var wellFormed = 0
    var illFormed = 0
    var cutOff = false
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let sequence = sequence(bytes, at: index)
      if sequence.isValid { wellFormed += 1 } else { illFormed += 1 }
      index += sequence.length
      cutOff = !sequence.isValid && sequence.length > 1 && index == bytes.count
    }
    return wellFormed > illFormed || (wellFormed == 0 && illFormed == 1 && cutOff)
  }

  /// The well-formed sequence, or the maximal ill-formed part, at `index` (table 3-7 of the Unicode Standard).
  private static func sequence(_ bytes: [UInt8], at index: Int) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let needed: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case ..<0x80: return (1, true)
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF:
      needed = 2
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      needed = 3
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    for offset in 1...needed {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard index + offset < bytes.count, allowed.contains(bytes[index + offset]) else { return (offset, false) }
    }
    return (needed + 1, true)
  }

  /// Appends a code point that is no surrogate.
  static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    switch scalar {
    case ..<0x80: result.append(UInt8(scalar))
    case ..<0x800:
      result.append(UInt8(0xC0 | scalar >> 6))
      result.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x1_0000:
      result.append(UInt8(0xE0 | scalar >> 12))
      result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      result.append(UInt8(0x80 | scalar & 0x3F))
    default:
      result.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      result.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      result.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      result.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
