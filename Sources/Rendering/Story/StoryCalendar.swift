import Articles
import Linking

/// Events as an iCalendar (RFC 5545): whole days, one VEVENT an event. Events without a year have no place in a calendar
/// and are left out.
enum StoryCalendar {
  static func write(_ story: Story, to output: inout some TextOutputStream) {
    line("BEGIN:VCALENDAR", &output)
    line("VERSION:2.0", &output)
    line("PRODID:-//Dossier//Story//EN", &output)
    line("CALSCALE:GREGORIAN", &output)
    let stamp = stamp(story)
    for event in story.events { write(event, stamp, &output) }
    line("END:VCALENDAR", &output)
  }

  private static func write(_ event: StoryEvent, _ stamp: String, _ output: inout some TextOutputStream) {
    guard let span = DaySpan(event.date.edtf), let first = span.first ?? span.last else { return }
    let last = span.last ?? first
    line("BEGIN:VEVENT", &output)
    line("UID:\(text(event.id))@dossier", &output)
    line("DTSTAMP:\(stamp)", &output)
    line("DTSTART;VALUE=DATE:\(digits(first))", &output)
    // The end is exclusive (section 3.6.1).
    line("DTEND;VALUE=DATE:\(digits(last.adding(days: 1)))", &output)
    line("SUMMARY:\(text(event.description))", &output)
    if let place = event.place { line("LOCATION:\(text(place))", &output) }
    var description = "\(Phrases.sentence(ReadableDate.text(event.date))); \(Phrases.support(event.support))."
    for evidence in event.evidence.prefix(3) {
      description += "\n\(evidence.path), line \(evidence.line): \(evidence.exact)"
    }
    line("DESCRIPTION:\(text(description))", &output)
    line("STATUS:\(status(event))", &output)
    line("TRANSP:TRANSPARENT", &output)
    line("END:VEVENT", &output)
  }

  private static func status(_ event: StoryEvent) -> String {
    switch event.status {
    case .happened, .ongoing: "CONFIRMED"
    case .planned, .possible: "TENTATIVE"
    case .calledOff: "CANCELLED"
    }
  }

  /// The story is a function of its articles, so its stamp is the day of the latest.
  private static func stamp(_ story: Story) -> String {
    let days = story.articles.compactMap { $0.published.flatMap { DaySpan($0.edtf)?.last } }
    return digits(days.max() ?? CivilDate(dayNumber: 0)) + "T000000Z"
  }

  private static func digits(_ date: CivilDate) -> String { String(date.description.filter { $0 != "-" }) }

  /// TEXT values (section 3.3.11); control characters are not allowed in them.
  private static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Folds at 75 bytes, never inside a character (section 3.1).
  private static func line(_ content: String, _ output: inout some TextOutputStream) {
    var length = 0
    for scalar in content.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        output.write("\r\n ")
        length = 1
      }
      output.write(String(scalar))
      length += width
    }
    output.write("\r\n")
  }
}
