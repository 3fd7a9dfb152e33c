import Language

/// The nouns that phrases are about.
struct HeadNouns {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  func isNoun(_ index: Int) -> Bool {
    annotated.tokens[index].tag == .noun || annotated.tokens[index].tag == .propn
  }

  /// Head nouns of those that take part in an event, in dictionary form; a pronoun has none.
  ///
  /// - Parameter role: nil for all.
  func heads(of mention: EventMention, _ role: EventMention.Participant.Role? = nil) -> Set<String> {
    Set(mention.participants.filter { role == nil || $0.role == role }.compactMap { head(of: $0.range) })
  }

  /// The last noun before a preposition.
  func head(of range: Range<Int>) -> String? {
    var low = annotated.tokens.partitioningIndex { Int($0.end) > range.lowerBound }
    var noun: String?
    while low < annotated.tokens.count, Int(annotated.tokens[low].start) < range.upperBound {
      if isNoun(low) {
        noun = annotated.tokens[low].lemma
      } else if noun != nil, annotated.tokens[low].tag == .adp {
        break
      }
      low += 1
    }
    return noun
  }
}
