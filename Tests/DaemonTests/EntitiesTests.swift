import Foundation
import Linking
import Storage
import Testing

@testable import Daemon

struct EntitiesTests {
  private let harness = DaemonHarness()
  private var folder: TemporaryFolder { harness.folder }

  private let article = """
    Swing bridge at Orrin stays shut

    By Tilda Varn, Orrin Courier
    Published 3 March 2031

    Edda Quill said the swing bridge at Orrin was safe.

    The Tide Warden said the ferry to Veld would run all night.

    """

  private func flags(once: Bool = true) -> DaemonConfiguration.Flags {
    var flags = harness.flags(once: once)
    flags.entities = folder.path + "/entities.yaml"
    return flags
  }

  private func run() async throws {
    let service = try harness.service(flags())
    try await service.run()
  }

  private func message(_ yaml: String) -> String {
    do {
      _ = try EntitiesFile(bytes: Array(yaml.utf8), path: "entities.yaml")
      return "no error"
    } catch { return "\(error)" }
  }

  @Test func `An empty list and one with every kind of line are read`() {
    #expect(message("") == "no error")
    #expect(message("merge:\n") == "no error")
    let all =
      "metonyms:\n  Government of Veld: [Castle Hill]\nmerge:\n  Edda Quill: [E. Quill, the Tide Warden]\n"
      + "name:\n  harbour official#1: Jonas Reed\nsplit:\n  John Hale:\n    John Hale (engineer): [tide/*]\n"
    #expect(message(all) == "no error")
  }

  @Test(arguments: [
    ("merge:\n  Edda Quill: []", "entities.yaml:2: the list is empty"),
    ("merge:\n  - Edda Quill", "entities.yaml:2: lines are missing"),
    ("merge:\n  A: [x]\nname:\n  X: B", "entities.yaml:4: \"X\" is decided on in line 2 already"),
    ("join:\n  A: [x]", "entities.yaml:1: \"join\" is no list of names"),
    ("merge:\n  A: [[x]]", "entities.yaml:2: a name is missing"), ("a: [", "this is not YAML"),
  ])
  func `A mistake is told with its line and the way out`(yaml: String, expected: String) {
    let text = message(yaml)
    #expect(text.contains(expected), "\(text)")
    #expect(text.hasSuffix("."))
  }

  @Test func `A list that changes resolves the story as a cold run would, and the report says so`() async throws {
    folder.write("inbox/orrin.txt", article)
    folder.write("entities.yaml", "")
    try await run()
    let before = try story()
    #expect(Set(before.claims.compactMap { $0.speaker?.entity }) == ["Edda Quill", "Tide Warden"])

    folder.write("entities.yaml", "merge:\n  Edda Quill: [the Tide Warden]\n")
    try await run()
    let after = try story()
    #expect(Set(after.claims.compactMap { $0.speaker?.entity }) == ["Edda Quill"])
    let report = try #require(harness.reports.last)
    #expect(report.number == 2)
    #expect(report.warnings.map(\.code) == ["names"])

    let cold = DaemonHarness()
    cold.folder.write("inbox/orrin.txt", article)
    cold.folder.write("entities.yaml", "merge:\n  Edda Quill: [the Tide Warden]\n")
    var flags = cold.flags(once: true)
    flags.entities = cold.folder.path + "/entities.yaml"
    try await cold.service(flags).run()
    #expect(try StoryReader(StateFolder(cold.folder.path + "/state")).story() == after)

    // The same list in other words changes nothing; without its line the story is as it was.
    folder.write("entities.yaml", "# one person\nmerge:\n  Edda Quill:\n  - the Tide Warden\n")
    try await run()
    #expect(harness.reports.count == 2)
    folder.write("entities.yaml", "")
    try await run()
    #expect(try story() == before)
    let differences = try StoryReader(StateFolder(folder.path + "/state")).verify { bytes, name, sidecar in
      BatchAnalyzer().analyze(bytes, name, sidecar)
    }
    #expect(differences.isEmpty, "\(differences)")
  }

  @Test func `A reload takes a changed list over`() async throws {
    folder.write("entities.yaml", "")
    folder.write("inbox/orrin.txt", article)
    _ = try await harness.run(flags(once: false)) { service in
      try await harness.eventually("a report") { !harness.reports.isEmpty }
      folder.write("entities.yaml", "name:\n  Tide Warden: Edda Quill\n")
      service.requestReload()
      try await harness.eventually("the report of the change") { harness.reports.count == 2 }
    }
    #expect(Set(try story().claims.compactMap { $0.speaker?.entity }) == ["Edda Quill"])
  }

  private func story() throws -> Story { try StoryReader(StateFolder(folder.path + "/state")).story() }
}
