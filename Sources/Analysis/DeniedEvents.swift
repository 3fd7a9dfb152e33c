import Claims
import Events

/// What somebody denies is no event of the article: "the firm denied that it had lost control" tells of a denial.
enum DeniedEvents {
  /// The events that nobody denies. Of a denied content only the statement itself falls, which comes first in it; what
  /// it takes for granted ("… before it struck the pier") stays.
  static func removed(from events: [EventMention], _ claims: [Claim]) -> [EventMention] {
    let denied = claims.filter { $0.stance == .denies && $0.quotation == .indirect }.compactMap { claim in
      events.filter { claim.content.contains($0.predicate.lowerBound) }.map(\.predicate.lowerBound).min()
    }
    guard !denied.isEmpty else { return events }
    return events.filter { !denied.contains($0.predicate.lowerBound) }
  }
}
