/// One piece of a page's text, as its elements divide it.
struct HTMLBlock {
  var text: [UInt8]
  var marker: TextUnit.Marker
  /// Bytes of it inside links.
  var linked: Int
  /// The innermost container it stands in.
  var container: Int
  /// Whether a class name says that it surrounds the article.
  var isSuspect: Bool

  /// Whether it is nothing but a link, or links.
  var isLink: Bool { marker != .caption && !text.isEmpty && linked * 10 >= text.count * 8 && text.count <= 160 }

  /// What it counts for in finding the article.
  var weight: Int {
    switch marker {
    case .none, .quote: isLink || text.count < 40 ? 0 : text.count
    default: 0
    }
  }
}

/// An element that could hold the article.
struct HTMLContainer {
  var name: String
  var parent: Int?
  /// Marked as the article's text by `itemprop` or `role`.
  var isMarked: Bool
  /// The blocks inside it.
  var blocks: Range<Int>
}

/// The text of a page in document order, and the containers over it.
struct HTMLContent {
  private(set) var blocks = [HTMLBlock]()
  private(set) var containers = [HTMLContainer]()

  private var text = [UInt8]()
  private var pendingSpace = false
  private var pendingBreak = false
  private var linked = 0
  private var linkDepth = 0
  private var markers = [TextUnit.Marker]()
  private var open = [Int]()
  /// Depths inside elements whose class names tell of surroundings.
  private var suspect = 0

  init(_ tree: HTMLTree) {
    tree.walk { event in
      switch event {
      case .enter(let node, let name): return enter(node, name)
      case .leave(let node, let name): leave(node, name)
      case .text(let characters): append(characters)
      }
      return true
    }
    flush()
  }

  private mutating func enter(_ node: HTMLTree.Node, _ name: String) -> Bool {
    if HTMLElements.dropped.contains(name) || Self.isHidden(node) {
      if HTMLElements.blocks.contains(name) || name == "nav" || name == "aside" || name == "footer" { flush() }
      return false
    }
    if name == "br" {
      if pendingBreak { flush() } else { pendingBreak = true }
      return true
    }
    if Self.isSurroundings(node, name) {
      flush()
      suspect += 1
    }
    if HTMLElements.blocks.contains(name) { flush() }
    if let marker = HTMLElements.marker(name) { markers.append(marker) }
    if name == "a" { linkDepth += 1 }
    if HTMLElements.containers.contains(name) {
      let marked = HTMLTree.attribute(node, "itemprop") == "articleBody" || HTMLTree.attribute(node, "role") == "main"
      containers.append(
        HTMLContainer(name: name, parent: open.last, isMarked: marked, blocks: blocks.count..<blocks.count))
      open.append(containers.count - 1)
    }
    return true
  }

  private mutating func leave(_ node: HTMLTree.Node, _ name: String) {
    if name == "br" { return }
    if HTMLElements.blocks.contains(name) { flush() }
    if HTMLElements.marker(name) != nil { markers.removeLast() }
    if name == "a" { linkDepth -= 1 }
    if HTMLElements.containers.contains(name) {
      let index = open.removeLast()
      containers[index].blocks = containers[index].blocks.lowerBound..<blocks.count
    }
    if Self.isSurroundings(node, name) {
      flush()
      suspect -= 1
    }
  }

  private static func isHidden(_ node: HTMLTree.Node) -> Bool {
    guard node.pointee.properties != nil else { return false }
    if HTMLTree.attribute(node, "hidden") != nil || HTMLTree.attribute(node, "aria-hidden") == "true" { return true }
    guard let style = HTMLTree.attribute(node, "style") else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private static let rolesAround: Set<String> = [
    "navigation", "dialog", "alertdialog", "banner", "contentinfo", "search", "complementary", "menu", "menubar",
    "toolbar",
  ]

  private static func isSurroundings(_ node: HTMLTree.Node, _ name: String) -> Bool {
    guard node.pointee.properties != nil, name != "body", name != "html", name != "main", name != "article" else {
      return false
    }
    if let role = HTMLTree.attribute(node, "role"), rolesAround.contains(role) { return true }
    if let names = HTMLTree.attribute(node, "class"), HTMLElements.isSurroundings(names) { return true }
    return HTMLTree.attribute(node, "id").map(HTMLElements.isSurroundings) ?? false
  }

  // MARK: Text

  private mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
    for byte in characters {
      if byte == ByteScan.space || (0x09...0x0D).contains(byte) {
        pendingSpace = true
        continue
      }
      if pendingBreak || pendingSpace, !text.isEmpty {
        text.append(ByteScan.space)
        if linkDepth > 0 { linked += 1 }
      }
      pendingBreak = false
      pendingSpace = false
      text.append(byte)
      if linkDepth > 0 { linked += 1 }
    }
  }

  private mutating func flush() {
    pendingSpace = false
    pendingBreak = false
    defer {
      text.removeAll(keepingCapacity: true)
      linked = 0
    }
    let trimmed = ByteScan.trimmed(text, 0..<text.count)
    guard !trimmed.isEmpty else { return }
    guard blocks.count < UnitLimit.units else {
      blocks[blocks.count - 1].text += [ByteScan.space] + text[trimmed]
      return
    }
    blocks.append(
      HTMLBlock(
        text: Array(text[trimmed]), marker: markers.last ?? .none, linked: linked, container: open.last ?? 0,
        isSuspect: suspect > 0))
  }
}
