/// Tells files that are no text.
enum BinaryCheck {
  private static let magicNumbers: [(start: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("RIFF".utf8), "a media file"),
    (Array("OggS".utf8), "a media file"),
    ([0x49, 0x44, 0x33, 0x03], "a media file"),
    ([0x1F, 0x8B, 0x08], "a gzip archive"),
    (Array("BZh9".utf8), "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("SQLite format 3".utf8), "a database"),
    (Array("{\\rtf".utf8), "a rich text document"),
    (Array("wOF2".utf8), "a font"),
    (Array("bplist00".utf8), "a web archive"),
  ]

  /// What the file's first bytes show it to be, or nil.
  static func magicNumber(_ file: [UInt8]) -> String? {
    magicNumbers.first { file.starts(with: $0.start) }?.kind
  }

  /// Why these bytes of an 8-bit encoding are no text, or nil: a NUL anywhere, or more than one control character in a
  /// hundred bytes.
  static func problem(_ file: [UInt8]) -> String? {
    var controls = 0
    for (index, byte) in file.enumerated() where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: return "it holds a NUL byte at offset \(index)"
      case 0x09...0x0D, 0x1B: break
      default: controls += 1
      }
    }
    return controls > 2 && controls > file.count / 100 ? "it holds \(controls) control characters" : nil
  }
}
