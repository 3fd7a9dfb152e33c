import Analysis
import Claims
import Linking

/// How the speaker of a claim was found at each place, a sentence a step.
struct SpeakerDerivation {
  /// The most places that are told.
  static let mostPlaces = 10

  private let mentions: [ClaimRecord]

  /// - Parameters:
  ///   - analysis: gives the current analysis of an article by its identifier.
  init(of claim: StoryClaim, analysis: (String) throws -> ArticleAnalysis?) rethrows {
    var mentions: [ClaimRecord] = []
    for evidence in claim.evidence.prefix(Self.mostPlaces) {
      guard
        let mention = try analysis(evidence.article)?.claims.first(where: {
          $0.evidence.start == evidence.start && $0.evidence.end == evidence.end
        })
      else { continue }
      mentions.append(mention)
    }
    self.mentions = mentions
  }

  var blocks: [Block] {
    let items: [[Block]] = mentions.compactMap { mention in
      guard let speaker = mention.speaker, let steps = mention.resolution, !steps.isEmpty else { return nil }
      let place = "\(mention.evidence.path):\(mention.evidence.line): "
      let words = steps.map { sentence($0, speaker) }.joined(separator: " ")
      return [.paragraph([.text(place), .text("\u{201C}\(speaker.text)\u{201D} is \(speaker.entity). \(words)")])]
    }
    return items.isEmpty ? [] : [.heading(2, [.text("How the speaker was found")]), .list(items)]
  }

  var json: JSONValue {
    .array(
      mentions.map { mention in
        .object([
          "article": .string(mention.evidence.article), "line": .integer(mention.evidence.line),
          "words": .optional(mention.speaker?.text),
          "entity": .optional(mention.speaker?.entity),
          "steps": .array(
            (mention.resolution ?? []).map { step in
              .object([
                "rule": .string(step.rule.rawValue), "words": .optional(step.words?.text),
                "line": .optional(step.line),
              ])
            }),
        ])
      })
  }

  private func sentence(_ step: ResolutionStep, _ speaker: SpeakerRecord) -> String {
    let words = step.words.map { "\u{201C}\($0.text)\u{201D}" } ?? "words of the article"
    let line = step.line.map { " (line \($0))" } ?? ""
    return switch step.rule {
    case .name: "The name stands there."
    case .fullName: "The article's full name for it is \(words)\(line)."
    case .metonym: "The table of metonyms has it."
    case .spokesperson: "Spokespeople speak for their organisation."
    case .description: "The description is taken as it stands."
    case .unnamed: "An unnamed source, newly introduced, and kept apart from others."
    case .earlierSource: "The last source of the same post described so is \(words)\(line)."
    case .group: "One of those just named: \(words)\(line)."
    case .heading: "The heading above announces it: \(words)\(line)."
    case .role: "The article introduces the holder of that office\(step.words == nil ? "" : " as \(words)\(line)")."
    case .pronoun: "The pronoun stands for the last fitting source, \(words)\(line)."
    case .relativePronoun: "The relative pronoun stands for \(words)\(line)."
    case .quotedSpeaker: "Inside a quotation it is the one who is quoted, \(words)\(line)."
    case .author: "The article speaks of its own author."
    case .open: "Nobody before it fits the pronoun."
    case .readerMerge: "The reader's list of names puts it so."
    case .readerSplit: "The reader's list of names puts it so for this article."
    }
  }
}
