/// Who wrote a text, as its byline says.
struct Byline: Equatable {
  var names: [String]
  var outlet: String?
}

/// Bylines: `By Ada Lund and Jo Pike, CBN`, `By Ada Lund | 4 May 2031`, `From CBN's Ada Lund`, `Written by …`,
/// `Reporting by Ada Lund; Editing by Jo Pike`.
enum BylineRule {
  private static let openings = [
    "by ", "written by ", "story by ", "reported by ", "reporting by ", "words by ", "analysis by ", "posted by ",
    "additional reporting by ", "text by ", "report by ", "published by ", "author: ", "authors: ", "by: ",
    "editing by ",
  ]

  private static let particles: Set<String> = [
    "de", "der", "den", "van", "von", "al", "el", "bin", "ibn", "da", "di", "du", "la", "le", "dos", "del", "ter", "of",
    "the",
    "y", "st", "zu",
  ]

  private static let roles: Set<String> = [
    "staff", "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "journalist", "producer",
    "desk",
    "chief", "associate", "senior", "political", "business", "diplomatic", "in", "photographer", "bureau", "team",
  ]

  static func byline(_ bytes: [UInt8], _ range: Range<Int>) -> Byline? {
    guard range.count >= 4, range.count <= 300, let first = bytes[range].first else { return nil }
    switch ByteScan.lowered(first) {
    case 0x66:
      return bytes[range].prefix(5).last != ByteScan.space ? nil : fromByline(TextTidying.collapsed(bytes[range]))
    case 0x61, 0x62, 0x65, 0x70, 0x72, 0x73, 0x74, 0x77: break
    default: return nil
    }
    let head = String(decoding: bytes[range].prefix(24).lazy.map(ByteScan.lowered), as: UTF8.self)
    guard openings.contains(where: head.hasPrefix) else { return nil }
    let text = TextTidying.collapsed(bytes[range])
    let folded = text.lowercased()
    guard let opening = openings.first(where: folded.hasPrefix) else { return nil }
    return names(String(text.utf8.dropFirst(opening.utf8.count)) ?? "")
  }

  /// `From CBN's Ada Lund and Jo Pike in Marrow`.
  private static func fromByline(_ text: String) -> Byline? {
    guard text.hasPrefix("From ") || text.hasPrefix("FROM ") else { return nil }
    let rest = String(text.utf8.dropFirst(5)) ?? ""
    for possessive in ["'s ", "’s ", "' ", "’ "] {
      guard let outlet = split(rest, at: possessive) else { continue }
      guard isName(outlet.before, upTo: 5), var byline = names(outlet.after) else { return nil }
      byline.outlet = outlet.before
      return byline
    }
    guard let byline = names(rest), byline.names.allSatisfy({ $0.contains(" ") }) else { return nil }
    return byline
  }

  /// Nil unless every part looks like a name, a role, a place or an outlet.
  private static func names(_ whole: String) -> Byline? {
    var text = head(of: whole)
    // Behind the names stands a date or a role, not a story.
    guard whole.utf8.count - text.utf8.count <= 70 else { return nil }
    if text.hasSuffix("."), !text.hasSuffix("Jr."), !text.hasSuffix("Sr.") { text.removeLast() }
    var byline = Byline(names: [])
    let (listed, rest) = enumerated(text)
    if let rest { byline.outlet = rest }
    for part in parts(listed) {
      let (name, outlet) = withoutPlace(part)
      if let outlet { byline.outlet = outlet }
      let words = name.lowercased().split(separator: " ").map(String.init)
      if words.isEmpty || words.contains(where: roles.contains) { continue }
      if !byline.names.isEmpty, OutletNames.isOutlet(words) {
        byline.outlet = name
      } else if isName(name, upTo: 5) {
        byline.names.append(name)
      } else {
        return nil
      }
    }
    return byline.names.isEmpty || byline.names.count > 20 ? nil : byline
  }

  /// What stands before a date or another thing set off by a bar, a bullet or a dash.
  private static func head(of text: String) -> String {
    var head = text
    for separator in [" | ", " • ", " · ", " – ", " — ", " - ", "; ", " / ", " on "] {
      if let found = split(head, at: separator) { head = found.before }
    }
    return head
  }

  /// A list of people ends with the one behind "and"; what follows a comma after that is the outlet.
  private static func enumerated(_ text: String) -> (list: String, outlet: String?) {
    guard let last = split(text, at: " and ") ?? split(text, at: " & "), let found = split(last.after, at: ", "),
      split(found.after, at: ", ") == nil, split(found.after, at: " and ") == nil, isName(found.after, upTo: 5),
      !found.after.lowercased().split(separator: " ").map(String.init).contains(where: roles.contains)
    else { return (text, nil) }
    return (String(decoding: text.utf8.dropLast(found.after.utf8.count + 2), as: UTF8.self), found.after)
  }

  private static func parts(_ text: String) -> [String] {
    var parts = [text]
    for separator in [", and ", " and ", " & ", ", ", " with ", " AND "] {
      parts = parts.flatMap { part -> [String] in
        var pieces = [String]()
        var rest = part
        while let found = split(rest, at: separator) {
          pieces.append(found.before)
          rest = found.after
        }
        return pieces + [rest]
      }
    }
    return parts.map(TextTidying.collapsed).filter { !$0.isEmpty }
  }

  /// `Ada Lund in Marrow`, `Ada Lund of the Marrow Gazette`, `Ada Lund for CBN`.
  private static func withoutPlace(_ part: String) -> (name: String, outlet: String?) {
    if let found = split(part, at: " in ") { return (found.before, nil) }
    for link in [" of the ", " of The ", " for the ", " for "] {
      if let found = split(part, at: link), isName(found.after, upTo: 6) { return (found.before, found.after) }
    }
    return (part, nil)
  }

  /// Words that each begin with a capital, but for particles; the first is no day, month or number.
  private static func isName(_ text: String, upTo limit: Int) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= limit, text.utf8.count <= 60 else { return false }
    let opening = first.lowercased()
    if DateGrammar.isWeekday(opening) || (DateGrammar.isMonth(opening) && words.count == 1) { return false }
    guard words.contains(where: { startsUpper($0) && !particles.contains($0.lowercased()) }) else { return false }
    return words.allSatisfy { word in
      startsUpper(word) || particles.contains(word.lowercased()) || word.utf8.first == 0x40
    }
  }

  private static func startsUpper(_ word: Substring) -> Bool {
    guard let byte = word.utf8.first else { return false }
    return ByteScan.isUpper(byte) || byte >= 0x80
  }

  private static func split(_ text: String, at separator: String) -> (before: String, after: String)? {
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    guard bytes.count > wanted.count else { return nil }
    for start in 1...(bytes.count - wanted.count) where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return (
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
      )
    }
    return nil
  }
}
