/// A word, number or punctuation mark, after the conventions of Universal Dependencies for English.
public struct Token: Sendable, Hashable {
  /// Bytes of the article's text.
  public var start: Int32
  public var end: Int32
  /// The dictionary form in lower case; the lower-cased form itself where none is known.
  public var lemma: String
  public var tag: UniversalTag
  public var features: TokenFeatures
  /// The head's index in ``AnnotatedText/tokens``; -1 for a root.
  public var head: Int32
  public var relation: DependencyRelation
  /// Whether the next token belongs to the same orthographic token, as in "do" and "n't": UD's multi-word tokens.
  /// The next token's range then begins where this one ends.
  public var joinsNext: Bool
  /// The full morphological analysis, as an index into the model's list.
  package var analysis: UInt16

  public var range: Range<Int> { Int(start)..<Int(end) }

  public init(
    start: Int32, end: Int32, lemma: String, tag: UniversalTag = .x, features: TokenFeatures = [], head: Int32 = -1,
    relation: DependencyRelation = .dep, joinsNext: Bool = false
  ) {
    self.init(
      start: start, end: end, lemma: lemma, tag: tag, features: features, head: head, relation: relation,
      joinsNext: joinsNext, analysis: .max)
  }

  package init(
    start: Int32, end: Int32, lemma: String, tag: UniversalTag = .x, features: TokenFeatures = [], head: Int32 = -1,
    relation: DependencyRelation = .dep, joinsNext: Bool = false, analysis: UInt16
  ) {
    self.start = start
    self.end = end
    self.lemma = lemma
    self.tag = tag
    self.features = features
    self.head = head
    self.relation = relation
    self.joinsNext = joinsNext
    self.analysis = analysis
  }
}

/// The universal part-of-speech tags (UPOS), universaldependencies.org/u/pos.
public enum UniversalTag: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
}

/// The morphological features that the later layers ask for.
public struct TokenFeatures: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let past = TokenFeatures(rawValue: 1 << 0)
  public static let present = TokenFeatures(rawValue: 1 << 1)
  public static let finite = TokenFeatures(rawValue: 1 << 2)
  public static let infinitive = TokenFeatures(rawValue: 1 << 3)
  public static let participle = TokenFeatures(rawValue: 1 << 4)
  public static let gerund = TokenFeatures(rawValue: 1 << 5)
  public static let passive = TokenFeatures(rawValue: 1 << 6)
  public static let plural = TokenFeatures(rawValue: 1 << 7)
  public static let singular = TokenFeatures(rawValue: 1 << 8)
  public static let negative = TokenFeatures(rawValue: 1 << 9)
  public static let possessive = TokenFeatures(rawValue: 1 << 10)
  public static let imperative = TokenFeatures(rawValue: 1 << 11)
  public static let comparative = TokenFeatures(rawValue: 1 << 12)
  public static let superlative = TokenFeatures(rawValue: 1 << 13)
  public static let ordinal = TokenFeatures(rawValue: 1 << 14)
}

/// The universal dependency relations with the subtypes used for English, universaldependencies.org/en.
public enum DependencyRelation: String, Sendable, CaseIterable {
  case acl
  case aclRelcl = "acl:relcl"
  case advcl
  case advclRelcl = "advcl:relcl"
  case advmod, amod, appos, aux
  case auxPass = "aux:pass"
  case `case`, cc
  case ccPreconj = "cc:preconj"
  case ccomp, clf, compound
  case compoundPrt = "compound:prt"
  case conj, cop
  case csubj
  case csubjOuter = "csubj:outer"
  case csubjPass = "csubj:pass"
  case dep, det
  case detPredet = "det:predet"
  case discourse
  case dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod
  case nmodDesc = "nmod:desc"
  case nmodPoss = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubj
  case nsubjOuter = "nsubj:outer"
  case nsubjPass = "nsubj:pass"
  case nummod, obj, obl
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case orphan, parataxis, punct, reparandum, root, vocative, xcomp
}
