import Articles
import Language
import Testing

@testable import Dates

/// What holds for every text, on texts drawn with a fixed seed.
@Suite struct TemporalTaggerPropertyTests {
  private static let words = [
    "the", "a", "in", "on", "of", "May", "March", "4", "4th", "2029", "1848", "last", "next", "this", "week", "year",
    "years", "ago", "later", "before", "after", "and", "to", "from", "-", ",", ".", ":", "/", "'", "two", "half",
    "first", "quarter", "Tuesday", "Tuesdays", "night", "morning", "noon", "p.m.", "ET", "GMT", "early", "late", "mid",
    "end", "beginning", "more", "than", "about", "every", "other", "summer", "fall", "480", "BC", "will", "said",
    "Christmas", "Eve", "Day", "'80s", "1980s", "fiscal", "Q3", "9:17", "10", "24", "hours", "day", "one", "some",
    "hundred", "thousand", "twenty", "century", "\n", "\n\n", "(", ")", "harbour", "é", "—", "’", "\u{a0}",
    "2029-02-04",
    "99999999999", "0", "00:00:00", "year-end", "year-ago", "since", "by", "until", "between", "period", "months",
  ]

  @Test func expressionsLieInOrderInTheTextAndHaveReadableDates() throws {
    var randomness = Randomness(seed: 11)
    for round in 0..<1_000 {
      let text = Self.text(&randomness)
      let published = round % 3 == 0 ? nil : "2031-05-15"
      let found = Tagging.tag(text, published: published)
      var end = 0
      for expression in found {
        #expect(expression.range.lowerBound >= end && !expression.range.isEmpty)
        end = expression.range.upperBound
        #expect(!expression.value.isEmpty)
        if let date = expression.date { #expect(EDTF(date.edtf) != nil, "\(date.edtf) in \(text)") }
      }
      #expect(end <= text.utf8.count)
      #expect(found == Tagging.tag(text, published: published))
    }
  }

  @Test func anyBytesAreRead() {
    var randomness = Randomness(seed: 12)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...80, using: &randomness)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &randomness) }
      let found = TemporalTagger().tag(bytes, sections: [.init(range: 0..<count, documentTime: nil)])
      #expect(found.allSatisfy { $0.range.upperBound <= count })
    }
  }

  @Test func sectionsDoNotSeeEachOther() throws {
    var randomness = Randomness(seed: 13)
    let day = try #require(EDTF("2031-05-15")?.bounds.earliest)
    let stamp = Stamp(date: day, origin: .sidecar)
    for _ in 0..<200 {
      let (first, second) = (Array(Self.text(&randomness).utf8), Array(Self.text(&randomness).utf8))
      let both = first + second
      let together = TemporalTagger().tag(
        both,
        sections: [
          .init(range: 0..<first.count, documentTime: stamp), .init(range: first.count..<both.count, documentTime: nil),
        ])
      let alone = TemporalTagger().tag(first, sections: [.init(range: 0..<first.count, documentTime: stamp)])
      let other = TemporalTagger().tag(second, sections: [.init(range: 0..<second.count, documentTime: nil)])
      #expect(together.map(\.value) == (alone + other).map(\.value))
    }
  }

  private static func text(_ randomness: inout Randomness) -> String {
    (0..<Int.random(in: 1...25, using: &randomness)).map { _ in
      (words.randomElement(using: &randomness) ?? "") + (Int.random(in: 0..<5, using: &randomness) == 0 ? "" : " ")
    }.joined()
  }
}
