import Articles

/// Dates that two expressions give together: "from 28 January to 4 February", "two days after February 4".
struct ReaderDates {
  struct Item {
    var reading: Reading
    var resolved: Resolved
    var expression: TemporalExpression
  }

  static func join(_ items: inout [Item], _ text: borrowing LexedText) {
    guard items.count > 1 else { return }
    for index in items.indices.dropLast() {
      if let interval = interval(items[index], items[index + 1], text) {
        let evidence = [items[index].expression.range, items[index + 1].expression.range]
        for part in [index, index + 1] {
          guard let basis = items[part].expression.date?.basis else { continue }
          items[part].expression.date = DateValue(edtf: interval.description, basis: basis, evidence: evidence)
        }
      } else if let period = distance(items[index], items[index + 1], text), let date = period.edtf {
        let evidence = [items[index].expression.range, items[index + 1].expression.range]
        items[index].expression.date = DateValue(edtf: date.description, basis: .anchored, evidence: evidence)
      }
    }
  }

  /// The interval from the first day of one to the last of the other, where "from … to", "between … and" or a dash
  /// joins them.
  private static func interval(_ first: Item, _ second: Item, _ text: borrowing LexedText) -> EDTF? {
    let connector = first.reading.range.upperBound
    guard second.reading.range.lowerBound == connector + 1 else { return nil }
    let opener = text.keyword(first.reading.range.lowerBound - 1)
    switch text.keyword(connector) {
    case .to, .through, .until, .till: guard opener == .from || opener == .between else { return nil }
    case .and: guard opener == .between else { return nil }
    default: guard text.isMark(connector, Mark.hyphen) else { return nil }
    }
    guard let start = point(first), let end = point(second) else { return nil }
    let interval = EDTF.interval(.date(start), .date(end))
    // What can't be read again ends before it begins.
    return start == end ? nil : EDTF(interval.description)
  }

  /// A date that can be the end of an interval.
  private static func point(_ item: Item) -> EDTFDate? {
    guard item.resolved.type == .date, !item.reading.isQualified,
      let date = item.resolved.period?.edtf ?? item.resolved.openDate,
      case .date(let point) = date, point != .someDay
    else { return nil }
    return point
  }

  /// The period a span before or after a date: "two days after February 4".
  private static func distance(_ first: Item, _ second: Item, _ text: borrowing LexedText) -> CalendarPeriod? {
    guard case .span(let span) = first.reading.meaning, let count = span.count, !span.half, span.unit > .hour,
      let origin = second.resolved.period, second.resolved.type == .date
    else { return nil }
    let preposition = first.reading.range.upperBound
    let direction: Int
    switch text.keyword(preposition) {
    case .after, .following: direction = 1
    case .before: direction = -1
    default: return nil
    }
    let next = text.skipping(.the, preposition + 1)
    guard second.reading.range.lowerBound == preposition + 1 || second.reading.range.lowerBound == next else {
      return nil
    }
    return Resolver.distanced(origin, direction * count, span.unit)
  }
}

extension Reading {
  /// Whether only a part of the period is meant.
  var isQualified: Bool { part != nil || modifier != nil }
}
