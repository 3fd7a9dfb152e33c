import Articles
import Testing

/// Stamps are read through front matter (a stamp that is a whole value) and through the first lines of a text.
@Suite struct StampTests {
  private func stated(_ value: String) throws -> Stamp? {
    try read("---\ndate: \"\(value)\"\n---\nThe quay was closed on Sunday.", path: "a.md").metadata.published
  }

  @Test(
    arguments: [
      "2031-05-04", "2031/05/04", "May 4, 2031", "4 May 2031", "May 4 2031", "4th of May, 2031", "04.05.2031",
      "Sunday, May 4, 2031",
      "Sun 4 May 2031", "4-May-2031", "MAY 4, 2031", "May 4th, 2031", "Sunday 4 May 2031.",
    ])
  func `A day is read in the forms in use`(value: String) throws {
    let stamp = try #require(try stated(value))
    #expect(stamp.date == day(2031, 5, 4))
    #expect(stamp.time == nil)
  }

  @Test(arguments: [("13/05/2031", 5, 13), ("05/13/2031", 5, 13), ("05/05/2031", 5, 5)])
  func `Numbers with slashes are read where they leave no choice`(value: String, month: Int, number: Int) throws {
    #expect(try stated(value)?.date == day(2031, month, number))
  }

  @Test(arguments: [
    "04/05/2031", "2031-02-30", "31 June 2031", "May 2031", "2031", "soon", "4 May", "99 May 2031", "Sunday", "",
    "14:05",
  ])
  func `What leaves a choice, or is no day, is no stamp`(value: String) throws {
    #expect(try stated(value) == nil)
  }

  @Test(
    arguments: [
      ("2031-05-04T09:30:00Z", 9, 30, 0, "Z"), ("2031-05-04 09:30", 9, 30, nil, nil),
      ("2031-05-04T09:30:15.123+05:30", 9, 30, 330, "+05:30"), ("2031-05-04T09:30-0400", 9, 30, -240, "-04:00"),
      ("11:16 a.m. ET, May 4, 2031", 11, 16, -240, "ET"), ("11:16 a.m. ET, January 4, 2031", 11, 16, -300, "ET"),
      ("12:05 am EST, May 4, 2031", 0, 5, -300, "EST"), ("12:05 p.m. PT, May 4, 2031", 12, 5, -420, "PT"),
      ("May 4, 2031 at 9am", 9, 0, nil, nil), ("4 May 2031, 14.05 BST", 14, 5, 60, "BST"),
      ("0532 GMT (1332 HKT) May 4, 2031", 5, 32, 0, "GMT"),
      ("May 4, 2031 0532 GMT", 5, 32, 0, "GMT"), ("4 May 2031 | 18:40 CEST", 18, 40, 120, "CEST"),
      ("4 May 2031 — 18:40 IST", 18, 40, 330, "IST"),
      ("4 May 2031 18:40 AEST", 18, 40, 600, "AEST"), ("4 May 2031 18:40 AET", 18, 40, 600, "AET"),
      ("4 January 2031 18:40 AET", 18, 40, 660, "AET"),
      ("4 May 2031 18:40 UTC+2", 18, 40, 120, "UTC+2"), ("4 May 2031 18:40 GMT-03:30", 18, 40, -210, "GMT-03:30"),
      ("4 May 2031 18:40 QQT", 18, 40, nil, "QQT"), ("4 May 2031, 6:40 p.m. local time", 18, 40, nil, "local time"),
      ("Sunday, May 4, 2031; 11:30 AM", 11, 30, nil, nil), ("Sun, 04 May 2031 18:40:12 GMT", 18, 40, 0, "GMT"),
      ("4 May 2031 18:40 JST", 18, 40, 540, "JST"), ("4 May 2031 18:40 HKT", 18, 40, 480, "HKT"),
    ] as [(String, Int, Int, Int?, String?)])
  func `A time of day keeps its zone`(value: String, hour: Int, minute: Int, offset: Int?, zone: String?) throws {
    let time = try #require(try stated(value)?.time)
    #expect(time == Stamp.ClockTime(hour: hour, minute: minute, utcOffset: offset, zone: zone))
  }

  @Test(
    arguments: [
      ("March 8, 2031", -300), ("March 9, 2031", -240), ("November 1, 2031", -240), ("November 2, 2031", -300),
      ("April 3, 2004", -300), ("April 4, 2004", -240), ("October 30, 2004", -240), ("October 31, 2004", -300),
    ])
  func `Eastern time follows the rule of its year`(value: String, offset: Int) throws {
    #expect(try stated("11:16 a.m. ET, \(value)")?.time?.utcOffset == offset)
  }

  @Test(
    arguments: [
      ("Published 4 May 2031", "4 May 2031"), ("Posted: May 4, 2031 at 9:30 am", "May 4, 2031 at 9:30 am"),
      ("First published on Sunday 4 May 2031 08.00 BST", "4 May 2031 08.00 BST"), ("May 4, 2031", "May 4, 2031"),
      ("By Ada Lund | May 4, 2031", "May 4, 2031"), ("By Ada Lund, May 4, 2031", nil),
      ("May 4, 2031 Ferry aground off Brenn", "May 4, 2031"),
      ("Story by Ada Lund • 4 May 2031 • 3 min read", "4 May 2031"),
    ] as [(String, String?)])
  func `The lines at the top give the publication date with its exact words`(line: String, words: String?) throws {
    let article = try read("Ferry aground\n\n\(line)\n\nThe ferry ran aground on a rock, the owner said.")
    let stamp = article.metadata.published
    #expect(stamp?.range.map { article.text.string($0) } == words)
    if words != nil { #expect(stamp?.date == day(2031, 5, 4)) }
  }

  @Test func `Published and updated are told apart, on one line or on four`() throws {
    let one = try read(
      "Ferry aground\n\nMay 4, 2031, 5:12 PM GMT / Updated May 5, 2031, 7:00 PM GMT\n\nThe ferry ran aground on a rock."
    )
    let four = try read(
      "Ferry aground\n\nPublished\n4 May 2031\nUpdated\n5 May 2031\n\nThe ferry ran aground on a rock.")
    for article in [one, four] {
      #expect(article.metadata.published?.date == day(2031, 5, 4))
      #expect(article.metadata.updated?.date == day(2031, 5, 5))
    }
  }

  @Test func `A labelled stamp at the end counts, a bare one does not`() throws {
    let labelled = try read(
      "Ferry aground\n\nThe ferry ran aground on a rock.\n\nLast updated: 5 May 2031\nPublished: 4 May 2031")
    #expect(labelled.metadata.published?.date == day(2031, 5, 4))
    #expect(labelled.metadata.updated?.date == day(2031, 5, 5))
    let bare = try read("Ferry aground\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n5 May 2031")
    #expect(bare.metadata.published == nil)
  }
}
