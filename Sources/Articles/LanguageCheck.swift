/// Tells English from other languages by the share of the commonest function words.
enum LanguageCheck {
  private static let words: [(code: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "it", "with", "as", "at", "by", "he",
        "his", "from",
        "be", "has", "have", "had", "said", "were", "are", "not", "but", "which", "they", "who", "an", "this", "their",
        "will",
        "been", "or", "its", "would", "after", "she", "her", "we", "i", "you",
      ]
    ),
    (
      "de",
      [
        "der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "des", "im", "dem", "nicht", "ein", "eine", "auf",
        "sich",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "et", "du", "en", "une", "un", "est", "que", "dans", "pour", "qui", "pas", "sur",
        "au",
      ]
    ),
    (
      "es",
      ["el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "por", "con", "del", "se", "para", "su", "es"]
    ),
    (
      "it",
      [
        "il", "di", "che", "la", "e", "un", "una", "per", "del", "della", "con", "non", "sono", "nel", "gli", "le",
        "da",
      ]
    ),
    (
      "nl",
      ["de", "het", "een", "van", "en", "dat", "op", "te", "zijn", "met", "voor", "niet", "aan", "er", "om", "ook"]
    ),
    (
      "pt", ["o", "os", "as", "de", "que", "e", "do", "da", "em", "um", "uma", "para", "com", "dos", "na", "no", "por"]
    ),
  ]

  /// For each word, packed into a number, the languages it belongs to, as bits in the order of ``words``.
  private static let languages: [UInt64: UInt8] = {
    var table = [UInt64: UInt8]()
    for (index, entry) in words.enumerated() {
      for word in entry.words {
        let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        table[key, default: 0] |= 1 << UInt8(index)
      }
    }
    return table
  }()

  struct Finding: Equatable {
    /// BCP 47; nil where the text is too short or none of the languages known here.
    var language: String?
    /// Whether there were words enough to tell that it is not English.
    var isForeign: Bool
  }

  /// - Parameter ranges: the prose; the first 2,000 words count.
  static func check(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> Finding {
    var counts = [Int](repeating: 0, count: words.count)
    var total = 0
    for range in ranges where total < 2_000 {
      count(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 32_768), &counts, &total)
    }
    guard total >= 12 else { return Finding(language: nil, isForeign: false) }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    // English news has about two function words of this list in five; lists of names and figures fewer.
    if best == 0, counts[0] * 100 >= total * 12 { return Finding(language: "en", isForeign: false) }
    guard total >= 25 else { return Finding(language: nil, isForeign: false) }
    let isOther = best != 0 && counts[best] * 100 >= total * 15
    return Finding(language: isOther ? words[best].code : nil, isForeign: isOther || counts[0] * 100 < total * 8)
  }

  private static func count(_ bytes: [UInt8], _ range: Range<Int>, _ counts: inout [Int], _ total: inout Int) {
    var key: UInt64 = 0
    var length = 0
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, ByteScan.isLetter(bytes[index]) {
        key = key << 8 | UInt64(ByteScan.lowered(bytes[index]))
        length += 1
        continue
      }
      guard length > 0 else { continue }
      total += 1
      // All the words of the lists have eight letters or fewer.
      if length <= 8, let found = languages[key] {
        for language in counts.indices where found & 1 << UInt8(language) != 0 { counts[language] += 1 }
      }
      key = 0
      length = 0
    }
  }
}
