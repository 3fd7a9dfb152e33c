import Testing

/// Seasons, quarters, decades, centuries and years.
@Suite struct PeriodFamilyTests {
  @Test(
    "Seasons",
    arguments: [
      Example("The well dried up in the summer of 2028.", "the summer of 2028 = DATE 2028-SU"),
      Example("The well dried up last fall.", "last fall = DATE 2030-FA"),
      Example("The well dried up this spring.", "this spring = DATE 2031-SP"),
      Example("Their spring offensive failed.", "spring = DATE 2031-SP"),
      Example("Prices fall again."), Example("Troops spring a trap."), Example("They met in the Winter Palace."),
    ])
  func seasons(example: Example) { example.check() }

  @Test(
    "Quarters and halves",
    arguments: [
      Example("Profit rose in the first quarter.", "the first quarter = DATE 2031-Q1"),
      Example("Profit rose in the fourth quarter.", "the fourth quarter = DATE 2030-Q4"),
      Example("The first-quarter loss grew.", "first-quarter = DATE 2031-Q1"),
      Example("Profit rose in the third quarter of 2029.", "the third quarter of 2029 = DATE 2029-Q3"),
      Example("This year's second quarter was weak.", "This year's second quarter = DATE 2031-Q2"),
      Example("Q3 2029 was weak.", "Q3 2029 = DATE 2029-Q3"),
      Example("The first half of 2029 was weak.", "The first half of 2029 = DATE 2029-H1"),
      Example("He scored in the first half."),
    ])
  func quarters(example: Example) { example.check() }

  @Test(
    "Decades and centuries",
    arguments: [
      Example("Mills closed in the 1970s.", "the 1970s = DATE 197"),
      Example("Mills closed in the late 1970s.", "the late 1970s = DATE 197"),
      Example("Mills closed in the nineties.", "the nineties = DATE 199"),
      Example("Mills closed in the '80s.", "the '80s = DATE 198"),
      Example("It is a 19th-century mill.", "19th-century = DATE 18"),
      Example("A 4th century BC wall stood there.", "4th century BC = DATE BC03"),
      Example("He is in his forties."),
    ])
  func decades(example: Example) { example.check() }

  @Test(
    "Years",
    arguments: [
      Example("The 2008 crisis hit Orvale.", "2008 = DATE 2008"),
      Example("Votes in the 2028 elections were recounted.", "2028 = DATE 2028"),
      Example("The law of 1848 stands.", "1848 = DATE 1848"),
      Example("He ruled from 1914-18.", "1914 = DATE 1914", "18 = DATE 1918"),
      Example("The town fell in 480 BC.", "480 BC = DATE BC0480"),
      Example("Fiscal 2029 was weak.", "Fiscal 2029 = DATE 2029"),
      Example("In nineteen ninety-six it rained.", "nineteen ninety-six = DATE 1996"),
      Example("Some 1950 people fled."), Example("About 2000 sheep died."), Example("Flight 1984 was late."),
      Example("It weighs 1900 kilos and cost $2020."),
    ])
  func years(example: Example) { example.check() }
}
