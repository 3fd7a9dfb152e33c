/// A piece of an article with one role.
public struct Block: Hashable, Sendable {
  public var kind: Kind
  /// Bytes of the article's text, without surrounding white space.
  public var range: Range<Int>
  /// The post of a live blog that the block belongs to, as an index into ``Article/posts``.
  public var post: Int?

  public init(_ kind: Kind, _ range: Range<Int>, post: Int? = nil) {
    self.kind = kind
    self.range = range
    self.post = post
  }

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case title, byline, dateline, heading, caption, paragraph, listItem, furniture

    /// Whether the block's sentences tell the story.
    public var isProse: Bool {
      switch self {
      case .title, .heading, .caption, .paragraph, .listItem: true
      case .byline, .dateline, .furniture: false
      }
    }
  }
}

/// One stamped entry of a live blog.
public struct Post: Hashable, Sendable {
  public var published: Stamp
  /// Bytes of the article's text, from the stamp to the last word of the post.
  public var range: Range<Int>

  public init(published: Stamp, range: Range<Int>) {
    self.published = published
    self.range = range
  }
}
