import Foundation

/// Articles to measure with: real ones from a folder, or variants of the texts the project brings.
///
/// A variant keeps the language of its original and changes its numbers, days and one name, so that it is neither a
/// copy nor nonsense; which ones, depends on its number alone.
struct ArticleSupply {
  private let texts: [(name: String, bytes: [UInt8])]
  let isReal: Bool
  private let paragraphs: [[UInt8]]

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
    // Front matter and headings don't stand in the middle of an article.
    paragraphs = texts.flatMap { $0.bytes.split(separator: 0x0A) }.map(Array.init).filter {
      $0.count >= 80 && !$0.contains(0x23) && !$0.starts(with: Array("url:".utf8))
    }
    guard !paragraphs.isEmpty, !texts.isEmpty else { throw BenchmarkError("no articles (.txt, .md) below \(root)") }
  }

  /// Article number `index`: the texts themselves first, then variants of them.
  func article(_ index: Int) -> (name: String, bytes: [UInt8]) {
    let original = texts[index % texts.count]
    let round = index / texts.count
    guard round > 0 else { return ("\(index)-\(original.name)", original.bytes) }
    return ("\(index)-\(original.name)", Self.variant(of: original.bytes, seed: UInt64(index)))
  }

  /// Article number `index` of a story that never ends: three to six paragraphs of several texts, with other numbers.
  ///
  /// Newspapers repeat each other's paragraphs, so a story of many articles does it too.
  func mixed(_ index: Int) -> (name: String, bytes: [UInt8]) {
    var random = Sequence(seed: UInt64(index) + 1)
    var bytes: [UInt8] = []
    for _ in 0..<(3 + random.next(4)) {
      bytes += paragraphs[random.next(paragraphs.count)] + Array("\n\n".utf8)
    }
    return ("\(index).txt", Self.variant(of: bytes, seed: UInt64(index) + 1))
  }

  private static func variant(of bytes: [UInt8], seed: UInt64) -> [UInt8] {
    let towns = ["Aldermouth", "Brackwell", "Corriston", "Dunmere", "Estwick", "Farrowgate", "Grimsel", "Hollin"]
    var random = Sequence(seed: seed)
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
      } else if byte >= 0x31, byte <= 0x39, random.next(6) == 0 {
        out.append(0x31 + UInt8(random.next(9)))
      } else {
        out.append(byte)
      }
    }
    var text = String(decoding: out, as: UTF8.self)
    text = text.replacingOccurrences(of: "url: http", with: "url: http://variant\(seed).example/")
    return Array(
      (text + "\n\nThe council of \(towns[random.next(towns.count)]) met \(random.next(28) + 1) times about it.\n").utf8
    )
  }

  /// Numbers that look drawn, the same for one seed (Marsaglia's xorshift64).
  private struct Sequence {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
  }
}
