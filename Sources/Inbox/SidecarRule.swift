/// Which file describes which: `NAME.yaml` overrides the metadata of `NAME.txt`, `NAME.md` or `NAME.html` beside it.
enum SidecarRule {
  static let ending = Array(".yaml".utf8)
  /// In lower case.
  static let articleEndings = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"].map { Array($0.utf8) }

  static func isSidecar(_ name: some Collection<UInt8>) -> Bool {
    name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
  }

  /// Whether the name ends like an article's.
  static func isArticle(_ name: some BidirectionalCollection<UInt8>) -> Bool { stem(of: name) != nil }

  /// The name of the sidecar of an article; nil where it has no ending that sidecars go with.
  static func sidecar(of name: ArraySlice<UInt8>) -> [UInt8]? { stem(of: name).map { $0 + ending } }

  /// The names that a sidecar may belong to.
  static func articles(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    let stem = Array(name.dropLast(ending.count))
    let upperCase = articleEndings.map { $0.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 } }
    return (articleEndings + upperCase).map { stem + $0 }
  }

  private static func stem(of name: some BidirectionalCollection<UInt8>) -> [UInt8]? {
    for ending in articleEndings where name.count > ending.count {
      let tail = name.suffix(ending.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      if tail == ending { return Array(name.dropLast(ending.count)) }
    }
    return nil
  }
}
