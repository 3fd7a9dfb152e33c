import Testing

@testable import Rendering

/// EDTF dates in words.
struct ReadableDateTests {
  @Test(arguments: [
    ("2023-02-04", "4 February 2023"),
    ("2023-02", "February 2023"),
    ("2023", "2023"),
    ("../2023-01-30", "by 30 January 2023"),
    ("2023-01-30/..", "from 30 January 2023 on"),
    ("2023-01-30/", "from 30 January 2023, end not stated"),
    ("/2023-01-30", "until 30 January 2023, start not stated"),
    ("../..", "date not stated"),
    ("2023-01-30~", "about 30 January 2023"),
    ("2023-01?", "perhaps January 2023"),
    ("2023%", "perhaps about 2023"),
    ("XXXX-02-04", "4 February, year not stated"),
    ("XXXX-02", "February, year not stated"),
    ("2023-02-XX", "February 2023, day not stated"),
    ("2023-XX-XX", "2023"),
    ("XXXX-XX-XX", "date not stated"),
    ("XXXX", "date not stated"),
    ("202X", "the 2020s"),
    ("19XX", "the 1900s"),
    ("2023-21", "spring 2023"),
    ("2023-34", "quarter 2 of 2023"),
    ("2023-W05", "week 5 of 2023"),
    ("2023-W05-2", "Tuesday, week 5 of 2023"),
    ("XXXX-WXX-2", "Tuesday, week not stated, year not stated"),
    ("2023-03-03/2023-03-05", "3 to 5 March 2023"),
    ("2023-02-27/2023-03-05", "27 February to 5 March 2023"),
    ("2022-12-30/2023-01-02", "30 December 2022 to 2 January 2023"),
    ("2023-02/2023-04", "February 2023 to April 2023"),
    ("2023-02-04/2023-02-04", "4 February 2023"),
    ("[2023-02-04,2023-02-05]", "4 February 2023 or 5 February 2023"),
    ("{2023-02-04,2023-02-05,2023-02-06}", "4 February 2023, 5 February 2023 and 6 February 2023"),
    ("2023-02-04T14:39:00-05:00", "4 February 2023, 14:39 UTC−05:00"),
    ("2023-02-04T14:39:00Z", "4 February 2023, 14:39 UTC"),
    ("2023-02-04T14:39", "4 February 2023, 14:39"),
    ("-0043", "44 BC"),
    ("Y12023", "12023"),
  ])
  func `a date is shown in words`(_ edtf: String, _ words: String) { #expect(ReadableDate.text(edtf) == words) }

  @Test(arguments: [
    "", "soon", "2023-13", "2023-02-4x", "2023-02-00", "////", "[", "~", "-", "--", "2023-", "P2D", "T", "2023-W",
  ])
  func `a form that is not known is shown as it stands`(_ edtf: String) { #expect(ReadableDate.text(edtf) == edtf) }

  @Test(arguments: [
    ("2023-02-04", "2023-02-04", "2023-02-04"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02-XX", "2024-02-01", "2024-02-29"), ("2023", "2023-01-01", "2023-12-31"),
    ("2023-02-04~/2023-03", "2023-02-04", "2023-03-31"),
  ])
  func `a date gives the days that it can mean`(_ edtf: String, _ first: String, _ last: String) {
    let span = DaySpan(edtf)
    #expect(span?.first?.description == first)
    #expect(span?.last?.description == last)
  }

  @Test func `open ends stay open`() {
    #expect(DaySpan("../2023-01-30")?.first == nil)
    #expect(DaySpan("2023-01-30/..")?.last == nil)
  }

  @Test(arguments: [
    "XXXX-02-04", "2023-02-30", "", "..", "../..", "2023-03-05/2023-03-03", "20230204", "P2D", "2023-21",
  ])
  func `what names no days gives none`(_ edtf: String) { #expect(DaySpan(edtf) == nil) }
}
