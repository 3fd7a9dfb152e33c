/// Finds the encoding that an HTML or XML file declares in its first bytes.
enum DeclaredCharset {
  /// The label after the first `charset=` inside a tag, or after `encoding=` in an XML declaration, within 2,048 bytes.
  static func find(_ file: [UInt8]) -> String? {
    let head = file.prefix(2_048).map(ByteScan.lowered)
    if head.starts(with: Array("<?xml".utf8)), let label = label(in: head, after: Array("encoding".utf8)) {
      return label
    }
    return label(in: head, after: Array("charset".utf8))
  }

  private static func label(in head: [UInt8], after key: [UInt8]) -> String? {
    var index = 0
    while index + key.count < head.count {
      defer { index += 1 }
      guard head[index] == key[0], head[index..<(index + key.count)].elementsEqual(key) else { continue }
      var cursor = skipSpace(head, from: index + key.count)
      guard cursor < head.count, head[cursor] == 0x3D else { continue }
      cursor = skipSpace(head, from: cursor + 1)
      if cursor < head.count, head[cursor] == 0x22 || head[cursor] == 0x27 { cursor += 1 }
      let name = head[cursor...].prefix { ByteScan.isLower($0) || ByteScan.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func skipSpace(_ head: [UInt8], from start: Int) -> Int {
    var index = start
    while index < head.count, head[index] == ByteScan.space || (0x09...0x0D).contains(head[index]) { index += 1 }
    return index
  }
}
