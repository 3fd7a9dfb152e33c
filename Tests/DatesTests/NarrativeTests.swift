import Testing

@testable import Dates

/// Histories told after the fact are known by themselves, and go on from their own dates.
@Suite struct NarrativeTests {
  static let history = """
    In 1641 the Duke of Orvale besieged Brackwater. On 3 March 1641 the outer wall fell. The next day the garrison asked \
    for terms, but in April the siege went on. By November 1642 both towns were in ruins. In January the Duke died.

    The war of 1650

    In June his son crossed the river. Three days later, on 9 June 1650, he took the bridge, and in autumn the town. \
    The following year he lost it again. Peace was made in 1652.
    """

  @Test func aHistoryGoesOnFromItsOwnDates() {
    #expect(
      Tagging.lines(Self.history, published: referenceDay) == [
        "1641 = DATE 1641", "3 March 1641 = DATE 1641-03-03", "The next day = DATE 1641-03-04", "April = DATE 1641-04",
        "November 1642 = DATE 1642-11", "January = DATE 1643-01", "1650 = DATE 1650", "June = DATE 1650-06",
        "Three days later = DATE 1650-06-XX", "9 June 1650 = DATE 1650-06-09", "autumn = DATE 1650-FA",
        "The following year = DATE 1651", "1652 = DATE 1652",
      ])
  }

  @Test func aYearThatAHistoryDoesNotNameIsInferred() {
    let found = Tagging.tag(Self.history, published: nil)
    #expect(found.first { $0.value == "1641-04" }?.date?.basis == .inferred)
  }

  @Test func newsWithOldYearsInItStaysNews() {
    let text = """
      The bridge, built in 1901 and widened in 1934, was closed on Tuesday. It was repaired in 1957, 1972 and 1988. \
      The mayor said yesterday that work begins next month. Talks were held in March.
      """
    let lines = Tagging.lines(text, published: referenceDay)
    #expect(lines.contains("Tuesday = DATE 2031-05-13") && lines.contains("March = DATE 2031-03"))
  }

  @Test func yearsBeforeChristNeedTheirEraOnlyOnce() {
    let text = """
      The town fell in 480 BC. In 479 BC it rose. A second revolt, in 471 BC, failed; by 470 the walls were down. \
      Its harbour held 300 ships, and 120 of them burned.
      """
    #expect(
      Tagging.lines(text, published: nil) == [
        "480 BC = DATE BC0480", "479 BC = DATE BC0479", "471 BC = DATE BC0471", "470 = DATE BC0470",
      ])
  }
}
