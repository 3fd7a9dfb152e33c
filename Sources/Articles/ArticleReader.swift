import Crypto

/// Reads an article from a file's bytes. A pure function.
public struct ArticleReader: Sendable {
  public init() {}

  /// Never throws and never crashes, whatever the bytes; the time it takes grows in proportion to them.
  ///
  /// For plain text and Markdown, ``Article/text`` is the decoded file itself, front matter and line ends included, so that
  /// its offsets are those an editor shows; only a byte order mark is no part of it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its name; the extension decides the format.
  ///   - sidecar: the bytes of `NAME.yaml` beside it, which override what the text says of itself.
  /// - Returns: the article, or why the file holds none: `empty` or `binary`.
  public func read(_ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil) -> Result<Article, Rejection> {
    let format = Article.Format(path: path)
    let declared = format == .html ? DeclaredCharset.find(bytes) : nil
    return TextDecoder.decode(bytes, declared: declared).flatMap { decoded in
      let (over, notes) = Self.sidecarMetadata(sidecar)
      var article = format == .html ? Self.readPage(decoded.bytes, over) : Self.readText(decoded.bytes, format, over)
      guard !article.blocks.isEmpty else { return .failure(Self.emptyRejection(format)) }
      article.path = path
      article.sha256 = Self.digest(bytes)
      var decoding = decoded.diagnostics
      // Where something was replaced in a page's source is no place in its text.
      if format == .html { for index in decoding.indices { decoding[index].range = nil } }
      article.diagnostics = decoding + notes + article.diagnostics
      return .success(article)
    }
  }

  private static func emptyRejection(_ format: Article.Format) -> Rejection {
    guard format == .html else { return .empty }
    return Rejection("empty", "The page holds no text: save it once it is fully shown, or copy its text into a file.")
  }

  private static func readPage(_ page: [UInt8], _ over: Article.Metadata) -> Article {
    let html = HTMLReading(page)
    var stated = html.metadata
    stated.override(with: over)
    let reading = TextReading(html.text, html.units, stated: stated)
    return Article(
      path: "", sha256: "", format: .html, text: SourceText(html.text), metadata: reading.metadata,
      blocks: reading.blocks,
      posts: reading.posts, diagnostics: html.diagnostics + reading.diagnostics)
  }

  private static func readText(_ text: [UInt8], _ format: Article.Format, _ over: Article.Metadata) -> Article {
    var stated = Article.Metadata()
    var notes = [Diagnostic]()
    var start = 0
    if let front = FrontMatter.find(text) {
      (stated, notes) = MetadataYAML.read(String(decoding: text[front.yaml], as: UTF8.self), origin: .frontMatter)
      start = front.end
    }
    stated.override(with: over)
    let body = start..<text.count
    let units = format == .markdown ? MarkdownUnits.units(text, in: body) : UnitSplitter.units(text, in: body)
    let reading = TextReading(text, units, stated: stated)
    return Article(
      path: "", sha256: "", format: format, text: SourceText(text), metadata: reading.metadata, blocks: reading.blocks,
      posts: reading.posts, diagnostics: notes + reading.diagnostics)
  }

  private static func sidecarMetadata(_ sidecar: [UInt8]?) -> (Article.Metadata, [Diagnostic]) {
    guard let sidecar else { return (Article.Metadata(), []) }
    switch TextDecoder.decode(sidecar) {
    case .success(let decoded):
      return MetadataYAML.read(String(decoding: decoded.bytes, as: UTF8.self), origin: .sidecar)
    case .failure(let rejection):
      guard rejection.code != "empty" else { return (Article.Metadata(), []) }
      let message = "The sidecar file could not be read: it is not a text. The article was read without it."
      return (Article.Metadata(), [Diagnostic("brokenMetadata", .warning, message)])
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex = [UInt8]()
    hex.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}

extension Article.Format {
  /// By the extension: `.md` and `.markdown`, `.html`, `.htm` and `.xhtml`; all else is plain text.
  public init(path: String) {
    let name = path.utf8.suffix(10).map(ByteScan.lowered)
    func ends(_ suffix: String) -> Bool {
      name.count >= suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    if ends(".md") || ends(".markdown") {
      self = .markdown
    } else if ends(".html") || ends(".htm") || ends(".xhtml") {
      self = .html
    } else {
      self = .text
    }
  }
}
