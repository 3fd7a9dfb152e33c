import Dates
import Language

/// The dated events of a text, as something that other dates are counted from.
struct EventAnchors {
  private let annotated: AnnotatedText
  private let dated: [Dated]
  /// Whether the text states exactly one day and has none of its own.
  private let hasOneFoothold: Bool

  /// - Parameter mentions: what a first reading found.
  init(_ annotated: AnnotatedText, _ mentions: [EventMention], isUndated: Bool) {
    self.annotated = annotated
    let nouns = HeadNouns(annotated)
    let stated = mentions.filter { $0.status == .happened && !$0.negated && Self.isStatedDay($0.date) }
    dated = stated.prefix(Self.mostAnchors).map {
      Dated(mention: $0, heads: nouns.heads(of: $0), patients: nouns.heads(of: $0, .patient))
    }
    let days = Set(stated.map(\.date.edtf))
    hasOneFoothold = isUndated && days.count == 1
  }

  /// Events beyond these are not counted from, so that no text costs the square of its length.
  private static let mostAnchors = 400

  /// A dated event with the head nouns of those that take part.
  private struct Dated {
    var mention: EventMention
    var heads: Set<String>
    var patients: Set<String>
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
    let named = Named(word, annotated)
    var found: [DateValue] = []
    for event in dated where named.isTold(by: event) { found.append(event.mention.date) }
    if found.isEmpty, hasOneFoothold {
      found = dated.filter { !named.others.isDisjoint(with: $0.patients) }.map(\.mention.date).map {
        DateValue(edtf: $0.edtf + "%", basis: $0.basis, evidence: $0.evidence)
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

    init(_ word: Int, _ annotated: AnnotatedText) {
      let tokens = annotated.tokens
      lemma = tokens[word].lemma
      isVerb = tokens[word].tag == .verb
      let place = annotated.sentences.partitioningIndex { $0.tokens.upperBound > word }
      guard place < annotated.sentences.count else {
        others = []
        return
      }
      let near = annotated.sentences[place].tokens.filter { tokens[$0].head == Int32(word) }
      let roles: Set<DependencyRelation> =
        isVerb ? [.obj, .nsubj, .nsubjPass] : [.nmod, .nmodPoss, .compound]
      others = Set(
        near.filter { roles.contains(tokens[$0].relation) && [.noun, .propn].contains(tokens[$0].tag) }.map {
          tokens[$0].lemma
        })
    }

    func isTold(by event: Dated) -> Bool {
      let told = event.mention.lemma
      if isVerb {
        guard told == lemma || told.hasPrefix(lemma + " ") else { return false }
      } else if told != lemma, !NamedHappening.isSame(noun: lemma, verb: told) {
        // "The vote took place", "they held a vote".
        let verb = String(decoding: told.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        return (EventLexicon.light.contains(verb) || verb == "occur" || verb == "happen")
          && event.heads.contains(lemma)
      }
      return others.isEmpty || event.heads.isEmpty || !others.isDisjoint(with: event.heads)
    }
  }
}
