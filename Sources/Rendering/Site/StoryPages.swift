import Analysis
import Linking

/// The pages on the story as a whole. Their cost grows with the story: they are made once things are quiet, not in the
/// way of a report.
public struct StoryPages: Sendable {
  private let excerpt: StoryExcerpt
  private let story: Story
  private let reports: [ReportSummary]
  private let title: String
  private let evidence: EvidenceBlocks

  /// - Parameters:
  ///   - title: what the story is called; shown as it is.
  ///   - reports: newest first; `index.html` lists them all, the feed the newest 20.
  public init(_ excerpt: StoryExcerpt, reports: [ReportSummary], title: String) {
    self.excerpt = excerpt
    story = excerpt.story
    self.reports = reports
    self.title = title
    evidence = EvidenceBlocks(
      articles: Dictionary(
        story.articles.map { ($0.id, EvidenceBlocks.ArticleName(title: $0.title, outlet: $0.outlet)) }
      ) { first, _ in first })
  }

  /// - Parameter feedIdentifier: an IRI that stays the same for the story's feed, such as a `urn:uuid:`.
  public func files(feedIdentifier: String) -> [RenderedFile] {
    var files: [RenderedFile] = []
    forEachFile(feedIdentifier: feedIdentifier) { files.append($0) }
    return files
  }

  /// Makes the pages one after the other, so that memory holds no more than one.
  public func forEachFile(feedIdentifier: String, _ body: (RenderedFile) throws -> Void) rethrows {
    try body(index)
    try body(timeline)
    try body(claims)
    try body(conflicts)
    try body(AtomFeed(identifier: feedIdentifier, title: title, reports: reports).file)
  }

  /// - Parameter blocks: made one after the other as they are written.
  private func page(_ path: String, _ title: String, _ blocks: some Sequence<Block>) -> RenderedFile {
    let writer = HTMLWriter(root: "")
    var html = writer.opening(title)
    var isEmpty = true
    for block in blocks {
      writer.append([block], to: &html)
      isEmpty = false
    }
    if isEmpty { writer.append([.paragraph([.text("Nothing yet.")])], to: &html) }
    return RenderedFile(path: path, text: html + writer.closing)
  }

  /// Says that a page doesn't show all, and where the rest is.
  private func omitted(_ shown: Int, of all: Int, _ noun: String) -> [Block] {
    guard shown < all else { return [] }
    return [
      .paragraph(
        [
          .text("The \(shown) that matter most, of \(Phrases.count(all, noun)): "), .code("dossier export"),
          .text(" prints them all."),
        ], .note)
    ]
  }

  // MARK: Reports

  var index: RenderedFile {
    let size = [
      Phrases.count(excerpt.articles, "article"), Phrases.count(excerpt.events, "event"),
      Phrases.count(excerpt.claims, "claim"), Phrases.count(excerpt.openConflicts, "open conflict"),
    ].joined(separator: ", ")
    let items = reports.map { report -> [Block] in
      let counts = report.counts.flatMap { count -> [Inline] in
        [.text(" "), .badge("\(count.count) \(count.verb.rawValue)", Phrases.role(count.verb))]
      }
      return [
        .paragraph([.link(report.headline, to: report.path)]),
        .paragraph(
          [.text("Report \(report.number) · \(ReadableInstant.text(report.created))")] + counts
            + (report.warnings == 0 ? [] : [.text(" \(Phrases.count(report.warnings, "warning"))")]), .meta),
      ]
    }
    return page(
      "index.html", title,
      [.paragraph([.text(size + ".")], .lead), .heading(2, [.text("Change reports")]), .list(items, .timeline)])
  }

  // MARK: Timeline

