import Testing

@Suite struct RelativeUnitFamilyTests {
  @Test(
    "Units are set against the day of the article",
    arguments: [
      Example("The plant shut last week.", "last week = DATE 2031-W19"),
      Example("The plant shut this month.", "this month = DATE 2031-05"),
      Example("The plant reopens next year.", "next year = DATE 2032"),
      Example("The plant shut late last year.", "late last year = DATE 2030"),
      Example("Sales fell over the past year.", "the past year = DATE 2030"),
      Example("The plant shut earlier this week.", "earlier this week = DATE 2031-W20"),
      Example("Talks resume this weekend.", "this weekend = DATE 2031-W20-WE"),
      Example("It was sold at the end of the month.", "the end of the month = DATE 2031-05"),
      Example("They want it done by year-end.", "year-end = DATE 2031-12-31"),
    ])
  func speech(example: Example) { example.check() }

  @Test(
    "Other units hang on the date told last",
    arguments: [
      Example(
        "The wall fell on April 2. The next day a second one fell, and on the same day a third.",
        "April 2 = DATE 2031-04-02", "The next day = DATE 2031-04-03", "the same day = DATE 2031-04-03"),
      Example(
        "The wall fell in 2019. It was rebuilt the following year.", "2019 = DATE 2019",
        "the following year = DATE 2020"),
      Example(
        "The wall fell on April 2. Later that month it was rebuilt.", "April 2 = DATE 2031-04-02",
        "Later that month = DATE 2031-04"),
    ])
  func told(example: Example) { example.check() }

  @Test(
    "Titles and parts of compounds are no times",
    arguments: [
      Example("He said so on This Week."), Example("A day-care centre closed."),
      Example("The quarter of the old town burned."),
    ])
  func negatives(example: Example) { example.check() }
}
