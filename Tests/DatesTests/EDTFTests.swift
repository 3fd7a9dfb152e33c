import Articles
import Testing

@testable import Dates

@Suite struct EDTFTests {
  static let normalForms = [
    "1985", "1985-04", "1985-04-12", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04:00",
    "201X", "20XX", "XXXX", "2004-XX", "1985-04-XX", "1985-XX-XX", "XXXX-02-04", "XXXX-XX-XX", "1984?", "2004-06~",
    "2004-06-11%", "2001-21", "2001-36", "2001-41", "-0479", "-03XX", "0000", "Y170002", "Y-170002", "1964/2008",
    "2004-02-01~/2005-02", "../2023-01-30", "2023-02-01/..", "/2006", "2004-06-01/", "2004-01-01/2005",
  ]

  @Test("A text in normal form is printed as it was read", arguments: normalForms)
  func roundTrip(text: String) throws {
    #expect(try #require(EDTF(text)).description == text)
  }

  @Test(
    "What is no date is nil",
    arguments: [
      "", "/", "../..", "198", "19855", "1985-13", "1985-02-30", "1985-00", "1985-4", "1985-04-1", "1X85", "Y1985",
      "-0000", "2005/2004", "1985-04-12T25:00:00", "1985-04-12T10:00", "1985?~", "1985-21-04", "tomorrow",
      "1985-04-12Z",
      "/..", "2001-37",
    ])
  func nothing(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test func boundsAreTheFirstAndTheLastDayMeant() throws {
    let february = try #require(EDTF("2023-02")).bounds
    #expect(february.earliest?.description == "2023-02-01" && february.latest?.description == "2023-02-28")
    let winter = try #require(EDTF("2023-24")).bounds
    #expect(winter.earliest?.description == "2023-12-01" && winter.latest?.description == "2024-02-29")
    let decade = try #require(EDTF("198X")).bounds
    #expect(decade.earliest?.year == 1980 && decade.latest?.year == 1989)
    let upper = try #require(EDTF("../2023-01-30")).bounds
    #expect(upper.earliest == nil && upper.openStart && upper.latest?.description == "2023-01-30")
  }
}
