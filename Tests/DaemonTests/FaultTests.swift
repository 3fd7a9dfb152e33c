import Changes
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
}
