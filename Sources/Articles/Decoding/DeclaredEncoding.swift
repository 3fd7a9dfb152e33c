import Glibc

/// Encodings that a file can declare, by the labels of the Encoding Standard of the WHATWG.
enum DeclaredEncoding {
  private static let utf8Labels: Set<String> = ["utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be"]

  private static let windows1252Labels: Set<String> = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii",
    "us-ascii", "ansi",
  ]

  /// Labels and the names that iconv(3) knows them by. A list, because iconv knows many more, some of them hazardous.
  private static let iconvNames: [String: String] = [
    "iso-8859-2": "ISO-8859-2", "iso-8859-3": "ISO-8859-3", "iso-8859-4": "ISO-8859-4", "iso-8859-5": "ISO-8859-5",
    "iso-8859-7": "ISO-8859-7", "iso-8859-8": "ISO-8859-8", "iso-8859-9": "WINDOWS-1254", "iso-8859-13": "ISO-8859-13",
    "iso-8859-15": "ISO-8859-15", "latin-9": "ISO-8859-15", "windows-1250": "WINDOWS-1250",
    "windows-1251": "WINDOWS-1251", "windows-1253": "WINDOWS-1253", "windows-1254": "WINDOWS-1254",
    "windows-1255": "WINDOWS-1255", "windows-1256": "WINDOWS-1256", "windows-1257": "WINDOWS-1257",
    "windows-1258": "WINDOWS-1258", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
    "gb2312": "GB18030",
    "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "SHIFT_JIS", "sjis": "SHIFT_JIS",
    "euc-jp": "EUC-JP", "euc-kr": "CP949", "iso-8859-6": "ISO-8859-6", "tis-620": "TIS-620",
  ]

  static func isUTF8(_ label: String) -> Bool { utf8Labels.contains(label.lowercased()) }

  /// The text in the declared encoding; nil where the label is not known (or means UTF-8, which these bytes are not).
  static func decode(_ file: [UInt8], as label: String) -> DecodedText? {
    let folded = label.lowercased()
    if windows1252Labels.contains(folded) {
      return DecodedText(bytes: Windows1252.decode(file), encoding: "windows-1252")
    }
    guard let name = iconvNames[folded] else { return nil }
    return converted(file, from: name, label: folded)
  }

  /// iconv(3), with U+FFFD for each byte it refuses; nil where this system lacks the converter.
  private static func converted(_ file: [UInt8], from name: String, label: String) -> DecodedText? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var result = [UInt8]()
    result.reserveCapacity(file.count * 2)
    var replaced = 0
    var input = file
    var buffer = [CChar](repeating: 0, count: 64 * 1024)
    input.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      var source: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let outcome = buffer.withUnsafeMutableBufferPointer { out -> (written: Int, failed: Bool, error: Int32) in
          var target: UnsafeMutablePointer<CChar>? = out.baseAddress
          var room = out.count
          let count = iconv(converter, &source, &left, &target, &room)
          let error = errno
          return (out.count - room, count == -1, error)
        }
        result.append(contentsOf: buffer[..<outcome.written].lazy.map { UInt8(bitPattern: $0) })
        guard outcome.failed, outcome.error != E2BIG else { continue }
        replaced += 1
        UTF8Decoder.append(0xFFFD, to: &result)
        source = source?.advanced(by: 1)
        left -= 1
      }
    }
    var decoded = UTF8Decoder.decode(result)
    decoded.encoding = label
    if replaced > 0 { decoded.diagnostics.append(.illFormed(replaced, label)) }
    return decoded
  }
}
