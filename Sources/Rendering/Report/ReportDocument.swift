import Analysis
import Changes
import Linking

/// Lays a change report out for a reader: what matters most first, each line with its words and sources.
struct ReportDocument {
  private let report: ChangeReport
  private let change: StoryChange
  private let evidence: EvidenceBlocks
  private let entries: ChangedEntries

  init(_ page: ReportPage) {
    report = page.report
    change = page.change
    entries = ChangedEntries(page.change)
    var names: [String: EvidenceBlocks.ArticleName] = [:]
    for replaced in page.change.articles {
      guard let article = replaced.after ?? replaced.before else { continue }
      names[article.id] = .init(title: article.title, outlet: article.outlet)
    }
    for entry in page.report.articles {
      guard let id = entry.id, names[id] == nil else { continue }
      names[id] = .init(title: entry.title, outlet: entry.outlet)
    }
    evidence = EvidenceBlocks(articles: names)
  }

  var document: Document {
    Document(
      title: report.headline.trimmed.isEmpty ? "Report \(report.number)" : report.headline,
      blocks: opening + sections + warnings + articles)
  }

  // MARK: Opening

  private var opening: [Block] {
    var meta: [Inline] = [.text("Report \(report.number) · \(ReadableInstant.text(report.created))")]
    if report.number > 1 { meta.append(.text(" · what changed since report \(report.number - 1)")) }
    return [.paragraph(meta, .meta), .paragraph(lead, .lead)]
  }

  private var lead: [Inline] {
    let counts = Self.order.compactMap { verb -> String? in
      let count = report.changes.count { $0.verb == verb }
      return count == 0 ? nil : "\(count) \(verb.rawValue)"
    }
    let taken = report.articles.count { $0.change == .added || $0.change == .updated }
    let source = taken == 0 ? "" : " in \(Phrases.count(taken, "article"))"
    return counts.isEmpty
      ? [.text("Nothing in the story changed\(taken == 0 ? "" : source).")]
      : [.strong(counts.joined(separator: ", ")), .text(source + ".")]
  }

  // MARK: Changes

  /// What a reader must know first comes first.
  private static let order: [ChangeReport.Verb] = [.contradicted, .retracted, .revised, .corroborated, .added]

  private var sections: [Block] {
    Self.order.flatMap { verb -> [Block] in
      let changes = report.changes.filter { $0.verb == verb }
      guard !changes.isEmpty else { return [] }
      return [.heading(2, [.text(title(verb, changes.count))], anchor: verb.rawValue)]
        + (verb == .added ? added(changes) : changes.map { group($0) })
    }
  }

  private func title(_ verb: ChangeReport.Verb, _ count: Int) -> String {
    let words =
      switch verb {
      case .added: "New"
      case .corroborated: "Corroborated"
      case .contradicted: "Contradicted"
      case .revised: "Revised"
      case .retracted: "Retracted"
      }
    return "\(words) (\(count))"
  }

  /// New entries are many: a time line of what happened, then who said what.
  private func added(_ changes: [ChangeReport.Change]) -> [Block] {
    let parts: [(String, [ChangeReport.Change])] = [
      ("What happened", changes.filter { $0.subject == .event }),
      ("Who said what", changes.filter { $0.subject == .claim }),
      ("Disagreements", changes.filter { $0.subject == .conflict }),
      ("Articles", changes.filter { $0.subject == .article }),
    ]
    return parts.flatMap { name, changes -> [Block] in
      changes.isEmpty ? [] : [.heading(3, [.text(name)])] + changes.map { group($0, level: 4) }
    }
  }

  private func group(_ change: ChangeReport.Change, level: Int = 3) -> Block {
    var blocks: [Block] = [.heading(level, title(change))]
    let facts = facts(change)
    if !facts.isEmpty { blocks.append(.paragraph(facts, .meta)) }
    blocks += differences(change)
    if let conflict = entries.conflicts[change.id], change.subject == .conflict {
      blocks.append(.sides(ConflictBlocks(evidence: evidence).sides(conflict)))
    } else {
      blocks += evidence.blocks(change.evidence, limit: change.verb == .added ? 1 : 3)
    }
    return .group(blocks, Phrases.role(change.verb), anchor: change.id)
  }

