import Articles
import Dates
import Events
import Language

/// Reduces clauses to propositions.
struct PropositionBuilder {
  let text: SourceText
  private let annotated: AnnotatedText
  /// Bytes of dates and names, ascending: their numbers count nothing.
  private let notCounted: [Range<Int>]
  private let clauses: MainClauseFinder
  /// One a token.
  private let normal: [NormalWord]

  init(text: SourceText, annotated: AnnotatedText, temporal: [TemporalExpression], clauses table: ClauseTable) {
    self.text = text
    self.annotated = annotated
    clauses = MainClauseFinder(annotated: annotated, clauses: table)
    normal = annotated.tokens.map { NormalWord($0, in: text) }
    let dates = temporal.filter { $0.type == .date || $0.type == .time }.map(\.range)
    notCounted = (dates + annotated.names.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// - Parameter range: bytes of the text.
  func proposition(of range: Range<Int>) -> Proposition {
    var proposition = words(of: range)
    if let clause = clauses.mainClause(in: range) {
      proposition.predicate = SpellingVariants.normalised(clause.lemma)
      proposition.negated = clause.isNegated
      proposition.arguments = arguments(
        clause.arguments.map { argument in
          switch argument.role {
          case .agent: (.agent, argument.range)
          case .patient: (.patient, argument.range)
          case .place: (.place, argument.range)
          }
        }, in: range)
    } else {
      proposition.arguments = arguments([(.other, range)], in: range)
    }
    if isArguedAgainst(range) { proposition.negated.toggle() }
    return proposition
  }

  /// "advised against closing the bridge": what is put forward is that the bridge stays open.
  private func isArguedAgainst(_ range: Range<Int>) -> Bool {
    let tokens = tokens(in: range)
    return [tokens.lowerBound - 1, tokens.lowerBound].contains {
      normal.indices.contains($0) && normal[$0].lower == "against" && $0 < tokens.upperBound
    }
  }

  func proposition(of event: EventMention) -> Proposition {
    var proposition = words(of: event.range)
    proposition.predicate = SpellingVariants.normalised(event.lemma)
    proposition.negated = event.negated
    var roles = event.participants.map { participant -> (Proposition.Argument.Role, Range<Int>) in
      switch participant.role {
      case .agent: (.agent, participant.range)
      case .patient: (.patient, participant.range)
      case .other: (.other, participant.range)
      }
    }
    if let place = event.place { roles.append((.place, place)) }
    proposition.arguments = arguments(roles, in: event.range)
    return proposition
  }

  private func words(of range: Range<Int>) -> Proposition {
    let words = Array(normal[tokens(in: range)])
    return Proposition(
      content: words.filter { Self.isContent($0) }.map(\.form), quantities: quantities(of: words, in: range))
  }

  /// The normal forms of those who take part, and of the other names in the clause; sorted, without repetition.
  private func arguments(
    _ roles: [(Proposition.Argument.Role, Range<Int>)], in range: Range<Int>
  ) -> [Proposition.Argument] {
    var arguments = [Proposition.Argument]()
    for (role, range) in roles {
      guard let form = form(of: range), !arguments.contains(where: { $0.form == form }) else { continue }
      arguments.append(.init(role: role, form: form))
    }
    for name in names(in: range) {
      let form = NormalWord.normalName(name.canonical)
      if !arguments.contains(where: { $0.form == form }) { arguments.append(.init(role: .other, form: form)) }
    }
    return arguments.sorted { ($0.form, $0.role.rawValue) < ($1.form, $1.role.rawValue) }
  }

  /// The name at the head of a phrase, or the head's dictionary form; nil for a pronoun.
  private func form(of range: Range<Int>) -> String? {
    let tokens = tokens(in: range)
    guard let head = head(of: tokens) else { return nil }
    let start = Int(annotated.tokens[head].start)
    if let name = names(in: range).first(where: { $0.range.contains(start) }) {
      return NormalWord.normalName(name.canonical)
    }
    switch annotated.tokens[head].tag {
    case .noun, .adj, .num, .x, .verb: return normal[head].form
    case .propn:
      // A name that the recogniser does not know: the run of name words around the head.
      var low = head
      while low > tokens.lowerBound, annotated.tokens[low - 1].tag == .propn { low -= 1 }
      return normal[low...head].map(\.form).joined(separator: " ")
    default: return nil
    }
  }

  /// The token that the others hang on; without a tree, the last noun before a preposition.
  private func head(of tokens: Range<Int>) -> Int? {
    if tokens.contains(where: { annotated.tokens[$0].head >= 0 }) {
      return tokens.first { annotated.tokens[$0].tag != .punct && !tokens.contains(Int(annotated.tokens[$0].head)) }
    }
    var head: Int?
    for index in tokens {
      switch annotated.tokens[index].tag {
      case .noun, .propn: head = index
      case .adp where head != nil: return head
      default: continue
      }
    }
    return head
  }

  private func names(in range: Range<Int>) -> ArraySlice<NameMention> {
    let all = annotated.names
    let low = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    var end = low
    while end < all.count, all[end].range.upperBound <= range.upperBound { end += 1 }
    return all[low..<end]
  }

  private func quantities(of words: [NormalWord], in range: Range<Int>) -> [Quantity] {
    var first = notCounted.partitioningIndex { $0.lowerBound >= range.lowerBound }
    if first > 0, notCounted[first - 1].upperBound > range.lowerBound { first -= 1 }
    let excluded = Array(notCounted[first...].prefix { $0.lowerBound < range.upperBound })
    return QuantityReader(words: words, excluded: excluded).readings().map { reading in
      let span = words[reading.words.lowerBound].range.lowerBound..<words[reading.words.upperBound - 1].range.upperBound
      let points = text.codePoints(span)
      return Quantity(
        low: reading.low, high: reading.high, unit: reading.unit, counted: reading.counted, start: points.lowerBound,
        end: points.upperBound, text: text.string(span))
    }
  }

  private static func isContent(_ word: NormalWord) -> Bool {
    switch word.tag {
    case .noun, .propn, .verb, .adj, .num: true
    case .x: word.lower.utf8.count > 3 || word.lower.utf8.first.map { (0x30...0x39).contains($0) } == true
    default: false
    }
  }

  /// Indices of the tokens that lie in a range.
  private func tokens(in range: Range<Int>) -> Range<Int> {
    let all = annotated.tokens
    let low = all.partitioningIndex { Int($0.start) >= range.lowerBound }
    var end = low
    while end < all.count, Int(all[end].end) <= range.upperBound { end += 1 }
    return low..<end
  }
}
