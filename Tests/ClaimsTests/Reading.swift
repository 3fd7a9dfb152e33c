import Articles
import Dates
import Language

@testable import Claims

/// Articles made of plain paragraphs, and their claims in a form that is easy to compare.
struct Reading {
  let article: Article
  let claims: [Claim]

  /// - Parameter posts: the paragraphs (by number) that begin a post of a live blog.
  init(_ text: String, kinds: [Block.Kind] = [], posts: [Int] = [], entities: EntityTable = .standard) {
    let bytes = Array(text.utf8)
    var blocks = [Block]()
    var start = 0
    for (index, byte) in (bytes + [0x0A]).enumerated() where byte == 0x0A {
      if index > start {
        let number = blocks.count
        let post = posts.isEmpty ? nil : posts.lastIndex { $0 <= number }
        blocks.append(Block(number < kinds.count ? kinds[number] : .paragraph, start..<index, post: post))
      }
      start = index + 1
    }
    let article = Article(
      path: "test.txt", sha256: "", format: .text, text: SourceText(bytes), metadata: .init(), blocks: blocks)
    self.article = article
    let regions = blocks.filter { $0.kind.isProse }.map(\.range)
    let annotated = LanguageAnalyzer().annotate(bytes, regions: regions)
    claims = ClaimFinder(entities: entities).find(in: article, annotated, [])
  }

  var outermost: [Claim] { claims.filter { $0.within == nil } }

  /// "speaker | cue | content" of each outermost claim.
  var lines: [String] { outermost.map(line) }

  func line(_ claim: Claim) -> String {
    let speaker = claim.speaker.map { article.text.string($0.range) } ?? "-"
    return "\(speaker) | \(article.text.string(claim.cue.range)) | \(article.text.string(claim.content))"
  }

  var entities: [String] { claims.map { $0.speaker?.entity ?? "-" } }
}
