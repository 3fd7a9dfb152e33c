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

  /// An origin in words for a reader.
  static func words(_ origin: String) -> String {
    let parts = origin.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count == 2 else { return origin.hasPrefix("@") ? "the side \(origin.dropFirst())" : origin }
    switch parts[0] {
    case "g": return "the article's own voice"
    case "a":
      let name = parts[1].utf8.split(separator: UInt8(ascii: ":")).last.map { String(decoding: $0, as: UTF8.self) }
      return "an unnamed source of that article (\(name ?? parts[1]))"
    default: return parts[1]
    }
  }

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
