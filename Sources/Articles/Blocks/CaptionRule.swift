/// Picture captions: lines with a photo credit, and the same line without it.
enum CaptionRule {
  private static let openings = [
    "photo:", "photo by", "photograph:", "photograph by", "image:", "image caption", "picture:", "picture by",
    "caption:",
    "file photo", "file -", "file photograph", "media caption", "video caption", "photo credit", "image credit",
    "image source",
    "credit:", "pictured:", "illustration:", "graphic:", "handout photo",
  ]

  private static let creditWords: Set<String> = [
    "photo", "photos", "photograph", "image", "images", "picture", "courtesy", "handout", "file", "getty", "afp",
    "reuters",
    "ap", "epa", "agency", "credit", "screenshot", "graphic", "illustration", "pool", "via", "shutterstock", "alamy",
  ]

  static func isCaption(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    guard unit.count <= 600, !unit.range.isEmpty else { return false }
    if openings.contains(where: unit.folded.hasPrefix) { return true }
    return credit(bytes, unit.range) != nil
  }

  /// The bracketed credit at the end of a line: `(Ada Lund/Coast Images)`, `(AP Photo/Jo Pike)`, `(CBN)`.
  static func credit(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 3, bytes[range.upperBound - 1] == 0x29,
      let open = bytes[range].suffix(100).lastIndex(of: 0x28)
    else { return nil }
    let inner = (open + 1)..<(range.upperBound - 1)
    guard !inner.isEmpty, inner.count <= 90 else { return nil }
    let isWholeLine = open == range.lowerBound
    return isCredit(bytes, inner, alone: isWholeLine) ? open..<range.upperBound : nil
  }

  private static func isCredit(_ bytes: [UInt8], _ range: Range<Int>, alone: Bool) -> Bool {
    guard ByteScan.isUpper(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0x80 else { return false }
    let words = bytes[range].split { !ByteScan.isLetter($0) && !ByteScan.isDigit($0) && $0 != 0x2E && $0 != 0x27 }
    if words.isEmpty { return false }
    if let slash = bytes[range].firstIndex(of: 0x2F), slash > range.lowerBound, slash + 1 < range.upperBound {
      // Two names: not "and/or", and not the two halves of a date.
      let after = bytes[slash + 1]
      return (ByteScan.isUpper(after) || after >= 0x80 || after == ByteScan.space) && words.count <= 14
    }
    let names = words.map { String(decoding: $0.map(ByteScan.lowered), as: UTF8.self) }
    if names.contains(where: creditWords.contains), names.count <= 8 { return true }
    return alone && names.count <= 3 && bytes[range].allSatisfy { ByteScan.isUpper($0) || $0 == ByteScan.space }
  }

  /// Whether a line is another one without its credit.
  static func isUncreditedCopy(_ first: TextUnit, of second: TextUnit, _ bytes: [UInt8]) -> Bool {
    guard let credit = credit(bytes, second.range) else { return false }
    let text = ByteScan.trimmed(bytes, second.range.lowerBound..<credit.lowerBound)
    if text.isEmpty { return bytes[first.range].elementsEqual(bytes[second.range]) }
    return bytes[first.range].elementsEqual(bytes[text])
  }
}
