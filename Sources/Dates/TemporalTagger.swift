import Articles
import Language

/// Finds temporal expressions and resolves them against a document time. A pure function.
///
/// Recognition reads each section once, left to right, and takes the longest expression at each place; resolution then
/// goes through what was found in text order, so that an expression can hang on the ones before it.
public struct TemporalTagger: Sendable {
  public init() {}

  /// A stretch of text with one document time: an article, or one post of a live blog.
  public struct Section: Sendable, Hashable {
    /// Bytes of the article's text.
    public var range: Range<Int>
    /// Nil where the text has no date: weekdays and the like then stay open.
    public var documentTime: Stamp?
    /// Bytes of the text. What pictures show has happened, whatever the tense of the words under them.
    public var captions: [Range<Int>]

    public init(range: Range<Int>, documentTime: Stamp?, captions: [Range<Int>] = []) {
      self.range = range
      self.documentTime = documentTime
      self.captions = captions
    }
  }

  /// - Parameters:
  ///   - text: the text that `annotated` was made from.
  ///   - sections: ascending, not overlapping.
  /// - Returns: expressions in text order, not overlapping.
  public func tag(_ text: SourceText, _ annotated: AnnotatedText, sections: [Section]) -> [TemporalExpression] {
    tag(text.bytes, annotated.tokens, sections: sections)
  }

  /// The same over bytes, with tokens where there are some.
  ///
  /// - Parameter tokens: in text order; their tags tell verbs from adjectives.
  public func tag(_ bytes: [UInt8], _ tokens: [Token] = [], sections: [Section]) -> [TemporalExpression] {
    let vocabulary = Vocabulary.english
    let lexer = Lexer(vocabulary)
    let recognizer = Recognizer()
    var lexed = LexedText(lexemes: [], senses: vocabulary.senses, bytes: bytes, tokens: tokens)
    var found: [TemporalExpression] = []
    var previous = 0
    for section in sections {
      // Ranges that reach beyond the text, or back, are cut.
      let start = max(previous, min(section.range.lowerBound, bytes.count))
      let end = max(start, min(section.range.upperBound, bytes.count))
      previous = end
      lexer.read(bytes, start..<end, into: &lexed.lexemes)
      let readings = recognizer.readings(lexed)
      resolve(readings, lexed, section, into: &found)
    }
    return found
  }

  /// The first day that words name in full, such as "Sunday, February 4, 2029" or "2029-02-04"; nil where none do.
  public func firstDay(in bytes: [UInt8]) -> CivilDate? {
    let expressions = tag(bytes, sections: [Section(range: 0..<bytes.count, documentTime: nil)])
    for expression in expressions where expression.date?.basis == .explicit {
      if let date = expression.date.flatMap({ EDTFDate($0.edtf) }), date.unknownYearDigits == 0, date.day ?? 0 > 0 {
        return date.bounds.earliest
      }
    }
    return nil
  }

  private func resolve(
    _ readings: [Reading], _ text: borrowing LexedText, _ section: Section, into found: inout [TemporalExpression]
  ) {
    guard !readings.isEmpty else { return }
    let day = section.documentTime?.date
    let style = NarrativeStyle(readings, documentDay: day)
    var resolver = Resolver(documentDay: day, isNarrative: style.isNarrative)
    var items: [ReaderDates.Item] = []
    for reading in readings where style.admits(reading) {
      if style.isNarrative, let year = Heading.year(of: reading, text) { resolver.chronology.turn(to: year) }
      let tense = tense(reading, text, section)
      let resolved = resolver.resolve(
        reading, opensSentence: style.isNarrative && TenseReader.opensSentence(text, reading.range.lowerBound),
        tense: tense)
      var expression = ExpressionBuilder.expression(reading, resolved, text)
      expression.looksAhead = tense == .future
      items.append(ReaderDates.Item(reading: reading, resolved: resolved, expression: expression))
    }
    ReaderDates.join(&items, text)
    found.append(contentsOf: items.lazy.map(\.expression))
  }

  private func tense(_ reading: Reading, _ text: borrowing LexedText, _ section: Section) -> Tense {
    if !section.captions.isEmpty {
      let start = Int(text.at(reading.range.lowerBound).start)
      if section.captions.contains(where: { $0.contains(start) }) { return .past }
    }
    return TenseReader.tense(text, around: reading.range)
  }
}
