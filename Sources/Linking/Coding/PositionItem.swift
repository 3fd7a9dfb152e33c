import Analysis
import Claims
import Dates
import Events

/// An event or claim of the story, as it is set against others.
struct PositionItem: ByteCodable {
  var id: String
  var isClaim: Bool
  /// The words that stand for it: the event's clause or the claim's content.
  var text: String
  /// The speaker as named; empty for the voice of the article.
  var speaker: String
  /// Whom it comes from, of all mentions, sorted.
  var origins: [String]
  /// Sides behind it, sorted.
  var parties: [String]
  var kind: String
  var head: String
  var negated: Bool
  /// Empty for events.
  var stance: String
  var quotation: String
  /// Status of an event; empty for claims.
  var status: String
  var arguments: [LinkedArgument]
  /// Content words as a sorted set of normal forms.
  var content: [String]
  /// Of the words that the articles of all mentions are about (see ``ArticleItem/context``), those that they share.
  var context: [String]
  var quantities: [Quantity]
  var date: DateRecord?
  var place: String
  /// EDTF of the earliest and the latest publication among the mentions; empty where unknown.
  var firstPublished: String
  var lastPublished: String
  var support: Support
  /// Of the earliest mentions, at most ``mostEvidence``.
  var evidence: [Evidence]
  /// Sentences in which its articles correct what they said, sorted.
  var corrections: [String]
  /// Articles that have it, and the articles whose text these repeat, sorted.
  var articles: [String]
  var groups: [String]
  /// The keys of all blocks it stands in, sorted: two positions are compared in the first that both have.
  var keys: [String]

