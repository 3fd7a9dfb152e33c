import Articles
import Testing

@testable import Dates

/// What holds for every date, on cases drawn with a fixed seed.
@Suite struct EDTFPropertyTests {
  @Test func everyDateIsReadBackFromItsText() throws {
    var randomness = Randomness(seed: 1)
    for _ in 0..<4_000 {
      let date = Self.date(&randomness)
      #expect(EDTFDate(date.description) == date)
    }
  }

  @Test func everyIntervalThatIsReadIsPrintedAsItWas() {
    var randomness = Randomness(seed: 2)
    var read = 0
    for _ in 0..<4_000 {
      let text = "\(Self.bound(&randomness))/\(Self.bound(&randomness))"
      guard let interval = EDTF(text) else { continue }
      read += 1
      #expect(interval.description == text)
    }
    #expect(read > 1_000)
  }

  @Test func randomTextIsNothingOrItsOwnNormalForm() {
    var randomness = Randomness(seed: 3)
    let letters = Array("0123456789XY-/.~?%TZ:+".utf8)
    for _ in 0..<10_000 {
      let length = Int.random(in: 0...14, using: &randomness)
      let bytes = (0..<length).map { _ in letters.randomElement(using: &randomness) ?? 0x30 }
      let text = String(decoding: bytes, as: UTF8.self)
      if let date = EDTF(text) { #expect(date.description == text) }
    }
  }

  @Test func boundsAreInOrder() {
    var randomness = Randomness(seed: 4)
    for _ in 0..<4_000 {
      let bounds = Self.anything(&randomness).bounds
      if let earliest = bounds.earliest, let latest = bounds.latest { #expect(earliest <= latest) }
    }
  }

  @Test func relationsAgreeWithEachOther() {
    var randomness = Randomness(seed: 5)
    for _ in 0..<4_000 {
      let (left, right) = (Self.anything(&randomness), Self.anything(&randomness))
      #expect(left.overlaps(right) == right.overlaps(left))
      #expect(left.overlaps(left) && left.contains(left))
      if left.isCertainlyBefore(right) { #expect(!right.isCertainlyBefore(left) && !left.overlaps(right)) }
      if left.contains(right) { #expect(left.overlaps(right)) }
      #expect(!(EDTF.isListedBefore(left, right) && EDTF.isListedBefore(right, left)))
    }
  }

  @Test func aStampIsItsDayAndTime() throws {
    let day = try #require(CivilDate(validating: 2029, month: 2, day: 4))
    let stamp = Stamp(date: day, time: .init(hour: 9, minute: 17, utcOffset: -300, zone: "ET"), origin: .text)
    #expect(EDTF(stamp).description == "2029-02-04T09:17:00-05:00")
    #expect(EDTF(Stamp(date: day, origin: .text)).description == "2029-02-04")
  }

  @Test(
    "An open date is closed where bounds leave one day",
    arguments: [
      ("XXXX-02-04", "2028-05-01/2029-03-01", "2029-02-04"), ("XXXX-02-04", "2027-01-01/2029-03-01", nil),
      ("XXXX-02-04", "2029-02-05/2029-12-31", nil), ("XXXX-02-29", "2027-01-01/2029-03-01", "2028-02-29"),
      ("2029-02-04", "2028-05-01/2029-03-01", nil),
    ])
  func closing(open: String, bounds: String, closed: String?) throws {
    #expect(try #require(EDTF(open)).closed(within: try #require(EDTF(bounds)).bounds)?.description == closed)
  }

  @Test func aWeekdayIsClosedWithinAWeekOnly() throws {
    let week = try #require(EDTF("2031-05-12/2031-05-18")).bounds
    #expect(EDTF.day(weekday: 2, within: week)?.description == "2031-05-13")
    #expect(EDTF.day(weekday: 2, within: try #require(EDTF("2031-05-12/2031-05-25")).bounds) == nil)
  }

  // MARK: Cases

  private static func date(_ randomness: inout Randomness) -> EDTFDate {
    while true {
      let unknown = [0, 0, 0, 0, 1, 2, 4].randomElement(using: &randomness) ?? 0
      let farthest = Int.random(in: 0..<8, using: &randomness) == 0 && unknown == 0 ? 2_000_000 : 2_999
      let year =
        Int.random(in: -farthest...farthest, using: &randomness) / EDTFDate.power(unknown) * EDTFDate.power(unknown)
      let month = [nil, nil, 0, 21, 24, 33, 41, Int.random(in: 1...12, using: &randomness)].randomElement(
        using: &randomness)
      let day = [nil, nil, 0, Int.random(in: 1...31, using: &randomness)].randomElement(using: &randomness)
      let qualifier = [nil, nil, EDTFDate.Qualifier.approximate, .uncertain, .both].randomElement(using: &randomness)
      if let date = EDTFDate(
        year: year, unknownYearDigits: unknown, month: month ?? nil, day: day ?? nil, qualifier: qualifier ?? nil)
      {
        return date
      }
    }
  }

  private static func bound(_ randomness: inout Randomness) -> String {
    switch Int.random(in: 0..<6, using: &randomness) {
    case 0: ".."
    case 1: ""
    default: date(&randomness).description
    }
  }

  private static func anything(_ randomness: inout Randomness) -> EDTF {
    while true {
      if Bool.random(using: &randomness) { return .date(date(&randomness)) }
      if let interval = EDTF("\(bound(&randomness))/\(bound(&randomness))") { return interval }
    }
  }
}
