/// Words of one article version that something rests on. `exact` is always an exact slice.
public struct Evidence: Codable, Hashable, Sendable {
  /// The article's identifier, the same for all its versions.
  public var article: String
  public var path: String
  public var sha256: String
  /// Counted from 1.
  public var line: Int
  /// Code points from 0 into the article's text, end exclusive.
  public var start: Int
  public var end: Int
  public var exact: String
  /// Up to 32 code points before and after, within the line.
  public var prefix: String
  public var suffix: String
  /// The predicate, for evidence of an event.
  public var predicate: CodePointRange?

  public init(
    article: String, path: String, sha256: String, line: Int, start: Int, end: Int, exact: String, prefix: String,
    suffix: String, predicate: CodePointRange? = nil
  ) {
    self.article = article
    self.path = path
    self.sha256 = sha256
    self.line = line
    self.start = start
    self.end = end
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.predicate = predicate
  }
}

/// Code points from 0 into the article's text, end exclusive.
public struct CodePointRange: Codable, Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
