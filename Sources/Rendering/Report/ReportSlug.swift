/// Names for a report's files, from its number, its headline and the day it was made.
enum ReportSlug {
  /// `2026/11/22/`; nothing where `created` is no RFC 3339 instant.
  static func folder(created: String) -> String {
    let date = Array(created.utf8.prefix(10))
    guard date.count == 10, date[4] == 0x2D, date[7] == 0x2D,
      date.enumerated().allSatisfy({ $0 == 4 || $0 == 7 || (0x30...0x39).contains($1) })
    else { return "" }
    let parts = [date[0..<4], date[5..<7], date[8..<10]].map { String(decoding: $0, as: UTF8.self) }
    return parts.joined(separator: "/") + "/"
  }

  /// `0012-harbour-bridge-closed`: lower-case ASCII letters, digits and hyphens.
  static func name(number: Int, headline: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-" + slug(headline)
  }

  /// At most 60 bytes, cut at a word.
  static func slug(_ headline: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in headline.lowercased().unicodeScalars {
      if let letters = folded(scalar) {
        word += letters
      } else if !word.isEmpty, scalar != "'", scalar != "\u{2019}" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? String(word.prefix(60)) : slug + "-" + word
      if longer.utf8.count > 60 { break }
      slug = longer
    }
    return slug.isEmpty ? "report" : slug
  }

  /// The ASCII letters and digits that stand for a letter; nil for anything else.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "à", "á", "â", "ã", "å", "ā", "ă", "ą": "a"
    case "ä", "æ": "ae"
    case "ç", "ć", "č": "c"
    case "ď", "đ", "ð": "d"
    case "è", "é", "ê", "ë", "ē", "ė", "ę", "ě": "e"
    case "ğ": "g"
    case "ì", "í", "î", "ï", "ī", "ı": "i"
    case "ł": "l"
    case "ñ", "ń", "ň": "n"
    case "ò", "ó", "ô", "õ", "ō": "o"
    case "ö", "ø", "œ": "oe"
    case "ř": "r"
    case "ś", "š", "ş", "ș": "s"
    case "ß": "ss"
    case "ť", "ţ", "ț": "t"
    case "þ": "th"
    case "ù", "ú", "û", "ū", "ů", "ű": "u"
    case "ü": "ue"
    case "ý", "ÿ": "y"
    case "ź", "ż", "ž": "z"
    default: nil
    }
  }
}
