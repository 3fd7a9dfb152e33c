import Testing

@Suite struct CountedUnitFamilyTests {
  @Test(
    "Quantities are durations",
    arguments: [
      Example("The siege lasted two months.", "two months = DURATION P2M"),
      Example("In the two months since the summit nothing moved.", "the two months = DURATION P2M"),
      Example("Rain fell over the past several days.", "the past several days = DURATION PXD"),
      Example("A two-year ban followed.", "two-year = DURATION P2Y"),
      Example("It took 2 1/2 years.", "2 1/2 years = DURATION P2Y6M"),
      Example("It took a minute and a half.", "a minute and a half = DURATION PT1M30S"),
      Example("It took half an hour.", "half an hour = DURATION PT30M"),
      Example("More than four hours passed.", "More than four hours = DURATION PT4H"),
      Example("The river rose for days.", "days = DURATION PXD"),
      Example("A decades-long quarrel ended.", "decades-long = DURATION PXY"),
      Example("It takes a couple of years.", "a couple of years = DURATION P2Y"),
      Example("The keeper is 52 years old.", "52 years old = DURATION P52Y"),
      Example("An 8-month-old scheme ended.", "8-month-old = DURATION P8M"),
    ])
  func durations(example: Example) { example.check() }

  @Test(
    "Distances are dates, as fine as their unit",
    arguments: [
      Example("He left two days ago.", "two days ago = DATE 2031-05-13"),
      Example("He left six weeks ago.", "six weeks ago = DATE 2031-W14"),
      Example("He left five months ago.", "five months ago = DATE 2030-12"),
      Example("He left about two years ago.", "about two years ago = DATE 2029"),
      Example("He left a decade ago.", "a decade ago = DATE 2021"),
      Example("He returns three days from now.", "three days from now = DATE 2031-05-18"),
      Example(
        "It fell on May 2 and rose two days later.", "May 2 = DATE 2031-05-02", "two days later = DATE 2031-05-04"),
    ])
  func distances(example: Example) { example.check() }

  @Test(
    "What was compared keeps its size a year earlier",
    arguments: [
      Example(
        "In the first quarter the yard lost money, against a gain a year earlier.",
        "the first quarter = DATE 2031-Q1", "a year earlier = DATE 2030-Q1"),
      Example("The yard loses more than a year earlier.", "more than a year earlier = DATE 2030"),
    ])
  func comparisons(example: Example) { example.check() }

  @Test(
    "A rate is a set",
    arguments: [
      Example("It costs $3 million a year.", "a year = SET P1Y"),
      Example("He prays five times a day.", "a day = SET P1D"),
    ])
  func rates(example: Example) { example.check() }

  @Test(
    "Shares, titles, attributes of persons and round-the-clock hours are no times",
    arguments: [
      Example("Three-quarters of the crew left."), Example("A 52-year-old keeper drowned."),
      Example("She told 60 Minutes so."), Example("The line is open 24 hours a day."),
      Example("Cramped quarters awaited them."),
    ])
  func negatives(example: Example) { example.check() }
}
