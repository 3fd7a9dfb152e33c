/// Postal addresses, telephone numbers and mail addresses that web pages carry.
enum AddressRule {
  private static let streets: Set<String> = [
    "st", "street", "ave", "avenue", "road", "rd", "blvd", "boulevard", "lane", "ln", "drive", "dr", "way", "square",
    "suite",
    "court", "place", "plaza", "parkway", "pkwy", "highway", "hwy", "floor", "terrace",
  ]

  private static let labels: Set<String> = [
    "physical address", "address", "mailing address", "postal address", "our address", "contact", "contact us",
    "office",
    "head office", "phone", "telephone", "email", "e-mail",
  ]

  static func isAddress(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    guard unit.count <= 120 else { return false }
    if labels.contains(unit.folded) { return true }
    if unit.words == 1, unit.folded.utf8.contains(0x40) { return true }
    guard unit.hasDigit || unit.folded.utf8.contains(0x3A), unit.words <= 14 else { return false }
    let tokens = StampToken.scan(bytes, unit.range, limit: 24)
    return isStreet(tokens, bytes) || endsInPostcode(tokens, bytes) || isTelephone(unit, tokens)
  }

  /// `14 Harbour St.`, `Suite 4, 14 Harbour Road`.
  private static func isStreet(_ tokens: [StampToken], _ bytes: [UInt8]) -> Bool {
    guard tokens.first?.number != nil, tokens.count <= 12, tokens.count >= 3 else { return false }
    let words = tokens.dropFirst().filter { $0.word != nil }
    return words.contains { streets.contains($0.word ?? "") }
      && words.allSatisfy { ByteScan.isUpper(bytes[$0.range.lowerBound]) }
  }

  /// `Marrow, NH 03801` or `03801-1234`: a state's two capitals and five digits.
  private static func endsInPostcode(_ tokens: [StampToken], _ bytes: [UInt8]) -> Bool {
    guard let last = tokens.lastIndex(where: { $0.digits == 5 }), last >= 2, last >= tokens.count - 3 else {
      return false
    }
    let state = tokens[last - 1]
    return state.range.count == 2 && bytes[state.range].allSatisfy(ByteScan.isUpper)
      && tokens[..<last].contains { $0.isMark(",") }
  }

  private static func isTelephone(_ unit: TextUnit, _ tokens: [StampToken]) -> Bool {
    for opening in ["tel:", "tel.", "phone:", "telephone:", "fax:", "email:", "e-mail:", "call us"]
    where unit.folded.hasPrefix(opening) {
      return true
    }
    guard tokens.allSatisfy({ $0.word == nil }) else { return false }
    return tokens.reduce(0) { $0 + $1.digits } >= 7 && !unit.folded.utf8.contains(0x3A)
  }
}
