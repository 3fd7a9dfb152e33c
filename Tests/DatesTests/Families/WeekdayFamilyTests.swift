import Testing

@Suite struct WeekdayFamilyTests {
  @Test(
    "A weekday is the last one, the day of the article included, unless the clause looks ahead",
    arguments: [
      Example("The harbour master spoke on Tuesday.", "Tuesday = DATE 2031-05-13"),
      Example("The harbour master spoke on Thursday.", "Thursday = DATE 2031-05-15"),
      Example("The harbour master spoke on Friday.", "Friday = DATE 2031-05-09"),
      Example("The harbour master will speak on Tuesday.", "Tuesday = DATE 2031-05-20"),
      Example("A hearing is scheduled for Friday.", "Friday = DATE 2031-05-16"),
      Example("The harbour master spoke last Monday.", "last Monday = DATE 2031-05-12"),
      Example("The harbour master speaks next Monday.", "next Monday = DATE 2031-05-19"),
      Example("The quay will be closed on Tuesday.", "Tuesday = DATE 2031-05-20"),
      Example("The quay has been closed since Tuesday.", "Tuesday = DATE 2031-05-13"),
      Example("She may have left on Tuesday.", "Tuesday = DATE 2031-05-13"),
      Example("Talks resume Tuesday.", "Tuesday = DATE 2031-05-20"),
      Example("He has until Tuesday to answer.", "Tuesday = DATE 2031-05-20"),
      Example("He spoke on Monday night.", "Monday night = TIME 2031-05-12TNI"),
      Example("Crews worked late Wednesday.", "late Wednesday = DATE 2031-05-14"),
    ])
  func tense(example: Example) { example.check() }

  @Test(
    "Plurals are sets",
    arguments: [
      Example("The market opens on Tuesdays.", "Tuesdays = SET XXXX-WXX-2"),
      Example("The choir sings every Friday.", "every Friday = SET XXXX-WXX-5"),
      Example("They meet on Tuesday nights.", "Tuesday nights = SET XXXX-WXX-2TNI"),
    ])
  func sets(example: Example) { example.check() }

  @Test(
    "Words that only look like weekdays are none",
    arguments: [Example("The cat sat by the wall."), Example("The sun rose."), Example("He wed twice.")])
  func negatives(example: Example) { example.check() }
}
