import Foundation

/// What a page's JSON-LD says of its article (schema.org `NewsArticle` and its kin).
enum LinkedData {
  /// - Parameter json: the text of a `script` of the type `application/ld+json`.
  static func read(_ json: String) -> Article.Metadata {
    var metadata = Article.Metadata()
    guard json.utf8.count <= 1_000_000,
      let root = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: [.fragmentsAllowed]),
      let article = article(in: root)
    else { return metadata }
    metadata.title = string(article["headline"]) ?? string(article["name"])
    metadata.outlet = name(article["publisher"])
    metadata.bylines = names(article["author"])
    metadata.language = string(article["inLanguage"])
    metadata.url =
      string(article["url"]) ?? (article["mainEntityOfPage"] as? [String: Any]).flatMap { string($0["@id"]) }
    metadata.published = stamp(article["datePublished"])
    metadata.updated = stamp(article["dateModified"])
    return metadata
  }

  /// The first object whose type is a kind of article, in a list or a graph.
  private static func article(in root: Any) -> [String: Any]? {
    var queue = [root]
    var index = 0
    while index < queue.count, index < 500 {
      let value = queue[index]
      index += 1
      if let list = value as? [Any] {
        queue.append(contentsOf: list)
      } else if let object = value as? [String: Any] {
        if types(object["@type"]).contains(where: isArticle) { return object }
        if let graph = object["@graph"] { queue.append(graph) }
        if let entity = object["mainEntity"] { queue.append(entity) }
      }
    }
    return nil
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("Report")
  }

  private static func types(_ value: Any?) -> [String] {
    if let type = value as? String { return [type] }
    return (value as? [Any] ?? []).compactMap { $0 as? String }
  }

  private static func string(_ value: Any?) -> String? {
    guard let string = value as? String else { return nil }
    let text = TextTidying.collapsed(string)
    return text.isEmpty ? nil : text
  }

  private static func name(_ value: Any?) -> String? { names(value).first }

  private static func names(_ value: Any?) -> [String] {
    let list = value as? [Any] ?? value.map { [$0] } ?? []
    return list.compactMap { item in string(item) ?? (item as? [String: Any]).flatMap { string($0["name"]) } }
  }

  private static func stamp(_ value: Any?) -> Stamp? {
    guard var stamp = string(value).flatMap(StampParser.stamp) else { return nil }
    stamp.origin = .markup
    stamp.range = nil
    return stamp
  }
}
