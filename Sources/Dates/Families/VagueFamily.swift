/// Words that point to the past, the present or the future without saying when: "now", "recently", "the future".
enum VagueFamily: Family {
  private static let single: [Keyword: VagueReference] = [
    .now: .present, .currently: .present, .current: .present, .nowadays: .present, .presently: .present,
    .recently: .past, .lately: .past, .recent: .past, .future: .future,
  ]

  static func starts(_ sense: Sense) -> Bool {
    if single[sense.keyword] != nil { return true }
    return [.the, .right, .at, .these, .that, .this, .former].contains(sense.keyword)
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    switch text.keyword(start) {
    case .the: return definite(text, at: start)
    case .right:
      return text.keyword(start + 1) == .now ? Reading(start..<(start + 2), .vague(.present)) : nil
    case .these:
      let sense = text.sense(start + 1)
      return sense.unit == .day && sense.isPlural ? Reading(start..<(start + 2), .vague(.present)) : nil
    case .former:
      return scoped(Reading(start..<(start + 1), .vague(.past)))
    case .this:
      guard text.keyword(start + 1) == .time || text.keyword(start + 1) == .period else { return nil }
      return scoped(Reading(start..<(start + 2), .vague(.present)))
    case .that:
      return text.keyword(start + 1) == .time ? Reading(start..<(start + 2), .vague(.past)) : nil
    case .at:
      return text.keyword(start + 1) == .present ? Reading((start + 1)..<(start + 2), .vague(.present)) : nil
    case let keyword:
      guard let reference = single[keyword] else { return nil }
      return Reading(start..<(start + 1), .vague(reference))
    }
  }

  /// A reading for histories alone.
  private static func scoped(_ reading: Reading) -> Reading {
    var reading = reading
    reading.scope = .narrative
    return reading
  }

  /// "the past", "the near future", "the present".
  private static func definite(_ text: borrowing LexedText, at start: Int) -> Reading? {
    switch text.keyword(start + 1) {
    case .past where !text.isWord(start + 2) || !isNounAfter(text, start + 2):
      return Reading(start..<(start + 2), .vague(.past))
    case .future where !isNounAfter(text, start + 2): return Reading(start..<(start + 2), .vague(.future))
    case .near, .distant:
      return text.keyword(start + 2) == .future ? Reading(start..<(start + 3), .vague(.future)) : nil
    default: return nil
    }
  }

  /// "the past tense", "the future king": before a noun it is an adjective.
  private static func isNounAfter(_ text: borrowing LexedText, _ index: Int) -> Bool {
    text.isWord(index) && text.width(index) > 3 && text.keyword(index) == .none && text.sense(index).verb == .none
  }
}
