/// All families, and the choice between what they read.
struct Grammar: Sendable {
  typealias Reader = @Sendable (borrowing LexedText, Int) -> Reading?

  /// In order of preference: of two readings of one length the earlier family wins.
  private static let families: [any Family.Type] = [
    NumericDateFamily.self, CalendarDateFamily.self, WeekdayFamily.self, HolidayFamily.self, QuarterFamily.self,
    SeasonFamily.self, ClockFamily.self, DeicticDayFamily.self, PartOfDayFamily.self, DecadeFamily.self,
    CenturyFamily.self, YearFamily.self, RelativeUnitFamily.self, CountedUnitFamily.self, RecurrenceFamily.self,
    PeriodEndFamily.self,
    VagueFamily.self, QualifiedFamily.self,
  ]

  private static let readers: [Reader] = families.map { family in { family.read($0, at: $1) } }

  static let english = Grammar()

  /// For every sense of the vocabulary the families that can begin with it, as bits.
  private let starts: [UInt32]
  private let startsWithDigits: UInt32
  /// For every sense whether its word only opens expressions: before a word without a sense it can't begin one.
  private let onlyOpens: [Bool]

  private init() {
    starts = Vocabulary.english.senses.map { sense in
      Self.mask { $0.starts(sense) }
    }
    startsWithDigits = Self.mask { $0.startsWithDigits }
    onlyOpens = Vocabulary.english.senses.map { sense in
      switch sense.keyword {
      case .the, .a, .an, .this, .that, .these, .those, .some, .more, .less, .over, .under, .at, .up, .no, .its, .every,
        .each, .per, .about, .around, .first, .last, .next, .past, .following, .previous:
        true
      default: false
      }
    }
  }

  private static func mask(_ test: (any Family.Type) -> Bool) -> UInt32 {
    var mask: UInt32 = 0
    for (index, family) in families.enumerated() where test(family) { mask |= 1 << UInt32(index) }
    return mask
  }

  /// The families that can begin at a lexeme, as bits; 0 for most.
  @inline(__always)
  func starters(_ lexeme: Lexeme) -> UInt32 {
    switch lexeme.kind {
    case .word: starts[Int(lexeme.sense)]
    case .digits: startsWithDigits
    case .mark: lexeme.number == Mark.apostrophe ? startsWithDigits : 0
    case .end: 0
    }
  }

  /// Whether an expression can begin at a position, by its first two lexemes.
  @inline(__always)
  func canBegin(_ lexeme: Lexeme, before next: Lexeme) -> Bool {
    if lexeme.kind == .word, onlyOpens[Int(lexeme.sense)], next.kind == .word, next.sense == 0 { return false }
    return starters(lexeme) != 0
  }

  /// The longest reading at a position.
  func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    var mask = starters(text.at(start))
    var best: Reading?
    while mask != 0 {
      let index = mask.trailingZeroBitCount
      mask &= mask - 1
      guard let reading = Self.readers[index](text, start) else { continue }
      if reading.range.upperBound > best?.range.upperBound ?? start { best = reading }
    }
    return best
  }
}