  /// A side of a conflict shows no more: how many there are is told by its support.
  static let mostEvidence = 16

  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(isClaim)
    writer.write(text)
    writer.write(speaker)
    writer.write(origins)
    writer.write(parties)
    writer.write(kind)
    writer.write(head)
    writer.write(negated)
    writer.write(stance)
    writer.write(quotation)
    writer.write(status)
    writer.write(arguments)
    writer.write(content)
    writer.write(context)
    writer.write(quantities)
    writer.write(date)
    writer.write(place)
    writer.write(firstPublished)
    writer.write(lastPublished)
    writer.write(support)
    writer.write(evidence)
    writer.write(corrections)
    writer.write(articles)
    writer.write(groups)
    writer.write(keys)
  }

  init(from reader: inout ByteReader) {
    id = reader.readString()
    isClaim = reader.readBool()
    text = reader.readString()
    speaker = reader.readString()
    origins = reader.readArray()
    parties = reader.readArray()
    kind = reader.readString()
    head = reader.readString()
    negated = reader.readBool()
    stance = reader.readString()
    quotation = reader.readString()
    status = reader.readString()
    arguments = reader.readArray()
    content = reader.readArray()
    context = reader.readArray()
    quantities = reader.readArray()
    date = reader.readOptional()
    place = reader.readString()
    firstPublished = reader.readString()
    lastPublished = reader.readString()
    support = reader.read()
    evidence = reader.readArray()
    corrections = reader.readArray()
    articles = reader.readArray()
    groups = reader.readArray()
    keys = reader.readArray()
  }

  /// - Parameters:
  ///   - cluster: the mentions that tell the event.
  ///   - references: those that confirm it.
  init(_ event: StoryEvent, _ cluster: [EventItem], _ references: [EventItem]) {
    let fullest = cluster.first { $0.record.text == event.description } ?? cluster[0]
    self.init(
      id: event.id, isClaim: false, text: event.description, homes: cluster.map(\.home),
      confirmedBy: references.map(\.home),
      proposition: fullest.record.proposition, arguments: fullest.arguments, kind: fullest.kind, head: fullest.head,
      support: event.support, evidence: event.evidence)
    quantities = Self.narrowest(cluster.map(\.record.proposition.quantities))
    status = event.status.rawValue
    date = event.date
    place = event.place ?? ""
    if cluster.allSatisfy(\.record.reported) { speaker = cluster[0].home.origin }
    keys = PositionKeys.event(self)
  }

  init(_ claim: StoryClaim, _ cluster: [ClaimItem]) {
    let fullest = cluster.first { $0.record.content.text == claim.content } ?? cluster[0]
    self.init(
      id: claim.id, isClaim: true, text: claim.content, homes: cluster.map(\.home),
      proposition: fullest.record.proposition, arguments: fullest.arguments, kind: fullest.kind, head: fullest.head,
      support: claim.support, evidence: claim.evidence)
    // Whom a pronoun means, or a quotation in a paragraph of its own, depends on what stands around it: too little to set
    // speakers against each other.
    speaker =
      claim.speaker.flatMap { Self.isPronoun($0.text) ? nil : $0.kind == .named ? $0.entity : $0.text } ?? ""
    if Self.isCarriedOver(fullest.record) { speaker = "" }
    quantities = Self.narrowest(cluster.map(\.record.proposition.quantities))
    stance = claim.stance.rawValue
    quotation = claim.quotation.rawValue
    date = claim.date
    keys = PositionKeys.claim(self)
  }

  private init(
    id: String, isClaim: Bool, text: String, homes: [MentionHome], confirmedBy others: [MentionHome] = [],
    proposition: Proposition, arguments: [LinkedArgument], kind: String, head: String, support: Support,
    evidence: [Evidence]
  ) {
    self.id = id
    self.isClaim = isClaim
    self.text = text
    speaker = ""
    origins = Self.sorted(homes.map(\.origin))
    parties = Self.sorted(homes.map(\.party).filter { !$0.isEmpty })
    self.kind = kind
    self.head = head
    negated = proposition.negated
    stance = ""
    quotation = ""
    status = ""
    self.arguments = arguments
    content = proposition.content
    context = Self.sorted(
      homes.dropFirst().reduce(Set(homes.first?.context ?? [])) { $0.intersection($1.context) })
    quantities = proposition.quantities
    date = nil
    place = ""
    firstPublished = homes.first?.published ?? ""
    lastPublished = homes.last { !$0.published.isEmpty }?.published ?? ""
    self.support = support
    self.evidence = Array(evidence.prefix(Self.mostEvidence))
    corrections = Self.sorted((homes + others).flatMap(\.corrections))
    articles = Self.sorted((homes + others).map(\.article))
    groups = Self.sorted((homes + others).map(\.group))
    keys = []
  }

  /// Of the numbers that the mentions give for one thing, the one that says most: "four" rather than "at least three".
  private static func narrowest(_ mentions: [[Quantity]]) -> [Quantity] {
    var result: [CountedQuantity] = []
    for quantity in mentions.joined().map(CountedQuantity.init) {
      let known = result.firstIndex {
        $0.countsTheSame(quantity) && QuantityComparison.compatible($0.quantity, quantity.quantity)
      }
      guard let known else {
        result.append(quantity)
        continue
      }
      let (old, new) = (result[known].quantity, quantity.quantity)
      if new.high - new.low < old.high - old.low { result[known] = quantity }
    }
    return result.map(\.quantity)
  }

  /// The speaker was named in an earlier paragraph: nobody says so in so many words.
  private static func isCarriedOver(_ claim: ClaimRecord) -> Bool {
    let lineBreak = UInt8(ascii: "\n")
    return claim.evidence.exact.utf8.count { $0 == lineBreak } > claim.content.text.utf8.count { $0 == lineBreak }
  }

  private static func isPronoun(_ text: String) -> Bool {
    let words = Words.lowered(text)
    return words.count == 1 && NounClasses.empty.contains(words[0])
  }

  private static func sorted(_ values: some Sequence<String>) -> [String] { Set(values).sorted { $0.isBefore($1) } }
}

extension PositionItem {
  /// The quantities that count something that both sides know; what the polarity of a claim makes of its content.
  var polarity: Polarity {
    isClaim
      ? Polarity(Stance(rawValue: stance) ?? .asserts, negated: negated) : Polarity(.asserts, negated: negated)
  }
}
