import Dates
import Language

/// The dated events of a text, as something that other dates are counted from.
struct EventAnchors {
  private let annotated: AnnotatedText
  private let nouns: HeadNouns
  private let mentions: [EventMention]
  /// Whether the text states exactly one day and has none of its own.
  private let hasOneFoothold: Bool

  /// - Parameter mentions: what a first reading found.
  init(_ annotated: AnnotatedText, _ mentions: [EventMention], isUndated: Bool) {
    self.annotated = annotated
    nouns = HeadNouns(annotated)
    self.mentions = mentions.filter { $0.status == .happened && !$0.negated && Self.isStatedDay($0.date) }
    let days = Set(self.mentions.map(\.date.edtf))
    hasOneFoothold = isUndated && days.count == 1
  }

  /// A day that rests on words, not on the stamp or on what was told around it.
  static func isStatedDay(_ date: DateValue) -> Bool {
    date.edtf.utf8.count == 10 && !date.edtf.hasSuffix("X") && !date.evidence.isEmpty
  }

  /// The day of the event that a noun or a verb names, and the words it rests on; nil where none, or more than one, fits.
  ///
  /// Where the only day that an undated text states is of another happening to the same thing, the event is taken to be
  /// that one under another name, as in a bad translation: the day then is uncertain.
  func day(of word: Int) -> DateValue? {
    let named = Named(word, annotated, nouns)
    var found: [DateValue] = []
    for mention in mentions where named.isTold(by: mention, nouns) { found.append(mention.date) }
    if found.isEmpty, hasOneFoothold {
      found = mentions.filter { named.shares($0, nouns) }.map {
        DateValue(edtf: $0.date.edtf + "%", basis: $0.date.basis, evidence: $0.date.evidence)
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.edtf == first.edtf }) else { return nil }
    return first
  }

  /// An event as a phrase names it.
  private struct Named {
    let lemma: String
    let isVerb: Bool
    /// Heads of those that take part.
    let others: Set<String>

    init(_ word: Int, _ annotated: AnnotatedText, _ nouns: HeadNouns) {
      let tokens = annotated.tokens
      lemma = tokens[word].lemma
      isVerb = tokens[word].tag == .verb
      guard let sentence = annotated.sentences.first(where: { $0.tokens.contains(word) }) else {
        others = []
        return
      }
      let near = sentence.tokens.filter { tokens[$0].head == Int32(word) }
      let roles: Set<DependencyRelation> =
        isVerb ? [.obj, .nsubj, .nsubjPass] : [.nmod, .nmodPoss, .compound]
      others = Set(
        near.filter { roles.contains(tokens[$0].relation) && nouns.isNoun($0) }.map { tokens[$0].lemma })
    }

    func isTold(by mention: EventMention, _ nouns: HeadNouns) -> Bool {
      let heads = nouns.heads(of: mention)
      if isVerb {
        guard mention.lemma == lemma || mention.lemma.hasPrefix(lemma + " ") else { return false }
      } else if mention.lemma != lemma, !NamedHappening.isSame(noun: lemma, verb: mention.lemma) {
        // "The vote took place", "they held a vote".
        let verb = mention.lemma.prefix { $0 != " " }
        return (EventLexicon.light.contains(String(verb)) || verb == "occur" || verb == "happen")
          && heads.contains(lemma)
      }
      return others.isEmpty || heads.isEmpty || !others.isDisjoint(with: heads)
    }

    func shares(_ mention: EventMention, _ nouns: HeadNouns) -> Bool {
      !others.isDisjoint(with: nouns.heads(of: mention, .patient))
    }
  }
}
