import Testing

/// Numeric dates, holidays, days of speech, parts of the day, frequencies and vague words.
@Suite struct OtherFamilyTests {
  @Test(
    "Dates in digits",
    arguments: [
      Example("Filed 2029-02-04 by post.", "2029-02-04 = DATE 2029-02-04"),
      Example("Filed 2029-02-04T09:17Z by post.", "2029-02-04T09:17Z = TIME 2029-02-04T09:17"),
      Example("Filed 2/4/2029 by post.", "2/4/2029 = DATE 2029-02-04"),
      Example("Filed 14/2/2029 by post.", "14/2/2029 = DATE 2029-02-14"),
      Example("Filed 4.2.2029 by post.", "4.2.2029 = DATE 2029-02-04"),
      Example("Version 10.4.2 is out."), Example("Call 555-12-2029-3."), Example("Filed 2029-13-04 by post."),
    ])
  func numeric(example: Example) { example.check() }

  @Test(
    "Holidays",
    arguments: [
      Example("The mill burned on Christmas Day.", "Christmas Day = DATE 2030-12-25"),
      Example("The mill burned on Thanksgiving Day 2029.", "Thanksgiving Day 2029 = DATE 2029-11-22"),
      Example("The mill burned last Easter.", "last Easter = DATE 2031-04-13"),
      Example("The mill burned on Good Friday.", "Good Friday = DATE 2031-04-11"),
      Example("They sang White Christmas."),
    ])
  func holidays(example: Example) { example.check() }

  @Test(
    "Days of speech and parts of the day",
    arguments: [
      Example("It rained yesterday morning.", "yesterday morning = TIME 2031-05-14TMO"),
      Example("It rains today.", "today = DATE 2031-05-15"),
      Example("It rained last night.", "last night = TIME 2031-05-14TNI"),
      Example("It rained on the night of June 20, 2029.", "the night of June 20, 2029 = TIME 2029-06-20TNI"),
      Example(
        "It rained on May 2 and cleared that afternoon.", "May 2 = DATE 2031-05-02",
        "that afternoon = TIME 2031-05-02TAF"),
      Example(
        "It rained on May 2, and again in the morning.", "May 2 = DATE 2031-05-02", "the morning = TIME 2031-05-02TMO"),
      Example("Lamps lit the night sky."), Example("She recalled the night the ferry sank."),
      Example("It rained the day before yesterday.", "the day before yesterday = DATE 2031-05-13"),
    ])
  func speech(example: Example) { example.check() }

  @Test(
    "Frequencies",
    arguments: [
      Example("Boats leave daily.", "daily = SET P1D"),
      Example("Boats leave every two weeks.", "every two weeks = SET P2W"),
      Example("Boats leave every other day.", "every other day = SET P2D"),
      Example("Boats leave each July.", "each July = SET XXXX-07"),
      Example("It sells 30 per month.", "per month = SET P1M"),
      Example("The Daily Ledger reported it."),
    ])
  func frequencies(example: Example) { example.check() }

  @Test(
    "Vague words",
    arguments: [
      Example("The bridge is now shut.", "now = DATE PRESENT_REF"),
      Example("The bridge was recently shut.", "recently = DATE PAST_REF"),
      Example("In the near future it opens.", "the near future = DATE FUTURE_REF"),
      Example("These days few cross it.", "These days = DATE PRESENT_REF"),
      Example("He walked past the mill."), Example("They know the way."),
    ])
  func vague(example: Example) { example.check() }
}
