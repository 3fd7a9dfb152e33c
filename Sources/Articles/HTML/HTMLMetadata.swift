/// What a page's markup says of its article: JSON-LD first, then `meta` and `link` elements, then `time` and `title`.
struct HTMLMetadata {
  private(set) var metadata = Article.Metadata()
  /// From `time` elements: the first one counts where nothing else gives a date.
  private var times = [(stamp: Stamp, isUpdate: Bool)]()
  private var linked = [Article.Metadata]()
  private var properties = [String: String]()
  private var authors = [String]()
  private var canonical: String?
  private var pageTitle: String?
  private var language: String?

  init(_ tree: HTMLTree) {
    tree.walk { event in
      guard case .enter(let node, let name) = event else { return true }
      return take(node, name)
    }
    complete()
  }

  private mutating func take(_ node: HTMLTree.Node, _ name: String) -> Bool {
    switch name {
    case "html": language = HTMLTree.attribute(node, "lang") ?? HTMLTree.attribute(node, "xml:lang")
    case "meta": takeMeta(node)
    case "title": if pageTitle == nil { pageTitle = TextTidying.collapsed(HTMLTree.directText(node)) }
    case "link":
      let isCanonical = HTMLTree.attribute(node, "rel")?.lowercased() == "canonical"
      if isCanonical, canonical == nil { canonical = HTMLTree.attribute(node, "href").map(TextTidying.collapsed) }
    case "script":
      guard HTMLTree.attribute(node, "type")?.lowercased().hasPrefix("application/ld+json") == true else {
        return false
      }
      linked.append(LinkedData.read(HTMLTree.directText(node)))
      return false
    case "time": takeTime(node)
    case "style", "svg", "noscript", "template": return false
    default: break
    }
    return true
  }

  private mutating func takeMeta(_ node: HTMLTree.Node) {
    guard let content = HTMLTree.attribute(node, "content").map(TextTidying.collapsed), !content.isEmpty else { return }
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      guard let key = HTMLTree.attribute(node, attribute)?.lowercased(), !key.isEmpty else { continue }
      if Self.authorKeys.contains(key), !content.hasPrefix("http"), authors.count < 50 { authors.append(content) }
      if properties[key] == nil { properties[key] = content }
    }
  }

  private mutating func takeTime(_ node: HTMLTree.Node) {
    guard times.count < 20, let value = HTMLTree.attribute(node, "datetime"), var stamp = StampParser.stamp(value)
    else { return }
    stamp.origin = .markup
    stamp.range = nil
    let hint = [HTMLTree.attribute(node, "itemprop"), HTMLTree.attribute(node, "class")].compactMap { $0 }.joined(
      separator: " ")
    let folded = hint.lowercased()
    times.append((stamp, folded.contains("modif") || folded.contains("updat")))
  }

  // MARK: Order of trust

  private static let authorKeys: Set<String> = [
    "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
    "citation_author",
  ]

  private static let publishedKeys = [
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date",
    "dcterms.created", "citation_publication_date", "cxenseparse:recs:publishtime",
  ]

  private static let updatedKeys = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
    "lastmod",
  ]

  private mutating func complete() {
    for found in linked { metadata.fill(from: found) }
    var stated = Article.Metadata()
    stated.title = properties["og:title"] ?? properties["twitter:title"]
    stated.outlet = properties["og:site_name"] ?? properties["application-name"]
    for author in authors where !stated.bylines.contains(author) { stated.bylines.append(author) }
    stated.url = canonical ?? properties["og:url"]
    stated.language = language ?? properties["og:locale"] ?? properties["content-language"]
    stated.published = stamp(Self.publishedKeys)
    stated.updated = stamp(Self.updatedKeys)
    // A canonical link is the page's own word on its address.
    if stated.url != nil { metadata.url = nil }
    metadata.fill(from: stated)
    if metadata.published == nil { metadata.published = times.first { !$0.isUpdate }?.stamp }
    if metadata.updated == nil { metadata.updated = times.first { $0.isUpdate }?.stamp }
    if metadata.title == nil { metadata.title = pageTitle.map { Self.withoutOutlet($0, metadata.outlet) } }
    metadata.language = metadata.language.map { String($0.map { $0 == "_" ? "-" : $0 }) }
  }

  private func stamp(_ keys: [String]) -> Stamp? {
    for key in keys {
      guard var stamp = properties[key].flatMap(StampParser.stamp) else { continue }
      stamp.origin = .markup
      stamp.range = nil
      return stamp
    }
    return nil
  }

  /// Page titles end with the outlet: `Bridge closed | The Marrow Gazette`.
  static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    let bytes = Array(title.utf8)
    for separator in [" | ", " - ", " – ", " — ", " · ", " :: "] {
      let mark = Array(separator.utf8)
      guard bytes.count > mark.count else { continue }
      let starts = 1..<(bytes.count - mark.count)
      guard let start = starts.last(where: { bytes[$0..<($0 + mark.count)].elementsEqual(mark) }) else { continue }
      let rest = String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
      let isOutlet = outlet.map { FoldedText.fold($0) == FoldedText.fold(rest) } ?? false
      if isOutlet || (separator == " | " && start >= rest.utf8.count) {
        return String(decoding: bytes[..<start], as: UTF8.self)
      }
    }
    return title
  }
}
