import Articles

/// When a text without a date can have been published, as far as its own dates tell.
public enum PublicationBounds {
  /// From the latest day that the text tells as past, with no end: `2023-02-04/..`.
  ///
  /// - Parameter expressions: of a text that was tagged without a document time.
  /// - Returns: nil where no date of the text has a year.
  public static func estimate(_ expressions: [TemporalExpression]) -> DateValue? {
    var latest: (day: CivilDate, range: Range<Int>)?
    for expression in expressions where !expression.looksAhead {
      guard let date = expression.date, date.basis == .explicit, let edtf = EDTF(date.edtf),
        let day = edtf.bounds.earliest
      else { continue }
      if latest.map({ $0.day < day }) ?? true { latest = (day, expression.range) }
    }
    return latest.map {
      DateValue(edtf: "\(EDTF.interval(.date(EDTFDate($0.day)), .open))", basis: .inferred, evidence: [$0.range])
    }
  }
}
