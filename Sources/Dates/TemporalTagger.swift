import Articles
import Language

/// Finds temporal expressions and resolves them against a document time. A pure function.
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
    []
  }
}
