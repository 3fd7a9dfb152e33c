/// Gives each unit its role, from what it is and from where it stands.
struct BlockClassifier {
  private let bytes: [UInt8]
  /// What front matter, sidecar or markup state.
  private let stated: Article.Metadata
  private(set) var units: [TextUnit]
  private(set) var bylines = [Byline]()
  /// The outlet that the page names as its own, in a masthead or a copyright line.
  private(set) var outlet: String?
  /// The index of the title among the units.
  private(set) var title: Int?
  /// The first unit of the story itself, behind title, bylines and datelines.
  private(set) var bodyStart = 0

  /// A long live blog has some dozens.
  private static let mostBylines = 200

  init(_ bytes: [UInt8], _ units: [TextUnit], stated: Article.Metadata) {
    self.bytes = bytes
    self.units = units
    self.stated = stated
  }

  /// Gives a role to each unit that has one by itself, and finds the title.
  mutating func classifyLines() {
    for index in units.indices { classifyAlone(index) }
    markCaptionCopies()
    findOutlet()
    title = TitleRule.title(units, bytes, stated: stated.title)
    if let title { classifyHead(title) }
    bodyStart = firstOfBody()
  }

  /// Gives a role to the others.
  ///
  /// - Parameter openings: the units that open posts.
  mutating func classifyBody(openings: [Int]) {
    for opening in openings { classifyHeadline(of: opening) }
    for index in units.indices where units[index].kind == nil { units[index].kind = kindInBody(index) }
    markTail()
  }

  // MARK: Alone

  private mutating func classifyAlone(_ index: Int) {
    let unit = units[index]
    switch unit.marker {
    case .apart: units[index].kind = .furniture
    case .caption: units[index].kind = .caption
    default: break
    }
    guard unit.isShort, units[index].kind == nil else { return }
    if unit.hasDigit, unit.words <= 16, unit.count <= 160, let stamp = StampParser(bytes, unit.range).whole() {
      units[index].stamp = stamp
      units[index].kind = .dateline
    } else if FurnitureRules.isFurniture(unit, bytes) {
      units[index].kind = .furniture
    } else if unit.marker == .none || unit.marker == .quote, let byline = BylineRule.byline(bytes, unit.range) {
      units[index].kind = .byline
      if bylines.count < Self.mostBylines { bylines.append(byline) }
    } else if isDatelineLine(unit) {
      units[index].kind = .dateline
    } else if unit.marker != .listItem, CaptionRule.isCaption(unit, bytes) {
      // A credit alone says nothing of the story.
      units[index].kind = CaptionRule.credit(bytes, unit.range) == unit.range ? .furniture : .caption
    }
  }

  /// A line about when the text was published that says more than the stamp: two stamps, or a place.
  private func isDatelineLine(_ unit: TextUnit) -> Bool {
    guard unit.hasDigit, unit.count <= 160, unit.words <= 24, unit.marker == .none,
      !unit.isTerminated || unit.words <= 12
    else { return false }
    let parser = StampParser(bytes, unit.range)
    if parser.isLabelled, unit.words <= 9, !unit.isTerminated { return true }
    guard let found = parser.prefix(), found.date?.year != nil else { return false }
    return found.label != .none
      || (!unit.isTerminated && !ByteScan.isLower(ByteScan.lowered(bytes[unit.range.lowerBound])))
  }

  /// Pages print a caption twice, once without its credit.
  private mutating func markCaptionCopies() {
    for index in units.indices.dropLast() where units[index].kind == nil {
      if CaptionRule.isUncreditedCopy(units[index], of: units[index + 1], bytes) { units[index].kind = .caption }
    }
  }

  private mutating func findOutlet() {
    outlet = OutletNames.holder(units, bytes)
    guard let masthead = OutletNames.masthead(units, bytes), stated.title == nil || !isStatedTitle(masthead) else {
      return
    }
    outlet = TextTidying.collapsed(bytes[units[masthead].range])
    units[masthead].kind = .furniture
  }

  private func isStatedTitle(_ index: Int) -> Bool {
    stated.title.map { FoldedText.fold($0) == units[index].folded } ?? false
  }

  // MARK: Head

