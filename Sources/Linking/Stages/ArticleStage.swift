import Analysis
import Claims
import Dates

/// One article: knows by now whose text it repeats and which years its dates belong to, and hands its mentions on.
enum ArticleStage: StageRule {
  static let stage = Stage.articles
  static let targets: [Stage] = [.events, .claims, .positions, .entries]
  static let ownItem = "self"
  /// Marks articles that share this one's text.
  static let copyItem = "copy:"
  /// Marks the year of a month.
  static let yearItem = "year:"

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    guard let own = block.items.first(where: { $0.id == ownItem }) else { return outputs }
    var article = try ArticleItem(decoding: own.payload)
    article.entry.copyOf = try original(of: article.entry, block.items)
    let closer = DateCloser(years: try years(block.items), bounds: article.publishedBounds)
    var entry = article.entry
    // The order of publication goes by stated dates alone; a reader is told what the words bound.
    entry.published = entry.published ?? closer.bounds
    outputs.put(.entries, key: EntryKind.article.key(block.key), id: block.key, entry.encoded)
    let mentions = MentionMaker(article: article, closer: closer)
    for event in article.events {
      let item = mentions.item(for: event)
      outputs.put(.events, key: EventStage.key(item), id: event.id, item.encoded)
    }
    for reference in article.references {
      var item = mentions.item(for: reference)
      item.isReference = true
      // Words that half of all sentences have refer to nothing in particular.
      guard !CommonWords.contains(item.kind) else { continue }
      outputs.put(.events, key: EventStage.key(item), id: reference.id, item.encoded)
    }
    for claim in article.claims {
      let item = mentions.item(for: claim)
      outputs.put(.claims, key: ClaimStage.key(item), id: claim.id, item.encoded)
    }
    for sentence in article.sentences {
      let item = mentions.item(for: sentence)
      for sample in item.samples {
        outputs.put(
          .positions, key: StatementPairs.key(sample), id: "\(item.id)/\(sentence.start)", item.encoded)
      }
    }
    return outputs
  }

  /// The first of the articles that share the text, where that isn't the article itself.
  private static func original(of entry: StoryArticle, _ items: [BlockItem]) throws -> String? {
    var first = CopyItem(article: entry.id, published: entry.published?.moment ?? "")
    for item in items where item.id.hasPrefix(copyItem) {
      let other = try CopyItem(decoding: item.payload)
      if PublicationOrder.precedes(other.published, other.article, first.published, first.article) { first = other }
    }
    return first.article == entry.id ? nil : first.article
  }

  private static func years(_ items: [BlockItem]) throws -> [Int: KnownYear] {
    var years: [Int: KnownYear] = [:]
    for item in items where item.id.hasPrefix(yearItem) {
      if let month = Int(item.id.dropFirst(yearItem.count)) { years[month] = try KnownYear(decoding: item.payload) }
    }
    return years
  }
}

/// Earlier publications first, then by identifier; what has no date comes last.
enum PublicationOrder {
  static func precedes(_ left: String, _ leftID: String, _ right: String, _ rightID: String) -> Bool {
    if left == right { return leftID.isBefore(rightID) }
    if left.isEmpty || right.isEmpty { return right.isEmpty }
    return left.isBefore(right)
  }
}

/// Makes the items of one article's mentions.
struct MentionMaker {
  let article: ArticleItem
  let closer: DateCloser
  private let types: [String: String]
  private let group: String
  private let corrections: [String]

  init(article: ArticleItem, closer: DateCloser) {
    self.article = article
    self.closer = closer
    types = Dictionary(zip(article.names, article.types)) { first, _ in first }
    group = article.entry.copyOf ?? article.entry.id
    corrections = article.sentences.map(\.text).filter(Explanation.isCorrection)
  }

  func item(for event: EventRecord) -> EventItem {
    var record = event
    record.date = closer.closed(event.date, looksAhead: EventView.statusClass(event.status) == .expected)
    record.proposition.content = ContentOverlap.set(event.proposition.content)
    let at = event.evidence.predicate?.start ?? event.start
    let arguments = linked(event.proposition)
    return EventItem(
      home: home(at: at, speaker: event.reported ? speaker(at: at) : nil), record: record, arguments: arguments,
      kind: PredicateClasses.name(of: event.predicate, patients: Self.patients(arguments)), head: Self.head(arguments))
  }

  func item(for claim: ClaimRecord) -> ClaimItem {
    var record = claim
    record.said = claim.said.map { closer.closed($0) }
    record.proposition.content = ContentOverlap.set(claim.proposition.content)
    let arguments = linked(claim.proposition)
    return ClaimItem(
      home: home(at: claim.content.start, speaker: claim.speaker), record: record, arguments: arguments,
      kind: claim.proposition.predicate.map(PredicateClasses.name) ?? "", head: Self.head(arguments))
  }

  func item(for sentence: SentenceRecord) -> StatementItem {
    StatementItem(
      article: article.entry.id, group: group, published: published(at: sentence.start),
      evidence: sentence.evidence(in: article.entry), corrections: corrections)
  }

  private func published(at place: Int) -> String {
    let post = article.posts.last { $0.start <= place && place < $0.end }
    return post?.published ?? article.entry.published?.moment ?? ""
  }

  /// The speaker of the innermost claim that tells what stands at a place.
  private func speaker(at place: Int) -> SpeakerRecord? {
    article.claims.filter { $0.content.start <= place && place < $0.content.end }
      .min { $0.content.end - $0.content.start < $1.content.end - $1.content.start }?.speaker
  }

  private func home(at place: Int, speaker: SpeakerRecord?) -> MentionHome {
    MentionHome(
      article: article.entry.id, group: group, published: published(at: place),
      origin: speaker.map { Origins.speakerKey($0, group: group) } ?? Origins.voice(of: group),
      party: speaker.flatMap(Origins.party) ?? "", context: article.context,
      corrections: corrections)
  }

  private func linked(_ proposition: Proposition) -> [LinkedArgument] {
    let isPatient =
      proposition.predicate.map(PredicateClasses.happensToSubject) == true
      && !proposition.arguments.contains { $0.role == .patient }
    return proposition.arguments.map {
      LinkedArgument(
        role: isPatient && $0.role == .agent ? .patient : $0.role, form: $0.form, head: NounClasses.head(of: $0.form),
        type: types[Words.lowered($0.form).joined(separator: " ")] ?? "")
    }
  }

  private static func patients(_ arguments: [LinkedArgument]) -> [String] {
    arguments.filter { $0.role == .patient && $0.type.isEmpty }.map(\.form)
  }

  /// What a proposition is about: the head of its patient, else of its agent, else of another participant.
  private static func head(_ arguments: [LinkedArgument]) -> String {
    for role in [Proposition.Argument.Role.patient, .agent, .other] {
      let heads = arguments.filter { $0.role == role && !NounClasses.empty.contains($0.head) }.map(\.head)
      if let first = heads.min(by: { $0.isBefore($1) }) { return first }
    }
    return ""
  }
}
