/// When a text says that it was published and updated, in its own words.
///
/// Looked for in the lines about the text (bylines, datelines, page furniture) among its first units, before the third
/// paragraph, and behind a label ("Published", "Last updated") also among its last. Never in the prose itself.
struct PublicationDates: Equatable {
  private(set) var published: Stamp?
  private(set) var updated: Stamp?

  /// - Parameter openings: the units that open posts, whose stamps are the posts' own.
  init(_ bytes: [UInt8], _ units: [TextUnit], openings: Set<Int> = []) {
    readHead(bytes, units, openings)
    for index in units.indices.suffix(Self.tail) where !openings.contains(index) {
      guard let kind = units[index].kind, !kind.isProse, units[index].hasDigit, units[index].count <= 220 else {
        continue
      }
      for found in StampParser(bytes, units[index].range).all(labelled: true) { take(found, as: found.label) }
    }
  }

  private static let head = 16
  private static let tail = 6

  private mutating func readHead(_ bytes: [UInt8], _ units: [TextUnit], _ openings: Set<Int>) {
    var paragraphs = 0
    var pending = FoundStamp.Label.none
    for (index, unit) in units.prefix(Self.head).enumerated() {
      if unit.kind == nil || unit.kind == .paragraph, unit.isTerminated || !unit.isShort { paragraphs += 1 }
      if paragraphs > 2 || openings.contains(index) { break }
      guard let kind = unit.kind, !kind.isProse, unit.isShort else { continue }
      if let label = Self.loneLabel(unit) {
        pending = label
        continue
      }
      for found in StampParser(bytes, unit.range).all() {
        take(found, as: found.label == .none ? pending : found.label)
      }
      pending = .none
    }
  }

  /// "Published" or "Updated" on a line of its own, with the stamp on the next.
  private static func loneLabel(_ unit: TextUnit) -> FoundStamp.Label? {
    switch unit.folded {
    case "published", "posted", "first published": .published
    case "updated", "last updated": .updated
    default: nil
    }
  }

  private mutating func take(_ found: FoundStamp, as label: FoundStamp.Label) {
    guard let stamp = found.stamp() else { return }
    if label == .updated {
      if updated == nil { updated = stamp }
    } else if published == nil {
      published = stamp
    }
  }

  /// Takes the day of a dateline, where nothing else states one.
  mutating func complete(from datelines: [DatelineRule.Dateline], _ bytes: [UInt8]) {
    guard published == nil else { return }
    for dateline in datelines {
      let parser = StampParser(bytes, dateline.range)
      guard let found = parser.prefix() ?? parser.all().first ?? parser.anywhere(), let stamp = found.stamp() else {
        continue
      }
      published = stamp
      return
    }
  }

  /// Takes the days of a live blog's posts, where nothing else states one: the first is when it was published, the last when
  /// it was updated.
  mutating func complete(from posts: [Stamp]) {
    let ordered = posts.sorted { $0.instant < $1.instant }
    if published == nil { published = ordered.first }
    if updated == nil, ordered.count > 1 { updated = ordered.last }
  }
}

extension Stamp {
  /// Minutes since 1970-01-01 00:00 UTC, for comparing stamps: one without a zone counts as UTC, one without a time as midnight.
  var instant: Int {
    date.dayNumber * 1_440 + (time.map { $0.hour * 60 + $0.minute - ($0.utcOffset ?? 0) } ?? 0)
  }
}
