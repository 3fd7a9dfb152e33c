import Articles

/// Sentences, tokens, trees and names of one text.
public struct AnnotatedText: Sendable, Equatable {
  /// In text order.
  public var tokens: [Token]
  /// In text order, not overlapping; together they hold every token.
  public var sentences: [Sentence]
  /// In text order, not overlapping.
  public var names: [NameMention]
  /// In text order.
  public var diagnostics: [Diagnostic]

  public init(
    tokens: [Token] = [], sentences: [Sentence] = [], names: [NameMention] = [], diagnostics: [Diagnostic] = []
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.diagnostics = diagnostics
  }
}

public struct Sentence: Sendable, Hashable {
  /// Bytes of the article's text.
  public var range: Range<Int>
  /// Indices into ``AnnotatedText/tokens``; never empty.
  public var tokens: Range<Int>
  /// The region it lies in, as an index into the regions given to ``LanguageAnalyzer/annotate(_:regions:)``.
  public var region: Int

  public init(range: Range<Int>, tokens: Range<Int>, region: Int) {
    self.range = range
    self.tokens = tokens
    self.region = region
  }
}

/// A name in the text, and the thing in this article that it names.
public struct NameMention: Sendable, Hashable {
  /// Bytes of the article's text.
  public var range: Range<Int>
  /// Indices into ``AnnotatedText/tokens``.
  public var tokens: Range<Int>
  public var type: NameType
  /// The same number for every mention of the same thing in one text.
  public var entity: Int
  /// The fullest form of the name in this text ("Antony Blinken" for a later "Blinken").
  public var canonical: String

  public init(range: Range<Int>, tokens: Range<Int>, type: NameType, entity: Int, canonical: String) {
    self.range = range
    self.tokens = tokens
    self.type = type
    self.entity = entity
    self.canonical = canonical
  }
}

public enum NameType: String, Sendable, Codable, CaseIterable {
  case person = "PER"
  case organisation = "ORG"
  case location = "LOC"
  case miscellaneous = "MISC"
}
