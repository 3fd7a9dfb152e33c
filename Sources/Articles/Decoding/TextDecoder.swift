/// A file's bytes as valid UTF-8.
struct DecodedText {
  /// Valid UTF-8 without a byte order mark: offset 0 is the first character after it.
  var bytes: [UInt8]
  /// The name of the encoding the file was read in, as the Encoding Standard of the WHATWG spells it.
  var encoding: String
  var diagnostics: [Diagnostic] = []
}

/// Turns bytes into text.
///
/// The first that applies decides: a byte order mark; a NUL pattern of UTF-16 without one; valid UTF-8; the encoding that
/// the file declares; damaged UTF-8 (more well-formed multi-byte sequences than stray bytes, or a single sequence cut off at
/// the end), where each maximal ill-formed part becomes U+FFFD as in chapter 3 of the Unicode Standard; windows-1252.
/// What was assumed or replaced is said in a diagnostic. A file that is no text is rejected.
enum TextDecoder {
  /// - Parameter declared: the encoding's name where the file states one.
  static func decode(_ file: [UInt8], declared: String? = nil) -> Result<DecodedText, Rejection> {
    guard !file.isEmpty else { return .failure(.empty) }
    if let kind = BinaryCheck.magicNumber(file) {
      return .failure(.binary("The file is \(kind), not a text: save it as plain text, Markdown or HTML."))
    }
    if let marked = decodeMarked(file) { return checked(marked) }
    if let order = UTF16Decoder.guessedOrder(file) {
      var decoded = UTF16Decoder.decode(file[...], order: order)
      decoded.diagnostics.insert(
        Diagnostic("assumedEncoding", .info, "The file was read as UTF-16 without a byte order mark."), at: 0)
      return checked(decoded)
    }
    if let problem = BinaryCheck.problem(file) {
      return .failure(.binary("The file is not a text: \(problem)."))
    }
    return checked(decodeUnmarked(file, declared: declared))
  }

  private static func decodeMarked(_ file: [UInt8]) -> DecodedText? {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return UTF8Decoder.decode(Array(file[3...])) }
    if file.starts(with: [0xFF, 0xFE, 0, 0]) { return UTF32Decoder.decode(file[4...], bigEndian: false) }
    if file.starts(with: [0, 0, 0xFE, 0xFF]) { return UTF32Decoder.decode(file[4...], bigEndian: true) }
    if file.starts(with: [0xFF, 0xFE]) { return UTF16Decoder.decode(file[2...], order: .little) }
    if file.starts(with: [0xFE, 0xFF]) { return UTF16Decoder.decode(file[2...], order: .big) }
    return nil
  }

  private static func decodeUnmarked(_ file: [UInt8], declared: String?) -> DecodedText {
    if UTF8Decoder.isValid(file) { return DecodedText(bytes: file, encoding: "utf-8") }
    if let declared {
      if let decoded = DeclaredEncoding.decode(file, as: declared) { return decoded }
      if !DeclaredEncoding.isUTF8(declared) { return unknown(declared, file) }
    }
    return UTF8Decoder.isDamagedUTF8(file) ? UTF8Decoder.decode(file) : assumedWindows1252(file)
  }

  private static func unknown(_ declared: String, _ file: [UInt8]) -> DecodedText {
    var decoded = UTF8Decoder.isDamagedUTF8(file) ? UTF8Decoder.decode(file) : assumedWindows1252(file)
    decoded.diagnostics.insert(
      Diagnostic(
        "unknownEncoding", .warning,
        "The file declares the encoding “\(String(declared.unicodeScalars.prefix(40)))”, which cannot be read here."),
      at: 0)
    return decoded
  }

  private static func assumedWindows1252(_ file: [UInt8]) -> DecodedText {
    DecodedText(
      bytes: Windows1252.decode(file), encoding: "windows-1252",
      diagnostics: [
        Diagnostic(
          "assumedEncoding", .info,
          "The file is not UTF-8 and was read as windows-1252, the usual encoding of old files.")
      ])
  }

  /// The text once more: a NUL or a run of control characters can hide behind a byte order mark too.
  private static func checked(_ decoded: DecodedText) -> Result<DecodedText, Rejection> {
    if decoded.encoding.hasPrefix("utf-16") || decoded.encoding.hasPrefix("utf-32"),
      let problem = BinaryCheck.problem(decoded.bytes)
    {
      return .failure(.binary("The file is not a text: \(problem)."))
    }
    let isBlank = ByteScan.trimmed(decoded.bytes, 0..<decoded.bytes.count).isEmpty
    return isBlank ? .failure(.empty) : .success(decoded)
  }
}

extension Rejection {
  static let empty = Rejection("empty", "The file is empty or holds only white space: drop it again once it has text.")

  static func binary(_ message: String) -> Rejection { Rejection("binary", message) }
}
