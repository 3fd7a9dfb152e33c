/// Takes a decoded plain text or Markdown file, or text extracted from HTML, apart into metadata, posts and blocks.
struct TextReading {
  private let bytes: [UInt8]
  private(set) var metadata: Article.Metadata
  private(set) var blocks = [Block]()
  private(set) var posts = [Post]()
  private(set) var diagnostics = [Diagnostic]()

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - units: its pieces, in order.
  ///   - stated: what front matter, sidecar or markup state.
  init(_ bytes: [UInt8], _ units: [TextUnit], stated: Article.Metadata) {
    self.bytes = bytes
    metadata = stated
    var classifier = BlockClassifier(bytes, units, stated: stated)
    classifier.classifyLines()
    let hint = stated.published ?? PublicationDates(bytes, classifier.units).published
    let splitter = PostSplitter(classifier.units, published: hint?.date)
    let openings = splitter.openings.map(\.unit)
    classifier.classifyBody(openings: openings)
    let builder = BlockBuilder(bytes, classifier.units, posts: openings, bodyStart: classifier.bodyStart)
    blocks = builder.blocks
    posts = makePosts(splitter.openings)
    diagnostics += UnitLimit.note(units) + splitter.diagnostics
    complete(from: classifier, builder.datelines)
    completeDates(classifier.units, openings: Set(openings), builder.datelines)
    checkPosts(classifier.units)
    checkLanguage()
  }

  private func makePosts(_ openings: [PostSplitter.Opening]) -> [Post] {
    var ends = [Int](repeating: 0, count: openings.count)
    var starts = [Int?](repeating: nil, count: openings.count)
    for block in blocks {
      guard let post = block.post else { continue }
      if starts[post] == nil { starts[post] = block.range.lowerBound }
      if block.kind != .furniture { ends[post] = block.range.upperBound }
    }
    return openings.enumerated().map { index, opening in
      let start = starts[index] ?? 0
      return Post(published: opening.stamp, range: start..<max(start, ends[index]))
    }
  }

  // MARK: Metadata

  private mutating func complete(from classifier: BlockClassifier, _ datelines: [DatelineRule.Dateline]) {
    if metadata.title == nil, let title = classifier.title {
      metadata.title = TextTidying.collapsed(bytes[classifier.units[title].range])
    }
    let agency = datelines.lazy.compactMap(\.agency).first
    let credited = classifier.bylines.lazy.compactMap(\.outlet).first
    metadata.outlet = metadata.outlet ?? classifier.outlet ?? credited ?? agency
    metadata.agency = [agency, credited].lazy.compactMap { $0 }.first { !isOutlet($0) }
    if metadata.bylines.isEmpty {
      for name in classifier.bylines.flatMap(\.names) where !metadata.bylines.contains(name) && !isOutlet(name) {
        metadata.bylines.append(name)
      }
    }
    if metadata.title == nil {
      diagnostics.append(Diagnostic("noTitle", .info, "No title was found: the text begins with a paragraph."))
    }
  }

  private func isOutlet(_ name: String) -> Bool {
    metadata.outlet.map { FoldedText.fold($0) == FoldedText.fold(name) } ?? false
  }

  private mutating func completeDates(
    _ units: [TextUnit], openings: Set<Int>, _ datelines: [DatelineRule.Dateline]
  ) {
    var dates = PublicationDates(bytes, units, openings: openings)
    dates.complete(from: datelines, bytes)
    dates.complete(from: posts.map(\.published))
    metadata.published = metadata.published ?? dates.published
    metadata.updated = metadata.updated ?? dates.updated
    if metadata.published == nil {
      diagnostics.append(
        Diagnostic(
          "noPublicationDate", .warning,
          "The article states no publication date: dates such as “on Saturday” stay open. "
            + "Give one in the front matter or in a sidecar file."))
    }
  }

  // MARK: Checks

  private mutating func checkPosts(_ units: [TextUnit]) {
    guard posts.count > 1 else { return }
    if let unit = units.prefix(20).first(where: { $0.kind == .furniture && Self.statedPosts($0) != nil }),
      let stated = Self.statedPosts(unit), stated != posts.count
    {
      diagnostics.append(
        Diagnostic(
          "incompleteCopy", .warning, "The page speaks of \(stated) posts, but this copy holds \(posts.count).",
          at: unit.range))
    }
    let instants = posts.map(\.published.instant)
    let rises = zip(instants, instants.dropFirst()).contains { $0 < $1 }
    let falls = zip(instants, instants.dropFirst()).contains { $0 > $1 }
    if rises, falls {
      diagnostics.append(
        Diagnostic("postsOutOfOrder", .info, "The posts are not in the order of their times; each keeps its own time."))
    }
  }

  /// The number in "14 posts".
  private static func statedPosts(_ unit: TextUnit) -> Int? {
    let words = unit.folded.split(separator: " ")
    guard words.count == 2, words[1] == "posts" || words[1] == "post" || words[1] == "updates" else { return nil }
    return Int(words[0])
  }

  private mutating func checkLanguage() {
    let prose = blocks.filter { $0.kind == .paragraph || $0.kind == .listItem }
    let found = LanguageCheck.check(bytes, (prose.isEmpty ? blocks : prose).map(\.range))
    if metadata.language == nil { metadata.language = found.language }
    if found.isForeign {
      let guess = found.language.map { " (it looks like “\($0)”)" } ?? ""
      diagnostics.append(
        Diagnostic("notEnglish", .warning, "The text does not read as English\(guess): little will be found in it."))
    }
  }
}
