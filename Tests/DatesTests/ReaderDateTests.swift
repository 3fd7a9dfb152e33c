import Testing

@testable import Dates

/// The dates that a reader is shown.
@Suite struct ReaderDateTests {
  @Test(
    "A date is as wide as the words leave it",
    arguments: [
      ("The drone was over Vellmark by May 3.", ["../2031-05-03"]),
      ("By January 30, it had left Vellmark.", ["../2031-01-30"]),
      ("By January 30, it will have left Vellmark.", ["../2032-01-30"]),
      ("The drone has been over Vellmark since May 3.", ["2031-05-03/.."]),
      ("The drone was seen before May 3.", ["../2031-05-02"]),
      ("The drone was seen after April.", ["2031-05-01/.."]),
      ("The drone was seen from April 28 to May 3.", ["2031-04-28/2031-05-03", "2031-04-28/2031-05-03"]),
      ("The drone was seen between April 28 and May 3.", ["2031-04-28/2031-05-03", "2031-04-28/2031-05-03"]),
      ("It fell two days after May 3.", ["2031-05-05", "2031-05-04/.."]),
      ("It fell last week.", ["2031-05-05/2031-05-11"]),
      ("It fell last weekend.", ["2031-05-10/2031-05-11"]),
      ("It fell late last year.", ["2030-09~/2030-12"]),
      ("It fell in early February.", ["2031-02-01/2031-02-10~"]),
      ("It fell about two years ago.", ["2029~"]),
      ("It fell in the summer of 2028.", ["2028-22"]),
      ("It fell in the third quarter of 2029.", ["2029-35"]),
      ("It fell in the 1970s.", ["197X"]),
      ("It stood there for two years.", [nil]),
      ("It stood there until now.", [nil]),
    ])
  func width(text: String, dates: [String?]) {
    #expect(Tagging.tag(text, published: referenceDay).map { $0.date?.edtf } == dates)
  }

  @Test(
    "Without a document time nothing is bound to a year or a week",
    arguments: [
      ("By January 30 it had left.", "../XXXX-01-30"), ("It left on February 4.", "XXXX-02-04"),
      ("It left on Tuesday.", "XXXX-XX-XX"), ("It left yesterday.", "XXXX-XX-XX"),
      ("It left on Saturday, February 4.", "XXXX-02-04"),
    ])
  func open(text: String, date: String) {
    #expect(Tagging.tag(text, published: nil).first?.date?.edtf == date)
  }

  @Test func aDateSaysHowItWasFound() {
    let found = Tagging.tag(
      "On May 3, 2030 a mast fell; the next day another. It was mended on Tuesday, and painted yesterday. By June all is done.",
      published: referenceDay)
    #expect(found.map { $0.date?.basis } == [.explicit, .anchored, .weekday, .documentTime, .documentTime])
    #expect(found.allSatisfy { $0.date?.evidence == [$0.range] })
  }

  @Test func picturesShowWhatHasHappened() {
    let text = "The mayor speaks in Orvale in October."
    let range = 0..<text.utf8.count
    let stamp = Tagging.stamp(referenceDay)
    let prose = TemporalTagger().tag(Array(text.utf8), sections: [.init(range: range, documentTime: stamp)])
    let caption = TemporalTagger().tag(
      Array(text.utf8), sections: [.init(range: range, documentTime: stamp, captions: [range])])
    #expect(prose.map(\.value) == ["2031-10"])
    #expect(caption.map(\.value) == ["2030-10"])
  }

  @Test func theFirstDayNamedInFullIsFound() {
    let words = Array("Posted on Sunday, February 4, 2029 at noon".utf8)
    #expect(TemporalTagger().firstDay(in: words)?.description == "2029-02-04")
    #expect(TemporalTagger().firstDay(in: Array("Posted in February 2029".utf8)) == nil)
  }
}
