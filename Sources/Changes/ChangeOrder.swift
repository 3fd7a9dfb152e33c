import Analysis
import Linking

/// The order of a report: what overturns something first, then what strengthens it, then what is new; within a verb the
/// best supported first, then by date and identifier.
enum ChangeOrder {
  static func precedes(_ left: ChangeReport.Change, _ right: ChangeReport.Change) -> Bool {
    let first = rank(left)
    let second = rank(right)
    if first != second { return first.lexicographicallyPrecedes(second) }
    let firstDate = left.date ?? "~"
    let secondDate = right.date ?? "~"
    if firstDate != secondDate { return firstDate < secondDate }
    return (left.id, left.summary) < (right.id, right.summary)
  }

  private static func rank(_ change: ChangeReport.Change) -> [Int] {
    let verb =
      [ChangeReport.Verb.contradicted, .revised, .retracted, .corroborated, .added].firstIndex(of: change.verb) ?? 0
    let subject = [ChangeReport.Change.Subject.conflict, .event, .claim, .article].firstIndex(of: change.subject) ?? 0
    return [verb, -change.support.parties, -change.support.articles, -change.support.origins, subject]
  }
}
