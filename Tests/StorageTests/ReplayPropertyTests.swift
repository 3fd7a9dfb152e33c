import Foundation
import Storage
import Testing

/// Whatever is dropped, in whatever order, the journal gives the same story and the same reports again.
struct ReplayPropertyTests {
  /// A small generator with a fixed seed (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static func text(_ random: inout Generator) -> String {
    let places = ["pier", "lock", "crane", "ferry", "quay"]
    let people = ["Ilsa Brandt", "Tomas Verhoev", "the harbour office", "a port worker"]
    let day = Int.random(in: 1...4, using: &random)
    let place = places.randomElement(using: &random) ?? ""
    let other = places.randomElement(using: &random) ?? ""
    let person = people.randomElement(using: &random) ?? ""
    let address = Bool.random(using: &random) ? "url: https://post.example/\(place)\n" : ""
    return """
      ---
      title: News of the \(place)
      \(address)date: 2031-04-0\(day)
      ---
      The \(place) in Varnholm was closed on \(day) April 2031 after \(Int.random(in: 2...5, using: &random)) cracks were found.

      The \(other) will be repaired on Friday, \(person) said.
      """
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `any history of drops replays to itself`(_ seed: UInt64) throws {
    var random = Generator(state: seed)
    let folder = try TemporaryFolder()
    let database = try StoryDatabase(folder.state)
    var texts: [String] = []
    let names = ["a.md", "b.md", "c.md", "sub/d.md", "e.md"]
    for minute in 0..<14 {
      var files: [AnalyzedFile] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let name = names.randomElement(using: &random) ?? ""
        let isOld = !texts.isEmpty && Int.random(in: 0..<3, using: &random) == 0
        let text =
          Int.random(in: 0..<8, using: &random) == 0
          ? "" : isOld ? texts.randomElement(using: &random) ?? "" : Self.text(&random)
        if !text.isEmpty { texts.append(text) }
        let sidecar = Int.random(in: 0..<6, using: &random) == 0 ? "outlet: Northern Post\n" : nil
        files.append(Pipeline.file(name, text, sidecar: sidecar))
      }
      var withdrawals: [Withdrawal] = []
      if Int.random(in: 0..<4, using: &random) == 0, let name = names.randomElement(using: &random) {
        withdrawals.append(.file(FileName(name)))
      }
      if Int.random(in: 0..<6, using: &random) == 0,
        let id = try database.reader.articleIdentifiers().randomElement(using: &random)
      {
        withdrawals.append(.article(id))
      }
      _ = try database.commit(Pipeline.batch(files, withdrawals: withdrawals, minute: minute))
    }
    #expect(try database.reader.verify(analyze: Pipeline.analyze) == [])
    #expect(try database.reader.latestReportNumber() > 5)
  }
}
