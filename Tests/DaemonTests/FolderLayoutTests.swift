import Foundation
import Glibc
import Testing

@testable import Daemon

struct FolderLayoutTests {
  private let folder = TemporaryFolder()

  private func configuration(state: String, reports: String) throws -> DaemonConfiguration {
    try DaemonConfiguration(
      flags: .init(
        inbox: folder.path + "/inbox", state: folder.path + "/" + state, reports: folder.path + "/" + reports))
  }

  @Test(arguments: [
    ("state", "inbox/reports"), ("state", "inbox"), ("inbox/state", "reports"), ("state", "other/../inbox/r"),
    ("state", "link/reports"),
  ])
  func `An output folder inside the watched tree is refused`(state: String, reports: String) throws {
    folder.makeFolder("inbox")
    symlink(folder.path + "/inbox", folder.path + "/link")
    let configuration = try configuration(state: state, reports: reports)
    let error = #expect(throws: DaemonError.self) { try FolderLayout.prepare(configuration) }
    #expect(error?.code == .folderInsideInbox)
    #expect(folder.names("inbox") == [])
  }

  @Test func `Folders beside the inbox are made`() throws {
    folder.makeFolder("inbox")
    try FolderLayout.prepare(configuration(state: "a/state", reports: "inbox-reports"))
    #expect(folder.names("a") == ["state"])
    #expect(folder.names("") == ["a", "inbox", "inbox-reports"])
  }

  @Test func `A folder that can't be made is an error with a remedy`() throws {
    folder.write("file", "x")
    let configuration = try configuration(state: "file/state", reports: "reports")
    let error = #expect(throws: DaemonError.self) { try FolderLayout.prepare(configuration) }
    #expect(error?.code == .folder)
    #expect(error.map { "\($0)".contains("--state") } == true)
  }
}
