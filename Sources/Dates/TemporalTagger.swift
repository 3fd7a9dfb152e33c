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

    public init(range: Range<Int>, documentTime: Stamp?) {
      self.range = range
      self.documentTime = documentTime
    }
  }

  /// - Parameters:
  ///   - text: the text that `annotated` was made from.
  ///   - sections: ascending, not overlapping.
  /// - Returns: expressions in text order, not overlapping.
  public func tag(_ text: SourceText, _ annotated: AnnotatedText, sections: [Section]) -> [TemporalExpression] {
    tag(text.bytes, sections: sections)
  }

  /// The same over bytes alone.
  public func tag(_ bytes: [UInt8], sections: [Section]) -> [TemporalExpression] {
    let vocabulary = Vocabulary.english
    let lexer = Lexer(vocabulary)
    let recognizer = Recognizer()
    var lexed = LexedText(lexemes: [], senses: vocabulary.senses, bytes: bytes)
    var found: [TemporalExpression] = []
    var previous = 0
    for section in sections {
      // Ranges that reach beyond the text, or back, are cut.
      let start = max(previous, min(section.range.lowerBound, bytes.count))
      let end = max(start, min(section.range.upperBound, bytes.count))
      previous = end
      lexer.read(bytes, start..<end, into: &lexed.lexemes)
      let readings = recognizer.readings(lexed)
      resolve(readings, lexed, section.documentTime?.date, into: &found)
    }
    return found
  }

  private func resolve(
    _ readings: [Reading], _ text: borrowing LexedText, _ day: CivilDate?, into found: inout [TemporalExpression]
  ) {
    guard !readings.isEmpty else { return }
    let style = NarrativeStyle(readings, documentDay: day)
    var resolver = Resolver(documentDay: day, isNarrative: style.isNarrative)
    for reading in readings where style.admits(reading) {
      if style.isNarrative, let year = Heading.year(of: reading, text) { resolver.chronology.turn(to: year) }
      let resolved = resolver.resolve(
        reading, opensSentence: style.isNarrative && TenseReader.opensSentence(text, reading.range.lowerBound),
        tense: TenseReader.tense(text, around: reading.range))
      found.append(ExpressionBuilder.expression(reading, resolved, text))
    }
  }
}
