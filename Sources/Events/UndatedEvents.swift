import Dates

/// Gives events that no word dates the date of the same event told elsewhere in the article.
struct UndatedEvents {
  let nouns: HeadNouns
  let links: [Link]

  /// A clause of time and the clause it hangs on, as indices of mentions.
  struct Link {
    var mention: Int
    var governor: Int
    var marker: String
  }

  func anchored(_ mentions: [EventMention]) -> [EventMention] {
    var mentions = mentions
    let undated = mentions.indices.filter { Self.isUnknown(mentions[$0].date) || Self.isGuess(mentions[$0]) }
    guard !undated.isEmpty else { return mentions }
    var dated: [String: [EventMention]] = [:]
    for mention in mentions where mention.status == .happened && Self.isDay(mention.date) {
      let verb = Self.verb(mention)
      if dated[verb, default: []].count < Self.mostTwins { dated[verb, default: []].append(mention) }
    }
    for index in undated {
      guard let twin = dated[Self.verb(mentions[index])]?.first(where: { isSame($0, mentions[index]) }),
        Self.isUnknown(mentions[index].date) || twin.date.basis == .explicit && sharesPatient(twin, mentions[index])
      else { continue }
      mentions[index].date = DateValue(edtf: twin.date.edtf, basis: .anchored, evidence: twin.date.evidence)
    }
    for link in links {
      let date = mentions[link.mention].date
      guard Self.isUnknown(mentions[link.governor].date), !Self.isUnknown(date) else { continue }
      switch link.marker {
      case "after", "once", "when", "as", "while":
        let near = date.edtf.isMarked || date.edtf.contains("/") ? date.edtf : date.edtf + "~"
        mentions[link.governor].date = DateValue(edtf: near, basis: .anchored, evidence: date.evidence)
      default: continue
      }
    }
    return mentions
  }

  /// Dated events of one verb beyond these are not asked, so that no text costs the square of its length.
  private static let mostTwins = 50

  /// The predicate without its particle.
  private static func verb(_ mention: EventMention) -> String {
    String(decoding: mention.lemma.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  private func sharesPatient(_ left: EventMention, _ right: EventMention) -> Bool {
    !nouns.heads(of: left, .patient).isDisjoint(with: nouns.heads(of: right, .patient))
  }

  /// A date that only the story around gave, in an article that states none: a statement of the same event is better.
  private static func isGuess(_ mention: EventMention) -> Bool {
    mention.date.basis == .inferred && mention.date.edtf.isMarked && mention.date.edtf.hasPrefix("XXXX")
  }

  /// The same predicate with the same thing happening to the same kind of thing.
  private func isSame(_ left: EventMention, _ right: EventMention) -> Bool {
    guard left.negated == right.negated else { return false }
    let leftHeads = nouns.heads(of: left, .patient)
    let rightHeads = nouns.heads(of: right, .patient)
    if left.lemma == right.lemma {
      // A pronoun has no head: "it was closed" may be any earlier closing.
      return leftHeads.isEmpty || rightHeads.isEmpty || !leftHeads.isDisjoint(with: rightHeads)
    }
    // "Was shot off the coast" may be short of a particle that it has elsewhere.
    let isShort = left.lemma.hasPrefix(right.lemma + " ") || right.lemma.hasPrefix(left.lemma + " ")
    return isShort && !leftHeads.isDisjoint(with: rightHeads)
  }

  private static func isDay(_ date: DateValue) -> Bool { date.edtf.utf8.count == 10 && !date.edtf.hasSuffix("X") }

  private static func isUnknown(_ date: DateValue) -> Bool { date.edtf == "XXXX" }
}
