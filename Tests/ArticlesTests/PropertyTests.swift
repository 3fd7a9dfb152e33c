import Articles
import TestSupport
import Testing

/// What holds for any bytes: the small sister of the fuzz target in `Tests/Fuzz/Articles`.
@Suite struct PropertyTests {
  /// SplitMix64, so that every run tests the same.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func check(_ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil) {
    let result = ArticleReader().read(bytes, path: path, sidecar: sidecar)
    #expect(result == ArticleReader().read(bytes, path: path, sidecar: sidecar))
    guard case .success(let article) = result else { return }
    let text = article.text.bytes
    #expect(String(validating: text, as: UTF8.self) != nil)
    var end = 0
    for block in article.blocks {
      #expect(block.range.lowerBound >= end && !block.range.isEmpty && block.range.upperBound <= text.count)
      #expect(text[block.range.lowerBound] & 0xC0 != 0x80)
      #expect(block.range.upperBound == text.count || text[block.range.upperBound] & 0xC0 != 0x80)
      #expect(block.post.map(article.posts.indices.contains) ?? true)
      end = block.range.upperBound
    }
    var last = 0
    for post in article.posts {
      #expect(post.range.lowerBound >= last && post.range.upperBound <= text.count)
      last = post.range.upperBound
    }
    for stamp in [article.metadata.published, article.metadata.updated] + article.posts.map(\.published) {
      if let range = stamp?.range { #expect(range.upperBound <= text.count) }
    }
    for note in article.diagnostics { #expect((note.range?.upperBound ?? 0) <= text.count) }
  }

  private let paths = ["a.txt", "a.md", "a.html"]

  @Test func `Random bytes are read or rejected, never more`() {
    var generator = Generator(state: 1)
    for round in 0..<300 {
      let count = Int.random(in: 0..<200, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
      check(bytes, path: paths[round % 3], sidecar: round % 5 == 0 ? bytes.reversed() : nil)
    }
  }

  @Test func `Mutated articles keep every promise about ranges`() throws {
    let story = try InventedStory()
    var generator = Generator(state: 2)
    let marks = [
      "\n", "\n\n", "---\n", "14:05 GMT\n", "\u{201C}", "(A/B)", "# ", "- ", "<div>", "</p>", "By ", "\r", "©",
      "\u{A0}", "```\n", "> ",
    ]
    for source in story.articleSources {
      let original = try story.bytes(of: source)
      for round in 0..<15 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
          let at = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[at] = UInt8.random(in: 1...255, using: &generator)
          case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...80, using: &generator)))
          case 2: bytes.insert(contentsOf: Array((marks.randomElement(using: &generator) ?? "").utf8), at: at)
          default:
            bytes.insert(
              contentsOf: bytes[at..<min(bytes.count, at + 60)], at: Int.random(in: 0..<bytes.count, using: &generator))
          }
          if bytes.isEmpty { bytes = [0x41] }
        }
        check(bytes, path: paths[round % 3])
      }
    }
  }

  @Test func `Cutting an article anywhere is safe`() throws {
    let story = try InventedStory()
    for source in ["01-coast-live.txt", "04-gazette.md", "05-ledger.html"] {
      let bytes = try story.bytes(of: source)
      for end in stride(from: 1, to: bytes.count, by: 101) { check(Array(bytes[..<end]), path: source) }
    }
  }
}
