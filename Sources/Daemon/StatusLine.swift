import Glibc
import Inbox
import Storage

/// The one line that `systemctl status` shows: "42 articles, 118 events, report 12 at 14:03".
struct StatusLine: Equatable {
  var counts = StoryCounts()
  /// "14:03", local time; nil before the first report of this run.
  var lastReport: String?
  var condition: InboxCondition?
  /// Files that could not be read, and are tried again.
  var unreadable = 0
  /// What keeps the service from working as it should.
  var trouble: String?

  var text: String {
    var parts = ["\(Self.count(counts.articles, "article")), \(Self.count(counts.events, "event"))"]
    if counts.conflicts > 0 { parts.append("\(Self.count(counts.conflicts, "open conflict"))") }
    if counts.reports > 0 { parts.append("report \(counts.reports)" + (lastReport.map { " at \($0)" } ?? "")) }
    if counts.rejected > 0 { parts.append("\(Self.count(counts.rejected, "file")) set aside") }
    switch condition?.source {
    case .polling(let reason): parts.append("polling: \(reason)")
    case .missing: parts.append("the inbox is missing")
    case .events, nil: break
    }
    if let hindrance = condition?.hindrance { parts.insert("\(hindrance); trying again", at: 0) }
    if unreadable > 0 { parts.insert("\(Self.count(unreadable, "file")) can't be read; trying again", at: 0) }
    if let trouble { parts.insert(trouble, at: 0) }
    return parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// Instants as text.
enum WallClock {
  /// RFC 3339 in UTC, to the second: "2026-11-22T14:03:00Z".
  static func timestamp() -> String { formatted(utc: true, "%Y-%m-%dT%H:%M:%SZ") }

  /// "14:03", local time.
  static func minute() -> String { formatted(utc: false, "%H:%M") }

  private static func formatted(utc: Bool, _ format: String) -> String {
    var now = time(nil)
    var parts = tm()
    if utc { gmtime_r(&now, &parts) } else { localtime_r(&now, &parts) }
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
