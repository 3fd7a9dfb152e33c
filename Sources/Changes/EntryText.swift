import Analysis
import Linking

/// What the reporter needs of an event or a claim, one form for both.
struct EntryText: Equatable {
  var subject: ChangeReport.Change.Subject
  var id: String
  /// The event's clause or the claim's content.
  var words: String
  /// Status of an event, stance and certainty of a claim.
  var state: String
  /// The speaker's name or words; nil for events and for claims without a source.
  var speaker: String?
  var date: DateRecord?
  var support: Support
  var evidence: [Evidence]
  var salience: Double

  init(_ event: StoryEvent) {
    subject = .event
    id = event.id
    words = event.description
    state = event.status.rawValue
    speaker = nil
    date = event.date
    support = event.support
    evidence = event.evidence
    salience = event.salience
  }

  init(_ claim: StoryClaim) {
    subject = .claim
    id = claim.id
    words = claim.content
    state = "\(claim.stance.rawValue), \(claim.certainty.rawValue)"
    speaker = claim.speaker?.shown
    date = claim.date
    support = claim.support
    evidence = claim.evidence
    salience = Double(claim.support.articles * 4 + claim.support.origins * 2 + claim.support.parties * 2)
  }

  /// `“…” (Mar 3, 2031)`, with the speaker before a claim.
  var phrase: String {
    let day = date.map { " (\(DateWords.english($0)))" } ?? ""
    let who = speaker.map { "\(Phrases.shortened($0)): " } ?? ""
    return "\(who)\u{201C}\(Phrases.shortened(words))\u{201D}\(day)"
  }

  var isOfOneArticle: Bool { articles.count == 1 }

  var articles: Set<String> { Set(evidence.map(\.article)) }
}
