import Crypto

/// Reads an article from a file's bytes. A pure function.
public struct ArticleReader: Sendable {
  public init() {}

  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its name; the extension decides the format.
  ///   - sidecar: the bytes of `NAME.yaml` beside it, which override what the text says of itself.
  public func read(_ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil) -> Result<Article, Rejection> {
    guard !bytes.isEmpty else { return .failure(Rejection("empty", "The file is empty.")) }
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let sha256 = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
    var article = Article(
      path: path, sha256: sha256, format: path.hasSuffix(".md") ? .markdown : .text, text: SourceText(text),
      metadata: Article.Metadata())
    var start = 0
    if let front = FrontMatter.find(text) {
      (article.metadata, article.diagnostics) = MetadataYAML.read(
        String(decoding: text[front.yaml], as: UTF8.self), origin: .frontMatter)
      start = front.end
    }
    for line in LineScanner.lines(text, in: start..<text.count) where !line.isBlank {
      let isTitle = article.blocks.isEmpty && article.metadata.title == nil && line.content.count < 200
      article.blocks.append(Block(isTitle ? .title : .paragraph, line.content))
      if isTitle { article.metadata.title = TextTidying.collapsed(text[line.content]) }
    }
    if let sidecar {
      let (over, notes) = MetadataYAML.read(String(decoding: sidecar, as: UTF8.self), origin: .sidecar)
      article.metadata.override(with: over)
      article.diagnostics += notes
    }
    if article.metadata.published == nil {
      article.diagnostics.append(
        Diagnostic("noPublicationDate", .warning, "The article states no publication date."))
    }
    return .success(article)
  }
}

extension Article.Metadata {
  /// Takes every field that `other` states.
  mutating func override(with other: Article.Metadata) {
    title = other.title ?? title
    outlet = other.outlet ?? outlet
    if !other.bylines.isEmpty { bylines = other.bylines }
    language = other.language ?? language
    url = other.url ?? url
    published = other.published ?? published
    updated = other.updated ?? updated
  }
}
