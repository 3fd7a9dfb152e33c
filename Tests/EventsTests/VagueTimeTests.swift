import Articles
import Dates
import Testing

@testable import Events

@Suite struct VagueTimeTests {
  private let today = CivilDate(validating: 2031, month: 5, day: 8)!

  private func date(_ value: String, _ type: TimexType, _ words: String) -> String? {
    VagueTime.date(
      of: TemporalExpression(range: 0..<1, type: type, value: value), words: words, documentTime: today)?.edtf
  }

  @Test func `Words for the past end with the article, words for the future begin with it`() {
    #expect(date("PAST_REF", .date, "in recent years") == "../2031-05-08")
    #expect(date("FUTURE_REF", .date, "soon") == "2031-05-08/..")
    #expect(date("P3D", .duration, "over the past three days") == "2031-05-05~/2031-05-08")
    #expect(date("PXY", .duration, "over the past several years") == "../2031-05-08")
    #expect(date("P2W", .duration, "in the next two weeks") == "2031-05-08/2031-05-22~")
  }

  @Test func `A bare length says nothing about when`() {
    #expect(date("P3D", .duration, "for three days") == nil)
  }

  @Test func `Days are counted over months, also without a year`() {
    #expect(VagueTime.shifted("2031-05-02", by: -3) == "2031-04-29")
    #expect(VagueTime.shifted("XXXX-05-02", by: -3) == "XXXX-04-29")
    #expect(VagueTime.shifted("2032-03-01", by: -1) == "2032-02-29")
  }

  @Test func `Where only the year would tell, nothing is counted`() {
    #expect(VagueTime.shifted("XXXX-01-02", by: -3) == nil)
    #expect(VagueTime.shifted("XXXX-03-01", by: -1) == nil)
    #expect(VagueTime.shifted("2031-05", by: 1) == nil)
  }
}
