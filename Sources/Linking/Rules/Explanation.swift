import Analysis

/// What settles a disagreement in the words of the articles themselves: a correction, titles, or dates.
enum Explanation {
  /// Whether a sentence corrects what its article said before.
  static func isCorrection(_ sentence: String) -> Bool {
    let words = Words.lowered(sentence)
    guard !words.isEmpty else { return false }
    if words[0] == "correction" || words[0] == "clarification" { return true }
    return words.indices.dropLast().contains { index in
      (["earlier", "previous", "original"].contains(words[index]) && ["version", "report"].contains(words[index + 1]))
        || (words[index] == "been" && words[index + 1] == "corrected")
    }
  }

  /// A correction that names what differs: both sides of it, or one of them beside what it is about.
  static func byCorrection(_ corrections: [String], _ left: String, _ right: String, subject: String) -> String? {
    let about = Set(telling(subject))
    let first = Set(Words.lowered(left))
    let second = Set(Words.lowered(right))
    for correction in corrections {
      let words = Words.lowered(correction)
      let said = Set(words)
      let namesFirst = !first.isEmpty && first.isSubset(of: said)
      let namesSecond = !second.isEmpty && second.isSubset(of: said)
      guard namesFirst || namesSecond else { continue }
      let shared = Set(telling(correction)).subtracting(first).subtracting(second).intersection(about).count
      if namesFirst && namesSecond ? shared >= 1 : shared >= leastShared {
        return "Explained by a correction: \u{201C}\(Phrases.shortened(correction))\u{201D}"
      }
    }
    return nil
  }

  private static let leastShared = 2

  private static func telling(_ text: String) -> [String] {
    Words.lowered(text).filter { !CommonWords.contains($0) && $0.utf8.count > 2 }
  }

  /// Who holds an office changes with time.
  static func byDates(_ kind: Conflict.Kind, days: Int?) -> String? {
    guard kind == .role, let days, days > mostDaysInOffice else { return nil }
    return "Explained by dates: told \(days) days apart"
  }

  private static let mostDaysInOffice = 60

  /// A firm's words in the mouth of one who is told of as the firm's own.
  ///
  /// - Parameter sides: of a disagreement about who said something.
  static func byTitle(_ sides: [[PositionItem]]) -> String? {
    guard sides.count == 2, let first = sides[0].first, let second = sides[1].first else { return nil }
    for (group, persons) in [(first, sides[1]), (second, sides[0])] {
      let name = Words.lowered(group.speaker).filter { !CommonWords.isFunctionWord($0) }
      guard !name.isEmpty, !name.allSatisfy(CommonWords.contains) else { continue }
      for evidence in persons.flatMap(\.evidence) where isTitle(name, of: persons[0].speaker, in: evidence.exact) {
        return "Explained by a title: \u{201C}\(Phrases.shortened(evidence.exact))\u{201D}"
      }
    }
    return nil
  }

  /// Whether the group is named right before the person: "said Tarn Shipping manager Ida Brandt".
  private static func isTitle(_ group: [String], of person: String, in text: String) -> Bool {
    let words = Words.lowered(text).map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
    let names = Words.lowered(person)
    guard let last = names.last, let place = words.firstIndex(of: last) else { return false }
    let before = words[max(0, place - longestTitle)..<place]
    return group.allSatisfy { before.contains($0) } && group != names
  }

  private static let longestTitle = 12
}
