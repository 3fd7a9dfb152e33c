import Testing

@Suite struct ClockFamilyTests {
  @Test(
    "Times of day belong to the day beside them, or the day told last, or the day of the article",
    arguments: [
      Example("The siren went off at 9:17 a.m. ET.", "9:17 a.m. ET = TIME 2031-05-15T09:17"),
      Example(
        "It struck at 0532 GMT (1332 HKT).", "0532 GMT = TIME 2031-05-15T05:32", "1332 HKT = TIME 2031-05-15T13:32"),
      Example("Doors open at 10 p.m. Wednesday.", "10 p.m. Wednesday = TIME 2031-05-14T22:00"),
      Example("The offer lapses at 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6 = TIME 2031-11-06T17:00"),
      Example("On May 2 a wall fell at 17:30.", "May 2 = DATE 2031-05-02", "17:30 = TIME 2031-05-02T17:30"),
      Example("He rang at noon yesterday.", "noon yesterday = TIME 2031-05-14T12:00"),
      Example("He rang at 10 o'clock.", "10 o'clock = TIME 2031-05-15T10:00"),
      Example("He rang at 4 in the morning.", "4 in the morning = TIME 2031-05-15T04:00"),
    ])
  func times(example: Example) { example.check() }

  @Test(
    "Scores, sums and ratios are no times of day",
    arguments: [
      Example("Brackwater won 3:1."), Example("It cost $10."), Example("He ran it in 1:02:33:10."),
      Example("They mix it 2:25:1."), Example("Room 10 was empty."),
    ])
  func negatives(example: Example) { example.check() }
}
