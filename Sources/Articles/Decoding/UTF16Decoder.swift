/// UTF-16 in either byte order.
enum UTF16Decoder {
  enum Order { case little, big }

  /// The byte order of UTF-16 without a mark, or nil: among the first 2,048 pairs of a western text nearly all have a NUL at
  /// the same place, and none at the other.
  static func guessedOrder(_ file: [UInt8]) -> Order? {
    let pairs = min(file.count / 2, 2_048)
    guard pairs >= 4, file.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if file[2 * pair] == 0 { even += 1 }
      if file[2 * pair + 1] == 0 { odd += 1 }
    }
    if even == 0, odd * 10 >= pairs * 7 { return .little }
    if odd == 0, even * 10 >= pairs * 7 { return .big }
    return nil
  }

  /// Surrogates without a partner, and a last odd byte, become U+FFFD.
  static func decode(_ file: ArraySlice<UInt8>, order: Order) -> DecodedText {
    var result = [UInt8]()
    result.reserveCapacity(file.count)
    var replaced = file.count % 2
    var high: UInt32?
    var index = file.startIndex
    while index + 1 < file.endIndex {
      let (first, second) = (UInt32(file[index]), UInt32(file[index + 1]))
      let unit = order == .little ? second << 8 | first : first << 8 | second
      index += 2
      if let lead = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          UTF8Decoder.append(0x1_0000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &result)
          continue
        }
        replaced += 1
        UTF8Decoder.append(0xFFFD, to: &result)
      }
      if (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else if (0xDC00...0xDFFF).contains(unit) {
        replaced += 1
        UTF8Decoder.append(0xFFFD, to: &result)
      } else {
        UTF8Decoder.append(unit, to: &result)
      }
    }
    if high != nil { replaced += 1 }
    if high != nil || file.count % 2 == 1 { UTF8Decoder.append(0xFFFD, to: &result) }
    var decoded = DecodedText(bytes: result, encoding: order == .little ? "utf-16le" : "utf-16be")
    if replaced > 0 { decoded.diagnostics = [.illFormed(replaced, "UTF-16")] }
    return decoded
  }
}

/// UTF-32 in either byte order; only behind a byte order mark.
enum UTF32Decoder {
  static func decode(_ file: ArraySlice<UInt8>, bigEndian: Bool) -> DecodedText {
    var result = [UInt8]()
    result.reserveCapacity(file.count / 2)
    var replaced = file.count % 4 == 0 ? 0 : 1
    var index = file.startIndex
    while index + 3 < file.endIndex {
      var unit: UInt32 = 0
      for offset in 0..<4 { unit = unit << 8 | UInt32(file[index + (bigEndian ? offset : 3 - offset)]) }
      index += 4
      let isScalar = unit < 0xD800 || (0xE000...0x10_FFFF).contains(unit)
      if !isScalar { replaced += 1 }
      UTF8Decoder.append(isScalar ? unit : 0xFFFD, to: &result)
    }
    var decoded = DecodedText(bytes: result, encoding: bigEndian ? "utf-32be" : "utf-32le")
    if replaced > 0 { decoded.diagnostics = [.illFormed(replaced, "UTF-32")] }
    return decoded
  }
}

extension Diagnostic {
  static func illFormed(_ count: Int, _ encoding: String) -> Diagnostic {
    Diagnostic(
      "invalid\(encoding.filter { $0 != "-" })", .warning,
      "The file is not valid \(encoding): \(count) ill-formed parts were replaced by the character U+FFFD.")
  }
}
