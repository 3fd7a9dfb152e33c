import Articles
import Dates

/// When an article that states no date can have been published, as far as its own words tell.
///
/// - Not before the latest day that it tells as past.
/// - Not a week or more after a weekday that it calls by its bare name and elsewhere by its date: news calls a day by its
///   name for a week (the rule of news agencies' style books).
/// - About the day of what its first paragraphs bring as news, where they count it from an earlier event ("ten days
///   later") and nothing later is told.
///
/// A weekday alone bounds nothing.
public struct DocumentBounds: Hashable, Sendable {
  /// One approximate day, an interval, or an interval without end.
  public var date: DateValue
  /// First day, without marks; the year may be open (`XXXX-02-04`).
  let earliest: String
  /// Last day, without marks; nil where there is no bound.
  let latest: String?

  /// - Parameter mentions: the article's events.
  /// - Returns: nil for an article with a date of its own or with stamped posts, and where no day is told as past.
  public init?(_ article: Article, _ mentions: [EventMention]) {
    guard Self.isUndated(article) else { return nil }
    let told = Self.told(mentions)
    guard let latest = told.max(by: { $0.order < $1.order }), let first = told.map(\.order).min(),
      latest.order - first <= Self.longestStory
    else { return nil }
    earliest = latest.day
    if let news = Self.news(told, latest: latest, article) {
      self.latest = latest.day
      let mark = news.edtf.hasSuffix("%") ? "%" : "~"
      date = DateValue(edtf: latest.day + mark, basis: .inferred, evidence: news.evidence)
      return
    }
    let named = told.filter { $0.date.basis == .inferred && !$0.date.edtf.isMarked }.min { $0.order < $1.order }
    let end = named.flatMap { VagueTime.shifted($0.day, by: Self.namedFor) }
    // A later day contradicts the bound: then some weekday is not what it seemed.
    self.latest = end.flatMap { Self.order($0) ?? 0 >= latest.order ? $0 : nil }
    var evidence = latest.date.evidence
    if self.latest != nil, let named { evidence += named.date.evidence.filter { !evidence.contains($0) } }
    date = DateValue(edtf: "\(latest.day)/\(self.latest ?? "..")", basis: .inferred, evidence: evidence)
  }

  /// Days after which a day is no longer called by its weekday alone.
  private static let namedFor = 6
  /// Days beyond which days without a year are in no clear order.
  private static let longestStory = 183
  /// Paragraphs that bring the news.
  private static let lead = 2

  static func isUndated(_ article: Article) -> Bool {
    article.metadata.published == nil && article.metadata.updated == nil && article.posts.isEmpty
  }

  private struct Told {
    var day: String
    var order: Int
    var date: DateValue
    var predicate: Range<Int>
  }

  /// What has happened on a day that words of the text give; where some days have a year, only those.
  private static func told(_ mentions: [EventMention]) -> [Told] {
    let all = mentions.compactMap { mention -> Told? in
      let day = mention.date.edtf.unmarked
      guard mention.status == .happened, !mention.date.evidence.isEmpty, let order = order(day) else { return nil }
      return Told(day: day, order: order, date: mention.date, predicate: mention.predicate)
    }
    let dated = all.filter { !$0.day.hasPrefix("X") }
    return dated.isEmpty ? all : dated
  }

  private static func order(_ day: String) -> Int? {
    guard day.utf8.count == 10, !day.hasSuffix("X") else { return nil }
    return CivilDate(edtf: day.hasPrefix("XXXX") ? "2001" + day.dropFirst(4) : day)?.dayNumber
  }

  /// The date of the news, where it is counted from an earlier day that the text states.
  private static func news(_ told: [Told], latest: Told, _ article: Article) -> DateValue? {
    let lead = article.blocks.filter { $0.kind == .paragraph }.prefix(lead).map(\.range)
    let last = told.filter { $0.order == latest.order }
    guard last.allSatisfy({ $0.date.basis == .anchored || $0.date.edtf.isMarked }),
      told.contains(where: { $0.order < latest.order && !$0.date.edtf.isMarked })
    else { return nil }
    return last.first { told in
      told.date.basis == .anchored && lead.contains { $0.contains(told.predicate.lowerBound) }
    }?.date
  }
}

extension String {
  /// Whether an EDTF date ends with a mark of approximation or doubt.
  var isMarked: Bool { hasSuffix("~") || hasSuffix("%") || hasSuffix("?") }
  /// The date without that mark.
  var unmarked: String { isMarked ? String(dropLast()) : self }
}