  var timeline: RenderedFile {
    let blocks = story.events.lazy.map { event -> Block in
      var facts: [Inline] = [.badge(Phrases.words(event.status.rawValue), .plain)]
      if let basis = ChangeSections.basis(event.date) { facts.append(.text(" · date \(basis)")) }
      if let place = event.place { facts.append(.text(" · \(place.trimmed)")) }
      facts.append(.text(" · \(Phrases.support(event.support))"))
      return .group(
        [
          .heading(
            2,
            [
              .date(Phrases.sentence(ReadableDate.text(event.date)), edtf: event.date.edtf), .text(": "),
              .text(event.description.trimmed),
            ]),
          .paragraph(facts, .meta),
          .details([.text("Sources")], event.evidence.map { .quotation(evidence.quoted($0)) }),
        ], .entry, anchor: event.id)
    }
    return page(
      "timeline.html", "\(title): timeline",
      keyDates + omitted(story.events.count, of: excerpt.events, "event") + Array(blocks))
  }

  /// The days that matter most, where there are more than can be taken in at a glance.
  private var keyDates: [Block] {
    let days = KeyDates.find(in: story.events, count: KeyDates.shown)
    guard story.events.count > KeyDates.fewestEvents, days.count == KeyDates.shown else { return [] }
    let items = days.map { day -> [Block] in
      [
        .paragraph([
          .date(Phrases.sentence(ReadableDate.text(day.day)), edtf: day.day), .text(": "),
          .link(day.event.description.trimmed, to: "timeline.html#\(day.event.id)"),
        ])
      ]
    }
    return [.heading(2, [.text("Key dates")]), .list(items, .timeline), .heading(2, [.text("All dates")])]
  }

  // MARK: Claims

  /// By speaker, who said what in the order of the story.
  var claims: RenderedFile {
    var speakers: [String: [StoryClaim]] = [:]
    for claim in story.claims { speakers[Phrases.speaker(claim.speaker), default: []].append(claim) }
    let names = speakers.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    let blocks = names.lazy.flatMap { name -> [Block] in
      [.heading(2, [.text(name)])]
        + (speakers[name] ?? []).map { claim -> Block in
          var facts: [Inline] = [.badge(Phrases.words(claim.stance.rawValue), .plain)]
          if claim.certainty != .certain { facts.append(.text(" · \(claim.certainty.rawValue)")) }
          if let date = claim.date {
            facts += [.text(" · "), .date(ReadableDate.text(date), edtf: date.edtf)]
          }
          facts.append(.text(" · \(Phrases.support(claim.support))"))
          return .group(
            [.heading(3, [.text(claim.content.trimmed)]), .paragraph(facts, .meta)]
              + evidence.blocks(claim.evidence, limit: 1), .entry, anchor: claim.id)
        }
    }
    return page(
      "claims.html", "\(title): who said what",
      omitted(story.claims.count, of: excerpt.claims, "claim") + Array(blocks))
  }

  // MARK: Conflicts

  var conflicts: RenderedFile {
    let blocks = [Conflict.Status.open, .explained, .superseded].flatMap { status -> [Block] in
      let conflicts = story.conflicts.filter { $0.status == status }
      guard !conflicts.isEmpty else { return [] }
      return [.heading(2, [.text("\(Phrases.sentence(status.rawValue)) (\(conflicts.count))")])]
        + conflicts.map(ConflictBlocks(evidence: evidence).group)
    }
    let note: [Block] = [
      .paragraph([.text("Both sides are shown as their articles put them. Which is right is not decided here.")], .note)
    ]
    return page(
      "conflicts.html", "\(title): conflicts",
      blocks.isEmpty ? [] : note + omitted(story.conflicts.count, of: excerpt.conflicts, "conflict") + blocks)
  }

}

/// A conflict with its sides side by side.
struct ConflictBlocks {
  var evidence: EvidenceBlocks

  func group(_ conflict: Conflict) -> Block {
    .group(
      [
        .heading(3, [.text(Phrases.title(conflict))]),
        .paragraph(
          [
            .badge(conflict.status.rawValue, Phrases.role(conflict.status)),
            .text(" · \(conflict.summary.trimmed)"),
          ], .meta),
        .sides(sides(conflict)),
      ], .conflict, anchor: conflict.id)
  }

  func sides(_ conflict: Conflict) -> [SideColumn] {
    conflict.sides.map { side in
      SideColumn(
        title: [.text(Phrases.value(side.position))],
        blocks: [.paragraph([.text(Phrases.support(side.support))], .meta)] + evidence.blocks(side.evidence, limit: 2))
    }
  }
}
