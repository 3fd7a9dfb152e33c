import Dates
import Language

/// Gives events that no word dates the date of the same event told elsewhere in the article.
struct UndatedEvents {
  let annotated: AnnotatedText
  let links: [Link]

  /// A clause of time and the clause it hangs on, as indices of mentions.
  struct Link {
    var mention: Int
    var governor: Int
    var marker: String
  }

  func anchored(_ mentions: [EventMention]) -> [EventMention] {
    var mentions = mentions
    let undated = mentions.indices.filter { Self.isUnknown(mentions[$0].date) }
    guard !undated.isEmpty else { return mentions }
    let dated = mentions.filter { $0.status == .happened && Self.isDay($0.date) }
    for index in undated {
      guard let twin = dated.first(where: { isSame($0, mentions[index]) }) else { continue }
      mentions[index].date = DateValue(edtf: twin.date.edtf, basis: .anchored, evidence: twin.date.evidence)
    }
    for link in links {
      let date = mentions[link.mention].date
      guard Self.isUnknown(mentions[link.governor].date), !Self.isUnknown(date) else { continue }
      switch link.marker {
      case "after", "once", "when", "as", "while":
        let near = date.edtf.hasSuffix("~") || date.edtf.contains("/") ? date.edtf : date.edtf + "~"
        mentions[link.governor].date = DateValue(edtf: near, basis: .anchored, evidence: date.evidence)
      default: continue
      }
    }
    return mentions
  }

  /// The same predicate with the same thing happening to the same kind of thing.
  private func isSame(_ left: EventMention, _ right: EventMention) -> Bool {
    guard left.lemma == right.lemma, left.negated == right.negated else { return false }
    func heads(_ mention: EventMention) -> Set<String> {
      Set(mention.participants.filter { $0.role == .patient }.compactMap { lastNoun($0.range) })
    }
    let leftHeads = heads(left)
    let rightHeads = heads(right)
    // A pronoun has no head: "it was closed" may be any earlier closing.
    return leftHeads.isEmpty || rightHeads.isEmpty || !leftHeads.isDisjoint(with: rightHeads)
  }

  private func lastNoun(_ range: Range<Int>) -> String? {
    var low = annotated.tokens.partitioningIndex { Int($0.end) > range.lowerBound }
    var noun: String?
    while low < annotated.tokens.count, Int(annotated.tokens[low].start) < range.upperBound {
      if annotated.tokens[low].tag == .noun || annotated.tokens[low].tag == .propn {
        noun = annotated.tokens[low].lemma
      } else if noun != nil, annotated.tokens[low].tag == .adp {
        break
      }
      low += 1
    }
    return noun
  }

  private static func isDay(_ date: DateValue) -> Bool { date.edtf.utf8.count == 10 && !date.edtf.hasSuffix("X") }

  private static func isUnknown(_ date: DateValue) -> Bool { date.edtf == "XXXX" }
}
