import Analysis
import Linking

/// Tells what happened to events, claims and conflicts.
struct EntryChanges {
  private(set) var changes: [ChangeReport.Change] = []
  private let texts: [String: String]
  private let withdrawn: Set<String>
  /// The articles that were dropped.
  private let batch: Set<String>
  /// Years that another article gave to dates, by the article that they stand in, in the order in which they came up.
  private var closedYears: [(article: String, entries: [(entry: EntryText, closing: RevisionRule.Revision)])] = []

  init(_ change: StoryChange, texts: [String: String]) {
    self.texts = texts
    batch = Set(change.articles.filter { $0.before?.sha256 != $0.after?.sha256 }.compactMap { $0.after?.id })
    withdrawn = Set(change.articles.filter { $0.after == nil }.compactMap { $0.before?.id })
    let events = change.events.map { ($0.before.map(EntryText.init), $0.after.map(EntryText.init)) }
    let claims = change.claims.map { ($0.before.map(EntryText.init), $0.after.map(EntryText.init)) }
    let corroborating = corroborate(change.agreements, events + claims)
    tell(events + claims, except: corroborating)
    tellClosedYears()
    for conflict in change.conflicts { tell(conflict) }
    for shift in change.shifts { tell(shift) }
    for sentence in change.sentences { tell(sentence, in: events + claims) }
  }

  private typealias Replacement = (before: EntryText?, after: EntryText?)

  private mutating func tell(_ entries: [Replacement], except corroborating: Set<String>) {
    let gone = entries.filter { $0.after == nil }.compactMap(\.before)
    let come = entries.filter { $0.before == nil }.compactMap(\.after)
    let matched = EntryMatcher.match(gone: gone, come: come)
    for pair in matched.pairs { tell(before: pair.before, after: pair.after) }
    for (before, after) in entries {
      if let before, let after { tell(before: before, after: after) }
    }
    let present = entries.compactMap(\.after).flatMap(\.evidence)
    for entry in matched.gone where isGone(entry, present) {
      add(.retracted, entry, "\(entry.phrase) is no longer told", before: entry.words, after: nil)
    }
    for entry in matched.come where !corroborating.contains(entry.id) && isDropped(entry) {
      add(.added, entry, "\(entry.phrase), in \(Self.count(entry.support))", before: nil, after: nil)
    }
  }

  private mutating func tell(before: EntryText, after: EntryText) {
    if let closing = DateClosing.find(before, after) {
      if DateClosing.isOfYear(before), let article = after.evidence.first?.article {
        note(after, closing, in: article)
      } else {
        tell(after, closing)
      }
    } else if let revision = RevisionRule.find(before, after) {
      let words = "\(after.phrase): \(revision.what) \(quoted(revision.before)) is now \(quoted(revision.after))"
      add(.revised, after, words, before: revision.before, after: revision.after)
    } else if after.support.articles > before.support.articles || after.support.origins > before.support.origins {
      let words = "\(after.phrase) now in \(Self.count(after.support))"
      add(.corroborated, after, words, before: Self.count(before.support), after: Self.count(after.support))
    } else if !before.articles.subtracting(after.articles).isDisjoint(with: withdrawn) {
      let words = "\(after.phrase) now only in \(Self.count(after.support))"
      add(.revised, after, words, before: Self.count(before.support), after: Self.count(after.support))
    }
  }

  private mutating func tell(_ entry: EntryText, _ closing: RevisionRule.Revision) {
    let words = "\(entry.phrase): date (\(closing.before)) is now \(closing.after)"
    add(.revised, entry, words, before: closing.before, after: closing.after)
  }

  private mutating func note(_ entry: EntryText, _ closing: RevisionRule.Revision, in article: String) {
    if let index = closedYears.firstIndex(where: { $0.article == article }) {
      closedYears[index].entries.append((entry, closing))
    } else {
      closedYears.append((article, [(entry, closing)]))
    }
  }

  /// An article without a date has all its years from one other: more than a few of them are told in one line.
  private mutating func tellClosedYears() {
    for (_, entries) in closedYears {
      guard entries.count > Self.mostClosedYears, let first = entries.first else {
        for (entry, closing) in entries { tell(entry, closing) }
        continue
      }
      let more = "and \(entries.count - 1) more of this article"
      let words = "\(first.entry.phrase), \(more): date (\(first.closing.before)) is now \(first.closing.after)"
      var entry = first.entry
      entry.evidence = entries.flatMap(\.entry.evidence)
      add(.revised, entry, words, before: first.closing.before, after: first.closing.after)
    }
  }

  private static let mostClosedYears = 2

  /// Whether the words that an entry rested on are gone from the articles, not only cut or read otherwise.
  private func isGone(_ entry: EntryText, _ present: [Evidence]) -> Bool {
    entry.evidence.allSatisfy { evidence in
      if withdrawn.contains(evidence.article) { return true }
      if let text = texts[evidence.article] { return !WordSearch.contains(evidence.exact, in: text) }
      return !present.contains {
        $0.article == evidence.article
          && TextDifference.similarity($0.exact, evidence.exact) >= EntryMatcher.leastSimilarity
      }
    }
  }

  /// What earlier articles told is nothing new where it only came apart from what it was told together with.
  private func isDropped(_ entry: EntryText) -> Bool { !entry.articles.isDisjoint(with: batch) }

