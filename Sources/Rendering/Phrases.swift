import Analysis
import Changes
import Linking

/// Turns of phrase that every format shares.
enum Phrases {
  /// "3 articles, 2 origins, 2 parties".
  static func support(_ support: Support) -> String {
    [
      count(support.articles, "article"), count(support.origins, "origin"),
      count(support.parties, "party", plural: "parties"),
    ].joined(separator: ", ")
  }

  static func count(_ number: Int, _ singular: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  static func role(_ verb: ChangeReport.Verb) -> Role {
    switch verb {
    case .added: .added
    case .corroborated: .corroborated
    case .contradicted: .contradicted
    case .revised: .revised
    case .retracted: .retracted
    }
  }

  static func role(_ status: Conflict.Status) -> Role {
    switch status {
    case .open: .open
    case .explained: .explained
    case .superseded: .superseded
    }
  }

  /// What the sides disagree about, as a heading.
  static func conflict(_ kind: Conflict.Kind) -> String {
    switch kind {
    case .date: "When it happened"
    case .number: "How many or how much"
    case .place: "Where it happened"
    case .label: "What to call it"
    case .status: "Whether it happened"
    case .denial: "Asserted and denied"
    case .role: "Who did what"
    case .speaker: "Who said it"
    case .quotation: "What exactly was said"
    case .sequence: "What came first"
    }
  }

  /// The kind of a conflict and, where they are short, its sides: "How many or how much: three or five".
  static func title(_ conflict: Conflict) -> String {
    let positions = conflict.sides.map { value($0.position) }
    guard positions.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.count <= 40 }) else {
      return self.conflict(conflict.kind)
    }
    return self.conflict(conflict.kind) + ": " + positions.joined(separator: " or ")
  }

  /// Who speaks, without the commas around an apposition.
  static func speaker(_ speaker: SpeakerRecord?) -> String {
    guard let speaker else { return "No source named" }
    var scalars = speaker.shown.trimmed.unicodeScalars
    while let last = scalars.last, last == "," || last == " " || last == ":" { scalars.removeLast() }
    return sentence(String(scalars)) + (speaker.kind == .anonymous ? " (unnamed source)" : "")
  }

  static func article(_ change: ChangeReport.ArticleEntry.Change) -> String {
    switch change {
    case .added: "new"
    case .updated: "new version"
    case .withdrawn: "withdrawn"
    case .duplicate: "copy, not counted again"
    case .rejected: "set aside"
    }
  }

  /// What a side holds or what changed: a date in words, anything else as it is.
  static func value(_ text: String) -> String {
    let start = text.hasPrefix("../") ? text.dropFirst(3) : text[...]
    let year = start.prefix { $0 != "-" && $0 != "/" }
    let isDate =
      year.utf8.count == 4 && year.utf8.allSatisfy { $0 == 0x58 || (0x30...0x39).contains($0) }
      && text.utf8.contains(0x2D)
    return isDate ? ReadableDate.text(text) : text.trimmed
  }

  /// "declinesToComment" as "declines to comment".
  static func words(_ camelCase: String) -> String {
    var text = ""
    for scalar in camelCase.unicodeScalars {
      if ("A"..."Z").contains(scalar) {
        text += " " + String(scalar).lowercased()
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The first letter as a capital.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
