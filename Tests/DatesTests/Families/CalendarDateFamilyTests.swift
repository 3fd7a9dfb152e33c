import Testing

@Suite struct CalendarDateFamilyTests {
  @Test(
    "A date is read in every common order",
    arguments: [
      Example("The dam at Orvale broke on February 4, 2029.", "February 4, 2029 = DATE 2029-02-04"),
      Example("The dam at Orvale broke on 4 February 2029.", "4 February 2029 = DATE 2029-02-04"),
      Example("The dam at Orvale broke on the 4th of February, 2029.", "the 4th of February, 2029 = DATE 2029-02-04"),
      Example(
        "The dam broke on Feb. 4, 2029, at noon.", "Feb. 4, 2029 = DATE 2029-02-04", "noon = TIME 2029-02-04T12:00"),
      Example("It broke Feb 4 2029.", "Feb 4 2029 = DATE 2029-02-04"),
      Example("It broke on Sunday, February 4th, 2029.", "Sunday, February 4th, 2029 = DATE 2029-02-04"),
      Example("It broke on February fourth.", "February fourth = DATE 2031-02-04"),
      Example("It broke in February 2029.", "February 2029 = DATE 2029-02"),
      Example("It broke in February of that year, 2029.", "February of that year = DATE 2031-02", "2029 = DATE 2029"),
      Example("It broke in February last year.", "February last year = DATE 2030-02"),
      Example("It broke on February 4 of this year.", "February 4 of this year = DATE 2031-02-04"),
    ])
  func orders(example: Example) { example.check() }

  @Test(
    "A year that is not named is the nearest that the tense allows",
    arguments: [
      Example("The mayor resigned on March 3.", "March 3 = DATE 2031-03-03"),
      Example("The mayor resigned on December 3.", "December 3 = DATE 2030-12-03"),
      Example("The mayor will resign on December 3.", "December 3 = DATE 2031-12-03"),
      Example("The mayor will resign in February.", "February = DATE 2032-02"),
      Example("The deadline was moved to June 1.", "June 1 = DATE 2031-06-01"),
      Example("The mayor was elected last November.", "last November = DATE 2030-11"),
      Example("The mayor faces voters next April.", "next April = DATE 2032-04"),
    ])
  func nearestYear(example: Example) { example.check() }

  @Test(
    "Lists share a month or a year",
    arguments: [
      Example("Trains stood still on May 4 and 5.", "May 4 = DATE 2031-05-04", "5 = DATE 2031-05-05"),
      Example("Trains stood still on 6-7 February.", "6 = DATE 2031-02-06", "7 February = DATE 2031-02-07"),
      Example("Strikes in April and June 2028 failed.", "April = DATE 2028-04", "June 2028 = DATE 2028-06"),
      Example("From November to January 2028 it rained.", "November = DATE 2027-11", "January 2028 = DATE 2028-01"),
    ])
  func lists(example: Example) { example.check() }

  @Test(
    "A name of a month is no date where it is a verb, a person or a title",
    arguments: [
      Example("They may march on the town hall."),
      Example("May Ferris denied it."),
      Example("The board may 10 times refuse."),
      Example("He joined the Long March as a boy."),
      Example("An august assembly met."),
      Example("Sept was once a clan."),
    ])
  func negatives(example: Example) { example.check() }

  @Test(
    "\"May\" and \"March\" are months after words that take a time",
    arguments: [
      Example("She left in May.", "May = DATE 2031-05"),
      Example("She left in early March.", "early March = DATE 2031-03"),
      Example("Work lasts from May to August 2032.", "May = DATE 2032-05", "August 2032 = DATE 2032-08"),
    ])
  func ambiguous(example: Example) { example.check() }
}
