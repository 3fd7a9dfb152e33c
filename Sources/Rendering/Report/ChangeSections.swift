import Analysis
import Changes
import Linking

/// A report's changes, verb by verb. What is new is many and comes as lists; what changed is few and comes with its words.
struct ChangeSections {
  /// What a reader must know first comes first.
  static let order: [ChangeReport.Verb] = [.contradicted, .retracted, .revised, .corroborated, .added]

  let report: ChangeReport
  let entries: ChangedEntries
  let evidence: EvidenceBlocks

  var blocks: [Block] {
    Self.order.flatMap { verb -> [Block] in
      let changes = report.changes.filter { $0.verb == verb }
      guard !changes.isEmpty else { return [] }
      let title = verb == .added ? "New" : Phrases.sentence(verb.rawValue)
      return [.heading(2, [.text("\(title) (\(changes.count))")], anchor: verb.rawValue)]
        + (verb == .added ? added(changes) : changes.map { group($0) })
    }
  }

  // MARK: What changed

  private func group(_ change: ChangeReport.Change) -> Block {
    if change.subject == .conflict, let conflict = entries.conflicts[change.id] {
      return .group(conflictBlocks(conflict, change), Phrases.role(change.verb), anchor: change.id)
    }
    var blocks: [Block] = [.heading(3, [.text(change.summary.trimmed)])]
    let facts = facts(change)
    if !facts.isEmpty { blocks.append(.paragraph(facts, .meta)) }
    blocks += differences(change) + evidence.blocks(change.evidence, limit: 3)
    return .group(blocks, Phrases.role(change.verb), anchor: change.id)
  }

  private func conflictBlocks(_ conflict: Conflict, _ change: ChangeReport.Change) -> [Block] {
    [
      .heading(3, [.text(Phrases.title(conflict))]),
      .paragraph(
        [
          .badge(conflict.status.rawValue, Phrases.role(conflict.status)),
          .text(" · \(Phrases.support(change.support))"),
        ], .meta),
    ] + differences(change) + [.sides(ConflictBlocks(evidence: evidence).sides(conflict))]
  }

  /// Stance, how the date was found, and who stands behind it.
  private func facts(_ change: ChangeReport.Change) -> [Inline] {
    var facts: [[Inline]] = []
    if let event = entries.events[change.id] {
      if event.status != .happened { facts.append([.badge(Phrases.words(event.status.rawValue), .plain)]) }
      if let basis = Self.basis(event.date) { facts.append([.text("date \(basis)")]) }
    }
    if let claim = entries.claims[change.id] {
      facts.append([.badge(Phrases.words(claim.stance.rawValue), .plain)])
      if claim.certainty != .certain { facts.append([.text(claim.certainty.rawValue)]) }
      if claim.speaker?.kind == .anonymous { facts.append([.text("unnamed source")]) }
    }
    if change.support.articles > 0, change.subject != .article {
      facts.append([.text(Phrases.support(change.support))])
    }
    return facts.enumerated().flatMap { ($0.offset > 0 ? [.text(" · ")] : []) + $0.element }
  }

  /// What is not in the summary already. A version's hash says nothing to a reader.
  private func differences(_ change: ChangeReport.Change) -> [Block] {
    guard change.subject != .article else { return [] }
    let before = change.before.map(Phrases.value)
    let after = change.after.map(Phrases.value)
    let summary = change.summary.trimmed
    let isTold = [before, after].allSatisfy { $0.map { $0.isEmpty || summary.contains($0) } ?? true }
    switch (before, after) {
    case (let before?, let after?) where !isTold:
      return [.paragraph([.text("Before: \(before) — now: "), .strong(after)])]
    case (let before?, nil) where !isTold: return [.paragraph([.text("Before: \(before)")])]
    default: return []
    }
  }

  // MARK: What is new

  private func added(_ changes: [ChangeReport.Change]) -> [Block] {
    let articles = Set(changes.flatMap(\.evidence).map(\.article))
    let lists = AddedLists(entries: entries, evidence: evidence, isOnlyArticle: articles.count == 1)
    var blocks: [Block] = []
    if articles.count == 1, let first = changes.lazy.flatMap(\.evidence).first {
      blocks.append(.paragraph([.text("All from ")] + evidence.name(first) + [.text(".")], .meta))
    }
    let events = changes.filter { $0.subject == .event }
    if !events.isEmpty { blocks += [.heading(3, [.text("What happened")])] + lists.timeline(events) }
    let claims = changes.filter { $0.subject == .claim }
    if !claims.isEmpty { blocks += [.heading(3, [.text("Who said what")])] + lists.claims(claims) }
    let others = changes.filter { $0.subject == .conflict || $0.subject == .article }
    if !others.isEmpty { blocks += [.heading(3, [.text("Beside that")])] + others.map { group($0) } }
    return blocks
  }

  /// How a date was found, where the words do not state it in full.
  static func basis(_ date: DateRecord) -> String? {
    // A weekday of an unknown week was not worked out from anything.
    date.basis == .explicit || DateWords.openWeekday(date) != nil ? nil : ReadableDate.basis(date.basis.rawValue)
  }
}
