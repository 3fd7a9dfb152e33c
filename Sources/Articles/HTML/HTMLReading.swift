/// A page's article as text, with the pieces it is made of and what its markup says of it.
struct HTMLReading {
  /// The article's blocks, with a blank line between them.
  private(set) var text = [UInt8]()
  private(set) var units = [TextUnit]()
  private(set) var metadata = Article.Metadata()
  private(set) var diagnostics = [Diagnostic]()

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) {
    guard let tree = HTMLTree(bytes) else { return }
    metadata = HTMLMetadata(tree).metadata
    let content = HTMLContent(tree)
    for index in HTMLMainContent(content).kept { append(content.blocks[index]) }
    if text.count < 200, bytes.count > 5_000 {
      diagnostics.append(
        Diagnostic(
          "littleText", .warning,
          "Only \(text.count) bytes of text were found in a page of \(bytes.count): it may be built by a script or a consent form."
        ))
    }
  }

  private mutating func append(_ block: HTMLBlock) {
    if !text.isEmpty { text += [ByteScan.lineFeed, ByteScan.lineFeed] }
    let start = text.count
    text += block.text
    let marker = block.isLink && (block.marker == .none || block.marker == .listItem) ? .apart : block.marker
    units.append(TextUnit(text, start..<text.count, marker: marker))
  }
}
