import Articles
import Dates
import Language

/// Gives a clause its date: its own words, the clause it hangs on, the story told so far, or the time of the document.
struct EventDating {
  let text: SourceText
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]
  /// The day of the post or article; nil where it is not stated.
  let documentTime: CivilDate?
  var storyTime = StoryTime()
  /// The dated events of the text; none in a first reading.
  var anchors: EventAnchors?
  /// What the last sentence of the paragraph told, as indices of tokens: what "ten days later" counts from where no
  /// date was told.
  var lastEvents: [Int] = []
  /// When a text without a date can have been published.
  var bounds: DocumentBounds?

  let weekdays: NamedWeekdays

  /// The date that the clause's own words name.
  func ownDate(of clause: Clause) -> DateValue? {
    let dates = clause.times.compactMap { time in
      date(of: temporal[time], clause).flatMap { plausible($0, clause) }.map { (time, $0) }
    }
    let best = dates.first { temporal[$0.0].type == .date || temporal[$0.0].type == .time } ?? dates.first
    return counted(clause, hasDate: best.map { temporal[$0.0].type != .duration } ?? false) ?? best?.1
  }

  /// The date that is counted from another event ("three days after the vote") or, where no document time settles it,
  /// from the time told last ("two days later").
  private func counted(_ clause: Clause, hasDate: Bool) -> DateValue? {
    for anchor in clause.anchors {
      let origin: DateValue?
      if let event = anchor.event {
        origin = anchors?.day(of: event)
      } else if hasDate || documentTime != nil {
        continue
      } else {
        origin = storyTime.date ?? lastEvents.lazy.compactMap { anchors?.day(of: $0) }.first
      }
      guard let origin, let day = VagueTime.shifted(origin.edtf, by: anchor.days) else { continue }
      var edtf = day
      if origin.edtf.hasSuffix("%") { edtf += "%" } else if anchor.isRough || origin.edtf.isMarked { edtf += "~" }
      let date = derived(edtf, .anchored, [temporal[anchor.time].range] + origin.evidence)
      if let date = plausible(date, clause) { return date }
    }
    return nil
  }

  private func date(of expression: TemporalExpression, _ clause: Clause) -> DateValue? {
    let range = expression.range
    if let date = weekdays.date(of: expression, in: text) { return date }
    guard var date = expression.date, date.edtf != "XXXX-XX-XX" || date.basis == .weekday else {
      // "Later" beside a past tense looks back on a future.
      if expression.value == "FUTURE_REF", clause.tense == .past { return nil }
      let words = wordBefore(range.lowerBound) + " " + text.string(range).lowercased()
      return VagueTime.date(of: expression, words: words, documentTime: documentTime)
        ?? bounds.flatMap { VagueTime.date(of: expression, words: words, bounds: $0) }
    }
    if !date.evidence.contains(range) { date.evidence = [range] }
    if let bounded = bounded(date.edtf, by: wordBefore(range.lowerBound)) { date.edtf = bounded }
    return date
  }

  /// Holds a date against the tense: what has happened did not happen after the article, and a weekday ahead is the next
  /// one.
  private func plausible(_ date: DateValue, _ clause: Clause) -> DateValue? {
    guard let documentTime, let day = CivilDate(edtf: date.edtf) else { return date }
    if clause.isPlanned || clause.tense == .future {
      guard date.basis == .weekday, day < documentTime else { return date }
      return derived(day.adding(days: 7).description, .weekday, date.evidence)
    }
    return clause.tense == .past && clause.modal == nil && day > documentTime ? nil : date
  }

  /// "By Friday" and the like leave one end open.
  private func bounded(_ edtf: String, by word: String) -> String? {
    guard !edtf.utf8.contains(0x2F) else { return nil }
    switch word {
    case "by", "until", "till", "before": return "../\(edtf)"
    case "since": return "\(edtf)/.."
    default: return nil
    }
  }

  /// The date of a clause that names none itself, from the clause it depends on.
  func date(of clause: Clause, from governor: DateValue) -> DateValue? {
    guard case .adverbial(let marker) = clause.kind else { return nil }
    if let days = clause.daysApart, let day = VagueTime.shifted(governor.edtf, by: marker == "after" ? -days : days) {
      return derived(day, .anchored, governor.evidence)
    }
    switch marker {
    case "when", "as", "while", "once": return derived(governor.edtf, .anchored, governor.evidence)
    case "after", "since":
      let lasted = clause.times.lazy.compactMap { time in
        VagueTime.span(temporal[time].value, endingWith: governor.edtf).map { (time, $0) }
      }.first
      return lasted.map { derived($0.1, .anchored, governor.evidence + [temporal[$0.0].range]) } ?? upTo(governor)
    default: return nil
    }
  }

  /// The date of a governing clause that names none itself, from a dated clause of time below it.
  func date(fromDependent clause: Clause, _ date: DateValue) -> DateValue? {
    guard case .adverbial(let marker) = clause.kind else { return nil }
    if let days = clause.daysApart, let day = VagueTime.shifted(date.edtf, by: marker == "after" ? days : -days) {
      return derived(day, .anchored, date.evidence)
    }
    switch marker {
    case "when", "as", "while": return derived(date.edtf, .anchored, date.evidence)
    case "after", "once": return derived(approximate(date.edtf), .anchored, date.evidence)
    case "before", "until": return upTo(date)
    default: return nil
    }
  }

  /// The date of a finite clause without any word of time.
  func inheritedDate(of clause: Clause, block: Int) -> DateValue {
    if clause.isPerfect, clause.tense == .past {
      return documentTime.map { derived("../\($0)", .inferred, []) } ?? unknown(clause)
    }
    if clause.tense == .future || clause.isPlanned {
      return documentTime.map { derived("\($0)/..", .inferred, []) } ?? unknown(clause)
    }
    if clause.tense == .present, clause.isPerfect, let date = sinceTold(block) { return date }
    if clause.tense == .past, !clause.isPerfect,
      let told = storyTime.date(inBlock: block, hasDocumentTime: documentTime != nil)
    {
      return derived(approximate(told.edtf), .inferred, told.evidence)
    }
    return documentTime.map { derived($0.description, .documentTime, []) } ?? unknown(clause)
  }

  /// What has happened by now, in an article without a date: between what the paragraph told and its publication.
  private func sinceTold(_ block: Int) -> DateValue? {
    guard documentTime == nil, let bounds, let latest = bounds.latest,
      let told = storyTime.date(inBlock: block, hasDocumentTime: false), told.edtf.unmarked < latest
    else { return nil }
    return derived("\(told.edtf.unmarked)/\(latest)", .inferred, told.evidence + bounds.date.evidence)
  }

  /// Some day of some year: the text gives no hold, another article may.
  ///
  /// The words for it are kept where there are some ("this weekend"), so that a reader sees what was fixed.
  private func unknown(_ clause: Clause) -> DateValue {
    let words = clause.times.filter { temporal[$0].type == .date || temporal[$0].type == .time }
    return derived("XXXX", .inferred, words.map { temporal[$0].range })
  }

  /// The date that a dated noun lends to its verb ("Monday's crash hurt three people").
  func date(lentBy date: DateValue) -> DateValue { derived(date.edtf, .anchored, date.evidence) }

  private func derived(_ edtf: String, _ basis: DateBasis, _ evidence: [Range<Int>]) -> DateValue {
    DateValue(edtf: edtf, basis: basis, evidence: evidence)
  }

  private func upTo(_ date: DateValue) -> DateValue? {
    guard let end = date.edtf.split(separator: "/").last, end != ".." else { return nil }
    return derived("../\(end)", .anchored, date.evidence)
  }

  /// The same date, marked as approximate (EDTF `~`).
  private func approximate(_ edtf: String) -> String {
    edtf.utf8.contains(0x2F) || edtf.isMarked ? edtf : edtf + "~"
  }

  private func wordBefore(_ offset: Int) -> String {
    var end = offset
    while end > 0, text.bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, (0x61...0x7A).contains(text.bytes[start - 1] | 0x20) { start -= 1 }
    return text.string(start..<end).lowercased()
  }
}
