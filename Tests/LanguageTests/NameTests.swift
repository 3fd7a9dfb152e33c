import Testing

@testable import Language

@Suite struct NameTests {
  /// Mentions at the places of some words, all of one type unless said.
  private func link(_ text: String, _ names: [(String, NameType)]) -> [NameMention] {
    let bytes = Array(text.utf8)
    let annotated = LanguageAnalyzer().annotate(text)
    var from = 0
    var mentions: [NameMention] = []
    for (name, type) in names {
      let words = name.split(separator: " ").map(String.init)
      var index = from
      while index + words.count <= annotated.tokens.count,
        (0..<words.count).contains(where: {
          String(decoding: bytes[annotated.tokens[index + $0].range], as: UTF8.self) != words[$0]
        })
      {
        index += 1
      }
      let tokens = index..<index + words.count
      let range = Int(annotated.tokens[tokens.lowerBound].start)..<Int(annotated.tokens[tokens.upperBound - 1].end)
      mentions.append(NameMention(range: range, tokens: tokens, type: type, entity: 0, canonical: ""))
      from = tokens.upperBound
    }
    NameLinker().link(&mentions, tokens: annotated.tokens, bytes: bytes)
    return mentions
  }

  @Test("a last name alone means the person named in full before")
  func lastNames() {
    let mentions = link(
      "Mira Odell met Tomas Quill. Quill thanked Odell.",
      [("Mira Odell", .person), ("Tomas Quill", .person), ("Quill", .person), ("Odell", .person)])
    #expect(mentions.map(\.entity) == [0, 1, 1, 0])
    #expect(mentions.map(\.canonical) == ["Mira Odell", "Tomas Quill", "Tomas Quill", "Mira Odell"])
  }

  @Test("initials mean the organisation or place that they abbreviate")
  func initials() {
    let mentions = link(
      "The Harrow Ferry Board met in the Arden Republic. The HFB left the A.R. soon.",
      [
        ("Harrow Ferry Board", .organisation), ("Arden Republic", .location), ("HFB", .organisation),
        ("A.R.", .location),
      ])
    #expect(mentions.map(\.entity) == [0, 1, 0, 1])
  }

  @Test("different people with one last name stay apart")
  func namesakes() {
    let mentions = link(
      "Mira Odell and Jan Odell came. Tomas Odell did not.",
      [("Mira Odell", .person), ("Jan Odell", .person), ("Tomas Odell", .person)])
    #expect(Set(mentions.map(\.entity)).count == 3)
  }

  @Test("a person and a place written alike in one word stay apart")
  func personAndPlace() {
    let mentions = link("Lincoln Odell visited Lincoln.", [("Lincoln Odell", .person), ("Lincoln", .location)])
    #expect(Set(mentions.map(\.entity)).count == 2)
  }
}
