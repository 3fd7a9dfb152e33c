import Analysis
import Changes
import Linking

/// What is new in a report: what happened by date, and who said what by speaker, one line each.
struct AddedLists {
  let entries: ChangedEntries
  let evidence: EvidenceBlocks
  /// Whether all comes from one article, which then need not be named in each line.
  let isOnlyArticle: Bool

  // MARK: What happened

  /// Days in the order of the report's changes; those found in another way apart, because the heading says how.
  func timeline(_ changes: [ChangeReport.Change]) -> [Block] {
    var days = OrderedGroups<Day, ChangeReport.Change>()
    for change in changes {
      let date = entries.events[change.id]?.date
      days.append(
        change,
        to: Day(
          edtf: date?.edtf ?? change.date ?? "", weekday: date.flatMap(DateWords.openWeekday),
          basis: date.flatMap(ChangeSections.basis)))
    }
    return days.groups.flatMap { day, changes -> [Block] in
      var heading: [Inline] = [.date(Phrases.sentence(day.words), edtf: day.edtf)]
      if let basis = day.basis { heading.append(.text(" — \(basis)")) }
      return [.heading(4, heading), .list(changes.map { [.paragraph(event($0))] }, .timeline)]
    }
  }

  private struct Day: Hashable {
    var edtf: String
    /// All that is known of the day.
    var weekday: String?
    var basis: String?

    var words: String { weekday ?? (edtf.isEmpty ? "date not stated" : ReadableDate.text(edtf)) }
  }

  private func event(_ change: ChangeReport.Change) -> [Inline] {
    var inlines: [Inline] = []
    if let event = entries.events[change.id], event.status != .happened {
      inlines += [.badge(Phrases.words(event.status.rawValue), .plain), .text(": ")]
    }
    guard let first = change.evidence.first else { return inlines + [.text(change.summary.trimmed)] }
    return inlines + [.words(evidence.quoted(first))] + end(change, first)
  }

  // MARK: Who said what

  func claims(_ changes: [ChangeReport.Change]) -> [Block] {
    var speakers = OrderedGroups<String, ChangeReport.Change>()
    for change in changes {
      speakers.append(change, to: entries.claims[change.id].map { Phrases.speaker($0.speaker) } ?? "")
    }
    return speakers.groups.flatMap { name, changes -> [Block] in
      (name.isEmpty ? [] : [.heading(4, [.text(name)])]) + [.list(changes.map { [.paragraph(claim($0))] })]
    }
  }

  private func claim(_ change: ChangeReport.Change) -> [Inline] {
    guard let claim = entries.claims[change.id], let first = change.evidence.first else {
      return [.text(change.summary.trimmed)]
    }
    var stance = Phrases.words(claim.stance.rawValue)
    if claim.certainty != .certain { stance += ", \(claim.certainty.rawValue)" }
    var inlines: [Inline] = [.badge(stance, .plain), .text(": ")]
    // The sentence shows who speaks and with which word; where it lacks the content, that stands first.
    var words = evidence.quoted(first)
    words.prefix = ""
    words.suffix = ""
    inlines.append(.words(words))
    if let date = claim.date {
      inlines += [.text(" · "), .date(ReadableDate.text(date), edtf: date.edtf)]
    }
    return inlines + end(change, first)
  }

  private func end(_ change: ChangeReport.Change, _ first: Evidence) -> [Inline] {
    let more = change.evidence.count - 1
    return [.text(" — ")] + evidence.shortSource(first, isOnlyArticle: isOnlyArticle)
      + (more > 0 ? [.text(" and \(Phrases.count(more, "more place"))")] : [])
      + (change.support.articles > 1 ? [.text(" · \(Phrases.support(change.support))")] : [])
  }
}

/// Values by key, both in the order in which they came.
struct OrderedGroups<Key: Hashable, Value> {
  private(set) var groups: [(key: Key, values: [Value])] = []
  private var places: [Key: Int] = [:]

  mutating func append(_ value: Value, to key: Key) {
    if let place = places[key] {
      groups[place].values.append(value)
    } else {
      places[key] = groups.count
      groups.append((key, [value]))
    }
  }
}
