/// The key of an item in a stage whose large blocks come apart: a way from the widest block to the narrowest.
///
/// All items whose keys begin with the same parts form a block, of which the widest that is small enough counts.
struct BlockPath {
  private let parts: [String]

  init(_ parts: [String]) {
    // The separator in a part would make a block of what has nothing in common.
    self.parts = parts.map { String(decoding: $0.utf8.filter { $0 != Self.separator }, as: UTF8.self) }
  }

  static let separator: UInt8 = 0x1F

  var key: String { parts.reduce(into: "") { $0 += $1 + "\u{1F}" } }

  /// The blocks that an item of this key stands in, the widest first.
  static func blocks(of key: String) -> [String] {
    let bytes = Array(key.utf8)
    return bytes.indices.filter { bytes[$0] == separator }.map { String(decoding: bytes[...$0], as: UTF8.self) }
  }

  /// The block as a reader sees it.
  static func shown(_ block: String) -> String {
    let bytes = block.utf8.last == separator ? block.utf8.dropLast() : block.utf8[...]
    return String(decoding: bytes.map { $0 == separator ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
