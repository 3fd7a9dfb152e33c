import Analysis
import Linking

/// How one entry of a story came about: its words and sources, how its date was found, what agrees and disagrees.
public struct Explanation: Sendable {
  private enum Entry: Sendable {
    case event(StoryEvent)
    case claim(StoryClaim)
    case conflict(Conflict)
    case agreement(Agreement)
    case shift(Shift)
    case article(StoryArticle)
  }

  private let id: String
  private let entry: Entry
  private let story: Story
  private let evidence: EvidenceBlocks
  private let derivation: Derivation?
  private var speakerDerivation: SpeakerDerivation?

  /// Nil where the story has no such entry.
  ///
  /// - Parameter derivation: how the entry was found, where that is known.
  public init?(of id: String, in story: Story, derivation: Derivation? = nil) {
    if let event = story.events.first(where: { $0.id == id }) {
      entry = .event(event)
    } else if let claim = story.claims.first(where: { $0.id == id }) {
      entry = .claim(claim)
    } else if let conflict = story.conflicts.first(where: { $0.id == id }) {
      entry = .conflict(conflict)
    } else if let agreement = story.agreements.first(where: { $0.id == id }) {
      entry = .agreement(agreement)
    } else if let shift = story.shifts.first(where: { $0.id == id }) {
      entry = .shift(shift)
    } else if let article = story.articles.first(where: { $0.id == id }) {
      entry = .article(article)
    } else {
      return nil
    }
    self.id = id
    self.story = story
    self.derivation = derivation
    evidence = EvidenceBlocks(
      articles: Dictionary(
        story.articles.map { ($0.id, EvidenceBlocks.ArticleName(title: $0.title, outlet: $0.outlet)) }
      ) { first, _ in first })
  }

  /// The same with how the speaker of a claim was found.
  ///
  /// - Parameter analysis: gives the current analysis of an article by its identifier.
  public func withSpeaker(_ analysis: (String) throws -> ArticleAnalysis?) rethrows -> Explanation {
    guard case .claim(let claim) = entry else { return self }
    var copy = self
    copy.speakerDerivation = try SpeakerDerivation(of: claim, analysis: analysis)
    return copy
  }

  /// - Parameter format: JSON is the entry itself with what relates to it.
  public func render(_ format: ReportPage.Format) -> String {
    switch format {
    case .markdown: MarkdownWriter().write(document)
    case .html: HTMLWriter(root: "").write(document)
    case .text: TextWriter().write(document)
    case .json: json.text(pretty: true) + "\n"
    }
  }

  // MARK: Page

  private var document: Document {
    var document = entryDocument
    document.blocks += section("How it was found", (derivation?.lines ?? []).map(fact))
    return document
  }

  private var entryDocument: Document {
    switch entry {
    case .event(let event):
      Document(
        title: event.description,
        blocks: [
          fact("Event \(id)"), fact("Status: \(Phrases.words(event.status.rawValue))"),
          fact("Support: \(Phrases.support(event.support))"),
        ] + date("Date", event.date) + participants(event)
          + section("Sources", evidence.blocks(event.evidence, limit: .max)) + related)
    case .claim(let claim):
      Document(
        title: claim.content,
        blocks: [
          fact("Claim \(id)"), fact("Speaker: \(claim.speaker.map(speaker) ?? "not named")"),
          fact(
            "Stance: \(Phrases.words(claim.stance.rawValue)); \(claim.certainty.rawValue); \(claim.quotation.rawValue)"),
          fact("Support: \(Phrases.support(claim.support))"),
        ] + (claim.date.map { date("Said", $0) } ?? []) + (speakerDerivation?.blocks ?? [])
          + section("Sources", evidence.blocks(claim.evidence, limit: .max)) + related)
    case .conflict(let conflict):
      Document(
        title: conflict.summary,
        blocks: [
          fact("Conflict \(id): \(Phrases.conflict(conflict.kind)); \(conflict.status.rawValue)"),
          .sides(ConflictBlocks(evidence: evidence).sides(conflict)),
        ] + members(conflict.sides.flatMap(\.members)))
    case .agreement(let agreement):
      Document(
        title: agreement.summary,
        blocks: [fact("Agreement \(id)"), fact("Support: \(Phrases.support(agreement.support))")]
          + members(agreement.members))
    case .shift(let shift):
      Document(
        title: shift.summary,
        blocks: [fact("Shift \(id): a change over time, not a contradiction")]
          + shift.steps.flatMap { step in
            [
              Block.heading(
                3, [.date(ReadableDate.text(step.date), edtf: step.date.edtf), .text(": \(step.position)")])
            ] + evidence.blocks(step.evidence, limit: 3)
          })
    case .article(let article):
      Document(title: article.title ?? article.path, blocks: facts(article))
    }
  }

