/// Makes blocks of classified units: takes datelines off the paragraphs they begin.
struct BlockBuilder {
  private(set) var blocks = [Block]()
  /// The datelines that were taken off, with the agencies they name.
  private(set) var datelines = [DatelineRule.Dateline]()

  /// - Parameters:
  ///   - posts: where posts begin, as indices of units, in order.
  ///   - bodyStart: the first unit of the story.
  init(_ bytes: [UInt8], _ units: [TextUnit], posts: [Int], bodyStart: Int) {
    var post: Int?
    var paragraphs = 0
    for (index, unit) in units.enumerated() {
      if let next = posts[((post ?? -1) + 1)...].first, next == index {
        post = (post ?? -1) + 1
        paragraphs = 0
      }
      guard let kind = unit.kind else { continue }
      if kind == .paragraph, index >= bodyStart || post != nil { paragraphs += 1 }
      // A dateline opens a story or a post; a later dash is punctuation.
      if kind == .paragraph, paragraphs <= 2, let found = DatelineRule.dateline(bytes, unit.range) {
        datelines.append(found)
        blocks.append(Block(.dateline, ByteScan.trimmed(bytes, found.range), post: post))
        blocks.append(Block(.paragraph, found.rest..<unit.range.upperBound, post: post))
      } else {
        blocks.append(Block(kind, unit.range, post: post))
      }
    }
  }
}