  private func title(_ change: ChangeReport.Change) -> [Inline] {
    var inlines: [Inline] = []
    if change.subject == .event, let date = change.date {
      inlines += [.date(Phrases.sentence(ReadableDate.text(date)), edtf: date), .text(": ")]
    }
    return inlines + [.text(change.summary)]
  }

  /// Status, stance, how the date was found, and who stands behind it.
  private func facts(_ change: ChangeReport.Change) -> [Inline] {
    var facts: [[Inline]] = []
    switch change.subject {
    case .event:
      if let event = entries.events[change.id] {
        if event.status != .happened { facts.append([.badge(Phrases.words(event.status.rawValue), .plain)]) }
        if event.date.basis != .explicit, let basis = ReadableDate.basis(event.date.basis.rawValue) {
          facts.append([.text("date \(basis)")])
        }
      }
    case .claim:
      if let claim = entries.claims[change.id] {
        facts.append([.badge(Phrases.words(claim.stance.rawValue), .plain)])
        if claim.certainty != .certain { facts.append([.text(claim.certainty.rawValue)]) }
        if claim.speaker?.kind == .anonymous { facts.append([.text("unnamed source")]) }
        if let date = change.date { facts.append([.text("said "), .date(ReadableDate.text(date), edtf: date)]) }
      }
    case .conflict:
      if let conflict = entries.conflicts[change.id] {
        facts.append([.badge(conflict.status.rawValue, Phrases.role(conflict.status))])
        facts.append([.text(Phrases.conflict(conflict.kind))])
      }
    case .article: break
    }
    if change.support.articles > 0 { facts.append([.text(Phrases.support(change.support))]) }
    return facts.enumerated().flatMap { ($0.offset > 0 ? [.text(" · ")] : []) + $0.element }
  }

  private func differences(_ change: ChangeReport.Change) -> [Block] {
    switch (change.before, change.after) {
    case (let before?, let after?):
      [.paragraph([.text("Before: "), .text(Phrases.value(before)), .text(" — now: "), .strong(Phrases.value(after))])]
    case (let before?, nil): [.paragraph([.text("Before: "), .text(Phrases.value(before))])]
    case (nil, _): []
    }
  }

  // MARK: End

  private var warnings: [Block] {
    guard !report.warnings.isEmpty else { return [] }
    let items = report.warnings.map { warning -> [Block] in
      var inlines: [Inline] = warning.path.map { [.code($0), .text(": ")] } ?? []
      inlines.append(.text(warning.message))
      return [.paragraph(inlines)]
    }
    return [.heading(2, [.text("Warnings")], anchor: "warnings"), .list(items)]
  }

  private var articles: [Block] {
    let items = report.articles.map { entry -> [Block] in
      var inlines: [Inline] = [
        .badge(Phrases.article(entry.change), entry.change == .rejected ? .rejected : .plain), .text(" "),
      ]
      if let title = entry.title { inlines += [.strong(title.trimmed), .text(" ")] }
      if let outlet = entry.outlet { inlines += [.text("— \(outlet.trimmed) ")] }
      inlines += [.text("("), .code(entry.path), .text(")")]
      return [.paragraph(inlines)]
    }
    return items.isEmpty ? [] : [.heading(2, [.text("Articles in this report")], anchor: "articles"), .list(items)]
  }
}

/// The entries that a batch changed, by identifier: as they are now, or were where they are gone.
struct ChangedEntries {
  var events: [String: StoryEvent] = [:]
  var claims: [String: StoryClaim] = [:]
  var conflicts: [String: Conflict] = [:]

  init(_ change: StoryChange) {
    for replaced in change.events { if let event = replaced.after ?? replaced.before { events[event.id] = event } }
    for replaced in change.claims { if let claim = replaced.after ?? replaced.before { claims[claim.id] = claim } }
    for replaced in change.conflicts {
      if let conflict = replaced.after ?? replaced.before { conflicts[conflict.id] = conflict }
    }
  }
}
