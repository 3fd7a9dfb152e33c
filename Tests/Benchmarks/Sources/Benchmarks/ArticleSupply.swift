import Foundation

/// Articles to measure with: real ones from a folder, or variants of the texts the project brings.
///
/// A variant keeps the language of its original and changes its numbers, days and one name, so that it is neither a
/// copy nor nonsense; which ones, depends on its number alone.
struct ArticleSupply {
  private let texts: [(name: String, bytes: [UInt8])]
  let isReal: Bool

  /// - Parameter folder: searched for .txt and .md files; `fallback` is used where it is nil.
  init(folder: String?, fallback: String) throws {
    let root = folder ?? fallback
    isReal = folder != nil
    let walk = FileManager.default.enumerator(atPath: root)
    let paths = (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
      .sorted()
    texts = try paths.compactMap { path in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
      return bytes.count < 200 ? nil : ((path as NSString).lastPathComponent, bytes)
    }
    guard !texts.isEmpty else { throw BenchmarkError("no articles (.txt, .md) below \(root)") }
  }

  /// Article number `index`: the texts themselves first, then variants of them.
  func article(_ index: Int) -> (name: String, bytes: [UInt8]) {
    let original = texts[index % texts.count]
    let round = index / texts.count
    guard round > 0 else { return ("\(index)-\(original.name)", original.bytes) }
    return ("\(index)-\(original.name)", Self.variant(of: original.bytes, seed: UInt64(index)))
  }

  private static func variant(of bytes: [UInt8], seed: UInt64) -> [UInt8] {
    let towns = ["Aldermouth", "Brackwell", "Corriston", "Dunmere", "Estwick", "Farrowgate", "Grimsel", "Hollin"]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var inFrontMatter = bytes.starts(with: Array("---\n".utf8))
    for (index, byte) in bytes.enumerated() {
      if inFrontMatter {
        // An address names the article: each variant is an article of its own.
        if byte == 0x0A, out.suffix(4).contains(0x3A) == false, bytes[..<index].suffix(4) == Array("\n---".utf8)[...] {
          inFrontMatter = false
        }
        out.append(byte)
      } else if byte >= 0x31, byte <= 0x39, next(6) == 0 {
        out.append(0x31 + UInt8(next(9)))
      } else {
        out.append(byte)
      }
    }
    var text = String(decoding: out, as: UTF8.self)
    text = text.replacingOccurrences(of: "url: http", with: "url: http://variant\(seed).example/")
    return Array((text + "\n\nThe council of \(towns[next(towns.count)]) met \(next(28) + 1) times about it.\n").utf8)
  }
}
