import Articles
import Dates
import Language

/// Finds words that tell of something that happened without being an event of the article by themselves: the verbs of
/// headlines and of clauses without a time, and nouns that name a happening ("the collision").
///
/// They can confirm an event that other words tell, and say nothing of when it was.
public struct ReferenceFinder: Sendable {
  private let article: Article
  private let annotated: AnnotatedText

  public init(_ article: Article, _ annotated: AnnotatedText) {
    self.article = article
    self.annotated = annotated
  }

  /// - Parameters:
  ///   - clauses: of the same text.
  ///   - events: what ``EventFinder`` found in it; no word of it is a reference too.
  ///   - reported: the content spans of the text's claims.
  /// - Returns: mentions without a date, in text order of their predicates.
  public func find(_ clauses: ClauseTable, events: [EventMention], reported: [Range<Int>]) -> [EventMention] {
    let told = Set(events.map(\.predicate.lowerBound))
    let covered = CoveredBytes(reported)
    var found: [EventMention] = []
    var block = 0
    for index in annotated.sentences.indices {
      let sentence = annotated.sentences[index]
      while block + 1 < article.blocks.count, article.blocks[block].range.upperBound <= sentence.range.lowerBound {
        block += 1
      }
      guard article.blocks.indices.contains(block), Self.tells(article.blocks[block].kind),
        sentence.tokens.count <= TreeClauseFinder.longestSentence
      else { continue }
      let tree = annotated.tree(ofSentence: index)
      let reader = ClauseReader(tree: tree, tokens: annotated.tokens, dates: [])
      var heads = Set<Int>()
      for clause in clauses.clauses[index] {
        heads.formUnion(clause.predicate)
        guard Self.tells(clause, inHeadline: article.blocks[block].kind.isHeadline), !isThought(clause, tree) else {
          continue
        }
        let mention = mention(clause, covered)
        if !told.contains(mention.predicate.lowerBound) { found.append(mention) }
      }
      for token in tree.range where !heads.contains(token) && Self.namesHappening(annotated.tokens[token]) {
        if isTime(token, tree) || isThought(token, tree) { continue }
        let mention = mention(reader.happening(token), covered)
        if !told.contains(mention.predicate.lowerBound) { found.append(mention) }
      }
    }
    return found.sorted { $0.predicate.lowerBound < $1.predicate.lowerBound }
  }

  /// Captions tell of what a picture shows, which may be from the files.
  private static func tells(_ block: Block.Kind) -> Bool { block.isProse && block != .caption }

  private static func tells(_ clause: Clause, inHeadline: Bool) -> Bool {
    // Only headlines tell of what happened in the present tense.
    if clause.tense == .present, !clause.isPerfect, !clause.isProgressive, !clause.isPassive, !inHeadline {
      return false
    }
    // What "is happening" in a thought or a comparison is how somebody sees it.
    if clause.isProgressive, clause.tense == .present, !clause.isPerfect, clause.kind != .main { return false }
    guard !clause.isCarrier, clause.modal == nil, !EventLexicon.states.contains(clause.lemma) else { return false }
    return !EventLexicon.reporting.contains(clause.lemma) || EventLexicon.acts.contains(clause.lemma)
  }

  private static func namesHappening(_ token: Token) -> Bool {
    guard token.tag == .noun, token.relation != .compound else { return token.tag == .adj && token.lemma == "dead" }
    return EventLexicon.nouns.contains(token.lemma) || NounSense.isHappening(token.lemma)
  }

  /// "Advised against closing the bridge", "let it pass": nobody says that it was done.
  private func isThought(_ clause: Clause, _ tree: SentenceTree) -> Bool {
    // "Sometimes you call off a trip".
    if let subject = clause.subject, annotated.tokens[subject.lowerBound].lemma == "you" { return true }
    guard clause.tense == .none, clause.kind != .main else { return false }
    switch annotated.tokens[clause.head].relation {
    case .csubj, .csubjPass, .ccomp, .xcomp: return true
    default: break
    }
    guard let marker = tree.child(of: clause.head, .mark) else { return false }
    return ["against", "for", "of", "from", "without", "about", "if", "to"].contains(annotated.tokens[marker].lemma)
  }

  /// "The threat of a strike", "to avert a strike".
  private func isThought(_ noun: Int, _ tree: SentenceTree) -> Bool {
    if tree.child(of: noun, .det).map({ annotated.tokens[$0].lemma == "no" }) == true { return true }
    guard let above = tree.head(of: noun) else { return false }
    switch annotated.tokens[noun].relation {
    case .nmod, .obj, .obl, .nsubjPass: return Self.doubts.contains(annotated.tokens[above].lemma)
    default: return false
    }
  }

  private static let doubts: Set<String> = [
    "threat", "risk", "possibility", "fear", "option", "plan", "call", "demand", "request", "proposal", "potential",
    "idea",
    "chance", "case", "event", "suspicion", "hope", "prevent", "avoid", "avert", "consider", "recommend", "urge",
    "propose",
    "oppose", "foil", "thwart", "threaten", "predict", "expect", "prepare", "need", "want", "seek", "rule",
  ]

  /// "After the launch" says when something else was.
  private func isTime(_ noun: Int, _ tree: SentenceTree) -> Bool {
    tree.child(of: noun, .case).map { Self.temporal.contains(annotated.tokens[$0].lemma) } ?? false
  }

  private static let temporal: Set<String> = ["after", "before", "since", "until", "following", "during"]

  private func mention(_ clause: Clause, _ reported: CoveredBytes) -> EventMention {
    let range = bytes(clause.span)
    let predicate = bytes(clause.predicate)
    var participants = [EventMention.Participant]()
    func add(_ tokens: Range<Int>?, _ role: EventMention.Participant.Role) {
      guard let tokens else { return }
      participants.append(.init(range: bytes(tokens), role: role, entity: ""))
    }
    add(clause.subject, clause.kind == .nominal ? .other : clause.isPassive ? .patient : .agent)
    add(clause.agent, .agent)
    add(clause.object, .patient)
    let isReported = reported.contains(predicate)
    return EventMention(
      range: min(range.lowerBound, predicate.lowerBound)..<max(range.upperBound, predicate.upperBound),
      predicate: predicate, lemma: clause.lemma, negated: clause.isNegated,
      date: DateValue(edtf: "XXXX", basis: .inferred, evidence: []),
      status: EventStatus.status(of: clause, isReported: isReported), participants: participants,
      place: clause.place.map(bytes), isReported: isReported)
  }

  private func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(annotated.tokens[tokens.lowerBound].start)..<Int(annotated.tokens[tokens.upperBound - 1].end)
  }
}

extension Block.Kind {
  fileprivate var isHeadline: Bool { self == .title || self == .heading }
}

extension ClauseReader {
  /// A noun that names a happening, with those whom the words around it name.
  func happening(_ head: Int) -> Clause {
    var clause = nominal(head)
    for child in tree.children(of: head, .nmod) {
      guard let marker = tree.child(of: child, .case) else { continue }
      if clause.object == nil, ["of", "on", "against"].contains(tokens[marker].lemma) {
        clause.object = phrase(of: child)
      } else if clause.agent == nil, tokens[marker].lemma == "by" {
        clause.agent = phrase(of: child)
      }
    }
    // "The tanker collision": what stands before it takes part in it.
    if clause.object == nil { clause.object = tree.children(of: head, .compound).last.flatMap { phrase(of: $0) } }
    return clause
  }
}
