import Changes
import Glibc
import Storage
import Testing

@testable import Daemon

/// An error in the place of any effect costs time, never a file or a report.
struct FaultTests {
  private static let drops: [[(name: String, text: String)]] = [
    [
      (
        "ferry.txt",
        "Ferry held at Sorn\n\nPublished 5 May 2031\n\nThe ferry was held at Sorn on 4 May 2031, the line said.\n"
      )
    ],
    [
      (
        "ferry.txt",
        "Ferry held at Sorn\n\nPublished 6 May 2031\n\nThe ferry was held at Sorn on 3 May 2031, the line said.\n"
      ),
      ("bad.txt", ""),
    ],
  ]

  /// Takes the drops in, with a fault where one is given, then once more without: what a restart does.
  private func reports(failingAt index: Int?) async throws -> (reports: [ChangeReport], effects: Int, names: [String]) {
    let harness = DaemonHarness()
    let effects = FaultyEffects(failingAt: index)
    for drop in Self.drops {
      for file in drop { harness.folder.write("inbox/\(file.name)", file.text) }
      do { try await harness.runOnce(storageEffects: effects, fileEffects: effects) } catch {
        // What a service manager does.
        try await harness.runOnce()
      }
      try await harness.runOnce()
    }
    let names = harness.folder.files("reports") + harness.folder.names("state/rejected")
    let reports = harness.reports.map { report in
      var report = report
      report.created = ""
      return report
    }
    return (reports, effects.total, names)
  }

  /// Every tenth effect; `Tests/Torture` takes each of them, and kills the process there.
  @Test func `After an error at an effect the reports are those of an undisturbed run`() async throws {
    let expected = try await reports(failingAt: nil)
    #expect(expected.reports.count == 2)
    #expect(expected.effects > 40)
    for index in stride(from: 3, to: expected.effects, by: 10) {
      let found = try await reports(failingAt: index)
      #expect(found.reports == expected.reports, "after an error at effect \(index)")
      #expect(found.names == expected.names, "after an error at effect \(index)")
    }
  }

  /// What ends a process without a word, as far as the loop is concerned.
  private struct End: Error {}

  /// Ends the process, as it were, where a batch is about to be stored.
  private struct EndingAtBegin: StorageEffects {
    func willPerform(_ effect: StorageEffect) throws {
      if effect == .begin { throw End() }
    }
  }

  private func article(_ name: String) -> String {
    "Ferry held at \(name)\n\nPublished 5 May 2031\n\nThe ferry was held at \(name) on 4 May 2031, the line said.\n"
  }

  @Test(arguments: [1, 2, 3, 4, 8])
  func `However often the process ends, files that were taken together share a report, and later ones do not`(
    ends: Int
  ) async throws {
    let harness = DaemonHarness()
    harness.folder.write("inbox/a.txt", article("Sorn"))
    harness.folder.write("inbox/b.txt", article("Vell"))
    for number in 0..<ends {
      await #expect(throws: End.self) { try await harness.runOnce(storageEffects: EndingAtBegin()) }
      harness.folder.write("inbox/later-\(number).txt", article("Later \(number)"))
    }
    try await harness.runOnce()
    let later = (0..<ends).map { "later-\($0).txt" }
    #expect(harness.reports.map { $0.articles.map(\.path) } == [["a.txt", "b.txt"], later])
    #expect(!harness.folder.names("state").contains("batch.json"))
  }

  @Test func `A file that changed since its batch was taken comes in as it is now`() async throws {
    let harness = DaemonHarness()
    harness.folder.write("inbox/a.txt", article("Sorn"))
    harness.folder.write("inbox/b.txt", article("Vell"))
    await #expect(throws: End.self) { try await harness.runOnce(storageEffects: EndingAtBegin()) }
    harness.folder.write("inbox/a.txt", article("Orrin"))
    try await harness.runOnce()
    #expect(harness.reports.map { $0.articles.map(\.path) } == [["b.txt"], ["a.txt"]])
    #expect(harness.reports.last?.articles.first?.title == "Ferry held at Orrin")
  }

  @Test func `A batch taken from another inbox is left alone`() async throws {
    let harness = DaemonHarness()
    harness.folder.write("inbox/a.txt", article("Sorn"))
    await #expect(throws: End.self) {
      try await harness.runOnce(onRemoval: "withdraw", storageEffects: EndingAtBegin())
    }
    rename(harness.folder.path + "/inbox", harness.folder.path + "/old")
    harness.folder.makeFolder("inbox")
    harness.folder.write("inbox/b.txt", article("Vell"))
    try await harness.runOnce(onRemoval: "withdraw")
    #expect(harness.reports.map { $0.articles.map(\.path) } == [["b.txt"]])
  }
}
