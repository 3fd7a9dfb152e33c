/// Tells names of outlets from names of people, and finds the outlet that a page names as its own.
enum OutletNames {
  private static let words: Set<String> = [
    "news", "times", "post", "press", "gazette", "herald", "tribune", "journal", "agency", "magazine", "radio",
    "television",
    "tv", "daily", "weekly", "standard", "observer", "courier", "chronicle", "mail", "guardian", "telegraph", "wire",
    "network", "media", "online", "echo", "mercury", "broadcasting", "today", "review", "star", "sun", "globe",
    "independent",
    "ledger", "bulletin", "dispatch", "examiner", "inquirer", "record", "register", "sentinel", "argus", "advertiser",
    "express", "mirror", "reporter", "correspondent", "live", "messenger", "packet", "voice", "monitor", "report",
  ]

  /// Whether these words, in small letters, name an outlet rather than a person.
  static func isOutlet(_ names: [String]) -> Bool {
    names.first == "the" || names.count == 1 || names.contains(where: words.contains)
  }

  /// The unit that is the page's masthead: the first of the page, short and in capitals, with a headline behind it. It ends
  /// with a word that outlets end with, or a copyright line further down has the same name.
  static func masthead(_ units: [TextUnit], _ bytes: [UInt8]) -> Int? {
    let open = units.indices.prefix(12).filter { units[$0].kind == nil }
    guard let first = open.first, open.count > 1 else { return nil }
    let (name, headline) = (units[first], units[open[1]])
    guard name.words <= 5, name.words >= 1, !name.isTerminated, name.marker == .none, !headline.isTerminated,
      headline.words >= 4, headline.count > name.count, isInCapitals(bytes, name.range)
    else { return nil }
    let names = name.folded.split(separator: " ").map(String.init)
    guard let last = names.last else { return nil }
    if names.count > 1, words.contains(last) { return first }
    return holders(units, bytes).contains { FoldedText.fold($0) == name.folded } ? first : nil
  }

  /// The first name among the page's copyright lines.
  static func holder(_ units: [TextUnit], _ bytes: [UInt8]) -> String? { holders(units, bytes).first }

  private static func holders(_ units: [TextUnit], _ bytes: [UInt8]) -> [String] {
    units.filter { $0.kind == .furniture && $0.isShort }.compactMap { holder(bytes, $0) }
  }

  /// `© 2031 The Marrow Gazette. All rights reserved.`, `Copyright The Marrow Gazette 2031`.
  private static func holder(_ bytes: [UInt8], _ unit: TextUnit) -> String? {
    guard unit.folded.contains("©") || unit.folded.hasPrefix("copyright") || unit.folded.hasPrefix("(c)") else {
      return nil
    }
    var name = [String]()
    for word in TextTidying.collapsed(bytes[unit.range]).split(separator: " ") {
      let folded = FoldedText.fold(String(word))
      let isOpening = folded.isEmpty || ["©", "copyright", "(c)", "by", "c"].contains(folded) || Self.isYear(folded)
      if isOpening {
        if name.isEmpty { continue } else { break }
      }
      guard let first = word.utf8.first, ByteScan.isUpper(first) || first >= 0x80 || ["of", "and"].contains(folded)
      else { break }
      if folded == "all" { break }
      let isLast = word.hasSuffix(".") || word.hasSuffix(",")
      name.append(isLast ? String(word.dropLast()) : String(word))
      if isLast { break }
    }
    return name.isEmpty || name.count > 6 ? nil : name.joined(separator: " ")
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count >= 4 && word.utf8.allSatisfy { ByteScan.isDigit($0) || $0 == 0x2D || $0 >= 0x80 }
  }

  private static func isInCapitals(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    StampToken.scan(bytes, range, limit: 12).allSatisfy { token in
      guard let word = token.word, token.followsSpace else { return true }
      return ByteScan.isUpper(bytes[token.range.lowerBound]) || ["of", "and", "the"].contains(word)
    }
  }
}
