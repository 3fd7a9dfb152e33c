/// How a date was found.
public enum DateBasis: String, Sendable, Codable, CaseIterable {
  /// The words name it in full.
  case explicit
  /// The time of the article or post itself.
  case documentTime
  /// A weekday, resolved by the document time.
  case weekday
  /// Counted from another date or event of the text.
  case anchored
  /// Partly guessed, such as a year that the text does not state.
  case inferred
  /// Fixed by another article.
  case otherArticle
}

/// A date as EDTF (ISO 8601-2, level 1), with the way it was found.
public struct DateValue: Hashable, Sendable {
  /// Never empty. Parts that are not known are `X`: a day without a year is `XXXX-02-04`.
  public var edtf: String
  public var basis: DateBasis
  /// The words it rests on, in bytes; may be empty.
  public var evidence: [Range<Int>]

  public init(edtf: String, basis: DateBasis, evidence: [Range<Int>] = []) {
    self.edtf = edtf
    self.basis = basis
    self.evidence = evidence
  }
}
