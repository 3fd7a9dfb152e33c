/// Makes any text safe in a format.
enum Escaping {
  /// For HTML and XML, in text and in quoted attributes. Characters that XML 1.0 forbids become U+FFFD.
  static func markup(_ text: String) -> String {
    if isPlain(text), !text.utf8.contains(where: isMarkup) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// Whether XML 1.0 allows the character (section 2.2), without the controls that it discourages. Marks that turn the
  /// direction of what follows are left out too: they could make a line show something that it does not say.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// For a terminal: no control character gets through but the line feed.
  static func terminal(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isAllowed(scalar) && scalar != "\t" ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
    }
    return result
  }

  /// The table of properties is asked only where ASCII does not settle it: this runs over every word of a report.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 0x20 || (0x09..<0x20).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Runs of white space, line feeds too, as one space each; none at the ends.
  static func oneLine(_ text: String) -> String {
    if isPlain(text), !hasLooseSpaces(text) { return text }
    var result = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isPending = !result.isEmpty
      } else {
        if isPending { result += " " }
        isPending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text holds nothing that any format must look at: no white space but spaces, no control character, no mark
  /// of direction. Most texts are so, and are passed on as they are. May say no of a text that is.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch (previous, byte) {
      case (_, ..<0x20), (_, 0x7F): return false
      // C1 controls and the no-break space; the Ogham space; spaces, separators and marks of direction; the ideographic
      // space; what is no character.
      case (0xC2, ..<0xA1), (0xE1, 0x9A), (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0xE2, 0x81), (0xE3, 0x80),
        (0xEF, 0xBF):
        return false
      default: previous = byte
      }
    }
    return true
  }

  /// Whether spaces stand at an end or side by side.
  private static func hasLooseSpaces(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), previous == byte { return true }
      previous = byte
    }
    return previous == UInt8(ascii: " ") && !text.isEmpty
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