  /// New agreements between what was there and what came are told as corroboration, not as something new.
  ///
  /// - Returns: identifiers of the entries that are told this way.
  private mutating func corroborate(_ agreements: [Replaced<Agreement>], _ entries: [Replacement]) -> Set<String> {
    let come = Dictionary(
      entries.filter { $0.before == nil }.compactMap(\.after).filter(isDropped).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var told = Set<String>()
    for agreement in agreements.compactMap({ $0.before == nil ? $0.after : nil }) {
      let new = agreement.members.filter { come[$0] != nil }
      guard new.count < agreement.members.count, let member = new.first.flatMap({ come[$0] }),
        told.insert(member.id).inserted,
        let old = agreement.members.first(where: { come[$0] == nil })
      else { continue }
      var entry = member
      entry.id = old
      entry.support = agreement.support
      // The reader sees both, and judges for himself.
      entry.evidence += agreement.evidence.filter { !member.evidence.contains($0) }
      let words = "\(member.phrase) agrees with \(quoted(agreement.summary)): now in \(Self.count(agreement.support))"
      add(.corroborated, entry, words, before: nil, after: Self.count(agreement.support))
    }
    return told
  }

  private mutating func tell(_ conflict: Replaced<Conflict>) {
    switch (conflict.before, conflict.after) {
    case (nil, let after?): add(.contradicted, after, after.summary, before: nil, after: nil)
    case (let before?, nil):
      guard !withdrawn.isEmpty || before.sides.flatMap(\.evidence).contains(where: { texts[$0.article] != nil }) else {
        return
      }
      add(.revised, before, "No longer in conflict: \(before.summary)", before: before.summary, after: "no conflict")
    case (let before?, let after?):
      if before.status != after.status {
        let words = "\(after.status.rawValue): \(after.summary)"
        add(.revised, after, words, before: before.status.rawValue, after: after.status.rawValue)
      } else if Self.articles(after) > Self.articles(before) {
        add(.contradicted, after, after.summary, before: before.summary, after: after.summary)
      }
    case (nil, nil): break
    }
  }

  private mutating func tell(_ shift: Replaced<Shift>) {
    guard shift.before == nil, let after = shift.after, let first = after.steps.first, let last = after.steps.last
    else { return }
    let evidence = after.steps.flatMap(\.evidence)
    changes.append(
      ChangeReport.Change(
        verb: .revised, subject: after.kind == .stance ? .claim : .event, id: after.id, summary: after.summary,
        before: first.position, after: last.position, date: last.date.edtf,
        support: Support(articles: Set(evidence.map(\.article)).count, origins: 1, parties: 1), evidence: evidence))
  }

  /// A sentence that changed in substance while no entry shows it is told by the entry that rests on it.
  private mutating func tell(_ sentence: Replaced<Evidence>, in entries: [Replacement]) {
    guard let before = sentence.before, let after = sentence.after,
      let revision = RevisionRule.find(before.exact, after.exact), !isTold(before, after)
    else { return }
    let entry = entries.compactMap(\.after).first { $0.evidence.contains { Self.overlap($0, after) } }
    let words =
      "\(quoted(after.exact)): \(revision.what) \(quoted(revision.before)) is now \(quoted(revision.after))."
    changes.append(
      ChangeReport.Change(
        verb: .revised, subject: entry?.subject ?? .article, id: entry?.id ?? after.article, summary: words,
        before: revision.before, after: revision.after, date: entry?.date?.edtf,
        support: entry?.support ?? Support(articles: 1, origins: 1, parties: 1), evidence: [before, after]))
  }

  private func isTold(_ before: Evidence, _ after: Evidence) -> Bool {
    changes.contains { change in
      change.verb != .added && change.verb != .corroborated
        && change.evidence.contains { Self.overlap($0, before) || Self.overlap($0, after) }
    }
  }

  private static func overlap(_ left: Evidence, _ right: Evidence) -> Bool {
    left.article == right.article && left.sha256 == right.sha256 && left.start < right.end && right.start < left.end
  }

  private mutating func add(
    _ verb: ChangeReport.Verb, _ entry: EntryText, _ words: String, before: String?, after: String?
  ) {
    changes.append(
      ChangeReport.Change(
        verb: verb, subject: entry.subject, id: entry.id, summary: "\(words).", before: before, after: after,
        date: entry.date?.edtf, support: entry.support, evidence: entry.evidence))
  }

  private mutating func add(
    _ verb: ChangeReport.Verb, _ conflict: Conflict, _ words: String, before: String?, after: String?
  ) {
    let evidence = conflict.sides.flatMap(\.evidence)
    let support = Support(
      articles: Set(evidence.map(\.article)).count, origins: conflict.sides.map(\.support.origins).reduce(0, +),
      parties: conflict.sides.map(\.support.parties).max() ?? 1)
    changes.append(
      ChangeReport.Change(
        verb: verb, subject: .conflict, id: conflict.id, summary: words, before: before, after: after, date: nil,
        support: support, evidence: evidence))
  }

  private static func articles(_ conflict: Conflict) -> Int {
    Set(conflict.sides.flatMap(\.evidence).map(\.article)).count
  }

  static func count(_ support: Support) -> String {
    let parties = support.parties > 1 ? ", \(support.parties) parties" : ""
    return "\(Phrases.articles(support.articles)), \(Phrases.origins(support.origins))\(parties)"
  }

  private func quoted(_ text: String) -> String { "\u{201C}\(Phrases.shortened(text))\u{201D}" }
}

/// Looks for words in a text, whatever stands between them.
enum WordSearch {
  static func contains(_ words: String, in text: String) -> Bool {
    let wanted = Words.lowered(words)
    guard let first = wanted.first else { return true }
    let all = Words.lowered(text)
    guard wanted.count <= all.count else { return false }
    for start in 0...(all.count - wanted.count) where all[start] == first {
      if all[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }
}
