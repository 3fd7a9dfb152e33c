import Analysis
import Changes
import Linking

/// Lays a change report out for a reader: what matters most first, each line with its words and sources.
struct ReportDocument {
  private let report: ChangeReport
  private let sections: ChangeSections

  init(_ page: ReportPage) {
    report = page.report
    var names: [String: EvidenceBlocks.ArticleName] = [:]
    for replaced in page.change.articles {
      guard let article = replaced.after ?? replaced.before else { continue }
      names[article.id] = .init(title: article.title, outlet: article.outlet)
    }
    for entry in page.report.articles {
      guard let id = entry.id, names[id] == nil else { continue }
      names[id] = .init(title: entry.title, outlet: entry.outlet)
    }
    sections = ChangeSections(
      report: page.report, entries: ChangedEntries(page.change), evidence: EvidenceBlocks(articles: names))
  }

  var document: Document {
    Document(title: title, blocks: opening + sections.blocks + warnings + articles)
  }

  // MARK: Opening

  /// The headline without its counts: the line below it has them.
  private var title: String {
    let headline = report.headline.trimmed
    guard !headline.isEmpty else { return "Report \(report.number)" }
    let mark = " Also "
    guard let counts = headline.ranges(of: mark).last, headline[counts.upperBound...].first?.isNumber == true,
      headline[counts.upperBound...].unicodeScalars.count < 80
    else { return headline }
    return String(headline[..<counts.lowerBound])
  }

  private var opening: [Block] {
    var meta: [Inline] = [.text("Report \(report.number) · \(ReadableInstant.text(report.created))")]
    if report.number > 1 { meta.append(.text(" · what changed since report \(report.number - 1)")) }
    return [.paragraph(meta, .meta), .paragraph(lead, .lead)]
  }

  private var lead: [Inline] {
    let counts = ChangeSections.order.compactMap { verb -> String? in
      let count = report.changes.count { $0.verb == verb }
      return count == 0 ? nil : "\(count) \(verb.rawValue)"
    }
    let taken = report.articles.count { $0.change == .added || $0.change == .updated }
    let source = taken == 0 ? "" : " in \(Phrases.count(taken, "article"))"
    return counts.isEmpty
      ? [.text("Nothing in the story changed\(source).")]
      : [.strong(counts.joined(separator: ", ")), .text(source + ".")]
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
        .badge(Phrases.article(entry.change), entry.change == .rejected ? .rejected : .plain), .text(": "),
      ]
      if let title = entry.title { inlines += [.strong(title.trimmed), .text(" ")] }
      if let outlet = entry.outlet { inlines += [.text("— \(outlet.trimmed) ")] }
      inlines +=
        entry.title == nil && entry.outlet == nil ? [.code(entry.path)] : [.text("("), .code(entry.path), .text(")")]
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
