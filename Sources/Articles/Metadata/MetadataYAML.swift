import Yams

/// Reads what front matter or a sidecar says of an article.
///
/// Known keys, case and hyphens ignored: `title` (`headline`), `outlet` (`publisher`, `publication`, `source`, `site`),
/// `author` (`authors`, `byline`, `bylines`, `by`), `date` (`published`, `publishdate`, …), `updated` (`modified`,
/// `lastmod`, …), `url` (`canonical`, `link`, `permalink`), `language` (`lang`). Others are named in a diagnostic.
enum MetadataYAML {
  /// - Parameters:
  ///   - yaml: the YAML as text.
  ///   - origin: `frontMatter` or `sidecar`.
  /// - Returns: what it states; nothing, with a diagnostic, where it is no YAML mapping.
  static func read(_ yaml: String, origin: Stamp.Origin) -> (metadata: Article.Metadata, diagnostics: [Diagnostic]) {
    var reading = Reading(origin: origin)
    guard nesting(yaml) <= 32 else {
      reading.broken("it is nested too deeply")
      return (reading.metadata, reading.diagnostics)
    }
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return (reading.metadata, []) }
      guard case .mapping(let mapping) = node else {
        reading.broken("it is not a list of keys and values")
        return (reading.metadata, reading.diagnostics)
      }
      for (key, value) in mapping { reading.take(key.scalar?.string ?? "", value) }
    } catch {
      reading.broken("line \(line(of: error)) is not valid YAML")
    }
    return (reading.metadata, reading.diagnostics)
  }

  /// An upper bound of the depth of flow collections and of lists in lists on one line: the YAML parser recurses.
  private static func nesting(_ yaml: String) -> Int {
    var depth = 0
    var deepest = 0
    var dashes = 0
    for byte in yaml.utf8 {
      switch byte {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      case 0x2D: dashes += 1
      case 0x0A: dashes = 0
      case 0x20: break
      default: dashes = 0
      }
      deepest = max(deepest, depth, dashes / 4)
    }
    return deepest
  }

  private static func line(of error: any Error) -> Int {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }
}

extension MetadataYAML {
  /// The state of one reading.
  private struct Reading {
    var origin: Stamp.Origin
    var metadata = Article.Metadata()
    var diagnostics = [Diagnostic]()

    var place: String { origin == .sidecar ? "sidecar file" : "front matter" }

    mutating func broken(_ reason: String) {
      diagnostics.append(
        Diagnostic(
          "brokenMetadata", .warning, "The \(place) could not be read: \(reason). The text was read without it."))
    }

    mutating func take(_ key: String, _ value: Node) {
      let folded = String(decoding: key.utf8.filter { ByteScan.isLetter($0) }.map(ByteScan.lowered), as: UTF8.self)
      switch folded {
      case "title", "headline": set(\.title, value)
      case "outlet", "publisher", "publication", "source", "site", "sitename": set(\.outlet, value)
      case "author", "authors", "byline", "bylines", "by": metadata.bylines += strings(value)
      case "date", "published", "publishdate", "publicationdate", "datepublished", "pubdate", "publishedat":
        setStamp(\.published, value, key)
      case "updated", "modified", "lastmod", "lastupdated", "datemodified", "lastmodified", "updatedat":
        setStamp(\.updated, value, key)
      case "url", "canonical", "canonicalurl", "link", "permalink": set(\.url, value)
      case "language", "lang", "locale": set(\.language, value)
      default:
        let name = String(key.unicodeScalars.prefix(40))
        diagnostics.append(Diagnostic("unknownMetadata", .info, "The \(place) has a key that is not used: \(name)."))
      }
    }

    private func strings(_ value: Node) -> [String] {
      let nodes: [Node]
      if case .sequence(let sequence) = value { nodes = Array(sequence) } else { nodes = [value] }
      return nodes.compactMap { node in
        guard case .scalar(let scalar) = node else { return nil }
        let text = TextTidying.collapsed(scalar.string)
        return text.isEmpty || text == "~" || text == "null" ? nil : text
      }
    }

    private mutating func set(_ field: WritableKeyPath<Article.Metadata, String?>, _ value: Node) {
      guard let first = strings(value).first else { return }
      metadata[keyPath: field] = first
    }

    private mutating func setStamp(
      _ field: WritableKeyPath<Article.Metadata, Stamp?>, _ value: Node, _ key: String
    ) {
      guard let first = strings(value).first else { return }
      guard var stamp = StampParser.stamp(first) else {
        diagnostics.append(
          Diagnostic(
            "unreadableDate", .warning, "The \(place)'s \(key) is not a date that can be read: \(first.prefix(60))."))
        return
      }
      stamp.origin = origin
      stamp.range = nil
      metadata[keyPath: field] = stamp
    }
  }
}
