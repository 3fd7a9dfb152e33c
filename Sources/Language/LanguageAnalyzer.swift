/// Turns text into sentences, tokens and names. A pure function: the same bytes give the same value on every machine.
public struct LanguageAnalyzer: Sendable {
  public init() {}

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - regions: the ranges of bytes to read, ascending, not overlapping; no sentence crosses a region's end.
  public func annotate(_ bytes: [UInt8], regions: [Range<Int>]) -> AnnotatedText {
    AnnotatedText()
  }
}