  private func fact(_ text: String) -> Block { .paragraph([.text(text)]) }

  private func section(_ title: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(2, [.text(title)])] + blocks
  }

  private func speaker(_ speaker: SpeakerRecord) -> String {
    "\(speaker.entity) (\(Phrases.words(speaker.kind.rawValue)), here \"\(speaker.text)\")"
  }

  private func date(_ label: String, _ date: DateRecord) -> [Block] {
    let basis = ReadableDate.basis(date.basis.rawValue).map { ", \($0)" } ?? ""
    return [fact("\(label): \(ReadableDate.text(date)) (EDTF \(date.edtf))\(basis)")]
      + evidence.blocks(date.evidence, limit: .max)
  }

  private func participants(_ event: StoryEvent) -> [Block] {
    var blocks: [Block] = []
    if !event.participants.isEmpty {
      blocks.append(fact("Participants: \(event.participants.joined(separator: "; "))"))
    }
    if let place = event.place { blocks.append(fact("Place: \(place)")) }
    return blocks
  }

  private func facts(_ article: StoryArticle) -> [Block] {
    var blocks = [fact("Article \(id)"), Block.paragraph([.text("File: "), .code(article.path)])]
    if let outlet = article.outlet { blocks.append(fact("Outlet: \(outlet)")) }
    if let url = article.url { blocks.append(fact("Address: \(url)")) }
    if let published = article.published { blocks += date("Published", published) }
    if let original = article.copyOf { blocks.append(fact("Repeats the text of article \(original)")) }
    return blocks + [fact("Versions, oldest first: \(article.versions.joined(separator: ", "))")]
  }

  // MARK: Relations

  private var conflicts: [Conflict] {
    story.conflicts.filter { $0.sides.contains { $0.members.contains(id) } }
  }

  private var agreements: [Agreement] { story.agreements.filter { $0.members.contains(id) } }

  private var related: [Block] {
    section("Disagreements", conflicts.map(ConflictBlocks(evidence: evidence).group))
      + section(
        "Agreements",
        agreements.map { fact("\($0.id): \(Phrases.support($0.support)) behind \($0.members.joined(separator: ", "))") }
      )
  }

  private func members(_ ids: [String]) -> [Block] {
    let items = ids.map { id -> [Block] in
      let text =
        story.events.first { $0.id == id }.map { "\(ReadableDate.text($0.date)): \($0.description)" }
        ?? story.claims.first { $0.id == id }.map { "\($0.speaker?.entity ?? "no source named"): \($0.content)" } ?? ""
      return [.paragraph([.code(id), .text(" \(text)")])]
    }
    return items.isEmpty ? [] : [.heading(2, [.text("Rests on")]), .list(items)]
  }

  // MARK: JSON

  private var json: JSONValue {
    let value: (String, JSONValue) =
      switch entry {
      case .event(let event): ("event", StoryJSON.event(event))
      case .claim(let claim): ("claim", StoryJSON.claim(claim))
      case .conflict(let conflict): ("conflict", StoryJSON.conflict(conflict))
      case .agreement(let agreement): ("agreement", StoryJSON.agreement(agreement))
      case .shift(let shift): ("shift", StoryJSON.shift(shift))
      case .article(let article): ("article", StoryJSON.article(article))
      }
    var members: [String: JSONValue] = [
      "id": .string(id), "kind": .string(value.0), "entry": value.1,
      "conflicts": .array(conflicts.map(StoryJSON.conflict)),
      "agreements": .array(agreements.map(StoryJSON.agreement)),
      "derivation": .array((derivation?.lines ?? []).map(JSONValue.string)),
    ]
    if let speakerDerivation { members["speaker"] = speakerDerivation.json }
    return .object(members)
  }
}
