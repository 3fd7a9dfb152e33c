import Foundation
import Linking

/// Looks for words in a story's entries.
struct StorySearch {
  struct Match: Equatable {
    var date: String
    var id: String
    var kind: String
    var text: String

    var line: String { "\(date)\t\(kind)\t\(id)\t\(text)" }
  }

  private let words: [String]

  init(_ words: [String]) { self.words = words.map { Self.folded($0) } }

  /// Entries that have all the words, by date, then identifier; undated ones first.
  func matches(in story: Story) -> [Match] {
    var found: [Match] = []
    for event in story.events where has(event.participants + [event.description, event.place ?? ""]) {
      found.append(Match(date: event.date.edtf, id: event.id, kind: "event", text: event.description))
    }
    for claim in story.claims {
      let speaker = claim.speaker?.entity ?? "unnamed source"
      guard has([claim.content, speaker, claim.speaker?.text ?? ""]) else { continue }
      found.append(
        Match(date: claim.date?.edtf ?? "", id: claim.id, kind: "claim", text: "\(speaker): \(claim.content)"))
    }
    for conflict in story.conflicts where has([conflict.summary] + conflict.sides.map(\.position)) {
      found.append(Match(date: "", id: conflict.id, kind: "conflict", text: conflict.summary))
    }
    return found.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  private func has(_ texts: [String]) -> Bool {
    let text = Self.folded(texts.joined(separator: " "))
    return words.allSatisfy { text.contains($0) }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