  /// Before the title stand kickers and picture descriptions; behind it, the headline may stand again.
  private mutating func classifyHead(_ title: Int) {
    units[title].kind = .title
    for index in units[..<title].indices where units[index].kind == nil && !units[index].isTerminated {
      units[index].kind = units[index].words >= 6 ? .caption : .furniture
    }
    for index in (title + 1)..<min(title + 4, units.count)
    where units[index].kind == nil && units[index].folded == units[title].folded && !units[title].folded.isEmpty {
      units[index].kind = .furniture
    }
  }

  private func firstOfBody() -> Int {
    let start = title.map { $0 + 1 } ?? 0
    return units[start...].indices.first { index in
      let unit = units[index]
      return unit.kind == nil && (unit.isTerminated || !unit.isShort || unit.words > 24)
    } ?? units.count
  }

  // MARK: Body

  /// The line behind a post's stamp is its headline, unless it is a paragraph.
  private mutating func classifyHeadline(of opening: Int) {
    let index = opening + 1
    guard index < units.count, units[index].kind == nil, units[index].isShort, units[index].marker != .listItem else {
      return
    }
    let isParagraph = units[index].isTerminated && (units[index].words > 14 || !endsAsQuestion(units[index]))
    if !isParagraph, units[index].words <= 36 { units[index].kind = .heading }
  }

  private func endsAsQuestion(_ unit: TextUnit) -> Bool {
    let last = bytes[unit.range.upperBound - 1]
    return last == 0x3F || last == 0x21
  }

  private func kindInBody(_ index: Int) -> Block.Kind {
    let unit = units[index]
    switch unit.marker {
    case .heading: return .heading
    case .listItem: return .listItem
    case .quote: return .paragraph
    default: break
    }
    guard !unit.isTerminated, unit.isShort else { return .paragraph }
    if index < bodyStart, isDatedHead(unit) { return .dateline }
    if unit.words <= 14 { return startsOpen(unit) ? .paragraph : .heading }
    if index < bodyStart { return .paragraph }
    return isCaptionLike(index) ? .caption : .paragraph
  }

  /// `May 4, 2031 Bridge closed in Marrow` above the story: the day leads the page's own heading.
  private func isDatedHead(_ unit: TextUnit) -> Bool {
    guard let found = StampParser(bytes, unit.range).prefix() else { return false }
    return found.date?.year != nil && found.range.lowerBound == unit.range.lowerBound
  }

  /// In small letters, or with an open end: a broken line of a paragraph.
  private func startsOpen(_ unit: TextUnit) -> Bool {
    let first = bytes[unit.range.lowerBound]
    let last = bytes[unit.range.upperBound - 1]
    return ByteScan.isLower(first) || last == 0x2C
  }

  /// A long line without an end stop, set apart, that reports nobody's words: a description of a picture.
  private func isCaptionLike(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.afterBlank, index + 1 >= units.count || units[index + 1].afterBlank, !startsOpen(unit) else {
      return false
    }
    return !unit.folded.utf8.contains(0x22)
  }

  /// Behind the last paragraph, short lines are the page's again.
  private mutating func markTail() {
    guard let last = units.lastIndex(where: { $0.kind == .paragraph || $0.kind == .listItem }) else { return }
    for index in units[(last + 1)...].indices where units[index].kind == .heading { units[index].kind = .furniture }
    let authors = stated.bylines.isEmpty ? bylines.flatMap(\.names) : stated.bylines
    for index in units.indices.suffix(3) where units[index].kind == .paragraph && units[index].isShort {
      if isAboutAuthor(units[index], authors) { units[index].kind = .furniture }
    }
  }

  /// `Ada Lund is a reporter for …` at the end of what Ada Lund wrote.
  private func isAboutAuthor(_ unit: TextUnit, _ authors: [String]) -> Bool {
    guard let author = authors.first(where: { unit.folded.hasPrefix(FoldedText.fold($0) + " ") }) else { return false }
    let rest = unit.folded.utf8.dropFirst(FoldedText.fold(author).utf8.count + 1)
    let verb = String(decoding: rest.prefix { $0 != ByteScan.space }, as: UTF8.self)
    return ["is", "covers", "writes", "reports", "reported", "contributed", "has", "can", "was"].contains(verb)
  }
}
