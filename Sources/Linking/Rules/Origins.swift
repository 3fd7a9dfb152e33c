import Analysis
import Claims

/// Whom a statement ultimately comes from: articles that relay one speaker, or that repeat one text, are one origin.
enum Origins {
  /// What identifies a speaker across articles.
  static func speakerKey(_ speaker: SpeakerRecord, group: String) -> String {
    let words = Words.lowered(speaker.entity)
    let name = words.joined(separator: " ")
    switch speaker.kind {
    case .named:
      if let party = Parties.party(of: name), words.count <= 2 { return "@\(party)" }
      return "n:\(words.last ?? name)"
    case .organisation:
      if let party = Parties.party(of: name) { return "@\(party)" }
      return "o:\(name)"
    case .role: return "r:\(words.filter { !articles.contains($0) && Int($0) == nil }.joined(separator: " "))"
    case .anonymous: return "a:\(group):\(name)"
    case .author: return "g:\(group)"
    }
  }

  static func party(of speaker: SpeakerRecord) -> String? {
    Parties.party(of: speaker.entity) ?? Parties.party(of: speaker.text)
  }

  static func voice(of group: String) -> String { "g:\(group)" }

  private static let articles: Set<String> = ["a", "an", "the"]
}

extension Support {
  /// Counts the articles, origins and parties of some mentions. A text that no party stands behind counts as one party.
  init(_ homes: [MentionHome]) {
    let parties = Set(homes.map(\.party).filter { !$0.isEmpty })
    self.init(
      articles: Set(homes.map(\.article)).count, origins: Set(homes.map(\.origin)).count, parties: max(1, parties.count)
    )
  }
}
