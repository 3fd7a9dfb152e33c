import Articles
import Dates

extension Stamp {
  /// The stamp as a date for a reader. Its words are evidence where they stand in the text.
  func record(_ maker: EvidenceMaker) -> DateRecord {
    DateRecord(
      edtf: date.description, basis: .explicit, evidence: range.map { [maker.evidence($0)] } ?? [],
      time: time.map { "\(date)T\($0.clock)" })
  }
}

extension Stamp.ClockTime {
  /// `16:30:00-04:00`, without the offset where it is not known.
  fileprivate var clock: String {
    let time = "\(Self.two(hour)):\(Self.two(minute)):00"
    guard let utcOffset else { return time }
    let minutes = abs(utcOffset)
    return utcOffset == 0
      ? time + "Z" : time + (utcOffset < 0 ? "-" : "+") + "\(Self.two(minutes / 60)):\(Self.two(minutes % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
