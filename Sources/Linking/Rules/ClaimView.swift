import Analysis
import Claims

/// A claim mention as the rules compare it, worked out once. A class, because it is handed on for every comparison.
final class ClaimView: MentionView {
  let origin: String
  let party: String
  let isNamed: Bool
  let polarity: Polarity
  let text: LazyWordBag
  let content: SymbolSet
  let quantities: [CountedQuantity]

  init(_ item: ClaimItem, _ symbols: inout Symbols) {
    origin = item.home.origin
    party = item.home.party
    let kind = item.record.speaker?.kind
    isNamed = kind == .named || kind == .organisation || kind == .role
    polarity = Polarity(item.record.stance, negated: item.record.proposition.negated)
    text = LazyWordBag(item.record.evidence.exact)
    content = symbols.set(item.record.proposition.content)
    quantities = item.record.proposition.quantities.map(CountedQuantity.init)
  }

  var specificity: Int { content.count }

  func isSame(as other: ClaimView) -> Bool { SameClaim(self, other) != nil }

  static func signature(_ item: ClaimItem) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(item.home.origin)
    writer.write(item.home.party)
    writer.write(item.record.speaker?.kind.rawValue)
    writer.write(item.record.stance)
    writer.write(item.record.proposition.negated)
    writer.write(item.record.quotation)
    writer.write(item.record.evidence.exact)
    writer.write(item.record.proposition.content)
    for quantity in item.record.proposition.quantities {
      writer.write(quantity.low)
      writer.write(quantity.high)
      writer.write(quantity.unit)
      writer.write(quantity.counted)
    }
    return writer.bytes
  }
}

/// Whether a speaker stands for or against a content, or does something else with it.
struct Polarity: Hashable {
  /// The content is put forward (true), refused (false), or neither (nil: asked, demanded, …).
  var affirms: Bool?
  /// A class of what is done with the content, for those that neither affirm nor deny.
  var act: String

  init(_ stance: Stance, negated: Bool) {
    switch stance {
    case .denies, .doubts:
      affirms = negated
      act = "states"
    case .asserts, .confirms, .acknowledges, .estimates, .predicts, .believes, .warns, .accuses, .condemns, .praises,
      .regrets, .apologises:
      affirms = !negated
      act = "states"
    case .demands, .recommends, .asks:
      affirms = nil
      act = negated ? "demandsNot" : "demands"
    case .promises, .intends:
      affirms = nil
      act = negated ? "promisesNot" : "promises"
    case .refuses, .declinesToComment:
      affirms = nil
      act = "refuses"
    }
  }
}

/// Why two mentions are taken for one claim.
struct SameClaim {
  var speakers: SpeakerRelation
  var overlap: ContentOverlap

  enum SpeakerRelation: String { case same, party, unnamed }

  static let leastForOneSpeaker = 50
  static let leastForOneParty = 60
  static let leastForUnnamed = 75

  /// - Returns: nil where they are not, or may not be.
  init?(_ left: ClaimView, _ right: ClaimView) {
    guard left.polarity == right.polarity else { return nil }
    overlap = ContentOverlap(left.content, right.content)
    let least: Int
    if left.origin == right.origin {
      speakers = .same
      least = Self.leastForOneSpeaker
    } else if left.isNamed && right.isNamed {
      guard !left.party.isEmpty, left.party == right.party, !Self.arePersons(left, right) else { return nil }
      speakers = .party
      least = Self.leastForOneParty
    } else {
      guard left.party.isEmpty || right.party.isEmpty || left.party == right.party else { return nil }
      speakers = .unnamed
      least = Self.leastForUnnamed
    }
    guard overlap.sharedWords >= 2 || overlap.dice == 100, overlap.dice >= least,
      !QuantityComparison.areInConflict(left.quantities, right.quantities),
      !left.text.differsFromTwin(right.text)
    else { return nil }
  }

  private static func arePersons(_ left: ClaimView, _ right: ClaimView) -> Bool {
    left.origin.hasPrefix("n:") && right.origin.hasPrefix("n:")
  }
}
