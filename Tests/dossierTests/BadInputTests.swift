import Foundation
import Glibc
import Testing

/// What nobody should drop, dropped: each ends as a rejection with a reason, and nothing else is lost.
struct BadInputTests {
  let folder: TemporaryFolder
  var inbox: String { folder.path + "/inbox" }
  var state: String { folder.path + "/state" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  @Test func `bad files are rejected with a reason, in the report, in the state folder and on standard error`() throws {
    try drop([], as: "empty.txt")
    try drop([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3, 0, 0], as: "program.txt")
    try drop([UInt8](repeating: 0x61, count: 300_000), as: "endless.txt")
    try drop(Array("The ferry left late.\n".utf8), as: "two\nlines.txt")
    try FileManager.default.createDirectory(atPath: inbox + "/x.txt", withIntermediateDirectories: true)
    try drop(Array("The ferry to Lowmark left late on 3 May 2024, the harbour master said.\n".utf8), as: "good.txt")

    let outcome = try watch("--size-limit", "100KB")
    #expect(outcome.status == 2)
    let report = try latestReport()
    let articles = try #require(report["articles"] as? [[String: Any]])
    let changes = Dictionary(
      uniqueKeysWithValues: articles.map { ($0["path"] as? String ?? "", $0["change"] as? String ?? "") })
    #expect(changes["good.txt"] == "added")
    let rejected = changes.filter { $0.value == "rejected" }.keys.sorted()
    #expect(rejected == ["empty.txt", "endless.txt", "program.txt", "two\\nlines.txt", "x.txt"])
    let warnings = (report["warnings"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
    #expect(Set(warnings).isSuperset(of: rejected))
    let problems = try FileManager.default.contentsOfDirectory(atPath: state + "/rejected")
    #expect(problems.count == rejected.count)
    for name in ["empty.txt", "endless.txt", "program.txt", "x.txt"] { #expect(outcome.errors.contains(name)) }
  }

  @Test func `text that is not valid UTF-8 is read all the same`() throws {
    try drop(Array("The caf".utf8) + [0xE9] + Array(" by the harbour closed on 3 May 2024.\n".utf8), as: "old.txt")
    #expect(try watch().status == 0)
  }

  @Test func `a file without read permission is set aside, unless root reads it`() throws {
    try drop(Array("The ferry left late.\n".utf8), as: "closed.txt")
    chmod(inbox + "/closed.txt", 0)
    #expect(try watch().status == (geteuid() == 0 ? 0 : 2))
  }

  @Test func `pipes, links and hidden files are left alone`() throws {
    mkfifo(inbox + "/pipe.txt", 0o644)
    symlink("/etc/hostname", inbox + "/link.txt")
    try drop(Array("not yet".utf8), as: ".hidden.txt")
    try drop(Array("not yet".utf8), as: "half.txt.part")
    try drop(Array("The ferry to Lowmark left late.\n".utf8), as: "good.txt")
    #expect(try watch().status == 0)
    #expect((try latestReport()["articles"] as? [Any])?.count == 1)
  }

  @Test func `an output folder inside the inbox is refused`() throws {
    let outcome = try Program.run(
      "watch", "--once", "--inbox", inbox, "--state", state, "--reports", inbox + "/reports")
    #expect(outcome.status == 78)
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  private func drop(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: inbox + "/" + name))
  }

  private func watch(_ options: String...) throws -> Program.Outcome {
    try Program.run(
      [
        "watch", "--once", "--settle", "10ms", "--inbox", inbox, "--state", state, "--reports",
        folder.path + "/reports",
      ]
        + options)
  }

  private func latestReport() throws -> [String: Any] {
    let outcome = try Program.run("report", "--state", state, "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
