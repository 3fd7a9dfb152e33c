/// One version of a published text: what its bytes say, taken apart.
public struct Article: Sendable, Equatable {
  /// The name it was read under, as given by the caller (below the inbox, for the service).
  public var path: String
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  public var format: Format
  /// The decoded file itself for plain text and Markdown; the extracted text for HTML.
  public var text: SourceText
  public var metadata: Metadata
  /// In text order, not overlapping.
  public var blocks: [Block]
  /// In text order; empty unless the article is a live blog.
  public var posts: [Post]
  public var diagnostics: [Diagnostic]

  public init(
    path: String, sha256: String, format: Format, text: SourceText, metadata: Metadata, blocks: [Block] = [],
    posts: [Post] = [], diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.text = text
    self.metadata = metadata
    self.blocks = blocks
    self.posts = posts
    self.diagnostics = diagnostics
  }

  public enum Format: String, Hashable, Sendable, Codable {
    case text, markdown, html
  }

  /// What an article says of itself, or a sidecar says of it.
  public struct Metadata: Sendable, Equatable {
    public var title: String?
    public var outlet: String?
    /// Another outlet that the text is credited to in its dateline or byline: a wire service, as a rule.
    public var agency: String?
    public var bylines: [String]
    /// BCP 47.
    public var language: String?
    public var url: String?
    /// Nil where neither the text nor a sidecar states it: never the day it was read.
    public var published: Stamp?
    public var updated: Stamp?

    public init(
      title: String? = nil, outlet: String? = nil, bylines: [String] = [], language: String? = nil, url: String? = nil,
      published: Stamp? = nil, updated: Stamp? = nil
    ) {
      self.title = title
      self.outlet = outlet
      self.bylines = bylines
      self.language = language
      self.url = url
      self.published = published
      self.updated = updated
    }
  }
}

/// Why a file gives no article.
public struct Rejection: Error, Sendable, Equatable {
  /// A stable word in lower camel case: `empty`, `binary`, `notText`, …
  public var code: String
  /// One sentence: what is wrong and what the reader can do.
  public var message: String

  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }
}
