import Testing

@testable import Dates

@Suite struct TemporalTaggerTests {
  @Test func datesHangOnTheDayOfTheArticle() {
    let lines = Tagging.lines(
      "The harbour office closed the bridge on Tuesday. It will open again next month.", published: "2031-05-15")
    #expect(lines == ["Tuesday = DATE 2031-05-13", "next month = DATE 2031-06"])
  }

  @Test func withoutADocumentTimeAWeekdayStaysOpen() {
    let found = Tagging.tag("In March 2030 the ferry stopped. On Tuesday it sank.", published: nil)
    #expect(found.map(\.value) == ["2030-03", "XXXX-WXX-2"])
    #expect(found.last?.date?.edtf == "XXXX-XX-XX")
    #expect(found.last?.date?.basis == .weekday)
  }

  @Test func anUpperBoundIsAnInterval() {
    let found = Tagging.tag("By January 30 the drone was over Vellmark.", published: "2031-02-05")
    #expect(found.map(\.value) == ["2031-01-30"])
    #expect(found.first?.date?.edtf == "../2031-01-30")
  }
}
