import Foundation
import Testing

@testable import dossier

struct DoctorTests {
  @Test func `a low limit of watches is a warning that names the sysctl`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("100\n", to: "max_user_watches")
    _ = try folder.write("128\n", to: "max_user_instances")
    _ = try folder.write("16384\n", to: "max_queued_events")
    let findings = KernelLimits(folder: folder.path).findings()
    #expect(findings.map(\.level) == [.warning, .fine, .fine])
    #expect(findings[0].text.contains("sysctl fs.inotify.max_user_watches="))
  }

  @Test func `a missing inbox is a problem, a missing state folder is made later`() {
    #expect(FolderCheck("/no/such", name: "inbox", mustBeWritable: false).findings().map(\.level) == [.problem])
    #expect(FolderCheck("/no/such", name: "state", mustBeWritable: true).findings().map(\.level) == [.warning])
  }

  @Test func `a file in place of a folder is a problem`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "inbox")
    #expect(FolderCheck(file, name: "inbox", mustBeWritable: false).findings().map(\.level) == [.problem])
  }
}
