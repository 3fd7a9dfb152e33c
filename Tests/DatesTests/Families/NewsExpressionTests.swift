import Testing

/// What news asks of the families together: for each kind of expression some that are one, some that only look like one,
/// and some that could be read in two ways.
@Suite struct NewsExpressionTests {
  @Test(
    "Spans up to an event",
    arguments: [
      Example("In the two months since the summit, nothing moved.", "the two months = DURATION P2M"),
      Example("It drifted over the past several days.", "the past several days = DURATION PXD"),
      Example("Two months of rent were due.", "Two months = DURATION P2M"), Example("The summit is high."),
    ])
  func spans(example: Example) { example.check() }

  @Test(
    "Days that hang on what was told",
    arguments: [
      Example(
        "The pier burned on May 2. On the same day, the mayor resigned.", "May 2 = DATE 2031-05-02",
        "the same day = DATE 2031-05-02"),
      Example(
        "The pier burned on May 2. Two days later, it fell.", "May 2 = DATE 2031-05-02",
        "Two days later = DATE 2031-05-04"),
      // The event has the day, the words only the distance.
      Example("Two days after the ministry acknowledged it, he resigned.", "Two days = DURATION P2D"),
      Example("The same boat sailed."),
    ])
  func told(example: Example) { example.check() }

  @Test(
    "Clock times with their zones",
    arguments: [
      Example(
        "The post appeared at 9:17 a.m. ET on May 2.", "9:17 a.m. ET = TIME 2031-05-02T09:17", "May 2 = DATE 2031-05-02"
      ),
      Example(
        "Updated 0532 GMT (1332 HKT) May 4, 2031", "0532 GMT = TIME 2031-05-04T05:32",
        "1332 HKT = TIME 2031-05-04T13:32",
        "May 4, 2031 = DATE 2031-05-04"),
      Example("Route 0532 is shut."),
    ])
  func clocks(example: Example) { example.check() }

  @Test(
    "Years and parts of years",
    arguments: [
      Example("The worst year since the 2008 crisis.", "2008 = DATE 2008"),
      Example("The yard grew in FY2030.", "FY2030 = DATE 2030"),
      Example("The yard grew in FY 2030.", "FY 2030 = DATE 2030"),
      Example("The yard grew in fiscal 2029.", "fiscal 2029 = DATE 2029"),
      Example("Exports fell in the third quarter.", "the third quarter = DATE 2030-Q3"),
      Example("In the spring of 2030 the yard shut.", "the spring of 2030 = DATE 2030-SP"),
      Example("The late 1990s were calm.", "The late 1990s = DATE 199"),
      Example("A spring broke."), Example("A quarter of the yard burned."), Example("Form FY is due."),
    ])
  func years(example: Example) { example.check() }

  @Test(
    "Bounds and parts of months",
    arguments: [
      Example("By January 30, it had left.", "January 30 = DATE 2031-01-30"),
      Example("It must be paid by January 30.", "January 30 = DATE 2032-01-30"),
      Example("In early February, it returned.", "early February = DATE 2031-02"),
      Example("The council meets this weekend.", "this weekend = DATE 2031-W20-WE"),
      Example("The pier was shut this weekend.", "this weekend = DATE 2031-W20-WE"),
    ])
  func bounds(example: Example) { example.check() }

  @Test(
    "Weekdays counted within a month",
    arguments: [
      Example("The last Friday in May is a holiday.", "The last Friday in May = DATE 2031-05-30"),
      Example("They sail on the second Monday of June 2030.", "the second Monday of June 2030 = DATE 2030-06-10"),
      Example("They sailed on the first Sunday of March.", "the first Sunday of March = DATE 2031-03-02"),
      // Of no month: the one that was.
      Example("They sailed last Friday.", "last Friday = DATE 2031-05-09"),
      Example("The second Monday boat was late.", "Monday = DATE 2031-05-12"),
    ])
  func counted(example: Example) { example.check() }

  @Test(
    "The early hours",
    arguments: [
      Example("It burned in the early hours of Sunday.", "the early hours of Sunday = TIME 2031-05-11TMO"),
      Example(
        "It burned in the early morning hours of 6 May.", "the early morning hours of 6 May = TIME 2031-05-06TMO"),
      Example("It burned for hours.", "hours = DURATION PTXH"),
    ])
  func hours(example: Example) { example.check() }

  @Test(
    "What could not be done was tried in the past",
    arguments: [
      Example("The owner could not be reached Friday.", "Friday = DATE 2031-05-09"),
      Example("The owner could be freed Friday.", "Friday = DATE 2031-05-16"),
    ])
  func ability(example: Example) { example.check() }

  @Test(
    "Ages and frequencies",
    arguments: [
      Example("The 45-year-old sailor was rescued."), Example("She was 34 years old.", "34 years old = DURATION P34Y"),
      Example("Boats leave every two hours.", "every two hours = SET PT2H"),
      Example("They meet twice a week.", "twice a week = SET P1W"),
      Example("They vote once every four years.", "every four years = SET P4Y"),
      Example("The rate fell once."),
    ])
  func frequencies(example: Example) { example.check() }

  @Test(
    "Names that hold dates",
    arguments: [
      Example("They drove down Highway 1."), Example("Flight 1999 was late."), Example("See page 2008."),
    ])
  func names(example: Example) { example.check() }
}
