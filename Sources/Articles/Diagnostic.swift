/// Something worth telling the reader about a text, found while working on it. Never an error of the program.
public struct Diagnostic: Hashable, Sendable {
  /// A stable word in lower camel case, such as `noPublicationDate`.
  public var code: String
  public var severity: Severity
  /// One sentence for the reader.
  public var message: String
  /// Where, in bytes of the article's text; nil for the article as a whole.
  public var range: Range<Int>?

  public init(_ code: String, _ severity: Severity, _ message: String, at range: Range<Int>? = nil) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
  }

  public enum Severity: String, Hashable, Sendable, Codable {
    case info, warning, error
  }
}
