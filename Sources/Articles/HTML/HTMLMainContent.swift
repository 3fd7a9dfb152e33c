/// Chooses the part of a page that is its article.
///
/// The first that applies: the `article` element with half of the page's running text or more; `main`, or what `itemprop` or
/// `role` mark as the article, likewise; the container with the most running text right inside it, taken up to the
/// ancestor that has little else (J. Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", WSDM 2010,
/// gives the reason: length and link density tell text from boilerplate); the whole page.
struct HTMLMainContent {
  /// The indices of the article's blocks.
  private(set) var kept = [Int]()

  init(_ content: HTMLContent) {
    let trusted = content.blocks.map { $0.isSuspect ? 0 : $0.weight }
    let all = content.blocks.map(\.weight)
    // Class names mislead where they hide most of the text.
    let trustsNames = trusted.reduce(0, +) * 5 >= all.reduce(0, +) * 2
    let weights = trustsNames ? trusted : all
    let range = Self.range(content, weights)
    kept = range.filter { !trustsNames || !content.blocks[$0].isSuspect }
    keepHeadline(content, range)
  }

  private static func range(_ content: HTMLContent, _ weights: [Int]) -> Range<Int> {
    var sums = [0]
    sums.reserveCapacity(weights.count + 1)
    for weight in weights { sums.append((sums.last ?? 0) + weight) }
    func weight(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
    let total = sums.last ?? 0
    let everything = 0..<content.blocks.count
    guard total > 0 else { return everything }

    func best(where isWanted: (HTMLContainer) -> Bool) -> Range<Int>? {
      var best: Range<Int>?
      for container in content.containers where isWanted(container) {
        if weight(container.blocks) > best.map(weight) ?? 0 { best = container.blocks }
      }
      return best.flatMap { weight($0) * 2 >= total ? $0 : nil }
    }
    if let range = best(where: { $0.name == "article" }) { return range }
    if let range = best(where: { $0.name == "main" || $0.isMarked }) { return range }
    return densest(content, weights, weight) ?? everything
  }

  private static func densest(
    _ content: HTMLContent, _ weights: [Int], _ weight: (Range<Int>) -> Int
  ) -> Range<Int>? {
    var scores = [Int](repeating: 0, count: content.containers.count)
    for (index, block) in content.blocks.enumerated() where weights[index] > 0 && block.container < scores.count {
      scores[block.container] += 2 * weights[index]
      if let parent = content.containers[block.container].parent { scores[parent] += weights[index] }
    }
    guard var best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[best] > 0 else {
      return nil
    }
    let total = weights.reduce(0, +)
    // Up to where the text is more or less complete.
    while weight(content.containers[best].blocks) * 3 < total * 2, let parent = content.containers[best].parent {
      best = parent
    }
    return content.containers[best].blocks
  }

  /// A headline often stands above the element that holds the text.
  private mutating func keepHeadline(_ content: HTMLContent, _ range: Range<Int>) {
    guard !kept.contains(where: { content.blocks[$0].marker == .heading(1) }) else { return }
    let above = content.blocks.indices.prefix(range.lowerBound).last {
      content.blocks[$0].marker == .heading(1) && !content.blocks[$0].isSuspect
    }
    if let above { kept.insert(above, at: 0) }
  }
}
