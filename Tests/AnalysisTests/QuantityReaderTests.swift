import Articles
import Language
import Testing

@testable import Analysis

@Suite struct QuantityReaderTests {
  /// Reads the quantities of words written as `word/TAG`; without a tag, digits are numbers and the rest nouns.
  private func read(_ text: String) -> [QuantityReader.Reading] {
    var plain = ""
    var tokens = [Token]()
    for part in text.split(separator: " ") {
      let pieces = part.split(separator: "/")
      let start = Int32(plain.utf8.count)
      plain += pieces[0]
      let tag = pieces.count > 1 ? Self.tags[String(pieces[1])]! : pieces[0].first!.isNumber ? .num : .noun
      var lemma = pieces[0].lowercased()
      if tag == .noun, lemma.hasSuffix("s") { lemma.removeLast() }
      tokens.append(Token(start: start, end: Int32(plain.utf8.count), lemma: lemma, tag: tag))
      plain += " "
    }
    let source = SourceText(plain)
    return QuantityReader(words: tokens.map { NormalWord($0, in: source) }, excluded: []).readings()
  }

  private static let tags: [String: UniversalTag] = [
    "n": .noun, "v": .verb, "a": .adj, "p": .adp, "d": .det, "num": .num, "s": .sym, "pu": .punct, "adv": .adv,
    "c": .cconj,
  ]

  private func one(_ text: String) -> QuantityReader.Reading? {
    let readings = read(text)
    #expect(readings.count == 1, "\(text): \(readings)")
    return readings.first
  }

  @Test(arguments: [
    ("3 lamps", "three/num lamps"), ("1,000 lamps", "1000 lamps"), ("1,000 lamps", "a/d thousand/num lamps"),
    ("5 %", "5 percent"), ("5 per/p cent", "5 %"), ("$/s 5 million/num", "5 million/num dollars"),
    ("$/s 5m", "$/s 5,000,000"), ("2.5 billion/num euros", "€/s 2.5bn"),
    ("twenty-five/num crates", "25 crates"), ("two/num hundred/num and/c fifty/num crates", "250 crates"),
    ("a/d dozen/num boats", "12 boats"), ("30 feet", "thirty/num feet"),
  ])
  func `Two ways to write one quantity are equal`(pair: (String, String)) {
    let left = one(pair.0.replacing("per/p cent", with: "percent"))
    let right = one(pair.1)
    #expect(left?.low == right?.low && left?.high == right?.high)
    #expect(left?.unit == right?.unit && left?.counted == right?.counted)
  }

  @Test func `Words before and after a number set its bounds`() {
    #expect(one("at/p least/a three/num lamps").map { [$0.low, $0.high] } == [3, Quantity.unbounded])
    #expect(one("more/a than/p 40 lamps").map { [$0.low, $0.high] } == [40, Quantity.unbounded])
    #expect(one("up/p to/p 40 lamps").map { [$0.low, $0.high] } == [0, 40])
    #expect(one("nearly/adv 40 lamps").map { [$0.low, $0.high] } == [36, 40])
    #expect(one("about/adv 100 lamps").map { $0.low < 95 && $0.high > 105 } == true)
    #expect(one("40 or/c more/a lamps").map { [$0.low, $0.high] } == [40, Quantity.unbounded])
    #expect(one("10 to/p 12 lamps").map { [$0.low, $0.high] } == [10, 12])
    #expect(one("$/s 5 to/p 7 million/num").map { [$0.low, $0.high] } == [5e6, 7e6])
    #expect(one("dozens/n of/p lamps").map { $0.low == 24 && $0.counted == "lamp" } == true)
  }

  @Test func `The head of the phrase is what is counted`() {
    #expect(one("150 old/a harbour lamps burned/v")?.counted == "lamp")
    #expect(one("three/num of/p the/d ships")?.counted == "ship")
    #expect(one("40 percent of/p the/d voters")?.counted == "voter")
    #expect(one("40 percent of/p the/d voters")?.unit == "percent")
  }

  @Test func `An age is a number of years that counts age`() {
    for text in ["34-year-old/a sailor", "aged/v 34 ,/pu", "34 years old/a"] {
      let readings = read(text.replacing("34-year-old/a", with: "34 year-old/a"))
      #expect(readings.first?.unit == "year" && readings.first?.counted == "age", "\(text)")
    }
  }

  @Test func `Words that only look like numbers are none`() {
    #expect(read("the/d one/n who/d left/v").isEmpty)
    #expect(read("lamps and/c boats").isEmpty)
    #expect(read("one/num of/p the/d boats").isEmpty)
    #expect(read("F-16 jets").isEmpty)
  }
}
