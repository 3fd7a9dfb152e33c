/// What a page says about itself: navigation, controls, sharing, advertising, cookies, copyright.
///
/// The phrases are those of many sites, none of one article. A line that tells of a correction is prose, never furniture.
enum FurnitureRules {
  static func isFurniture(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    guard unit.isShort else { return false }
    let text = unit.folded
    if text.isEmpty || FurniturePhrases.whole.contains(text) { return true }
    if isLegal(text, unit) { return true }
    if unit.count <= 220, opensAsFurniture(text, unit) { return true }
    return isCode(unit, bytes) || isCount(text, unit) || isLink(text, unit) || isTrail(text, unit)
      || isShareBar(text, unit)
      || AddressRule.isAddress(unit, bytes)
  }

  private static func isLegal(_ text: String, _ unit: TextUnit) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var startsWord = true
      for index in bytes.indices {
        defer { startsWord = bytes[index] == ByteScan.space }
        guard startsWord else { continue }
        if holds(bytes, at: index, FurniturePhrases.legal) { return true }
        if holds(bytes, at: index, FurniturePhrases.doubtfulLegal), !isSentence(unit) { return true }
      }
      return false
    }
  }

  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ phrases: [[[UInt8]]]) -> Bool {
    for phrase in phrases[Int(bytes[index])] where index + phrase.count <= bytes.count {
      if bytes[index..<(index + phrase.count)].elementsEqual(phrase) { return true }
    }
    return false
  }

  private static func opensAsFurniture(_ text: String, _ unit: TextUnit) -> Bool {
    guard let first = text.utf8.first else { return false }
    if FurniturePhrases.openings[first]?.contains(where: text.hasPrefix) == true { return true }
    return !isSentence(unit) && FurniturePhrases.doubtfulOpenings[first]?.contains(where: text.hasPrefix) == true
  }

  private static func isSentence(_ unit: TextUnit) -> Bool { unit.isTerminated && unit.words > 7 }

  /// Lines of style sheets, scripts and markup that were copied along; numbers that stand alone.
  private static func isCode(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    let slice = bytes[unit.range]
    guard let first = slice.first, let last = slice.last else { return false }
    if last == 0x7B || last == 0x7D || (first == 0x7D && unit.words <= 3) { return true }
    if first == 0x3C, slice.dropFirst().first.map({ ByteScan.isLower($0) || $0 == 0x2F || $0 == 0x21 }) == true {
      return true
    }
    return unit.words == 1 && unit.count <= 3 && slice.allSatisfy(ByteScan.isDigit)
  }

  /// `14 posts`, `3 comments`, `5 min read`, `1,204 shares`, `page 2 of 5`.
  private static func isCount(_ text: String, _ unit: TextUnit) -> Bool {
    guard unit.hasDigit, (2...4).contains(unit.words) else { return false }
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 4, let first = words.first?.utf8.first, ByteScan.isDigit(first) else {
      return false
    }
    guard words[0].utf8.allSatisfy({ ByteScan.isDigit($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x6B || $0 == 0x2D })
    else {
      return false
    }
    let unit = words.dropFirst().joined(separator: " ")
    return FurniturePhrases.counted.contains(unit)
  }

  /// Nothing but an address of the web, or a handle.
  private static func isLink(_ text: String, _ unit: TextUnit) -> Bool {
    guard unit.words <= 2 else { return false }
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") || text.hasPrefix("@")
  }

  /// `Home > News > Coast`.
  private static func isTrail(_ text: String, _ unit: TextUnit) -> Bool {
    guard unit.words <= 14, !unit.isTerminated else { return false }
    for separator in [" > ", " » ", " › "] {
      let pieces = count(text, separator)
      if pieces >= 2 || (pieces == 1 && text.hasPrefix("home ")) { return true }
    }
    return count(text, " | ") >= 3
  }

  private static func isShareBar(_ text: String, _ unit: TextUnit) -> Bool {
    guard unit.words <= 12 else { return false }
    let first = text.utf8.prefix { $0 != ByteScan.space && $0 != 0x7C && $0 != 0x2F && $0 != 0x2C }
    guard FurniturePhrases.services.contains(String(decoding: first, as: UTF8.self)) else { return false }
    let words = text.split { $0 == " " || $0 == "|" || $0 == "/" || $0 == "," }
    guard words.count <= 12 else { return false }
    return words.allSatisfy { FurniturePhrases.services.contains(String($0)) }
  }

  // MARK: Bytes

  private static func count(_ text: String, _ phrase: String) -> Int {
    var text = text
    return text.withUTF8 { haystack in
      var phrase = phrase
      return phrase.withUTF8 { needle in
        guard needle.count > 0, haystack.count >= needle.count else { return 0 }
        var found = 0
        for start in 0...(haystack.count - needle.count) where haystack[start] == needle[0] {
          var offset = 1
          while offset < needle.count, haystack[start + offset] == needle[offset] { offset += 1 }
          if offset == needle.count { found += 1 }
        }
        return found
      }
    }
  }
}
