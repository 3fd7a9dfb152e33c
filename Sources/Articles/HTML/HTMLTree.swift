import CLibXML2

/// A page as libxml2 parses it.
final class HTMLTree {
  typealias Node = UnsafeMutablePointer<xmlNode>

  private let document: UnsafeMutablePointer<xmlDoc>

  private static let initialized: Void = xmlInitParser()

  /// - Parameter bytes: valid UTF-8 without NUL; what the page declares as its encoding is not looked at any more.
  init?(_ bytes: [UInt8]) {
    _ = Self.initialized
    // Without HUGE, what is nested more than 256 deep would be lost silently.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
      | XML_PARSE_HUGE.rawValue
    guard let size = Int32(exactly: bytes.count) else { return nil }
    let parsed = bytes.withUnsafeBytes { raw in
      htmlReadMemory(raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, "UTF-8", Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  enum Event {
    case enter(Node, name: String)
    case leave(Node, name: String)
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// Visits the nodes in document order, without recursion: pages nest as deep as they like.
  ///
  /// - Parameter visit: returns whether to look inside, for `enter`; its answer to other events is not used.
  func walk(_ visit: (Event) -> Bool) {
    guard let root = xmlDocGetRootElement(document) else { return }
    var node = root
    while true {
      let goesDown = enter(node, visit)
      if goesDown, let child = node.pointee.children {
        node = child
        continue
      }
      if goesDown { leave(node, visit) }
      while node.pointee.next == nil || node == root {
        guard node != root, let parent = node.pointee.parent else { return }
        node = parent
        leave(node, visit)
      }
      guard let next = node.pointee.next else { return }
      node = next
    }
  }

  private func enter(_ node: Node, _ visit: (Event) -> Bool) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: return visit(.enter(node, name: Self.name(node)))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { _ = visit(.text(Self.buffer(content))) }
      return false
    default: return false
    }
  }

  private func leave(_ node: Node, _ visit: (Event) -> Bool) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    _ = visit(.leave(node, name: Self.name(node)))
  }

  // MARK: Nodes

  private static func name(_ node: Node) -> String {
    node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }

  private static func buffer(_ content: UnsafeMutablePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
  }

  /// The value of an attribute; empty where it has none.
  static func attribute(_ node: Node, _ name: String) -> String? {
    var property = node.pointee.properties
    while let current = property {
      if let key = current.pointee.name, String(cString: key).lowercased() == name {
        var value = ""
        var child = current.pointee.children
        while let text = child {
          if let content = text.pointee.content { value += String(decoding: buffer(content), as: UTF8.self) }
          child = text.pointee.next
        }
        return value
      }
      property = current.pointee.next
    }
    return nil
  }

  /// The text right inside an element, as of `title` and `script`.
  static func directText(_ node: Node) -> String {
    var text = [UInt8]()
    var child = node.pointee.children
    while let current = child {
      if let content = current.pointee.content { text.append(contentsOf: buffer(content)) }
      child = current.pointee.next
    }
    return String(decoding: text, as: UTF8.self)
  }
}
