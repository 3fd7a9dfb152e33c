import Articles
import Dates

/// Divides an article into stretches with one document time each.
enum ArticleSections {
  /// A post has its own time; what stands outside the posts, and an article without posts, has the article's.
  ///
  /// - Returns: ascending, not overlapping, together the whole text.
  static func sections(of article: Article) -> [TemporalTagger.Section] {
    let length = article.text.bytes.count
    let own = article.metadata.published ?? article.metadata.updated
    let captions = article.blocks.filter { $0.kind == .caption }.map(\.range)
    var sections = [TemporalTagger.Section]()
    var end = 0
    for post in article.posts {
      let start = max(end, min(post.range.lowerBound, length))
      let stop = max(start, min(post.range.upperBound, length))
      if start > end { sections.append(.init(range: end..<start, documentTime: own, captions: captions)) }
      if stop > start {
        sections.append(.init(range: start..<stop, documentTime: post.published, captions: captions))
      }
      end = stop
    }
    if end < length { sections.append(.init(range: end..<length, documentTime: own, captions: captions)) }
    return sections
  }
}
