import Analysis

/// Keeps a story equal to a cold run over the current article versions while articles come, change and go.
public struct StoryLinker {
  private let store: any BlockStore

  public init(store: any BlockStore) { self.store = store }

  /// One article whose current version changed.
  public struct ArticleChange: Sendable {
    public var id: String
    /// Nil where the article was withdrawn.
    public var analysis: ArticleAnalysis?
    /// SHA-256 of all versions taken in, oldest first, the current one last.
    public var versions: [String]

    public init(id: String, analysis: ArticleAnalysis?, versions: [String]) {
      self.id = id
      self.analysis = analysis
      self.versions = versions
    }
  }

  /// Applies one batch and returns what it changed. The result does not depend on the order of `changes`.
  public func apply(_ changes: [ArticleChange]) throws -> StoryChange { StoryChange() }

  /// The whole story, sorted.
  public func story() throws -> Story { Story() }
}
