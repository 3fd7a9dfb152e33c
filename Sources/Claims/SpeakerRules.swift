/// What the reader says about who is who, over what the program works out: more metonyms, names that are one speaker,
/// and one name that is several.
///
/// ```swift
/// var rules = SpeakerRules.standard
/// rules.merge(["M. Quill", "the Harbour Queen"], into: "Mara Quill")
/// rules.split("John Hale", into: "John Hale (engineer)", articles: ["tide-times/*"])
/// rules.addMetonyms(["Castle Hill"], of: "Government of Veld")
/// ```
public struct SpeakerRules: Sendable, Equatable {
  /// Metonyms and short forms, the built-in ones and the reader's.
  public private(set) var table: EntityTable
  /// By the name in lower case.
  private var merged: [String: String] = [:]
  private var splits: [Split] = []

  private struct Split: Sendable, Equatable {
    var name: String
    var entity: String
    var articles: [String]
  }

  public static let standard = SpeakerRules()

  public init(table: EntityTable = .standard) { self.table = table }

  /// Whoever is called by one of the names is the entity; a later line wins.
  public mutating func merge(_ names: [String], into entity: String) {
    for name in names { merged[Self.key(name)] = entity }
  }

  /// In the articles whose path fits one of the patterns (`*` stands for anything), the name is the entity.
  public mutating func split(_ name: String, into entity: String, articles: [String]) {
    splits.append(Split(name: Self.key(name), entity: entity, articles: articles))
  }

  /// The names are places that speak for the entity.
  public mutating func addMetonyms(_ names: [String], of entity: String) {
    table = EntityTable(
      text: "place \(entity) = \(names.map(Self.withoutArticle).joined(separator: ","))", extending: table)
  }

  /// What the reader makes of a speaker; nil where nothing is said.
  ///
  /// - Parameters:
  ///   - names: the entity that was worked out, and the words of the source.
  ///   - path: of the article, below the inbox.
  func entity(for names: [String], in path: String) -> (entity: String, rule: Speaker.Rule)? {
    guard !splits.isEmpty || !merged.isEmpty else { return nil }
    let keys = names.map(Self.key)
    for split in splits.reversed() where keys.contains(split.name) {
      if split.articles.contains(where: { Self.fits(path, $0) }) { return (split.entity, .readerSplit) }
    }
    for key in keys { if let entity = merged[key] { return (entity, .readerMerge) } }
    return nil
  }

  private static func key(_ name: String) -> String { withoutArticle(name).lowercased() }

  private static func withoutArticle(_ name: String) -> String {
    for article in ["the ", "The ", "a ", "A ", "an ", "An "] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }

  /// Whether a path fits a pattern in which `*` stands for any bytes, slashes included.
  static func fits(_ path: String, _ pattern: String) -> Bool {
    let path = Array(path.utf8)
    let pattern = Array(pattern.utf8)
    var index = 0
    var place = 0
    var star: (pattern: Int, path: Int)?
    while index < path.count {
      if place < pattern.count, pattern[place] == 0x2A {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == path[index] {
        place += 1
        index += 1
      } else if let last = star {
        place = last.pattern + 1
        index = last.path + 1
        star = (last.pattern, last.path + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == 0x2A }
  }
}
