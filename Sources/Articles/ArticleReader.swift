/// Reads an article from a file's bytes. A pure function.
public struct ArticleReader: Sendable {
  public init() {}

  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its name; the extension decides the format.
  ///   - sidecar: the bytes of `NAME.yaml` beside it, which override what the text says of itself.
  public func read(_ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil) -> Result<Article, Rejection> {
    .failure(Rejection("empty", "The file is empty."))
  }
}
